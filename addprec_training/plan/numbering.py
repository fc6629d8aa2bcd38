"""A resolved module -> its sequences, activities, screens and handouts with their numbers; and what its texts cite."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.base import MAX_TITLE, Mode
from addprec_training.model.blocks import Citation, Reference, plain
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.group_session import GroupSession
from addprec_training.model.module import Media, Module
from addprec_training.model.programme import Source, Term
from addprec_training.model.questions import Question
from addprec_training.model.recording import Recording
from addprec_training.model.screens import QuestionScreen, RecordingScreen, Screen
from addprec_training.model.skills import Classification, named_skills
from addprec_training.model.walk import figures, marks
from addprec_training.plan.values import (
    PlannedActivity,
    PlannedGroupSession,
    PlannedHandout,
    PlannedPhase,
    PlannedScreen,
    PlannedSequence,
    PlannedSheet,
)


def number(module: Module) -> tuple[PlannedSequence, ...]:
    """Return the sequences of `module` with all numbers; clock times come after, with the timetable."""
    given: set[str] = set()
    return tuple(_sequence(place, sequence, module, given) for place, sequence in enumerate(module.sequences, start=1))


def _sequence(number_: int, sequence: Sequence, module: Module, given: set[str]) -> PlannedSequence:
    handouts = {handout.id: handout for handout in module.handouts}
    activities: list[PlannedActivity] = []
    count = 0
    for place, activity in enumerate(sequence.activities, start=1):
        number_of_activity = f"{number_}.{place}"
        first_given = [id_ for id_ in dict.fromkeys(activity.handouts) if id_ not in given and id_ in handouts]
        given.update(first_given)
        planned = tuple(
            PlannedHandout(f"{number_}.{count + place}", handouts[id_], number_, number_of_activity)
            for place, id_ in enumerate(first_given, start=1)
        )
        count += len(planned)
        activities.append(
            PlannedActivity(
                number=number_of_activity,
                activity=activity,
                sequence=number_,
                start=None,
                end=None,
                half_day=None,
                screens=tuple(_screens(activity, module)),
                handouts=planned,
            )
        )
    return PlannedSequence(number_, sequence, tuple(activities))


def _screens(activity: Activity, module: Module) -> Iterator[PlannedScreen]:
    """Yield the screens of `activity`, then each question that no screen places."""
    questions = {question.id: question for question in activity.questions}
    placed = {screen.question for screen in activity.screens if isinstance(screen, QuestionScreen)}
    for screen in activity.screens:
        question = questions.get(screen.question) if isinstance(screen, QuestionScreen) else None
        recording = module.recordings.get(screen.recording) if isinstance(screen, RecordingScreen) else None
        yield _planned(activity, screen, question, recording)
    for question in activity.questions:
        if question.id not in placed:
            title = plain(question.text)
            screen = QuestionScreen(
                id=question.id,
                kind="question",
                title=title if len(title) <= MAX_TITLE else f"{title[: MAX_TITLE - 1]}…",
                question=question.id,
            )
            yield _planned(activity, screen, question)


def _planned(
    activity: Activity, screen: Screen, question: Question | None, recording: Recording | None = None
) -> PlannedScreen:
    mode: Mode = screen.mode or (question.mode if question else None) or activity.mode
    return PlannedScreen(screen, question, in_room=mode != "en-ligne", online=mode != "salle", recording=recording)


def group_sessions(module: Module, classifications: Mapping[str, Classification]) -> tuple[PlannedGroupSession, ...]:
    """Return the group sessions of `module` with their numbers, their clocks from 0 and the skills that they name."""
    skills = {named.skill.id: named for one in classifications.values() for named in named_skills(one)}
    return tuple(
        PlannedGroupSession(
            number=place,
            session=ready,
            skills=tuple(skills[id_] for id_ in ready.skills if id_ in skills),
            phases=tuple(_phases(ready)),
            sheets=tuple(
                PlannedSheet(f"S{place}.{rank}", sheet, f"seance-{ready.id}-{sheet.id}")
                for rank, sheet in enumerate(ready.sheets, start=1)
            ),
        )
        for place, ready in enumerate(module.group_sessions, start=1)
    )


def _phases(ready: GroupSession) -> Iterator[PlannedPhase]:
    now = 0
    for phase in ready.phases:
        yield PlannedPhase(phase, now, now + phase.minutes)
        now += phase.minutes


def room_activities(sequences: tuple[PlannedSequence, ...]) -> tuple[Activity, ...]:
    """Return the activities of the room, in order."""
    return tuple(planned.activity for sequence in sequences for planned in sequence.room)


def cited_terms(module: Module, glossary: Mapping[str, Term]) -> dict[str, Term]:
    """Return the terms that the texts of `module` refer to, those of their own texts included, in alphabetical order."""
    wanted = {
        mark.id
        for _path, _line, mark in marks(_own(module))
        if isinstance(mark, Reference) and mark.kind == "glossaire"
    }
    found: dict[str, Term] = {}
    while wanted:
        found |= {id_: glossary[id_] for id_ in wanted if id_ in glossary}
        further = {
            mark.id
            for id_ in wanted
            if id_ in glossary
            for _path, _line, mark in marks(glossary[id_])
            if isinstance(mark, Reference)
        }
        wanted = further - found.keys()
    return dict(sorted(found.items(), key=lambda item: (alphabetical(item[1].term), item[0])))


def cited_sources(module: Module, curriculum: Curriculum) -> dict[str, Source]:
    """Return the sources that `module` and the terms it refers to cite, in alphabetical order of author, date and title."""
    terms = cited_terms(module, curriculum.glossary)
    wanted = {
        mark.source
        for thing in (_own(module), terms)
        for _path, _line, mark in marks(thing)
        if isinstance(mark, Citation)
    }
    for activity in module.activities():
        wanted.update(activity.sources)
    for holder in (*module.screens(), *module.handouts, *module.group_sessions, *terms.values()):
        wanted.update(holder.sources)
    for ready in module.group_sessions:
        for sheet in ready.sheets:
            wanted.update(sheet.sources)
    for planned in group_sessions(module, curriculum.classifications):
        for named in planned.skills:
            wanted.update(named.classification.sources)
    found = {id_: source for id_, source in curriculum.bibliography.items() if id_ in wanted}
    return dict(
        sorted(
            found.items(), key=lambda item: (alphabetical(f"{item[1].author} {item[1].date} {item[1].title}"), item[0])
        )
    )


def cited_media(module: Module, common: Mapping[str, Media]) -> dict[str, Media]:
    """Return the media of `module`, then those of `common` that it shows, in the order of their ids."""
    shown = set(figures(_own(module))) - module.media.keys()
    return dict(module.media) | {id_: common[id_] for id_ in sorted(shown & common.keys())}


def _own(module: Module) -> Module:
    """Return `module` without what formats change: in a resolved module, the one that counts is already applied."""
    return module.model_copy(update={"formats": {}})


def alphabetical(text: str) -> str:
    """Return the key that sorts `text` as a French dictionary does, on any machine."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
