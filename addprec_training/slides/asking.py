"""What the room is asked: the slide of a question, kind by kind, without its answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import zip_longest
from typing import assert_never

from addprec_training.drawing.spots import lettered
from addprec_training.model import blocks as md
from addprec_training.model import questions as kinds
from addprec_training.model.module import Media
from addprec_training.model.questions import Question
from addprec_training.slides.answering import ANSWER, answer, correspondences, letter, pairs
from addprec_training.slides.context import Context, Page, flowing
from addprec_training.slides.data_screens import credit
from addprec_training.slides.text import items, paragraphs, runs, sentences, words
from addprec_training.slides.titles import NBSP, fits
from addprec_training.slides.values import Content, Paragraph, Paragraphs, Picture, Run, Text
from addprec_training.typography import french

_BLANK = "_____"
_TRUTH = ("Vrai", "Faux")


def asked(question: Question, context: Context) -> list[Page]:  # noqa: C901, PLR0912 - one kind a case
    """Return the pages that ask `question`."""
    match question:
        case kinds.SingleChoice() | kinds.MultipleChoice():
            return ask(question.text, items(option.text for option in question.options), context)
        case kinds.ImageChoice() | kinds.Hotspot():
            return _pictured(question, context)
        case kinds.TrueFalse():
            sure = (Paragraph(words(" · ".join(kinds.CERTAINTIES)), "none"),) if question.confidence else ()
            return ask(question.text, (*_lettered(map(words, _TRUTH)), *sure), context, "Vrai ou faux ?")
        case kinds.Matching() | kinds.Sorting():
            return _pairs_asked(question, context)
        case kinds.Ordering():
            return ask(question.text, _lettered(runs(item) for item in shuffled(question)), context)
        case kinds.FillIn():
            return ask(question.text, (Paragraph(words(_gapped(question)), "none"),), context)
        case kinds.DropDown():
            return ask(question.text, _listed(question), context)
        case kinds.Numeric():
            unit = words(f"Un nombre, en {question.unit}" if question.unit else "Un nombre")
            return ask(question.text, (Paragraph(unit, "none"),), context)
        case kinds.Scale():
            return _scale(question, context)
        case kinds.Reflection() | kinds.OpenAnswer():
            return ask(question.text, (), context)
        case kinds.Checklist():
            return ask(question.text, _lettered(runs(item) for item in question.items), context)
        case kinds.Poll():
            return ask(question.text, _lettered(runs(option) for option in question.options), context)
        case kinds.Branching():
            return _branches(question, context)
        case _:
            assert_never(question)


def ask(text: md.Line, options: Paragraphs, context: Context, short: str = "Question") -> list[Page]:
    """Return a question with its options.

    One that is too long for a title leaves there its last sentence, or `short` when that is too long as well: the rest is the
    body's, so that nothing gets smaller.
    """
    title, before = _asked_title(runs(text), context, short)
    body = (*((Paragraph(before, "none"),) if before else ()), *options)
    if not body:
        return [Page("Question", title)]
    return flowing(context, "Question", title, "corps", body)


def _asked_title(content: tuple[Run, ...], context: Context, short: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return what the title holds of a question, and what stands before it in the body."""
    room = context.room("Question", "titre")
    if fits(content, room):
        return content, ()
    parts = sentences(content)
    if len(parts) < 2 or not fits(parts[-1], room):
        return words(short), content
    return parts[-1], tuple(run for part in parts[:-1] for run in (*part, Run(" ")))[:-1]


def _lettered(texts: Iterable[tuple[Run, ...]]) -> Paragraphs:
    return tuple(Paragraph(text, None, number) for number, text in enumerate(texts, start=1))


def shuffled(question: kinds.Ordering) -> tuple[md.Line, ...]:
    """Return the items of `question` in an order that is never the right one, and always the same."""
    order = sorted(range(len(question.items)), key=lambda place: sha256(f"{question.id}:{place}".encode()).digest())
    if order == sorted(order):
        order = [*order[1:], order[0]]
    return tuple(question.items[place] for place in order)


def _gapped(question: kinds.FillIn | kinds.DropDown) -> str:
    return _BLANK.join(question.pieces)


def _listed(question: kinds.DropDown) -> Paragraphs:
    """Return the sentence, and under it what its gaps are chosen from: in alphabetical order, so that none stands out."""
    lists = [f"({' / '.join(sorted(forms, key=str.casefold))})" for forms in question.gaps]
    blanks = [f"{_BLANK}{NBSP}{one}" for one in lists]
    sentence = "".join(part for pair in zip_longest(question.pieces, blanks, fillvalue="") for part in pair)
    return (Paragraph(words(sentence), "none"),)


def _pictured(question: kinds.ImageChoice | kinds.Hotspot, context: Context) -> list[Page]:
    """Return the question with its options, then what they are chosen from: a picture an option, or the one that holds them."""
    posed = ask(question.text, items(option.text for option in question.options), context)
    if isinstance(question, kinds.Hotspot):
        marked = lettered(context.media[question.figure], [(spot.x, spot.y) for spot in question.options])
        return [*posed, _figure("image", "Sur l’image", marked, context)]
    shown = [
        _figure(f"image-{letter(place).lower()}", f"Image {letter(place)}", context.media[option.figure], context)
        for place, option in enumerate(question.options)
    ]
    return [*posed, *shown]


def _figure(part: str, title: str, media: Media, context: Context) -> Page:
    """Return a picture of a question on a slide of its own: a part apart, since its title says which one it is."""
    legend = credit(media, context.room("Figure", "légende"))
    shown = Picture(media, french(media.alt, narrow=False))
    return Page("Figure", words(title), (("image", shown), ("légende", legend)), part=part)


def _scale(question: kinds.Scale, context: Context) -> list[Page]:
    """Return the statements on which people place themselves, under the degrees of the scale."""
    statements = question.statements or tuple(objective.statement for objective in context.plan.module.objectives)
    degrees = Paragraph(words(" · ".join(question.labels), bold=True), "none")
    short = (question.moment and "Où j’en suis") or "Où en êtes-vous ?"
    heading, lead = _heading(runs(question.text), "Points", short, context)
    content = (*lead, degrees, *items(statements))
    return flowing(context, "Points", heading, "corps", content)


def _pairs_asked(question: kinds.Matching | kinds.Sorting, context: Context) -> list[Page]:
    """Return what goes with what, in two columns: numbers on the left, letters on the right."""
    left = [replace(item, marks="numbers") for item in items(pair.left for pair in pairs(question))]
    right = tuple(
        Paragraph(words(text), "letters", number) for number, text in enumerate(correspondences(question), start=1)
    )
    sorting = isinstance(question, kinds.Sorting)
    short, heads = ("À classer", ("À classer", "Dans")) if sorting else ("Relier deux à deux", ("À relier", "Avec"))
    asked_, before = _heading(runs(question.text), "Deux colonnes", short, context)
    if not context.has("Deux colonnes", "corps-1"):
        return flowing(context, "Deux colonnes", asked_, "corps", (*before, *left, *right))
    columns = (
        context.spread("Deux colonnes", "corps-1", (*before, *left)),
        context.spread("Deux colonnes", "corps-2", right),
    )
    made = []
    for texts in zip_longest(*columns):
        boxes: list[tuple[str, Content]] = []
        for place, (head, text) in enumerate(zip(heads, texts, strict=True), start=1):
            boxes.append((f"tête-{place}", Text((Paragraph(words(head)),))))
            if text is not None:
                boxes.append((f"corps-{place}", text))
        made.append(Page("Deux colonnes", asked_, tuple(boxes)))
    return made


def _heading(content: tuple[Run, ...], layout: str, short: str, context: Context) -> tuple[tuple[Run, ...], Paragraphs]:
    """Return what the title of `layout` says, and what opens the body when `content` is too long for it."""
    if fits(content, context.room(layout, "titre")):
        return content, ()
    return words(short), (Paragraph(content, "none"),)


def _branches(question: kinds.Branching, context: Context) -> list[Page]:
    """Return each step of the story as a question, then the answer that leads on."""
    made: list[Page] = []
    for place, step in enumerate(question.steps, start=1):
        story = paragraphs(step.text, context.media)
        *before, last = story
        title, head = _asked_title(last.runs, context, "Que faites-vous ?")
        body = (*before, *((Paragraph(head, "none"),) if head else ()), *items(choice.text for choice in step.choices))
        part = f"etape-{place}"
        posed = flowing(context, "Question", title, "corps", body)
        made.extend(replace(page, part=part, kind=f"Question, étape {place}") for page in posed)
        for number, choice in enumerate(step.choices):
            if choice.is_right:
                chosen = (Run(f"{letter(number)}.{NBSP}"), *runs(choice.text))
                solved = answer(title, chosen, (Paragraph(runs(choice.why)),), context)
                kind, name = f"Réponse, étape {place}", f"{part}-{ANSWER}-{letter(number).lower()}"
                made.extend(replace(page, part=name, kind=kind) for page in solved)
    return made
