"""Clock times, durations and dates in French words: one wording for the deck, the guide, the pages and the papers.

Plain spaces; the typography of each medium binds them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from addprec_training.model.base import MONTHS


def clock(minutes: int) -> str:
    """Return a time of day, in minutes since midnight: « 9 h », « 10 h 45 »."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def clocks(start: int, end: int) -> str:
    """Return two times of day as a span: « 9 h – 12 h 30 »; a line never starts with the dash."""
    return f"{clock(start)}\N{NO-BREAK SPACE}– {clock(end)}"


def duration(minutes: int) -> str:
    """Return how long: « 45 min », « 1 h », « 1 h 45 »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def playing_time(length: int) -> str:
    """Return a length in seconds in words: « 45 s », « 2 min 10 s »."""
    minutes, left = divmod(length, 60)
    said = [f"{minutes} min"] if minutes else []
    return " ".join([*said, *([f"{left} s"] if left or not minutes else [])])


def day(date: dt.date) -> str:
    """Return a date: « 1er mars 2027 »."""
    number = "1er" if date.day == 1 else str(date.day)
    return f"{number} {MONTHS[date.month - 1]} {date.year}"


def counted(number: int, one: str, many: str) -> str:
    """Return a number and its noun: « 1 journée », « 2 journées »."""
    return f"{number} {one if abs(number) < 2 else many}"


def days(dates: Sequence[dt.date]) -> str:
    """Return dates together, each once: « 16 mars 2027 », « 16 et 17 mars 2027 », « 30 mars et 1er avril 2027 »."""
    unique = sorted(set(dates))
    said: list[str] = []
    for date, after in zip(unique, [*unique[1:], None], strict=True):
        full = day(date)
        if after and after.year == date.year:
            full = full.removesuffix(f" {date.year}")
            if after.month == date.month:
                full = full.removesuffix(f" {MONTHS[date.month - 1]}")
        said.append(full)
    *first, last = said or [""]
    return f"{', '.join(first)} et {last}" if first else last


def months_after(date: dt.date, months: int) -> dt.date:
    """Return the same day `months` later, or the last of that month where it has none: 30 November and three months, 28 February."""
    years, month = divmod(date.month - 1 + months, 12)
    first = dt.date(date.year + years, month + 1, 1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return first.replace(day=min(date.day, last.day))
