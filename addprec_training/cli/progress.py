"""Progress: a moving line on a terminal, plain lines in CI, nothing when the output is piped."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from addprec_training.tasks import Task

if TYPE_CHECKING:
    from rich.status import Status


class Steps:
    """Shows which document is being made."""

    def __init__(self) -> None:
        """Look at where the progress goes."""
        self._status: Status | None = None
        self._plain = bool(os.environ.get("CI"))

    def __enter__(self) -> Self:
        """Start showing."""
        if sys.stderr.isatty() and not self._plain:
            from rich.console import Console  # noqa: PLC0415 - 150 ms, for terminals only

            self._status = Console(stderr=True).status("…")
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the line clean."""
        if self._status:
            self._status.stop()

    def show(self, task: Task, rank: int, count: int) -> None:
        """Say that `task`, the one of rank `rank` of `count`, is being made."""
        line = f"[{rank}/{count}] {task.plan.name} : {task.title}"
        if self._status:
            from rich.text import Text  # noqa: PLC0415 - imported already

            self._status.update(Text(line))
        elif self._plain:
            click.echo(line, err=True)
