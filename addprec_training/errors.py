"""What can be wrong, and where: places, findings, problems, and the one text that shows them.

The model knows no line: a check says *where in the data* (a `DataPath`), and the border turns that into a file, a line and a
column with the map that loading made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

DataPath = tuple[str | int, ...]
"""Keys and indexes from the curriculum's root to a value: `("modules", "accueil", "sequences", 2, "title")`."""

Severity = Literal["error", "warning", "advice"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; lines and columns count from 1."""

    path: Path
    line: int
    column: int

    def __str__(self) -> str:
        """Return `path:line:column`, the form that editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, before its place is known."""

    path: DataPath
    code: str
    message: str
    hint: str | None = None
    severity: Severity = "error"
    line: int = 0
    """Line inside the text at `path`, from 0."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place, with the way out."""

    location: Location
    code: str
    message: str
    hint: str | None = None
    severity: Severity = "error"


class CurriculumError(Exception):
    """The sources are wrong: carries every problem, not the first one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep `problems` in the order of their places."""
        self.problems: tuple[Problem, ...] = in_order(problems)
        super().__init__("\n".join(render(problem) for problem in self.problems))


class DocumentError(Exception):
    """A document cannot be made from sources that are right: it would not fit, or the machine lacks something.

    `findings` say where in the data, when the data has to do with it; without them, `code` and `hint` stand for the whole document.
    """

    def __init__(
        self,
        message: str,
        code: str,
        hint: str | None = None,
        findings: Sequence[Finding] = (),
        place: Location | None = None,
    ) -> None:
        """Keep what is said, and where: `place` is that of a file that is no source, such as a template."""
        super().__init__(message)
        self.code = code
        self.hint = hint
        self.findings = tuple(findings)
        self.place = place


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` sorted by place, each said once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.location, problem.code, problem.message)))


def render(problem: Problem, root: Path | None = None) -> str:
    """Return the one or two lines that show `problem`, its path shortened from `root` where it lies below it."""
    location = problem.location
    path = location.path
    if root is not None and path.is_relative_to(root):
        path = path.relative_to(root)
    line = f"{path.as_posix()}:{location.line}:{location.column}: {problem.message} [{problem.code}]"
    return f"{line}\n    {problem.hint}" if problem.hint else line


def has_errors(problems: Sequence[Problem]) -> bool:
    """Return whether any of `problems` forbids building."""
    return any(problem.severity == "error" for problem in problems)
