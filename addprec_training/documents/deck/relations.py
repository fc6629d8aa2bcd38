"""The relationships of one part while it is being written (ECMA-376, part 2, 9.3)."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import HEAD, attribute
from addprec_training.documents.deck.stripped import OFFICE, RELATIONS

_OUTSIDE = ' TargetMode="External"'


class Relations:
    """What a part refers to: each target once, in the order of first use."""

    def __init__(self) -> None:
        """Begin without any."""
        self._known: dict[tuple[str, str, bool], str] = {}

    def to(self, kind: str, target: str) -> str:
        """Return the id of the relationship of `kind` to a part, its path given from this one's folder."""
        return self._id(kind, target, outside=False)

    def out(self, kind: str, target: str) -> str:
        """Return the id of the relationship of `kind` to an address outside the file."""
        return self._id(kind, target, outside=True)

    def _id(self, kind: str, target: str, *, outside: bool) -> str:
        return self._known.setdefault((kind, target, outside), f"rId{len(self._known) + 1}")

    @property
    def xml(self) -> str:
        """Return the part of relationships."""
        entries = "".join(
            f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target={attribute(target)}{_OUTSIDE * outside}/>'
            for (kind, target, outside), name in self._known.items()
        )
        return f'{HEAD}<Relationships xmlns="{RELATIONS}">{entries}</Relationships>'
