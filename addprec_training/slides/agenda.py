"""The timetable of a half-day: sequences and breaks with the plan's own clock times."""

from __future__ import annotations

from dataclasses import dataclass, replace

from addprec_training.plan.french import clock, duration
from addprec_training.plan.values import HalfDay, Plan
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
    name: str
    sequence: int | None
    """Number of the sequence; None for a break."""
    goes_on: bool = False
    """Whether the sequence began before."""


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
    return found


def title(half_day: HalfDay, plan: Plan) -> str:
    """Return what the slide of a half-day is called."""
    part = "le matin" if half_day.name == "matin" else "l’après-midi"
    if plan.days == 1:
        return f"Notre journée : {part}"
    return f"{_ORDINALS[half_day.day - 1]} journée : {part}"


def pages(half_day: HalfDay, context: Context) -> list[Page]:
    """Return the timetable of `half_day` as slides of eight lines at most."""
    room = context.room("Programme", "tableau")
    rows = tuple(
        _row(line, words(line.name + (" (suite)" if line.goes_on else "")), context)
        for line in lines(half_day, context.plan)
    )
    grid = Grid(rows, has_head=False, alt="Horaires", fixed=_COLUMNS, row_height=room.box.h / room.box.lines)
    heading = words(title(half_day, context.plan))
    return [Page("Programme", heading, (("tableau", table),)) for table in tables(grid, room)]


def _row(line: Line, name: tuple[Run, ...], context: Context) -> tuple[Cell, ...]:
    fill = None if line.sequence else "sable"
    plate, linked = Cell((Paragraph((), "none"),), fill), name
    if line.sequence:
        number = Run(str(line.sequence), bold=True, colour="blanc", pt=20)
        plate = Cell((Paragraph((number,), "none"),), f"teinte-{line.sequence}", "center")
        opener = next(found.sequence.id for found in context.plan.sequences if found.number == line.sequence)
        linked = tuple(replace(run, link=f"#sequence:{opener}") for run in name)
    minutes = Cell((Paragraph(words(duration(line.minutes)), "none"),), fill, "right")
    start = plain_cell(words(clock(line.start)), bold=bool(line.sequence))
    return (replace(start, fill=fill), plate, replace(plain_cell(linked), fill=fill, indent=_GAP), minutes)
