"""The values of an overlay's `set`, typed against the thing that each one changes.

A patch says `{grouping: quatuors}`: what that must be is known only from what it changes. The things of the core, and those that
the module's own formats add, are found by id; a path that leads nowhere stays as it is: `checks` names the nearest id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from addprec_training.errors import DataPath
from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.handout import Handout
from addprec_training.model.module import Module
from addprec_training.model.overlay import Overlay
from addprec_training.sources import faults
from addprec_training.sources.reading import Reading
from addprec_training.sources.yaml_text import Document

_Overlay = TypeVar("_Overlay", bound=Overlay)


def type_overlay(reading: Reading, overlay: _Overlay, module: Module, at: DataPath) -> _Overlay:
    """Return `overlay`, which stands at `at`, with the values of its `set` typed; problems where they are not what is expected."""
    targets = list(_targets(module))
    typed: dict[str, Mapping[str, Any]] = {}
    for path, changes in overlay.set.items():
        target = next((thing for whole, thing in targets if whole == path or whole.endswith(f"/{path}")), None)
        typed[path] = changes if target is None else _typed(reading, target, changes, (*at, "set", path))
    return overlay.model_copy(update={"set": typed})


def _typed(reading: Reading, target: BaseModel, changes: Mapping[str, Any], at: DataPath) -> Mapping[str, Any]:
    kept = {name: getattr(target, name) for name in target.model_fields_set}
    try:
        changed = type(target).model_validate({**kept, **changes}, context=reading.reader)
    except ValidationError as error:
        document = Document(reading.marks[at].path)
        document.values = {path[len(at) :]: mark for path, mark in reading.marks.items() if path[: len(at)] == at}
        reading.problems += faults.problems(error, type(target), document)
        return {}
    return {name: getattr(changed, name) for name in changes}


def _targets(module: Module) -> Iterator[tuple[str, BaseModel]]:
    for sequence in module.sequences:
        yield from _sequence_targets(sequence)
    yield from ((handout.id, handout) for handout in module.handouts)
    yield from ((intersession.id, intersession) for intersession in module.intersessions)
    for ready in module.group_sessions:
        yield ready.id, ready
        for sheet in ready.sheets:
            yield f"{ready.id}/{sheet.id}", sheet
    for overlay in module.formats.values():
        for addition in overlay.add:
            beside = addition.after or addition.before or ""
            above = addition.inside or beside.rpartition("/")[0]
            match addition.thing:
                case Sequence() as sequence:
                    yield from _sequence_targets(sequence)
                case Activity() as activity:
                    yield from _activity_targets(above, activity)
                case Handout() as handout:
                    yield handout.id, handout
                case thing:
                    yield f"{above}/{thing.id}", thing


def _sequence_targets(sequence: Sequence) -> Iterator[tuple[str, BaseModel]]:
    yield sequence.id, sequence
    for activity in sequence.activities:
        yield from _activity_targets(sequence.id, activity)


def _activity_targets(above: str, activity: Activity) -> Iterator[tuple[str, BaseModel]]:
    path = f"{above}/{activity.id}"
    yield path, activity
    for thing in (*activity.screens, *activity.questions):
        yield f"{path}/{thing.id}", thing
