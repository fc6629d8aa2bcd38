"""C014: a place that somebody still has to fill in. Everything builds all the same: the documents show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.base import Blank


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each « à compléter » of the modules looked at, of their sessions, of each place, and of the programme."""
    curriculum = subject.curriculum
    yield from _blanks(curriculum.programme, ("programme",))
    for module in subject.modules:
        yield from _blanks(module, ("modules", module.slug))
    slugs = {module.slug for module in subject.modules}
    for slug, session in curriculum.sessions.items():
        if session.module in slugs:
            yield from _blanks(session, ("sessions", slug))
            for place, day in enumerate(session.days):
                if day.date is None:
                    message = _("à compléter : {what}").format(what=_("date"))
                    yield Finding(("sessions", slug, "days", place), "C014", message, severity="advice")
    for code, departement in curriculum.departements.items():
        for finding in _blanks(departement, ("departements", code)):
            yield replace(finding, message=f"{departement.name} ({code}) : {finding.message}")
    for slug, structure in curriculum.structures.items():
        yield from _blanks(structure, ("structures", slug))


def _blanks(thing: Any, path: DataPath) -> Iterator[Finding]:
    match thing:
        case Blank(what):
            message = _("à compléter : {what}").format(what=what) if what else _("à compléter")
            yield Finding(path, "C014", message, severity="advice")
        case BaseModel():
            for name in thing.model_fields_set:
                yield from _blanks(getattr(thing, name), (*path, name))
        case Mapping():
            for key, value in thing.items():
                yield from _blanks(value, (*path, key))
        case tuple():
            for place, value in enumerate(thing):
                yield from _blanks(value, (*path, place))
        case _:
            pass
