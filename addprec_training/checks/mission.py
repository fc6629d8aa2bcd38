"""C024, C025: an element of the mission that nobody says any more; an axis or a place that the programme names and that is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.programme import ELEMENTS, Programme


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each element left out by the programme and the modules, and each name in the programme that leads nowhere.

    A programme that does not tell its mission element by element is left in peace: it promised nothing.
    """
    curriculum = subject.curriculum
    if not curriculum.programme.actions:
        return
    yield from _left_out(curriculum)
    yield from _names(curriculum)


def _left_out(curriculum: Curriculum) -> Iterator[Finding]:
    said = set(_said(curriculum.programme)) | {ref for module in curriculum.modules.values() for ref in module.refs}
    for ref in ELEMENTS:
        if ref not in said:
            message = _("l’élément {ref} de la mission n’est dit ni par le programme, ni par un module").format(ref=ref)
            yield Finding(("programme", "actions"), "C024", message)


def _said(programme: Programme) -> Iterator[str]:
    yield from programme.refs
    for partner in programme.partners:
        yield from partner.refs
    for axis in programme.axes:
        yield from axis.refs
    for statement in (*programme.actions, *programme.beside):
        yield from statement.refs


def _names(curriculum: Curriculum) -> Iterator[Finding]:
    programme = curriculum.programme
    axes = [axis.id for axis in programme.axes]
    for place, action in enumerate(programme.actions):
        if action.axis is not None:
            yield from _missing(("programme", "actions", place, "axis"), action.axis, axes)
    for name in ("actions", "beside"):
        for place, statement in enumerate(getattr(programme, name)):
            for number, code in enumerate(statement.departements):
                at = ("programme", name, place, "departements", number)
                yield from _missing(at, code, curriculum.departements)


def _missing(path: DataPath, name: str, known: Collection[str]) -> Iterator[Finding]:
    if name not in known:
        close = get_close_matches(name, sorted(known), n=1, cutoff=0.5)
        hint = _("Vouliez-vous dire « {word} » ?").format(word=close[0]) if close else None
        yield Finding(path, "C025", _("le programme nomme « {name} », qui n’existe pas").format(name=name), hint)
