"""What lies between days that are weeks apart: a line at the end of the déroulé, a page in guide and booklet."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book, held
from addprec_training.documents.guide.handouts import Field, field
from addprec_training.markup.elements import words
from addprec_training.plan.french import duration
from addprec_training.plan.values import PlannedIntersession


@dataclass(frozen=True, slots=True)
class TaskRow:
    """What each participant does."""

    text: Markup
    minutes: Markup


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A handout that is used meanwhile."""

    id: str
    number: str
    title: Markup


@dataclass(frozen=True, slots=True)
class IntersessionPage:
    """An intersession."""

    id: str
    day: int
    """The day after which it comes."""
    sequence: int
    """The sequence after which it comes."""
    title: Markup
    when: Markup
    """« Entre le jour 2 et le jour 3, 3 à 6 semaines »."""
    weeks: Markup
    aim: Markup
    tasks: tuple[TaskRow, ...]
    help: tuple[Markup, ...]
    sheets: tuple[SheetRow, ...]
    prompts: tuple[Field, ...]


def intersessions(book: Book) -> tuple[IntersessionPage, ...]:
    """Return the intersessions of the plan, in order."""
    return tuple(_page(book, planned) for planned in book.plan.intersessions)


def _page(book: Book, planned: PlannedIntersession) -> IntersessionPage:
    it = planned.intersession
    given = {sheet.handout.id: sheet for sheet in held(book.plan.handouts, book.audience)}
    return IntersessionPage(
        id=it.id,
        day=planned.day,
        sequence=planned.sequence,
        title=words(it.title),
        when=words(f"Entre le jour {planned.day} et le jour {planned.day + 1} : {it.weeks.said}"),
        weeks=words(it.weeks.said),
        aim=book.line(it.aim),
        tasks=tuple(
            TaskRow(book.line(task.text), words(duration(task.minutes)) if task.minutes else Markup(""))
            for task in it.tasks
        ),
        help=book.lines(it.help),
        sheets=tuple(
            SheetRow(id_, given[id_].number, words(given[id_].handout.title)) for id_ in it.handouts if id_ in given
        ),
        prompts=tuple(
            field(book, f"intersession-{it.id}-{place}", prompt.text, prompt.lines)
            for place, prompt in enumerate(it.prompts, 1)
        ),
    )
