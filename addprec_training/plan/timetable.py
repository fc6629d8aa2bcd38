"""Numbered sequences + days -> half-days with every entry's clock time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from addprec_training.model.activity import Activity
from addprec_training.model.session import Presence, SessionDay
from addprec_training.plan import clock, presence
from addprec_training.plan.clock import Filled, Timed, Window
from addprec_training.plan.values import Entry, HalfDay, PlannedActivity, PlannedSequence


def windows(days: tuple[SessionDay, ...], usual: Presence = "salle") -> tuple[Window, ...]:
    """Return the half-days of `days`, in order; a day that does not say where people are is as `usual`."""
    found: list[Window] = []
    for number, day in enumerate(days, start=1):
        where = day.presence or usual
        if day.morning is not None:
            found.append(Window(number, "matin", day.date, day.morning.start, day.morning.end, where))
        if day.afternoon is not None:
            found.append(Window(number, "après-midi", day.date, day.afternoon.start, day.afternoon.end, where))
    return tuple(found)


def lay(
    sequences: tuple[PlannedSequence, ...], half_days: tuple[Window, ...], barriers: tuple[int, ...] = ()
) -> tuple[tuple[HalfDay, ...], tuple[PlannedSequence, ...]]:
    """Return the half-days filled, and the sequences with the clock times of their activities.

    `barriers` are numbers of sequences, in order: what comes after each starts on another day. What stands before one takes the fewest
    days that hold it, what stands after the last takes all that are left.
    Raises `clock.DoesNotFit` when the activities of the room do not go in.
    """
    room = [planned for sequence in sequences for planned in sequence.room]
    filled = _filled([Timed(planned.activity.minutes, planned.sequence) for planned in room], half_days, barriers)
    laid = tuple(
        _half_day(number, place, half_days, filled[number - 1], room) for number, place in enumerate(half_days, start=1)
    )
    timed = {entry.activity.number: entry.activity for half_day in laid for entry in half_day.entries if entry.activity}
    return laid, tuple(
        replace(sequence, activities=tuple(timed.get(planned.number, planned) for planned in sequence.activities))
        for sequence in sequences
    )


def _filled(things: list[Timed], half_days: tuple[Window, ...], barriers: tuple[int, ...]) -> tuple[Filled, ...]:
    """Return how `things` fill `half_days`, part by part between `barriers`."""
    filled: list[Filled] = []
    first = 0
    for part, barrier in enumerate(barriers):
        last = next((place for place, thing in enumerate(things) if thing.sequence > barrier), len(things))
        filled += _fewest_days(things[first:last], first, half_days, len(filled), part)
        first = last
    left = half_days[len(filled) :]
    return (*filled, *_moved(_part(things[first:], first, left, len(barriers) if barriers else None), first))


def _fewest_days(
    things: list[Timed], first: int, half_days: tuple[Window, ...], start: int, part: int
) -> tuple[Filled, ...]:
    """Return how `things`, of which the first is number `first`, fill the fewest days of `half_days` from `start` on."""
    left = half_days[start:]
    for days in sorted({window.day for window in left}):
        try:
            within = tuple(window for window in left if window.day <= days)
            return _moved(clock.lay(things, within), first)
        except clock.DoesNotFit:
            continue
    return _moved(_part(things, first, left, part), first)


def _part(things: list[Timed], first: int, windows: tuple[Window, ...], part: int | None) -> tuple[Filled, ...]:
    """Return what `clock.lay` returns; what does not fit says which part it is, and names its place among all things."""
    try:
        return clock.lay(things, windows)
    except clock.DoesNotFit as error:
        too_long = None if error.too_long is None else error.too_long + first
        raise clock.DoesNotFit(error.minutes, error.room, too_long, part) from None


def _moved(filled: tuple[Filled, ...], by: int) -> tuple[Filled, ...]:
    """Return `filled` with its indexes moved `by` places on."""
    return tuple(Filled(one.first + by, one.last + by, tuple(place + by for place in one.breaks)) for one in filled)


def _half_day(
    number: int, window: Window, half_days: tuple[Window, ...], filled: Filled, room: list[PlannedActivity]
) -> HalfDay:
    entries = tuple(_entries(number, window, filled, room))
    after = half_days[number] if number < len(half_days) else None
    if after is not None and after.day == window.day:
        entries = (*entries, Entry("lunch", window.end, after.start))
    return HalfDay(number, window.day, window.name, window.date, window.start, window.end, entries, window.presence)


def _entries(number: int, window: Window, filled: Filled, room: list[PlannedActivity]) -> Iterator[Entry]:
    now = window.start
    for place in range(filled.first, filled.last):
        if place in filled.breaks:
            yield Entry("break", now, now + clock.BREAK)
            now += clock.BREAK
        end = now + room[place].activity.minutes
        held = _held(room[place].activity, window.presence)
        yield Entry("activity", now, end, replace(room[place], activity=held, start=now, end=end, half_day=number))
        now = end
    if now < window.end:
        yield Entry("margin", now, window.end)


def _held(activity: Activity, where: Presence) -> Activity:
    """Return `activity` as it is held: its small groups meet in sub-rooms of the call."""
    said = presence.grouping(activity.grouping, where)
    return activity if said == activity.grouping else activity.model_copy(update={"grouping": said})
