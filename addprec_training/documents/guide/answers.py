"""Questions with their answers, for who leads: never in a booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.markup.elements import element, joined, words
from addprec_training.markup.spoken import quoted
from addprec_training.model import blocks as md
from addprec_training.model.questions import (
    Branching,
    Choice,
    FillIn,
    Matching,
    MultipleChoice,
    Numeric,
    Option,
    Ordering,
    Question,
    Reflection,
    Scale,
    SingleChoice,
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


def _content(book: Book, question: Question) -> Iterator[Markup]:
    match question:
        case SingleChoice() | MultipleChoice():
            yield _options(book, question.options)
        case TrueFalse():
            yield element("p", element("span", words(f"Réponse : {question.answer}."), class_="right"))
        case Matching():
            yield _pairs(book, question)
        case Ordering():
            yield element("ol", *(element("li", book.line(item)) for item in question.items))
        case FillIn():
            yield element("p", _filled(question))
        case Numeric():
            yield element("p", _number(question))
        case Scale():
            yield element(
                "p", words("Chaque personne se situe ; rien n’est noté, personne ne regarde la feuille d’à côté.")
            )
        case Reflection():
            yield element("p", words("Une réponse personnelle : elle ne se corrige pas."))
            yield book.blocks(question.example)
        case Branching():
            for place, step in enumerate(question.steps, 1):
                yield element(
                    "div", element("strong", words(f"Étape {place}")), book.blocks(step.text), class_="step-of"
                )
                yield _options(book, step.choices)


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
