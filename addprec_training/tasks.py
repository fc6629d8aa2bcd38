"""The documents that a plan gives: one table from kind to function, and one task for each file.

A document is a pure function of picklable values, so a task can be run here, in a pool, on a cluster, or not at all when a cache
already holds its bytes. Renderers are imported when they are first needed: they bring heavy libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from addprec_training.errors import DocumentError, Finding
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

if TYPE_CHECKING:
    from addprec_training.documents.elearning.course import Standard
    from addprec_training.documents.guide.book import Audience

Render = Callable[[Plan, Theme], bytes]


def _deck(plan: Plan, theme: Theme) -> bytes:
    from addprec_training.documents.deck import pptx_file  # noqa: PLC0415

    return pptx_file.render(plan, theme)


def _guide(plan: Plan, theme: Theme, audience: Audience) -> bytes:
    from addprec_training.documents import guide  # noqa: PLC0415

    return guide.render(plan, theme, audience)


def _package(plan: Plan, theme: Theme, standard: Standard) -> bytes:
    from addprec_training.documents.elearning import package  # noqa: PLC0415

    return package.render(plan, theme, standard)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document."""

    extension: str
    render: Render
    title: str
    """What users call it."""


DOCUMENTS: Mapping[str, Kind] = {
    "diaporama": Kind("pptx", _deck, "Diaporama"),
    "guide-animation": Kind("pdf", partial(_guide, audience="facilitator"), "Guide d’animation"),
    "livret-participant": Kind("pdf", partial(_guide, audience="participant"), "Livret participant"),
    "scorm12": Kind("zip", partial(_package, standard="scorm12"), "Paquet SCORM 1.2"),
    "scorm2004": Kind("zip", partial(_package, standard="scorm2004"), "Paquet SCORM 2004, 4e édition"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """One file to make."""

    document: str
    plan: Plan
    theme: Theme

    @property
    def name(self) -> PurePosixPath:
        """Return the path of the file in the build folder."""
        file = f"{self.plan.name}-{self.document}.{DOCUMENTS[self.document].extension}"
        if self.plan.session:
            return PurePosixPath("sessions", self.plan.session.slug, file)
        return PurePosixPath("modules", self.plan.module.slug, self.plan.format, file)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be made: one finding or more; those without a path are said of the document itself."""

    findings: tuple[Finding, ...]


def make(task: Task) -> bytes | Failure:
    """Return the bytes of the file that `task` asks for, or why there are none."""
    try:
        return DOCUMENTS[task.document].render(task.plan, task.theme)
    except DocumentError as error:
        return Failure(error.findings or (Finding((), error.code, str(error), error.hint),))


def tasks(plan: Plan, theme: Theme, documents: tuple[str, ...]) -> Iterator[Task]:
    """Yield the tasks of `plan` for the kinds `documents`, in the order of the table."""
    for document in DOCUMENTS:
        if document in documents:
            yield Task(document, plan, theme)
