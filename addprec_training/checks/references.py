"""C002: something names what is not there: an objective, a source, a term, a handout, a figure, a screen, a place, a host."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _, mark
from addprec_training.model.activity import Activity
from addprec_training.model.blocks import Citation, Picture, Reference
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.group_session import GroupSession
from addprec_training.model.module import Module
from addprec_training.model.overlay import Overlay
from addprec_training.model.screens import QuestionScreen
from addprec_training.model.skills import named_skills
from addprec_training.model.walk import marks, texts

_FIELDS = {
    "objectives": "objective",
    "sources": "source",
    "handouts": "handout",
    "figure": "media",
    "recording": "recording",
    "resources": "help_line",
    "show": "shown",
    "skills": "skill",
}
"""Fields that hold ids, and what each names."""

_WHAT = {
    "objective": mark("aucun objectif « {id} » dans ce module"),
    "source": mark("aucune source « {id} » dans la bibliographie"),
    "term": mark("aucun terme « {id} » dans le glossaire"),
    "help_line": mark("aucune ligne d’aide « {id} » dans les ressources"),
    "handout": mark("aucune fiche « {id} » dans ce module"),
    "media": mark("aucun média « {id} » dans ce module ni dans « communs/medias »"),
    "recording": mark("aucun enregistrement « {id} » dans « medias/enregistrements.yaml »"),
    "activity": mark("aucune activité « {id} » dans ce module"),
    "question": mark("aucune question « {id} » dans cette activité"),
    "shown": mark("aucun écran ni question « {id} » dans cette activité"),
    "given": mark("aucune fiche « {id} » dans cette séance"),
    "skill": mark("aucune compétence « {id} » dans « competences.yaml »"),
    "departement": mark("aucun département « {id} » dans le dossier « departements »"),
    "structure": mark("aucune structure « {id} » dans le dossier « structures »"),
}

_HOLDERS = ("objectives", "sequences", "handouts", "group_sessions", "intersessions", "media", "recordings")
"""Fields of a module whose things hold ids in their turn."""

_REFERENCES = {"glossaire": "term", "ressource": "help_line", "fiche": "handout", "activite": "activity"}


@dataclass(frozen=True, slots=True)
class _Known:
    ids: dict[str, Collection[str]]
    shown: str = "shown"
    """What a step shows here: screens and questions of an activity, or (« given ») sheets of a group session."""

    def missing(self, path: DataPath, what: str, id_: str, line: int = 0) -> Iterator[Finding]:
        """Yield a finding when nothing of the kind `what` is called `id_`."""
        if id_ not in self.ids[what]:
            close = get_close_matches(id_, sorted(self.ids[what]), n=1, cutoff=0.5)
            hint = _("Vouliez-vous dire « {word} » ?").format(word=close[0]) if close else None
            yield Finding(path, "C002", _(_WHAT[what]).format(id=id_), hint, line=line)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each id, citation or reference that leads nowhere, in the modules and in what their formats change."""
    for module in subject.modules:
        known = _known(subject.curriculum, module)
        at: DataPath = ("modules", module.slug)
        for name in _HOLDERS:
            yield from _below(getattr(module, name), (*at, name), known)
        for name in type(module).model_fields:
            if name not in (*_HOLDERS, "formats"):
                yield from _cited(getattr(module, name), (*at, name), known)
        for format_, overlay in module.formats.items():
            yield from _below(overlay, (*at, "formats", format_), known)
        for local, place in _local(subject.curriculum, module):
            for name in ("set", "add", "remove"):
                yield from _below(getattr(local, name), (*place, name), _widened(known, local))
    yield from _sessions(subject)
    if len(subject.modules) == len(subject.curriculum.modules):
        yield from _shared(subject.curriculum)


def _local(curriculum: Curriculum, module: Module) -> Iterator[tuple[Overlay, DataPath]]:
    """Yield what places, hosts and sessions change on `module`, and where it stands."""
    for kind, holders in (("departements", curriculum.departements), ("structures", curriculum.structures)):
        for name, holder in holders.items():
            if overlay := holder.modules.get(module.slug):
                yield overlay, (kind, name, "modules", module.slug)
    for slug, session in curriculum.sessions.items():
        if session.module == module.slug:
            yield session, ("sessions", slug)


def _widened(known: _Known, overlay: Overlay) -> _Known:
    """Return `known` with what `overlay` itself brings."""
    activities = {addition.activity.id for addition in overlay.add if addition.activity}
    handouts = {addition.handout.id for addition in overlay.add if addition.handout}
    return _Known(
        {
            **known.ids,
            "activity": {*known.ids["activity"], *activities},
            "handout": {*known.ids["handout"], *handouts},
        }
    )


def _sessions(subject: Subject) -> Iterator[Finding]:
    """Yield each département and each host that a session names and that has no file: its overlay would be left out silently."""
    curriculum = subject.curriculum
    known = _Known({"departement": curriculum.departements.keys(), "structure": curriculum.structures.keys()})
    slugs = {module.slug for module in subject.modules}
    for slug, session in curriculum.sessions.items():
        if session.module in slugs:
            for place, code in enumerate(session.departements):
                yield from known.missing(("sessions", slug, "departements", place), "departement", code)
            if session.structure:
                yield from known.missing(("sessions", slug, "structure"), "structure", session.structure)


def _shared(curriculum: Curriculum) -> Iterator[Finding]:
    known = _Known(
        {
            **_common(curriculum),
            "handout": (),
            "activity": (),
            "media": (),
            "recording": (),
            "objective": (),
            "question": (),
            "shown": (),
            "given": (),
        }
    )
    yield from _below(curriculum.glossary, ("glossary",), known)
    yield from _below(curriculum.help_lines, ("help_lines",), known)
    yield from _below(curriculum.classifications, ("classifications",), known)


def _common(curriculum: Curriculum) -> dict[str, Collection[str]]:
    return {
        "source": curriculum.bibliography.keys(),
        "term": curriculum.glossary.keys(),
        "help_line": curriculum.help_lines.keys(),
        "skill": {
            named.skill.id
            for classification in curriculum.classifications.values()
            for named in named_skills(classification)
        },
    }


def _known(curriculum: Curriculum, module: Module) -> _Known:
    activities = {activity.id for activity in module.activities()}
    for overlay in module.formats.values():
        activities |= {addition.activity.id for addition in overlay.add if addition.activity}
    return _Known(
        {
            **_common(curriculum),
            "objective": {objective.id for objective in module.objectives},
            "handout": {handout.id for handout in module.handouts}
            | {
                addition.handout.id
                for overlay in module.formats.values()
                for addition in overlay.add
                if addition.handout
            },
            "media": module.media.keys() | curriculum.media.keys(),
            "recording": module.recordings.keys(),
            "activity": activities,
            "question": (),
            "shown": (),
            "given": (),
        }
    )


def _below(thing: Any, path: DataPath, known: _Known) -> Iterator[Finding]:
    match thing:
        case Activity():
            yield from _fields(thing, path, _inside(known, thing))
        case GroupSession():
            given = {sheet.id for sheet in thing.sheets}
            yield from _fields(thing, path, _Known({**known.ids, "given": given}, "given"))
        case BaseModel():
            yield from _fields(thing, path, known)
        case dict():
            for key, value in thing.items():
                yield from (
                    _named(str(key), value, (*path, key), known)
                    if key in _FIELDS
                    else _below(value, (*path, key), known)
                )
        case tuple() if thing and not isinstance(thing[0], BaseModel):
            yield from _cited(thing, path, known)
        case tuple():
            for place, value in enumerate(thing):
                yield from _below(value, (*path, place), known)
        case _:
            pass


def _inside(known: _Known, activity: Activity) -> _Known:
    questions = {question.id for question in activity.questions}
    shown = questions | {screen.id for screen in activity.screens}
    return _Known({**known.ids, "question": questions, "shown": shown})


def _fields(thing: BaseModel, path: DataPath, known: _Known) -> Iterator[Finding]:
    if isinstance(thing, QuestionScreen):
        yield from known.missing((*path, "question"), "question", thing.question)
    for name in type(thing).model_fields:
        value = getattr(thing, name)
        if name in _FIELDS and not isinstance(value, BaseModel):
            yield from _named(name, value, (*path, name), known)
        else:
            yield from _below(value, (*path, name), known)


def _named(name: str, value: Any, path: DataPath, known: _Known) -> Iterator[Finding]:
    """Yield what is missing of the ids that the field `name` holds."""
    ids = (value,) if isinstance(value, str) else value or ()
    for place, id_ in enumerate(ids):
        if not isinstance(id_, str):
            yield from _below(id_, (*path, place), known)
        elif name == "show" and known.shown == "shown" and not known.ids["shown"]:
            continue  # steps that an overlay sets on an activity: seen again with the whole activity
        elif name == "show":
            yield from known.missing((*path, place), known.shown, id_)
        else:
            yield from known.missing(path if isinstance(value, str) else (*path, place), _FIELDS[name], id_)


def _cited(thing: Any, path: DataPath, known: _Known) -> Iterator[Finding]:
    for inner, line, inline in marks(thing):
        match inline:
            case Citation(source):
                yield from known.missing((*path, *inner), "source", source, line)
            case Reference(kind, id_, _):
                yield from known.missing((*path, *inner), _REFERENCES[kind], id_, line)
            case _:
                pass
    for inner, text in texts(thing):
        for block in text:
            if isinstance(block, Picture):
                yield from known.missing((*path, *inner), "media", block.media, block.line)
