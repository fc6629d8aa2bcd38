"""What a participant keeps: key points, situations, questions with room to write, positions. No answer, no trainer's word.

Only what is named here goes in: a field of the model that is added later stays out of the booklet until it is let in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book, held
from addprec_training.documents.guide.handouts import Field, HandoutPage, field, handout
from addprec_training.markup.elements import words
from addprec_training.model import blocks as md
from addprec_training.model.base import Lines
from addprec_training.model.picking import Checklist
from addprec_training.model.questions import OpenAnswer, Reflection, Scale
from addprec_training.model.screens import Vignette
from addprec_training.plan.values import PlannedSequence

SITUATION_LINES = 3
"""Lines to write on below each question of a situation."""

PLAN_STEPS = 3
"""Steps of the action plan."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A fictive situation, and what to think about."""

    title: Markup
    text: Markup
    prompts: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Ticks:
    """What one ticks for oneself: any of it, or nothing."""

    name: str
    """Begins what a program calls its boxes."""
    label: Markup
    boxes: tuple[tuple[Markup, Markup], ...]
    """Of each, its words, and what a screen reader says of its box."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A sequence in the booklet."""

    number: int
    id: str
    title: Markup
    aim: Markup
    takeaways: tuple[Markup, ...]
    prompts: tuple[Field, ...]
    ticks: tuple[Ticks, ...]
    situations: tuple[Situation, ...]
    handouts: tuple[HandoutPage, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What one can say of oneself, before and after: a line an objective."""

    labels: tuple[Markup, ...]
    statements: tuple[Markup, ...]


def chapter(book: Book, planned: PlannedSequence) -> Chapter:
    """Return a sequence as the booklet shows it."""
    it = planned.sequence
    return Chapter(
        number=planned.number,
        id=it.id,
        title=words(it.title),
        aim=book.line(it.aim),
        takeaways=book.lines(it.takeaways),
        prompts=tuple(_prompts(book, planned)),
        ticks=tuple(_ticks(book, planned)),
        situations=tuple(_situations(book, planned)),
        handouts=tuple(handout(book, given) for given in held(planned.handouts, book.audience)),
    )


def position(book: Book) -> Position:
    """Return the table of positions: the degrees of the module's own scale, a statement an objective."""
    labels = next((scale.labels for scale in _scales(book)), Scale.model_fields["labels"].default)
    statements: Lines = tuple(objective.statement for objective in book.plan.module.objectives)
    return Position(tuple(words(label) for label in labels), book.lines(statements))


def _scales(book: Book) -> Iterator[Scale]:
    for question in book.plan.module.questions():
        if isinstance(question, Scale) and not question.statements:
            yield question


def _prompts(book: Book, planned: PlannedSequence) -> Iterator[Field]:
    for place, prompt in enumerate(planned.sequence.prompts, 1):
        yield field(book, f"sequence-{planned.number}-question-{place}", prompt.text, prompt.lines)
    for one in planned.room:
        for screen in one.room_screens:
            if isinstance(screen.question, Reflection | OpenAnswer):
                yield field(book, f"question-{screen.question.id}", screen.question.text, screen.question.lines)


def _ticks(book: Book, planned: PlannedSequence) -> Iterator[Ticks]:
    for one in planned.room:
        for screen in one.room_screens:
            if isinstance(screen.question, Checklist):
                items = tuple((book.line(item), words(md.plain(item))) for item in screen.question.items)
                yield Ticks(f"question-{screen.question.id}", book.line(screen.question.text), items)


def _situations(book: Book, planned: PlannedSequence) -> Iterator[Situation]:
    for one in planned.room:
        for screen in one.room_screens:
            if isinstance(screen.screen, Vignette):
                prompts = tuple(
                    field(book, f"situation-{screen.screen.id}-{place}", prompt, SITUATION_LINES)
                    for place, prompt in enumerate(screen.screen.prompts, 1)
                )
                yield Situation(words(screen.screen.title), book.blocks(screen.screen.situation), prompts)
