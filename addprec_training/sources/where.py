"""From a path in the curriculum's data to a file, a line and a column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from addprec_training.errors import DataPath, Finding, Location, Problem, in_order
from addprec_training.sources.yaml_text import Mark


@dataclass(frozen=True, slots=True)
class Where:
    """The place of every value that was read, by its path in the curriculum."""

    marks: Mapping[DataPath, Mark]

    def locate(self, path: DataPath, line: int = 0) -> Location:
        """Return the place of `path`, or of line `line` (from 0) of the text there; of what holds it when it stands nowhere itself."""
        known = path
        while known not in self.marks:
            known = known[:-1]
        return self.marks[known].location(line if known == path else 0)

    def problems(self, findings: Iterable[Finding]) -> tuple[Problem, ...]:
        """Return `findings` with their places, in order."""
        return in_order(
            Problem(self.locate(found.path, found.line), found.code, found.message, found.hint, found.severity)
            for found in findings
        )
