"""Activities laid over half-days: clock times, breaks, lunch and margin.

Order is kept. A half-day holds its activities, its breaks, and a margin of a tenth at its end; nobody sits for more than 105
minutes without a break. Among the ways that hold, the one that cuts the fewest sequences and leaves half-days evenly filled wins.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, combinations, pairwise, product

from addprec_training.model.session import Presence
from addprec_training.plan.values import HalfDayName

BREAK = 15
"""Minutes of a break."""

LONGEST_RUN = 105
"""Minutes that a group may work without a break."""

SCREEN_RUN = 90
"""Minutes of work before a screen after which a break is wished: a wish, since no activity is ever left out for it."""

MARGIN = 10
"""Share of a half-day kept free, in hundredths."""

_CUT_SEQUENCE = 400
"""Cost of a sequence that goes on after a half-day, in squared minutes: worth twenty minutes of unevenness."""


@dataclass(frozen=True, slots=True)
class Window:
    """A half-day to fill, before anything is laid in it."""

    day: int
    name: HalfDayName
    date: datetime.date | None
    start: int
    end: int
    presence: Presence = "salle"

    @property
    def runs(self) -> tuple[int, ...]:
        """Return how long a run without a break may be, what is wished first."""
        return (LONGEST_RUN,) if self.presence == "salle" else (SCREEN_RUN, LONGEST_RUN)

    @property
    def minutes(self) -> int:
        """Return its length."""
        return self.end - self.start

    @property
    def margin(self) -> int:
        """Return the minutes kept free at its end, at least."""
        return -(-self.minutes * MARGIN // 100)


@dataclass(frozen=True, slots=True)
class Timed:
    """What is laid: something that takes minutes, and the sequence that it belongs to."""

    minutes: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A half-day laid out: which things it takes, and before which of them there is a break."""

    first: int
    last: int
    """One past the last thing taken."""
    breaks: tuple[int, ...]
    """Indexes of the things that a break comes before."""


class DoesNotFit(Exception):  # noqa: N818 - said as a sentence, not as an error of the program
    """The activities do not go into the half-days."""

    def __init__(self, minutes: int, room: int, too_long: int | None, part: int | None = None) -> None:
        """Keep the minutes to lay, those that there are, the index of an activity longer than any run, if one is; and the part, from 0.

        A training is of several parts where intersessions cut it; `part` is None where nothing does.
        """
        super().__init__(f"{minutes} > {room}")
        self.part = part
        self.minutes = minutes
        self.room = room
        self.too_long = too_long


def lay(things: Sequence[Timed], windows: Sequence[Window]) -> tuple[Filled, ...]:
    """Return how `things`, in order, fill `windows`, one `Filled` for each.

    Raises `DoesNotFit` when no way keeps the order, the breaks and the margin.
    """
    total = [0, *accumulate(thing.minutes for thing in things)]
    too_long = next((place for place, thing in enumerate(things) if thing.minutes > LONGEST_RUN), None)

    @cache
    def best(window: int, first: int) -> tuple[float, tuple[Filled, ...]] | None:
        if window == len(windows):
            return (0, ()) if first == len(things) else None
        found: tuple[float, tuple[Filled, ...]] | None = None
        for last in range(first, len(things) + 1):
            work = total[last] - total[first]
            if work > windows[window].minutes - windows[window].margin:
                break
            breaks = _breaks(things, first, last, windows[window])
            if breaks is None:
                continue
            rest = best(window + 1, last)
            if rest is None:
                continue
            slack = windows[window].minutes - windows[window].margin - work - BREAK * len(breaks)
            is_cut = first < last < len(things) and things[last].sequence == things[last - 1].sequence
            cost = slack**2 + (_CUT_SEQUENCE if is_cut else 0) + rest[0]
            if found is None or cost < found[0]:
                found = (cost, (Filled(first, last, breaks), *rest[1]))
        return found

    laid = best(0, 0)
    if laid is None:
        raise DoesNotFit(total[-1], room_for_work(windows), too_long)
    return laid[1]


def missing(things: Sequence[Timed], windows: Sequence[Window]) -> int | None:
    """Return by how many minutes each of `windows` would have to end later for `things` to go in; None where two hours do not do."""

    def fits(more: int) -> bool:
        try:
            lay(things, [replace(window, end=window.end + more) for window in windows])
        except DoesNotFit:
            return False
        return True

    return next((more for more in range(121) if fits(more)), None)


def room_for_work(windows: Sequence[Window]) -> int:
    """Return the minutes of `windows` that activities can take: breaks and margin are left out."""
    return sum(window.minutes - window.margin - BREAK * _fewest_breaks(window) for window in windows)


def _fewest_breaks(window: Window) -> int:
    return max(0, -(-(window.minutes + BREAK) // (LONGEST_RUN + BREAK)) - 1)


def _breaks(things: Sequence[Timed], first: int, last: int, window: Window) -> tuple[int, ...] | None:
    """Return before which of the things `first` to `last` to break in `window`, or None when there is no way.

    The margin counts with the last run, since a group that is late works through it; only where that cannot be, it does not.
    """
    for most, tail, count in product(window.runs, (window.margin, 0), range(4)):
        found = _split(things[first:last], window, count, most, tail)
        if found is not None:
            return tuple(first + place for place in found)
    return None


def _split(things: Sequence[Timed], window: Window, count: int, most: int, tail: int) -> tuple[int, ...] | None:
    work = sum(thing.minutes for thing in things)
    left = window.minutes - work - BREAK * count
    if left < window.margin:
        return None
    best: tuple[int, tuple[int, ...]] | None = None
    for cuts in combinations(range(1, len(things)), count):
        bounds = (0, *cuts, len(things))
        runs = [sum(thing.minutes for thing in things[start:end]) for start, end in pairwise(bounds)]
        runs[-1] += tail
        if max(runs) > most:
            continue
        cost = sum(run**2 for run in runs)
        if best is None or cost < best[0]:
            best = (cost, cuts)
    return best[1] if best else None
