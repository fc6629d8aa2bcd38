"""The ribbon of a half-day: length is minutes, tint and figure are the sequence, what is not work is outlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from addprec_training.drawing.svg import drawing, shape, words
from addprec_training.plan.values import Entry, HalfDay
from addprec_training.theme import Theme

HEIGHT = 10.0
"""Millimetres."""
GAP = 0.6
_LINE = 0.18


@dataclass(frozen=True, slots=True)
class Part:
    """A run of minutes given to one sequence, or to a pause (0)."""

    sequence: int
    minutes: int


def parts(half_day: HalfDay) -> tuple[Part, ...]:
    """Return the parts of `half_day`: activities that follow each other in a sequence make one, lunch is outside."""
    inside = (entry for entry in half_day.entries if entry.kind != "lunch")
    return tuple(
        Part(sequence, sum(entry.minutes for entry in entries)) for sequence, entries in groupby(inside, _sequence)
    )


def ribbon(theme: Theme, half_day: HalfDay, longest: int, width: float) -> str:
    """Return the ribbon of `half_day`, `width` mm wide for a half-day of `longest` minutes."""
    return drawing(width, HEIGHT, *_shapes(theme, half_day, width / longest))


def _sequence(entry: Entry) -> int:
    return entry.activity.sequence if entry.activity else 0


def _shapes(theme: Theme, half_day: HalfDay, scale: float) -> Iterator[str]:
    x = 0.0
    for part in parts(half_day):
        length = part.minutes * scale
        wide = max(length - GAP, GAP)
        if part.sequence:
            yield shape("rect", x=x, width=wide, height=HEIGHT, fill=theme.tint(part.sequence).dark)
            yield words(
                str(part.sequence), x + wide / 2, HEIGHT / 2 + 1.6, text_anchor="middle", fill=theme.colours["blanc"],
                font_size=4.6, font_weight=700, font_family=theme.fonts.print,
            )  # fmt: skip
        else:
            yield shape(
                "rect", x=x + _LINE / 2, y=_LINE / 2, width=wide - _LINE, height=HEIGHT - _LINE, fill="none",
                stroke=theme.colours["filet"], stroke_width=_LINE,
            )  # fmt: skip
        x += length
