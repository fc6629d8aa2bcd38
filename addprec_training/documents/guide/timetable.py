"""The déroulé: each half-day line by line with its clock times; and what is done online, with its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.thumbnails import Thumbnail, numbers
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import joined, words
from addprec_training.model.activity import METHODS, Moment
from addprec_training.plan.french import clock, clocks, day, duration
from addprec_training.plan.presence import WORDS
from addprec_training.plan.values import Entry, HalfDay, Plan, PlannedActivity

BAR = 0.2
"""Millimetres of a minute, in the bar below the minutes."""

PAUSES: dict[str, str] = {"break": "Pause", "lunch": "Repas", "margin": "Marge"}
"""What the déroulé calls the entries that are not activities."""

MOMENTS: dict[Moment, str] = {"avant": "Avant la salle", "entre": "Entre deux journées", "apres": "Après la salle"}
"""When an online activity is done."""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity of the déroulé."""

    id: str
    number: str
    clock: Markup
    minutes: int
    bar: float
    """Length of its bar, in millimetres."""
    title: Markup
    method: Markup
    aim: Markup
    grouping: Markup
    """How the group works, in two words: what follows a comma stands with the activity."""
    lead: Markup
    """Who leads, when it is not who leads the day."""
    support: tuple[Markup, ...]
    """Slides, then handouts."""
    kind: Literal["activity"] = "activity"


@dataclass(frozen=True, slots=True)
class PauseRow:
    """A pause, lunch, or the margin."""

    clock: Markup
    minutes: int
    name: Markup
    kind: Literal["pause"] = "pause"


@dataclass(frozen=True, slots=True)
class SequenceHead:
    """Where a sequence starts, or goes on."""

    number: int
    title: Markup
    again: bool
    """Whether it started in an earlier half-day."""
    kind: Literal["sequence"] = "sequence"


Row = ActivityRow | PauseRow | SequenceHead


@dataclass(frozen=True, slots=True)
class HalfDayPage:
    """A page of the déroulé."""

    number: int
    title: Markup
    subtitle: Markup
    leaders: Markup
    """Who leads every activity that names nobody else."""
    rows: tuple[Row, ...]
    then: str
    """Id of the intersession that comes after it; empty where the training goes on."""


def half_days(book: Book) -> tuple[HalfDayPage, ...]:
    """Return the déroulé, a page a half-day."""
    begun: set[int] = set()
    return tuple(_page(book, half_day, begun) for half_day in book.plan.half_days)


def _page(book: Book, half_day: HalfDay, begun: set[int]) -> HalfDayPage:
    title = f"Déroulé, jour {half_day.day}, {half_day.name}" if book.plan.days > 1 else _of_the(half_day)
    told = [day(half_day.date)] if half_day.date else []
    told.append(clocks(half_day.start, half_day.end))
    told += [WORDS[half_day.presence]] if half_day.presence != "salle" else []
    margin = sum(entry.minutes for entry in half_day.entries if entry.kind == "margin")
    told += [f"{margin} minutes de marge, pour ce qui déborde"] if margin else []
    rows = tuple(_rows(book, half_day, begun))
    apart = book.plan.intersession_closing(half_day)
    subtitle, leaders = words(" · ".join(told)), _leaders(book.plan, half_day)
    return HalfDayPage(half_day.number, words(title), subtitle, leaders, rows, apart.id if apart else "")


def _leaders(plan: Plan, half_day: HalfDay) -> Markup:
    """Return the trainers of the day; of a format alone, nobody's name is known."""
    trainers = plan.leaders(half_day.day)
    if not trainers:
        return words("la personne qui anime la journée")
    return joined((fillable(trainer, "qui anime") for trainer in trainers), ", ")


def _of_the(half_day: HalfDay) -> str:
    return "Déroulé du matin" if half_day.name == "matin" else "Déroulé de l’après-midi"


def _rows(book: Book, half_day: HalfDay, begun: set[int]) -> Iterator[Row]:
    current = 0
    for entry in half_day.entries:
        planned = entry.activity
        if planned is None:
            yield PauseRow(words(clock(entry.start)), entry.minutes, words(PAUSES[entry.kind]))
            continue
        if planned.sequence != current:
            current = planned.sequence
            title = words(book.plan.sequences[current - 1].sequence.title)
            yield SequenceHead(current, title, again=current in begun)
            begun.add(current)
        yield _activity(book, entry, planned)


def _activity(book: Book, entry: Entry, planned: PlannedActivity) -> ActivityRow:
    activity = planned.activity
    return ActivityRow(
        id=activity.id,
        number=planned.number,
        clock=words(clock(entry.start)),
        minutes=entry.minutes,
        bar=round(entry.minutes * BAR, 1),
        title=words(activity.title),
        method=words(METHODS[activity.method]),
        aim=book.line(activity.aim),
        grouping=words(activity.grouping.partition(",")[0]),
        lead=words(activity.lead) if activity.lead else Markup(""),
        support=tuple(_support(book, planned)),
    )


def _support(book: Book, planned: PlannedActivity) -> Iterator[Markup]:
    if slides := slides_of(book, planned):
        yield words(numbers(slides))
    for given in planned.handouts:
        yield words(f"fiche {given.number}")


def slides_of(book: Book, planned: PlannedActivity) -> tuple[Thumbnail, ...]:
    """Return the slides of an activity, in the order of the deck."""
    found = (slide for screen in planned.room_screens for slide in book.thumbnails.get(screen.id, ()))
    return tuple(sorted(found, key=lambda slide: slide.number))


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """An online activity."""

    number: str
    sequence: int
    title: Markup
    minutes: Markup
    aim: Markup


@dataclass(frozen=True, slots=True)
class OnlinePart:
    """What is done online at one moment."""

    moment: Markup
    minutes: Markup
    rows: tuple[OnlineRow, ...]


def online(book: Book) -> tuple[OnlinePart, ...]:
    """Return what is done online, by moment, in order."""
    everything = [planned for sequence in book.plan.sequences for planned in sequence.online]
    parts = []
    for moment, name in MOMENTS.items():
        found = [
            planned for planned in everything if planned.activity.moment == moment and planned.activity.minutes_online
        ]
        if found:
            total = duration(sum(planned.activity.minutes_online for planned in found))
            rows = tuple(_online_row(book, planned) for planned in found)
            parts.append(OnlinePart(words(name), words(total), rows))
    return tuple(parts)


def _online_row(book: Book, planned: PlannedActivity) -> OnlineRow:
    activity = planned.activity
    minutes = words(duration(activity.minutes_online))
    return OnlineRow(planned.number, planned.sequence, words(activity.title), minutes, book.line(activity.aim))


def when(plan: Plan, planned: PlannedActivity) -> str:
    """Return when an activity of the room takes place: « Jour 1, 10 h 55 – 11 h 40 »; without the day where there is one."""
    if planned.half_day is None or planned.start is None or planned.end is None:
        return ""
    span = clocks(planned.start, planned.end)
    return f"Jour {plan.half_days[planned.half_day - 1].day}, {span}" if plan.days > 1 else span
