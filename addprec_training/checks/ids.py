"""C001: an id is taken twice in a module."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.module import Module


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each id that stands a second time in a module, the additions of its formats included."""
    for module in subject.modules:
        shared = dict(named(module))
        seen: dict[str, DataPath] = {}
        for path, id_ in named(module):
            if id_ in seen:
                yield _twice(path, id_)
            seen[id_] = path
        for format_, overlay in module.formats.items():
            own: set[str] = set()
            for place, addition in enumerate(overlay.add):
                at: DataPath = ("modules", module.slug, "formats", format_, "add", place)
                for path, id_ in added(addition.thing, at):
                    if id_ in shared.values() or id_ in own:
                        yield _twice(path, id_)
                    own.add(id_)


def _twice(path: DataPath, id_: str) -> Finding:
    return Finding(
        path,
        "C001",
        _("identifiant « {id} » déjà pris dans ce module").format(id=id_),
        _("Donnez-en un autre : il nomme une diapositive, une page et une réponse."),
    )


def named(module: Module) -> Iterator[tuple[DataPath, str]]:
    """Yield the path of every id of `module` proper, and the id."""
    at: DataPath = ("modules", module.slug)
    for place, objective in enumerate(module.objectives):
        yield (*at, "objectives", place, "id"), objective.id
    for place, sequence in enumerate(module.sequences):
        yield from _sequence((*at, "sequences", place), sequence)
    for place, handout in enumerate(module.handouts):
        yield (*at, "handouts", place, "id"), handout.id
    for place, intersession in enumerate(module.intersessions):
        yield (*at, "intersessions", place, "id"), intersession.id
    for place, ready in enumerate(module.group_sessions):
        yield (*at, "group_sessions", place, "id"), ready.id
        for rank, sheet in enumerate(ready.sheets):
            yield (*at, "group_sessions", place, "sheets", rank, "id"), sheet.id


def added(thing: object, at: DataPath) -> Iterator[tuple[DataPath, str]]:
    """Yield the ids of something that an overlay adds at `at`."""
    match thing:
        case Sequence():
            yield from _sequence((*at, "sequence"), thing)
        case Activity():
            yield from _activity((*at, "activity"), thing)
        case _:
            yield at, thing.id  # type: ignore[attr-defined]


def _sequence(at: DataPath, sequence: Sequence) -> Iterator[tuple[DataPath, str]]:
    yield (*at, "id"), sequence.id
    for place, activity in enumerate(sequence.activities):
        yield from _activity((*at, "activities", place), activity)


def _activity(at: DataPath, activity: Activity) -> Iterator[tuple[DataPath, str]]:
    yield (*at, "id"), activity.id
    for kind in ("screens", "questions"):
        for place, thing in enumerate(getattr(activity, kind)):
            yield (*at, kind, place, "id"), thing.id
