"""The whole job: load, check, plan, make, write."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from addprec_training import checks, tasks
from addprec_training.errors import CurriculumError, DataPath, Location, Problem, has_errors, in_order
from addprec_training.looks import Looks
from addprec_training.messages import _
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.model.participant import Participant
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.plan.values import Plan
from addprec_training.running import local
from addprec_training.sources import folder
from addprec_training.sources.faults import nearest
from addprec_training.sources.folder import Loaded
from addprec_training.store.output import Output, Written, opened
from addprec_training.tasks import DOCUMENTS, Bundle, Failure, Task


@dataclass(frozen=True, slots=True)
class Request:
    """What to build."""

    curriculum: Path
    """The curriculum folder."""
    output: Path
    """The build folder."""
    targets: tuple[str, ...] = ()
    """Modules and sessions, by slug; none means all."""
    documents: tuple[str, ...] = tuple(DOCUMENTS)
    """Kinds of documents."""
    formats: tuple[FormatName, ...] = FORMATS
    """Formats of the modules; a session has its own."""
    participants: tuple[Participant, ...] = ()
    """Who takes part in the one session that is built: shown on its papers, kept nowhere else."""
    overwrite: bool = False
    """Whether files edited by hand are overwritten."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was built."""

    written: tuple[Written, ...]
    failed: tuple[tuple[Task | Bundle, tuple[Problem, ...]], ...]
    """Files that could not be made, and why."""
    problems: tuple[Problem, ...]
    """Warnings and advice of the checks."""
    gone: tuple[PurePosixPath, ...] = ()
    """Papers of an earlier list of participants, that this one does not have."""


Progress = Callable[[Task, int, int], None]
"""Told each task before it is made, its rank from 1, and how many there are."""


def build(request: Request, today: datetime.date, progress: Progress) -> Report:
    """Make and write every file of `request`, and return what became of each.

    Raises `CurriculumError` when the sources are wrong: then nothing is written.
    """
    loaded, looks, problems = checked(request.curriculum, today, request.targets)
    if has_errors(problems):
        raise CurriculumError(problems)
    wanted = [
        task
        for plan in plans(loaded.curriculum, request.targets, request.formats)
        for task in tasks.tasks(plan, looks.of(plan), request.documents, request.participants)
    ]
    with opened(request.output, overwrite=request.overwrite) as output:
        gone = _dropped(wanted, output)
        return replace(_made(wanted, output, loaded, progress, problems), gone=gone)


def _dropped(wanted: Sequence[Task], output: Output) -> tuple[PurePosixPath, ...]:
    """Remove the papers of people who are no longer in the list, and return them: no name outlives the list that gave it."""
    named = [task.name for task in wanted if tasks.names_people(task.document)]
    return tuple(gone for folder in sorted({name.parent for name in named}) for gone in output.drop(folder, named))


def checked(root: Path, today: datetime.date, targets: Sequence[str] = ()) -> tuple[Loaded, Looks, tuple[Problem, ...]]:
    """Return the curriculum of `root`, its looks, and all that the checks say of `targets` (of everything, without any).

    Raises `CurriculumError` when something cannot be read, or when a target is nothing of the curriculum.
    """
    loaded = folder.load(root)
    looks = Looks(loaded, root)
    slugs = _modules(loaded.curriculum, targets, root)
    findings = checks.check(loaded.curriculum, looks.house, today, slugs)
    own = [found for found in findings if _concerns(found.path, loaded.curriculum, targets)]
    return loaded, looks, in_order((*looks.problems, *loaded.where.problems(own)))


def _concerns(path: DataPath, curriculum: Curriculum, targets: Sequence[str]) -> bool:
    """Return whether what stands at `path` has to do with `targets`: where they are sessions, other sessions and places have not."""
    wanted = [curriculum.sessions[target] for target in targets if target in curriculum.sessions]
    if len(wanted) < len(targets) or not targets:
        return True
    match path:
        case ("sessions", slug, *_):
            return slug in targets
        case ("departements", code, *_):
            return any(code in session.departements for session in wanted)
        case ("structures", slug, *_):
            return any(slug == session.structure for session in wanted)
        case _:
            return True


def plans(curriculum: Curriculum, targets: Sequence[str], formats: Iterable[FormatName]) -> Iterator[Plan]:
    """Yield the plan of each module of `targets` in each of `formats`, then of each session."""
    for slug in curriculum.modules:
        if not targets or slug in targets:
            for format_ in formats:
                yield plan_module(curriculum, slug, format_)
    for slug in curriculum.sessions:
        if not targets or slug in targets:
            yield plan_session(curriculum, slug)


def _modules(curriculum: Curriculum, targets: Sequence[str], root: Path) -> list[str] | None:
    """Return the modules that `targets` concern; None for all.

    Raises `CurriculumError` for a target that is neither a module nor a session.
    """
    known = [*curriculum.modules, *curriculum.sessions]
    unknown = [target for target in targets if target not in known]
    if unknown:
        raise CurriculumError(
            Problem(
                Location(root, 1, 1),
                "B004",
                _("ni module ni session ne s’appelle « {target} »").format(target=target),
                nearest(target, known),
            )
            for target in unknown
        )
    if not targets:
        return None
    return [curriculum.sessions[target].module if target in curriculum.sessions else target for target in targets]


def _made(
    wanted: Sequence[Task], output: Output, loaded: Loaded, progress: Progress, problems: tuple[Problem, ...]
) -> Report:
    written: list[Written] = []
    failed: list[tuple[Task | Bundle, tuple[Problem, ...]]] = []
    bundles = tuple(tasks.bundles(wanted))
    bundled = {paper for bundle in bundles for paper in bundle.papers}
    papers: dict[PurePosixPath, bytes] = {}

    def announced() -> Iterator[Task]:
        for rank, task in enumerate(wanted, start=1):
            progress(task, rank, len(wanted))
            yield task

    def write(task: Task | Bundle, content: bytes) -> None:
        try:
            written.append(output.write(task.name, content))
        except CurriculumError as error:
            failed.append((task, error.problems))

    for task, made in local.run(tasks.make, announced()):
        if isinstance(made, Failure):
            failed.append((task, in_order(_problem(task, made, output, loaded))))
        else:
            write(task, made)
            if task.name in bundled:
                papers[task.name] = made
    for bundle in bundles:
        missing = [paper.name for paper in bundle.papers if paper not in papers]
        if missing:
            failed.append((bundle, (_incomplete(bundle, missing, output),)))
        else:
            write(bundle, bundle.pack(papers))
    return Report(tuple(written), tuple(failed), problems)


def _incomplete(bundle: Bundle, missing: Sequence[str], output: Output) -> Problem:
    message = _("archive non construite : il y manquerait {papers}").format(papers=", ".join(missing))
    hint = _("Corrigez ce qui empêche de faire ces papiers, puis recommencez.")
    return Problem(Location(output.root / bundle.name, 1, 1), "D006", message, hint)


def _problem(task: Task, failure: Failure, output: Output, loaded: Loaded) -> Iterator[Problem]:
    for finding in failure.findings:
        if finding.path:
            yield from loaded.where.problems([finding])
        else:
            place = failure.place or Location(output.root / task.name, 1, 1)
            yield Problem(place, finding.code, finding.message, finding.hint)
