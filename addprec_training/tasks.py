"""The documents that a plan gives: one table from kind to what it is made of, one task a file, one bundle an archive of papers.

A document is a pure function of picklable values, so a task can be run here, in a pool, on a cluster, or not at all when a cache
already holds its bytes. Renderers are imported when they are first needed: they bring heavy libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from addprec_training import archive
from addprec_training.errors import DocumentError, Finding, Location
from addprec_training.model.participant import Participant
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


def _handout(plan: Plan, theme: Theme, id_: str) -> bytes:
    from addprec_training.documents import guide  # noqa: PLC0415

    return guide.render_handout(plan, theme, id_)


def _handout_to_adapt(plan: Plan, theme: Theme, id_: str) -> bytes:
    from addprec_training.documents.guide import word  # noqa: PLC0415

    return word.render(plan, theme, id_)


def _group_session(plan: Plan, theme: Theme, name: str) -> bytes:
    from addprec_training.documents import guide  # noqa: PLC0415

    return guide.render_group_session(plan, theme, name)


def _people_sheet(plan: Plan, theme: Theme, name: str) -> bytes:
    from addprec_training.documents import guide  # noqa: PLC0415

    return guide.render_people_sheet(plan, theme, name)


def _people_sheet_to_adapt(plan: Plan, theme: Theme, name: str) -> bytes:
    from addprec_training.documents.guide import word  # noqa: PLC0415

    return word.render_people_sheet(plan, theme, name)


def _package(plan: Plan, theme: Theme, standard: Standard) -> bytes:
    from addprec_training.documents.elearning import package  # noqa: PLC0415

    return package.render(plan, theme, standard)


def _page(plan: Plan, theme: Theme) -> bytes:
    from addprec_training.documents.elearning import single  # noqa: PLC0415

    return single.render(plan, theme)


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a document that is several."""

    name: str
    """What tells it from the others, in its file's name."""
    extension: str
    render: Callable[[Plan, Theme, str], bytes]
    """Given the plan, the theme and the name of the paper."""


def _handouts(plan: Plan) -> Iterator[Paper]:
    for given in plan.handouts:
        yield Paper(given.handout.id, "pdf", _handout)
        if given.handout.adapt:
            yield Paper(given.handout.id, "docx", _handout_to_adapt)
    for ready in plan.group_sessions:
        yield Paper(ready.name, "pdf", _group_session)
        for sheet in ready.sheets:
            yield Paper(sheet.name, "pdf", _people_sheet)
            if sheet.handout.adapt:
                yield Paper(sheet.name, "docx", _people_sheet_to_adapt)


def _sheet(plan: Plan, theme: Theme, name: str) -> bytes:
    from addprec_training.documents import kit  # noqa: PLC0415

    return kit.render(plan, theme, name)


def _sheets(plan: Plan) -> Iterator[Paper]:
    from addprec_training.documents import kit  # noqa: PLC0415

    for name in kit.names(plan):
        yield Paper(name, "pdf", _sheet)


def _calendar(plan: Plan, theme: Theme) -> bytes:
    from addprec_training.documents import calendar  # noqa: PLC0415

    return calendar.render(plan, theme)


def _moodle_xml(plan: Plan, theme: Theme, name: str) -> bytes:
    from addprec_training.documents.elearning import moodle_xml  # noqa: PLC0415

    return moodle_xml.render(plan, theme, name)


def _gift(plan: Plan, theme: Theme, name: str) -> bytes:
    from addprec_training.documents.elearning import gift  # noqa: PLC0415

    return gift.render(plan, theme, name)


def _banks(plan: Plan) -> Iterator[Paper]:
    from addprec_training.documents.elearning import bank  # noqa: PLC0415

    if bank.asks(plan):
        yield Paper("questions-moodle", "xml", _moodle_xml)
        yield Paper("questions-moodle", "gift", _gift)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document that is one file."""

    extension: str
    render: Render
    title: str
    """What users call it."""
    given: Literal["always", "session"] = "always"
    """Whether a module has it, or its sessions only."""


@dataclass(frozen=True, slots=True)
class Papers:
    """A kind of document that is several files, in a folder of its name; papers of the document's own name lie beside it."""

    papers: Callable[[Plan], Iterable[Paper]]
    """The papers of a plan, each with its own name and extension; none where the plan has nothing to give."""
    title: str
    """What users call it."""
    bundle: Literal["zip", "none"] = "none"
    """Whether an archive of them all stands beside the folder."""
    people: Literal["shown", "none"] = "none"
    """Whether its papers name the participants: no other document is given them."""


DOCUMENTS: Mapping[str, Kind | Papers] = {
    "diaporama": Kind("pptx", _deck, "Diaporama"),
    "guide-animation": Kind("pdf", partial(_guide, audience="facilitator"), "Guide d’animation"),
    "livret-participant": Kind("pdf", partial(_guide, audience="participant"), "Livret participant"),
    "fiches": Papers(_handouts, "Fiches", bundle="zip"),
    "scorm12": Kind("zip", partial(_package, standard="scorm12"), "Paquet SCORM 1.2"),
    "scorm2004": Kind("zip", partial(_package, standard="scorm2004"), "Paquet SCORM 2004, 4e édition"),
    "cmi5": Kind("zip", partial(_package, standard="cmi5"), "Paquet cmi5"),
    "web": Kind("html", _page, "Parcours en une page web"),
    "questions-moodle": Papers(_banks, "Questions pour Moodle"),
    "kit": Papers(_sheets, "Kit de session", people="shown"),
    "calendrier": Kind("ics", _calendar, "Calendrier", given="session"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """One file to make."""

    document: str
    plan: Plan
    theme: Theme
    paper: Paper | None = None
    """Which of its papers, for a document that is several."""

    @property
    def name(self) -> PurePosixPath:
        """Return the path of the file in the build folder."""
        if self.paper:
            file = f"{self.plan.name}-{self.paper.name}.{self.paper.extension}"
            inside = () if self.paper.name == self.document else (self.document,)
            return folder_of(self.plan).joinpath(*inside, file)
        return folder_of(self.plan) / f"{self.plan.name}-{self.document}.{self._kind.extension}"

    @property
    def title(self) -> str:
        """Return what users call the file."""
        title = DOCUMENTS[self.document].title
        if self.paper is None:
            return title
        return f"{title}, {self.paper.extension if self.paper.name == self.document else self.paper.name}"

    def render(self) -> bytes:
        """Return the bytes of the file. Raises `DocumentError` where it cannot be made."""
        if self.paper:
            return self.paper.render(self.plan, self.theme, self.paper.name)
        return self._kind.render(self.plan, self.theme)

    @property
    def _kind(self) -> Kind:
        kind = DOCUMENTS[self.document]
        if isinstance(kind, Kind):
            return kind
        message = f"« {self.document} » is several files: a task makes one paper"
        raise TypeError(message)


@dataclass(frozen=True, slots=True)
class Bundle:
    """An archive of papers that have been made: nothing is laid out twice for it."""

    document: str
    plan: Plan
    papers: tuple[PurePosixPath, ...]
    """Paths of the papers in the build folder."""

    @property
    def name(self) -> PurePosixPath:
        """Return the path of the archive in the build folder."""
        return folder_of(self.plan) / f"{self.plan.name}-{self.document}.zip"

    def pack(self, made: Mapping[PurePosixPath, bytes]) -> bytes:
        """Return the archive of `made`, which holds every paper of the bundle; raises `KeyError` for one that is not there."""
        return archive.pack({paper.name: made[paper] for paper in self.papers})


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be made: one finding or more; those without a path are said of the document itself."""

    findings: tuple[Finding, ...]
    place: Location | None = None
    """Where those without a path are, when they are not said of the document."""


def make(task: Task) -> bytes | Failure:
    """Return the bytes of the file that `task` asks for, or why there are none."""
    try:
        return task.render()
    except DocumentError as error:
        return Failure(error.findings or (Finding((), error.code, str(error), error.hint),), error.place)


def tasks(
    plan: Plan, theme: Theme, documents: tuple[str, ...], participants: tuple[Participant, ...] = ()
) -> Iterator[Task]:
    """Yield the tasks of `plan` for the kinds `documents`, in the order of the table; only papers that name them get `participants`."""
    for document, kind in DOCUMENTS.items():
        if document in documents:
            match kind:
                case Kind(given=given):
                    if given == "always" or plan.session:
                        yield Task(document, plan, theme)
                case Papers(papers, people=people):
                    told = replace(plan, participants=participants) if people == "shown" else plan
                    for paper in papers(told):
                        yield Task(document, told, theme, paper)


def names_people(document: str) -> bool:
    """Return whether papers of `document` name the participants."""
    kind = DOCUMENTS[document]
    return isinstance(kind, Papers) and kind.people == "shown"


def bundles(wanted: Iterable[Task]) -> Iterator[Bundle]:
    """Yield the archives that go with the papers of `wanted`, one for each document and plan."""
    papers: dict[tuple[str, PurePosixPath], list[Task]] = {}
    for task in wanted:
        match DOCUMENTS[task.document]:
            case Papers(bundle="zip"):
                papers.setdefault((task.document, folder_of(task.plan)), []).append(task)
            case _:
                pass
    for (document, _folder), made in papers.items():
        yield Bundle(document, made[0].plan, tuple(task.name for task in made))


def folder_of(plan: Plan) -> PurePosixPath:
    """Return where the documents of `plan` lie in the build folder."""
    if plan.session:
        return PurePosixPath("sessions", plan.session.slug)
    return PurePosixPath("modules", plan.module.slug, plan.format)
