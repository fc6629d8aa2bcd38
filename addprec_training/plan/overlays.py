"""What a format, a département, a host or a session changes: applied by id on the shared core, never a copied module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, cast

from pydantic import ValidationError

from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.group_session import GroupSession
from addprec_training.model.handout import Handout
from addprec_training.model.intersession import Intersession
from addprec_training.model.module import Module
from addprec_training.model.overlay import Addition, Overlay
from addprec_training.model.questions import Question
from addprec_training.model.screens import Screen

Thing = Sequence | Activity | Screen | Question | Handout | GroupSession | Intersession
Change = Callable[[Thing], tuple[Thing, ...]]


class OverlayError(Exception):
    """An overlay does not fit its module: carries every finding."""

    def __init__(self, findings: list[Finding]) -> None:
        """Keep `findings`."""
        super().__init__("\n".join(finding.message for finding in findings))
        self.findings = findings


def apply(module: Module, overlay: Overlay, at: DataPath) -> Module:
    """Return `module` as `overlay`, which stands at `at`, changes it: first what it adds, then what it sets, then what it removes.

    Raises `OverlayError` when a path leads nowhere, when something is put beside a thing of another rank, or when a thing no longer
    holds together.
    """
    findings: list[Finding] = []
    for place, addition in enumerate(overlay.add):
        module = _added(module, addition, (*at, "add", place), findings)
    for path, changes in overlay.set.items():
        if _leads(module, path, (*at, "set", path), findings):
            module = _edit(module, _last(path), _setter(changes))
            _check(module, path, (*at, "set", path), findings)
    for place, path in enumerate(overlay.remove):
        if _leads(module, path, (*at, "remove", place), findings):
            module = _edit(module, _last(path), lambda _thing: ())
    if findings:
        raise OverlayError(findings)
    return module


def _setter(changes: Mapping[str, Any]) -> Change:
    def put(thing: Thing) -> tuple[Thing, ...]:
        return (thing.model_copy(update=dict(changes)),)

    return put


def paths(module: Module) -> Iterator[str]:
    """Yield the path of everything that an overlay can name."""
    for sequence in module.sequences:
        yield sequence.id
        for activity in sequence.activities:
            yield f"{sequence.id}/{activity.id}"
            for thing in (*activity.screens, *activity.questions):
                yield f"{sequence.id}/{activity.id}/{thing.id}"
    yield from (handout.id for handout in module.handouts)
    yield from (intersession.id for intersession in module.intersessions)
    for ready in module.group_sessions:
        yield ready.id
        for sheet in ready.sheets:
            yield f"{ready.id}/{sheet.id}"


def _last(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _leads(module: Module, path: str, at: DataPath, findings: list[Finding]) -> bool:
    """Return whether `path` is that of a thing of `module`, or its end; else say which comes nearest."""
    known = list(paths(module))
    if any(whole == path or whole.endswith(f"/{path}") for whole in known):
        return True
    close = (
        get_close_matches(path, known, n=1, cutoff=0.4) or [whole for whole in known if _last(whole) == _last(path)][:1]
    )
    hint = _("Le plus proche : « {path} ».").format(path=close[0]) if close else None
    findings.append(Finding(at, "P001", _("« {path} » ne mène à rien").format(path=path), hint))
    return False


def _added(module: Module, addition: Addition, at: DataPath, findings: list[Finding]) -> Module:
    key = "after" if addition.after else "before" if addition.before else "inside"
    path = cast("str", addition.after or addition.before or addition.inside)
    if not _leads(module, path, (*at, key), findings):
        return module
    thing = addition.thing
    target = _find(module, _last(path))
    rank_fits = _holds(target, thing) if key == "inside" else _rank(target) == _rank(thing)
    if not rank_fits:
        findings.append(
            Finding((*at, key), "P002", _("« {path} » n’est pas du même rang que ce qui s’ajoute là").format(path=path))
        )
        return module
    if isinstance(thing, Handout) and isinstance(target, Activity):
        given = target.model_copy(update={"handouts": (*target.handouts, thing.id)})
        module = _edit(module, target.id, lambda _thing: (given,))
        return module.model_copy(update={"handouts": (*module.handouts, thing)})

    def put(found: Thing) -> tuple[Thing, ...]:
        match key:
            case "after":
                return (found, thing)
            case "before":
                return (thing, found)
            case _:
                return (_with_inside(found, thing),)

    return _edit(module, _last(path), put)


def _rank(thing: Thing) -> str:
    match thing:
        case Sequence():
            return "sequences"
        case Activity():
            return "activities"
        case Handout():
            return "handouts"
        case GroupSession():
            return "group_sessions"
        case Intersession():
            return "intersessions"
        case _:
            return "questions" if hasattr(thing, "objectives") else "screens"


def _holds(target: Thing, thing: Thing) -> bool:
    return _rank(thing) in type(target).model_fields


def _with_inside(target: Thing, thing: Thing) -> Thing:
    rank = _rank(thing)
    return target.model_copy(update={rank: (*getattr(target, rank), thing)})


def _find(module: Module, id_: str) -> Thing:
    found: list[Thing] = []

    def keep(thing: Thing) -> tuple[Thing, ...]:
        found.append(thing)
        return (thing,)

    _edit(module, id_, keep)
    return found[0]


def _check(module: Module, path: str, at: DataPath, findings: list[Finding]) -> None:
    """Report a thing whose fields no longer go together, now that some of them changed."""
    thing = _find(module, _last(path))
    try:
        type(thing).model_validate({name: getattr(thing, name) for name in thing.model_fields_set})
    except ValidationError as error:
        findings += [Finding(at, "P003", detail["msg"]) for detail in error.errors(include_url=False)]


def _edit(module: Module, id_: str, change: Change) -> Module:
    """Return `module` with the thing called `id_` replaced by what `change` makes of it: nothing, itself changed, or itself and another."""

    def each(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        return tuple(new for thing in things for new in (change(thing) if thing.id == id_ else (_below(thing),)))

    def _below(thing: Thing) -> Thing:
        match thing:
            case Sequence():
                return _with(thing, "activities", each(thing.activities))
            case Activity():
                return _with(_with(thing, "screens", each(thing.screens)), "questions", each(thing.questions))
            case GroupSession():
                return _with(thing, "sheets", each(thing.sheets))
            case _:
                return thing

    return module.model_copy(
        update={
            name: each(getattr(module, name)) for name in ("sequences", "handouts", "group_sessions", "intersessions")
        }
    )


def _with(thing: Thing, name: str, value: tuple[Thing, ...]) -> Thing:
    """Return `thing` with another value for `name`; itself when nothing changed, so that what an overlay does not name stays the same."""
    return thing if value == getattr(thing, name) else thing.model_copy(update={name: value})
