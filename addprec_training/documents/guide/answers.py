"""Questions with their answers, for who leads: never in a booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import assert_never

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.markup.elements import element, joined, words
from addprec_training.markup.spoken import quoted
from addprec_training.model import blocks as md
from addprec_training.model.questions import (
    Branching,
    Checklist,
    Choice,
    DropDown,
    FillIn,
    Hotspot,
    ImageChoice,
    Matching,
    MultipleChoice,
    Numeric,
    OpenAnswer,
    Option,
    Ordering,
    Poll,
    Question,
    Reflection,
    Scale,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from addprec_training.plan.values import PlannedActivity

RIGHT, WRONG = "Juste", "À revoir"


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, and what to make of the answers."""

    question: Markup
    content: Markup
    notes: Markup


def answers(book: Book, planned: PlannedActivity) -> tuple[Answer, ...]:
    """Return the questions that the room answers in an activity, each with its answer."""
    return tuple(_answer(book, screen.question) for screen in planned.room_screens if screen.question is not None)


def _answer(book: Book, question: Question) -> Answer:
    asked = book.blocks(quoted((md.Paragraph(question.text),)))
    content = joined(_content(book, question), "\n")
    why = book.blocks(getattr(question, "why", ()))
    return Answer(asked, content + why, book.blocks(question.notes))


def _content(book: Book, question: Question) -> Iterator[Markup]:  # noqa: C901, PLR0912 - one kind a case
    match question:
        case SingleChoice() | MultipleChoice() | ImageChoice() | Hotspot():
            yield _options(book, question.options)
        case TrueFalse():
            yield element("p", element("span", words(f"Réponse : {question.answer}."), class_="right"))
            if question.confidence:
                yield element("p", words("Une erreur dont on est certain est l’idée à reprendre en premier."))
        case Matching():
            yield _pairs(book, question)
        case Sorting():
            yield _sorted(book, question)
        case Ordering():
            yield element("ol", *(element("li", book.line(item)) for item in question.items))
        case FillIn():
            yield element("p", _filled(question))
        case DropDown():
            yield element("p", _chosen(question))
        case Numeric():
            yield element("p", _number(question))
        case Scale():
            yield element(
                "p", words("Chaque personne se situe ; rien n’est noté, personne ne regarde la feuille d’à côté.")
            )
        case Reflection():
            yield element("p", words("Une réponse personnelle : elle ne se corrige pas."))
            yield book.blocks(question.example)
        case OpenAnswer():
            yield element("p", words("Une réponse possible :"))
            yield book.blocks(question.example)
        case Checklist():
            yield element("p", words("Chaque personne coche pour elle-même ; rien n’est noté ni ramassé."))
            yield element("ul", *(element("li", book.line(item)) for item in question.items))
        case Poll():
            yield element("p", words("Un avis : rien n’est juste ni faux."))
            yield element("ul", *(element("li", book.line(option)) for option in question.options))
        case Branching():
            for place, step in enumerate(question.steps, 1):
                yield element(
                    "div", element("strong", words(f"Étape {place}")), book.blocks(step.text), class_="step-of"
                )
                yield _options(book, step.choices)
        case _:
            assert_never(question)


def _verdict(*, right: bool) -> Markup:
    return element("span", words(RIGHT if right else WRONG), class_="right" if right else "wrong")


def _options(book: Book, options: Sequence[Option | Choice]) -> Markup:
    items = (_option(book, letter, option) for letter, option in zip(ascii_uppercase, options, strict=False))
    return element("ul", *items, class_="options")


def _option(book: Book, letter: str, option: Option | Choice) -> Markup:
    said = element("span", element("b", letter), " ", book.line(option.text), class_="said")
    why = element("span", book.line(option.why), class_="why")
    return element("li", said, " ", _verdict(right=option.is_right), " ", why)


def _pairs(book: Book, question: Matching) -> Markup:
    rows = (
        element(
            "tr",
            element("th", book.line(pair.left), scope="row"),
            element("td", words(pair.right)),
            element("td", book.line(pair.why)),
        )
        for pair in question.pairs
    )
    heads = element("tr", *(element("th", words(head), scope="col") for head in ("Élément", "Va avec", "Pourquoi")))
    table = element("table", element("thead", heads), element("tbody", *rows), class_="pairs")
    if not question.others:
        return table
    return table + element("p", words(f"Ne va avec rien : {', '.join(question.others)}."))


def _sorted(book: Book, question: Sorting) -> Markup:
    """Return each category with what goes into it, and why."""
    rows = (
        element(
            "tr",
            *([element("th", words(category.name), scope="row", rowspan=len(category.items))] if place == 0 else []),
            element("td", book.line(one.text)),
            element("td", book.line(one.why)),
        )
        for category in question.categories
        for place, one in enumerate(category.items)
    )
    heads = element("tr", *(element("th", words(head), scope="col") for head in ("Catégorie", "Élément", "Pourquoi")))
    return element("table", element("thead", heads), element("tbody", *rows), class_="pairs")


def _chosen(question: DropDown) -> Markup:
    """Return the sentence with the right word in each gap, the others of its list in brackets."""
    pieces: list[Markup] = [words(question.pieces[0])]
    for (right, *others), piece in zip(question.gaps, question.pieces[1:], strict=True):
        pieces.append(element("strong", words(right)))
        pieces.append(words(f" (et non {', '.join(others)})"))
        pieces.append(words(piece))
    return joined(pieces)


def _filled(question: FillIn) -> Markup:
    """Return the sentence with the first accepted form in each gap, the others in brackets."""
    pieces: list[Markup] = [words(question.pieces[0])]
    for (best, *others), piece in zip(question.gaps, question.pieces[1:], strict=True):
        pieces.append(element("strong", words(best)))
        if others:
            pieces.append(words(f" (ou {', '.join(others)})"))
        pieces.append(words(piece))
    return joined(pieces)


def _number(question: Numeric) -> Markup:
    unit = f" {question.unit}" if question.unit else ""
    exact = element("strong", words(f"{_french(question.answer)}{unit}"))
    if not question.tolerance:
        return exact + "."
    return exact + words(f", à {_french(question.tolerance)}{unit} près.")


def _french(number: float) -> str:
    return f"{number:g}".replace(".", ",")
