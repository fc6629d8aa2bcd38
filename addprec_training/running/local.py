"""Tasks run in this process, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_Task = TypeVar("_Task")
_Outcome = TypeVar("_Outcome")


def run(function: Callable[[_Task], _Outcome], tasks: Iterable[_Task]) -> Iterator[tuple[_Task, _Outcome]]:
    """Yield each of `tasks` with what `function` makes of it, in order, as soon as it is made.

    What crosses here is what `concurrent.futures.Executor.map` could carry: a picklable function, picklable tasks and outcomes.
    """
    for task in tasks:
        yield task, function(task)
