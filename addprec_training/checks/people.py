"""What is written for the people accompanied, wherever it stands in a module."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.errors import DataPath
from addprec_training.model.handout import Handout
from addprec_training.model.module import Module


def for_people(module: Module) -> Iterator[tuple[DataPath, Handout]]:
    """Yield every handout of `module` that is written for the people accompanied, those that its formats add included."""
    at: DataPath = ("modules", module.slug)
    for place, handout in enumerate(module.handouts):
        yield from _if_for_people((*at, "handouts", place), handout)
    for place, ready in enumerate(module.group_sessions):
        for rank, sheet in enumerate(ready.sheets):
            yield from _if_for_people((*at, "group_sessions", place, "sheets", rank), sheet)
    for format_, overlay in module.formats.items():
        for place, addition in enumerate(overlay.add):
            if addition.handout:
                yield from _if_for_people((*at, "formats", format_, "add", place, "handout"), addition.handout)


def _if_for_people(path: DataPath, handout: Handout) -> Iterator[tuple[DataPath, Handout]]:
    if handout.public == "personnes":
        yield path, handout
