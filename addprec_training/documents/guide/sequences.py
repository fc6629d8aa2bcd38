"""A sequence: its opening page, its activities, its handouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from addprec_training.documents.guide.activities import ActivityPage, activity
from addprec_training.documents.guide.book import Book, inline_list
from addprec_training.documents.guide.glance import ObjectiveRow, objectives
from addprec_training.documents.guide.handouts import HandoutPage, handout
from addprec_training.documents.guide.pagination import opens_on_one_page
from addprec_training.documents.guide.timetable import MOMENTS
from addprec_training.markup.elements import words
from addprec_training.plan.french import clock, clocks, duration
from addprec_training.plan.values import PlannedActivity, PlannedSequence


@dataclass(frozen=True, slots=True)
class OpenerRow:
    """An activity on an opening page."""

    id: str
    number: str
    title: Markup
    clock: Markup
    """When it starts; for an online activity, « Avant la salle »."""
    minutes: Markup
    online: bool


@dataclass(frozen=True, slots=True)
class SequencePages:
    """A sequence."""

    number: int
    id: str
    title: Markup
    place: Markup
    """« Séquence 3 sur 9 · Jour 1, 10 h 45 – 12 h 30 »."""
    aim: Markup
    objectives: tuple[ObjectiveRow, ...]
    crowded: bool
    """Whether its opening, one page, has no room for the words of its objectives."""
    rows: tuple[OpenerRow, ...]
    online: tuple[OpenerRow, ...]
    activities: tuple[ActivityPage, ...]
    handouts: tuple[HandoutPage, ...]


def sequence(book: Book, planned: PlannedSequence) -> SequencePages:
    """Return the pages of a sequence."""
    served = {id_ for one in planned.activities for id_ in one.activity.objectives}
    aimed = [one.text for one in book.plan.module.objectives if one.id in served]
    return SequencePages(
        number=planned.number,
        id=planned.sequence.id,
        title=words(planned.sequence.title),
        place=words(_place(book, planned)),
        aim=book.line(planned.sequence.aim),
        objectives=tuple(row for row in objectives(book) if row.id in served),
        crowded=not opens_on_one_page(planned.sequence.aim, aimed),
        rows=tuple(_room_row(one) for one in planned.room),
        online=tuple(_online_row(one) for one in planned.online if one.activity.minutes_online),
        activities=tuple(activity(book, one) for one in planned.room),
        handouts=tuple(handout(book, given) for given in planned.handouts),
    )


def _place(book: Book, planned: PlannedSequence) -> str:
    position = f"Séquence {planned.number} sur {len(book.plan.sequences)}"
    return " · ".join([position, *_spans(book, planned)])


def _spans(book: Book, planned: PlannedSequence) -> Iterator[str]:
    """Yield when the sequence takes place, day by day: « Jour 1, 11 h 45 – 12 h 30 et 13 h 30 – 14 h 40 »."""
    half_days = book.plan.half_days
    timed = [one for one in planned.room if one.half_day is not None]
    for day, of_day in groupby(timed, lambda one: half_days[(one.half_day or 1) - 1].day):
        spans = tuple(_span(list(of_half)) for _, of_half in groupby(of_day, lambda one: one.half_day))
        told = inline_list(spans)
        yield f"Jour {day}, {told}" if book.plan.days > 1 else told


def _span(run: list[PlannedActivity]) -> str:
    return clocks(run[0].start or 0, run[-1].end or 0)


def _room_row(one: PlannedActivity) -> OpenerRow:
    it = one.activity
    start = words(clock(one.start)) if one.start is not None else Markup("")
    return OpenerRow(it.id, one.number, words(it.title), start, words(duration(it.minutes)), online=False)


def _online_row(one: PlannedActivity) -> OpenerRow:
    it = one.activity
    moment = words(MOMENTS[it.moment])
    return OpenerRow(it.id, one.number, words(it.title), moment, words(duration(it.minutes_online)), online=True)
