"""The plan of a training: what every document shows, so that none can disagree with another.

Times of day are minutes since midnight; durations are minutes. Numbers count from 1.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.base import Blank
from addprec_training.model.group_session import GroupSession, Phase
from addprec_training.model.handout import Handout
from addprec_training.model.intersession import Intersession
from addprec_training.model.module import FormatName, Module
from addprec_training.model.participant import Participant
from addprec_training.model.programme import Departement, HelpLine, Programme, Source, Structure, Term
from addprec_training.model.questions import Question
from addprec_training.model.recording import Recording
from addprec_training.model.screens import Screen
from addprec_training.model.session import Presence, Session
from addprec_training.model.skills import NamedSkill

HalfDayName = Literal["matin", "après-midi"]


@dataclass(frozen=True, slots=True)
class PlannedScreen:
    """A screen where it is shown."""

    screen: Screen
    """The screen; a `QuestionScreen` also stands for a question that no screen places."""
    question: Question | None
    """The question that the screen places, when it places one."""
    in_room: bool
    online: bool
    recording: Recording | None = None
    """What the screen lets one listen to or watch, when it does."""

    @property
    def id(self) -> str:
        """Return the stable id of the screen: a question's own id where it is the question that is shown."""
        return self.screen.id


@dataclass(frozen=True, slots=True)
class PlannedHandout:
    """A handout with its number."""

    number: str
    """« 3.1 »: the sequence, then the order in the sequence."""
    handout: Handout
    sequence: int
    activity: str
    """Number of the activity that gives it out."""


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity with its number and, in the room, its clock."""

    number: str
    """« 3.2 »: the sequence, then the order in the sequence."""
    activity: Activity
    sequence: int
    start: int | None
    """Clock time at which it starts; None for an activity that is only online."""
    end: int | None
    half_day: int | None
    """Number of its half-day, from 1 over all days; None online."""
    screens: tuple[PlannedScreen, ...]
    handouts: tuple[PlannedHandout, ...]
    """What is given out here for the first time."""

    @property
    def room_screens(self) -> tuple[PlannedScreen, ...]:
        """Return the screens that the room sees, in order."""
        return tuple(screen for screen in self.screens if screen.in_room)

    @property
    def online_screens(self) -> tuple[PlannedScreen, ...]:
        """Return the screens that the learner sees online, in order."""
        return tuple(screen for screen in self.screens if screen.online)


@dataclass(frozen=True, slots=True)
class PlannedSequence:
    """A sequence with its number and its activities, room and online."""

    number: int
    sequence: Sequence
    activities: tuple[PlannedActivity, ...]

    @property
    def room(self) -> tuple[PlannedActivity, ...]:
        """Return the activities that have a part in the room."""
        return tuple(planned for planned in self.activities if planned.activity.in_room)

    @property
    def online(self) -> tuple[PlannedActivity, ...]:
        """Return the activities that have a part online, were it a question that the room shares."""
        return tuple(planned for planned in self.activities if planned.activity.is_online or planned.online_screens)

    @property
    def room_minutes(self) -> int:
        """Return the minutes of its activities in the room."""
        return sum(planned.activity.minutes for planned in self.room)

    @property
    def online_minutes(self) -> int:
        """Return the minutes of its activities online."""
        return sum(planned.activity.minutes_online for planned in self.online)

    @property
    def handouts(self) -> tuple[PlannedHandout, ...]:
        """Return the handouts given out in the sequence, in order."""
        return tuple(handout for planned in self.activities for handout in planned.handouts)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timetable."""

    kind: Literal["activity", "break", "lunch", "margin"]
    start: int
    end: int
    activity: PlannedActivity | None = None
    """The activity, for that kind."""

    @property
    def minutes(self) -> int:
        """Return how long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class HalfDay:
    """A half-day, entry after entry, without a hole: activities, a break, and the margin last; lunch closes a morning."""

    number: int
    day: int
    name: HalfDayName
    date: datetime.date | None
    start: int
    end: int
    entries: tuple[Entry, ...]
    presence: Presence = "salle"
    """Where people are."""

    @property
    def activities(self) -> tuple[PlannedActivity, ...]:
        """Return its activities, in order."""
        return tuple(entry.activity for entry in self.entries if entry.activity is not None)


@dataclass(frozen=True, slots=True)
class PlannedPhase:
    """A phase of a group session with its clock, in minutes from the start."""

    phase: Phase
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """A sheet of a group session with its number."""

    number: str
    """« S3.1 »: the session, then the order in the session."""
    handout: Handout
    name: str
    """What tells its file from the others: `seance-<session>-<sheet>`."""


@dataclass(frozen=True, slots=True)
class PlannedGroupSession:
    """A group session with its number, its clock and the skills it aims at."""

    number: int
    session: GroupSession
    skills: tuple[NamedSkill, ...]
    phases: tuple[PlannedPhase, ...]
    sheets: tuple[PlannedSheet, ...]

    @property
    def name(self) -> str:
        """Return what tells its file from the others: `seance-<session>`."""
        return f"seance-{self.session.id}"


@dataclass(frozen=True, slots=True)
class PlannedIntersession:
    """An intersession where it lies: between two days."""

    intersession: Intersession
    day: int
    """The day after which it comes, from 1."""
    sequence: int
    """Number of the sequence after which it comes."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An activity that a session shorter than its module leaves out."""

    id: str
    title: str
    minutes: int
    why: str

    @property
    def said(self) -> str:
        """Return the cut as a sentence: « retiré : … parce que … »."""
        return f"retiré : « {self.title} », parce que la session est plus courte que le module : {self.why}"


@dataclass(frozen=True, slots=True)
class Plan:
    """A module resolved for a format or a session."""

    programme: Programme
    module: Module
    """The module with its overlays applied."""
    format: FormatName
    session: Session | None
    departements: tuple[Departement, ...]
    structure: Structure | None
    sequences: tuple[PlannedSequence, ...]
    half_days: tuple[HalfDay, ...]
    glossary: Mapping[str, Term]
    """Terms that the module's texts cite, by id, in alphabetical order."""
    bibliography: Mapping[str, Source]
    """Sources that the module cites, by id, in alphabetical order of their authors."""
    help_lines: Mapping[str, HelpLine]
    """All help lines, in the order of the sources."""
    intersessions: tuple[PlannedIntersession, ...] = ()
    """What lies between days that are weeks apart, in order."""
    group_sessions: tuple[PlannedGroupSession, ...] = ()
    """What the people who are trained then run with groups, in order; no minute of it is one of the training."""
    cuts: tuple[Cut, ...] = ()
    """What a session shorter than its module leaves out, in the order in which it was."""
    participants: tuple[Participant, ...] = ()
    """Who takes part; given to the papers of the session only, and kept nowhere."""

    @property
    def is_draft(self) -> bool:
        """Return whether every page must say « Document de travail – à valider »."""
        return self.module.review.status == "brouillon"

    @property
    def contact(self) -> str | Blank:
        """Return whom a learner asks for help: the session's contact where it is known, else the module's (D6313-3-1)."""
        of_session = self.session.contact if self.session else Blank()
        return self.module.contact if isinstance(of_session, Blank) else of_session

    @property
    def days(self) -> int:
        """Return how many days the room takes."""
        return max((half_day.day for half_day in self.half_days), default=0)

    @property
    def presence(self) -> Presence:
        """Return where people are, over all days: with a hybrid day hybrid, with a day at a distance at a distance, else in the room."""
        found = {half_day.presence for half_day in self.half_days}
        return "hybride" if "hybride" in found else "distance" if "distance" in found else "salle"

    @property
    def has_room(self) -> bool:
        """Return whether anybody has to come somewhere."""
        return any(half_day.presence != "distance" for half_day in self.half_days)

    def leaders(self, day: int) -> tuple[str | Blank, ...]:
        """Return who leads day `day`, from 1: those that it names, else those of the session; nobody for a format alone."""
        if self.session is None:
            return ()
        return self.session.days[day - 1].trainers or self.session.trainers

    @property
    def name(self) -> str:
        """Return the stem of its files: the session's slug, or `<module>-<format>`."""
        return self.session.slug if self.session else f"{self.module.slug}-{self.format}"

    def intersession_after(self, day: int) -> Intersession | None:
        """Return what lies between `day` and the one after it, when they are weeks apart."""
        return next((planned.intersession for planned in self.intersessions if planned.day == day), None)

    def intersession_closing(self, half_day: HalfDay) -> Intersession | None:
        """Return what comes after `half_day`, when it is the last of its day and the next one is weeks away."""
        last = max(one.number for one in self.half_days if one.day == half_day.day)
        return self.intersession_after(half_day.day) if half_day.number == last else None

    @property
    def activities(self) -> Iterator[PlannedActivity]:
        """Yield every activity, in order."""
        for sequence in self.sequences:
            yield from sequence.activities

    @property
    def handouts(self) -> tuple[PlannedHandout, ...]:
        """Return every handout with its number, in order."""
        return tuple(handout for sequence in self.sequences for handout in sequence.handouts)

    @property
    def room_minutes(self) -> int:
        """Return the minutes of the half-days, breaks and margin inside, lunch outside."""
        return sum(half_day.end - half_day.start for half_day in self.half_days)

    @property
    def online_minutes(self) -> int:
        """Return the minutes that its online activities take."""
        return sum(sequence.online_minutes for sequence in self.sequences)
