"""What to do before the day: deadlines, handouts to print, material to gather. Boxes to tick."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.markup.elements import words
from addprec_training.model import blocks as md
from addprec_training.plan.values import PlannedHandout


@dataclass(frozen=True, slots=True)
class DeadlineList:
    """What is to be done by a date."""

    when: Markup
    items: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """Something to bring, and the activities that use it."""

    item: Markup
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoutRow:
    """A handout to print."""

    id: str
    number: str
    title: Markup
    activity: str


def deadlines(book: Book) -> tuple[DeadlineList, ...]:
    """Return the preparation list of the module."""
    return tuple(DeadlineList(words(due.when), book.lines(due.items)) for due in book.plan.module.preparation)


def material(book: Book) -> tuple[MaterialRow, ...]:
    """Return the material of the room, what is written alike said once, in the order of first use."""
    uses: dict[str, list[str]] = {}
    items: dict[str, Markup] = {}
    for sequence in book.plan.sequences:
        for planned in sequence.room:
            for item in planned.activity.material:
                key = md.plain(item).casefold().strip(" .;")
                items.setdefault(key, book.line(item))
                uses.setdefault(key, []).append(planned.number)
    return tuple(MaterialRow(items[key], tuple(dict.fromkeys(uses[key]))) for key in items)


def handouts(book: Book) -> tuple[HandoutRow, ...]:
    """Return the handouts, by number."""
    return tuple(_handout(given) for given in book.plan.handouts)


def _handout(given: PlannedHandout) -> HandoutRow:
    return HandoutRow(given.handout.id, given.number, words(given.handout.title), given.activity)
