"""What is right, and why: the slide of an answer, kind by kind, and the notes of the question."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import zip_longest
from typing import assert_never

from addprec_training.model import blocks as md
from addprec_training.model import questions as kinds
from addprec_training.model.questions import Question
from addprec_training.slides.context import Context, Page, flowing
from addprec_training.slides.data_screens import shown
from addprec_training.slides.drawn import RIGHT_MARK
from addprec_training.slides.tables import Grid, plain_cell, tables
from addprec_training.slides.text import items, paragraphs, runs, words
from addprec_training.slides.titles import NBSP, clipped, fits
from addprec_training.slides.values import Content, Note, Paragraph, Paragraphs, Run, Text

ANSWER = "reponse"


def told(question: Question, context: Context) -> list[Page]:
    """Return the pages that answer `question`; a scale has no answer."""
    asked = runs(question.text)
    match question:
        case kinds.SingleChoice() | kinds.ImageChoice() | kinds.Hotspot():
            place, option = next((place, option) for place, option in enumerate(question.options) if option.is_right)
            why = (Paragraph(runs(option.why)), *paragraphs(question.why, context.media))
            return answer(asked, (Run(f"{letter(place)}.{NBSP}"), *runs(option.text)), why, context)
        case kinds.MultipleChoice():
            return _several(question, context)
        case kinds.TrueFalse():
            return _verdict(question, context)
        case kinds.Matching() | kinds.Sorting():
            return _pairs_told(question, context)
        case kinds.Ordering():
            return _order(question, context)
        case kinds.FillIn() | kinds.DropDown():
            filled = words("".join(_filled(question)))
            return answer(asked, filled, paragraphs(question.why, context.media), context)
        case kinds.Numeric():
            return answer(asked, words(_number(question)), paragraphs(question.why, context.media), context)
        case kinds.Reflection() | kinds.OpenAnswer():
            return _landmarks(question, context)
        case kinds.Poll(why=why):
            return _reasons(why, words("Pour poursuivre"), context)
        case kinds.Branching():
            title = words("Ce qu’il faut en retenir")
            return flowing(context, "Points", title, "corps", paragraphs(question.why, context.media))
        case kinds.Scale() | kinds.Checklist():
            return []
        case _:
            assert_never(question)


def _verdict(question: kinds.TrueFalse, context: Context) -> list[Page]:
    """Return what is true: the statement with its verdict, or the verdict alone under a statement that is too long."""
    asked, why = runs(question.text), paragraphs(question.why, context.media)
    judged = _judged(asked, question.answer)
    if fits(judged, context.room("Réponse", "titre")):
        return answer((), judged, why, context)
    return answer(asked, words(f"C’est {question.answer}"), why, context)


def _judged(asked: tuple[Run, ...], verdict: str) -> tuple[Run, ...]:
    """Return the statement between « » and what it is, so that nobody reads a false one as a fact."""
    *before, last = asked
    statement = (*before, replace(last, text=last.text.removesuffix(".")))
    return (Run(f"«{NBSP}"), *statement, Run(f"{NBSP}»{NBSP}: {verdict}"))


def answer(asked: tuple[Run, ...], answer: tuple[Run, ...], why: Paragraphs, context: Context) -> list[Page]:
    """Return the answer in large under the question it answers, and why; one too long to be large opens the text."""
    if not fits(answer, context.room("Réponse", "titre")):
        why = (Paragraph(tuple(replace(run, bold=True) for run in answer), "none"), *why)
        answer = words("Réponse")
    reminder = clipped(asked, context.room("Réponse", "rappel")) if asked else ()
    above: tuple[tuple[str, Content], ...] = (("rappel", Text((Paragraph(reminder),))),) if reminder else ()
    return [
        replace(page, boxes=(*above, *page.boxes), drawn=RIGHT_MARK)
        for page in flowing(context, "Réponse", answer, "corps", why)
    ]


def _several(question: kinds.MultipleChoice, context: Context) -> list[Page]:
    rights = [(place, option) for place, option in enumerate(question.options) if option.is_right]
    letters = [letter(place) for place, _ in rights]
    said = letters[0] if len(letters) == 1 else f"{', '.join(letters[:-1])} et {letters[-1]}"
    why = tuple(
        Paragraph((Run(f"{letter(place)}.{NBSP}", bold=True), *runs(option.text)), "none") for place, option in rights
    )
    return answer(runs(question.text), words(said), (*why, *paragraphs(question.why, context.media)), context)


def _pairs_told(question: kinds.Matching | kinds.Sorting, context: Context) -> list[Page]:
    order = correspondences(question)
    heads = ("À classer", "Dans") if isinstance(question, kinds.Sorting) else ("À relier", "Avec")
    rows = []
    matched = pairs(question)
    with_why = any(pair.why for pair in matched)
    for place, pair in enumerate(matched, start=1):
        known = f"{letter(order.index(pair.right))}.{NBSP}{pair.right}"
        cells = [plain_cell((Run(f"{place}.{NBSP}"), *runs(pair.left)), bold=True), plain_cell(words(known))]
        rows.append(tuple([*cells, plain_cell(runs(pair.why))] if with_why else cells))
    head = tuple(plain_cell(words(text), bold=True) for text in (*heads, "Pourquoi")[: 2 + with_why])
    grid = Grid((head, *rows), has_head=True, alt="Réponses")
    title = _over(question.text, "Réponse", "Tableau", context)
    room = context.room("Tableau", "tableau")
    pages = [Page("Tableau", title, (("tableau", table),)) for table in tables(grid, room)]
    return [*pages, *_reasons(question.why, title, context)]


def _order(question: kinds.Ordering, context: Context) -> list[Page]:
    title = _over(question.text, "Réponse", "Étapes", context)
    pages = flowing(context, "Étapes", title, "corps", items(question.items))
    return [*pages, *_reasons(question.why, title, context)]


def _over(text: md.Line, label: str, layout: str, context: Context) -> tuple[Run, ...]:
    """Return a title that recalls the question, where the title of `layout` holds it; the slide before has it whole."""
    whole = (*words(f"{label} : "), Run(" "), *runs(text))
    return whole if fits(whole, context.room(layout, "titre")) else words(label)


def _reasons(why: md.Blocks, title: tuple[Run, ...], context: Context) -> list[Page]:
    return flowing(context, "Points", title, "corps", paragraphs(why, context.media)) if why else []


def _landmarks(question: kinds.Reflection | kinds.OpenAnswer, context: Context) -> list[Page]:
    if not question.example:
        return []
    label = "Des repères" if isinstance(question, kinds.Reflection) else "Une réponse possible"
    title = _over(question.text, label, "Points", context)
    return [
        replace(page, kind="Échange")
        for page in flowing(context, "Points", title, "corps", paragraphs(question.example, context.media))
    ]


def pairs(question: kinds.Matching | kinds.Sorting) -> tuple[kinds.Pair, ...]:
    """Return what is matched, in the order in which it is asked: things to sort are mixed, always in the same way."""
    if isinstance(question, kinds.Matching):
        return question.pairs
    placed = [
        kinds.Pair(left=one.text, right=category.name, why=one.why)
        for category in question.categories
        for one in category.items
    ]
    return tuple(sorted(placed, key=lambda pair: sha256(f"{question.id}:{md.plain(pair.left)}".encode()).digest()))


def correspondences(question: kinds.Matching | kinds.Sorting) -> list[str]:
    """Return what may go with something, in alphabetical order; categories in the author's."""
    if isinstance(question, kinds.Sorting):
        return [category.name for category in question.categories]
    return sorted(
        {*(pair.right for pair in question.pairs), *question.others}, key=lambda text: (text.casefold(), text)
    )


def letter(place: int) -> str:
    """Return the letter of the option at `place`, from 0."""
    return chr(ord("A") + place)


def _filled(question: kinds.FillIn | kinds.DropDown) -> list[str]:
    gaps = [gap[0] for gap in question.gaps]
    return [text for pair in zip_longest(question.pieces, gaps, fillvalue="") for text in pair]


def _number(question: kinds.Numeric) -> str:
    number = shown(question.answer, question.unit or "").strip("\N{NO-BREAK SPACE}")
    if not question.tolerance:
        return number
    return f"{number}, à {shown(question.tolerance, question.unit or '').strip(chr(160))} près"


def answer_notes(  # noqa: C901, PLR0912 - one kind a case
    question: Question,
) -> tuple[Note, ...]:
    """Return the answer, and what each other answer teaches."""
    notes: list[Note] = []
    if question.hint:
        notes.append(Note("Indice :", runs(question.hint)))
    match question:
        case kinds.SingleChoice() | kinds.MultipleChoice() | kinds.ImageChoice() | kinds.Hotspot():
            for place, option in enumerate(question.options):
                label = f"{letter(place)}, juste :" if option.is_right else f"{letter(place)}, à revoir :"
                notes.append(Note(label, runs(option.why)))
        case kinds.TrueFalse():
            notes.append(Note("Réponse :", words(question.answer)))
            if question.confidence:
                notes.append(
                    Note("Certitude :", words("une erreur dont on est certain est l’idée à reprendre en premier."))
                )
        case kinds.Matching() | kinds.Sorting():
            order = correspondences(question)
            known = (
                f"{place}-{letter(order.index(pair.right))}" for place, pair in enumerate(pairs(question), start=1)
            )
            notes.append(Note("Réponse :", words(", ".join(known))))
        case kinds.Ordering():
            known = (f"{place}. {md.plain(item)}" for place, item in enumerate(question.items, start=1))
            notes.append(Note("Réponse :", words(" ; ".join(known))))
        case kinds.FillIn():
            forms = (" ou ".join(f"« {form} »" for form in gap) for gap in question.gaps)
            notes.append(Note("Réponses acceptées :", words(" ; ".join(forms))))
        case kinds.DropDown():
            notes.append(Note("Réponse :", words(" ; ".join(f"« {gap[0]} »" for gap in question.gaps))))
        case kinds.Numeric():
            notes.append(Note("Réponse :", words(_number(question))))
        case kinds.Branching():
            for place, step in enumerate(question.steps, start=1):
                for number, choice in enumerate(step.choices):
                    verdict = "juste" if choice.is_right else "à revoir"
                    notes.append(Note(f"Étape {place}, {letter(number)}, {verdict} :", runs(choice.why)))
        case kinds.Scale():
            notes.append(Note("Repère :", words("rien n’est noté ; chaque personne se situe pour elle-même.")))
        case kinds.Reflection() | kinds.OpenAnswer():
            notes.append(Note("Repère :", words("pas de bonne réponse unique ; laisser le temps d’écrire.")))
        case kinds.Checklist():
            notes.append(Note("Repère :", words("chaque personne coche pour elle-même ; rien n’est noté ni ramassé.")))
        case kinds.Poll():
            notes.append(
                Note(
                    "Repère :",
                    words("un avis, sans juste ni faux ; compter les mains levées si le groupe le veut bien."),
                )
            )
        case _:
            assert_never(question)
    return tuple(notes)
