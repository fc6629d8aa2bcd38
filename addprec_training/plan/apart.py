"""Days that are weeks apart: after which sequences a module is cut, and after which days that falls."""

from __future__ import annotations

from addprec_training.model.intersession import Intersession
from addprec_training.model.module import Module
from addprec_training.plan.values import HalfDay, PlannedIntersession


class NoPlace(Exception):  # noqa: N818 - said as a sentence, not as an error of the program
    """An intersession comes after what is no sequence, or after one that no room precedes or follows."""

    def __init__(self, place: int, intersession: Intersession) -> None:
        """Keep the intersession, and which one of its module it is, from 0."""
        super().__init__(intersession.id)
        self.place = place
        self.intersession = intersession


def barriers(module: Module) -> tuple[int, ...]:
    """Return the numbers of the sequences after which `module` has an intersession, in order. Raises `NoPlace`."""
    numbers = _numbers(module)
    rooms = [numbers[one.id] for one in module.sequences if any(activity.in_room for activity in one.activities)]
    found = [0]
    for place, intersession in enumerate(module.intersessions):
        number = numbers.get(intersession.after, 0)
        if not any(found[-1] < room <= number for room in rooms) or number >= max(rooms):
            raise NoPlace(place, intersession)
        found.append(number)
    return tuple(found[1:])


def between(module: Module, half_days: tuple[HalfDay, ...]) -> tuple[PlannedIntersession, ...]:
    """Return each intersession of `module` with the day of `half_days` after which it comes."""
    numbers = _numbers(module)
    return tuple(
        PlannedIntersession(one, _last_day(numbers[one.after], half_days), numbers[one.after])
        for one in module.intersessions
    )


def _last_day(sequence: int, half_days: tuple[HalfDay, ...]) -> int:
    return max(half_day.day for half_day in half_days if any(one.sequence <= sequence for one in half_day.activities))


def _numbers(module: Module) -> dict[str, int]:
    return {sequence.id: number for number, sequence in enumerate(module.sequences, start=1)}
