"""The timetable of a half-day: sequences and breaks with the plan's own clock times, and the rest of its day in a line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from addprec_training.model.screens import Agenda
from addprec_training.plan.french import clock, duration
from addprec_training.plan.values import HalfDay, Plan, PlannedScreen
from addprec_training.slides.context import Context, Page
from addprec_training.slides.tables import Grid, plain_cell, tables
from addprec_training.slides.text import words
from addprec_training.slides.values import Cell, Paragraph, Run

_COLUMNS = (4.6, 1.1, None, 5.0)
"""Centimetres: clock, plate, name, minutes."""
_GAP = 0.8
"""Centimetres from a plate to the name beside it."""
_PAUSES = {"break": "Pause", "lunch": "Repas"}
_ORDINALS = ("Première", "Deuxième", "Troisième", "Quatrième", "Cinquième")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the timetable: activities of one sequence that follow each other, or a break."""

    start: int
    minutes: int
    """0 for what lies between days that are weeks apart: its name says how long."""
    name: str
    sequence: int | None
    """Number of the sequence; None for a break."""
    goes_on: bool = False
    """Whether the sequence began before."""
    link: str | None = None
    """The slide that it leads to, by its name."""


def lines(half_day: HalfDay, plan: Plan) -> list[Line]:
    """Return the timetable of `half_day`; the margin is the facilitator's own, and stays in the guide."""
    found: list[Line] = []
    begun = {
        activity.sequence
        for earlier in plan.half_days
        if earlier.number < half_day.number
        for activity in earlier.activities
    }
    titles = {sequence.number: sequence.sequence.title for sequence in plan.sequences}
    for entry in half_day.entries:
        if entry.activity is not None:
            number = entry.activity.sequence
            if found and found[-1].sequence == number:
                found[-1] = replace(found[-1], minutes=found[-1].minutes + entry.minutes)
                continue
            found.append(Line(entry.start, entry.minutes, titles[number], number, number in begun))
            begun.add(number)
        elif entry.kind in _PAUSES:
            found.append(Line(entry.start, entry.minutes, _PAUSES[entry.kind], None))
    if apart := plan.intersession_closing(half_day):
        found.append(Line(half_day.end, 0, f"Ensuite, {apart.weeks.said} : {apart.title}", None))
    return found


def title(half_day: HalfDay, plan: Plan) -> str:
    """Return what the slide of a half-day is called."""
    part = "le matin" if half_day.name == "matin" else "l’après-midi"
    if plan.days == 1:
        return f"Notre journée : {part}"
    ordinal = _ORDINALS[half_day.day - 1] if half_day.day <= len(_ORDINALS) else f"{half_day.day}e"
    return f"{ordinal} journée : {part}"


def slide_name(half_day: HalfDay) -> str:
    """Return the name of the slide that shows the timetable of `half_day`: the author's own, or the one made for it."""
    own = agenda_screen(half_day)
    return own.id if own is not None else f"auto:programme-{half_day.number}"


def agenda_screen(half_day: HalfDay) -> PlannedScreen | None:
    """Return the screen on which an author placed the timetable of `half_day` herself."""
    screens = (screen for activity in half_day.activities for screen in activity.room_screens)
    return next((screen for screen in screens if isinstance(screen.screen, Agenda)), None)


def in_brief(half_day: HalfDay, now: HalfDay) -> Line:
    """Return the line that sums up `half_day` on the timetable of another half-day of its day, `now`."""
    numbers = list(dict.fromkeys(activity.sequence for activity in half_day.activities))
    *first, last = [str(number) for number in numbers] or [""]
    said = f"séquences {', '.join(first)} et {last}" if first else f"séquence {last}"
    when = "Ce matin" if half_day.name == "matin" else "Cet après-midi"
    done = " (fait)" if half_day.number < now.number else ""
    return Line(
        half_day.start, half_day.end - half_day.start, f"{when} : {said}{done}", None, link=slide_name(half_day)
    )


def pages(half_day: HalfDay, context: Context) -> list[Page]:
    """Return the timetable of `half_day` as slides of eight lines at most; it is in full, the rest of the day in brief."""
    room = context.room("Programme", "tableau")
    others = [other for other in context.plan.half_days if other.day == half_day.day and other.activities]
    shown = [
        *(in_brief(other, half_day) for other in others if other.number < half_day.number),
        *lines(half_day, context.plan),
        *(in_brief(other, half_day) for other in others if other.number > half_day.number),
    ]
    rows = tuple(_row(line, words(line.name + (" (suite)" if line.goes_on else "")), context) for line in shown)
    grid = Grid(rows, has_head=False, alt="Horaires", fixed=_COLUMNS, row_height=room.box.h / room.box.lines)
    heading = words(title(half_day, context.plan))
    return [Page("Programme", heading, (("tableau", table),)) for table in tables(grid, room)]


def _row(line: Line, name: tuple[Run, ...], context: Context) -> tuple[Cell, ...]:
    fill = "sable" if line.sequence is None and line.link is None else None
    plate, linked = Cell((Paragraph((), "none"),), fill), name
    if line.sequence:
        number = Run(str(line.sequence), bold=True, colour="blanc", pt=20)
        plate = Cell((Paragraph((number,), "none"),), f"teinte-{line.sequence}", "center")
        opener = next(found.sequence.id for found in context.plan.sequences if found.number == line.sequence)
        linked = tuple(replace(run, link=f"#sequence:{opener}") for run in name)
    if line.link is not None:
        linked = tuple(replace(run, link=f"#{line.link}") for run in name)
    minutes = Cell((Paragraph(words(duration(line.minutes) if line.minutes else ""), "none"),), fill, "right")
    start = plain_cell(words(clock(line.start)), bold=bool(line.sequence))
    return (replace(start, fill=fill), plate, replace(plain_cell(linked), fill=fill, indent=_GAP), minutes)
