"""Somebody who takes part in a session: what a sheet to sign needs, and nothing of their health or life."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Participant:
    """A line of the list of participants; never written anywhere but in the papers of the session."""

    last: str
    first: str
    structure: str
    line: int = field(default=0, compare=False)
    """Where they stand in the list, counted from 1; 0 when they come from none."""

    @property
    def name(self) -> str:
        """Return the name as a sheet lists it: « DURAND Camille »."""
        return f"{self.last} {self.first}".strip()
