"""Which pages a learner meets, in which order: a Plan's online screens, part by part.

A part is what one sequence asks online at one moment. Pages keep the id of their screen, so that what a platform stores
still fits when others come in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from addprec_training.model.activity import Activity, Moment
from addprec_training.model.base import Blocks, Lines
from addprec_training.model.questions import Question
from addprec_training.model.recording import Recording
from addprec_training.model.screens import Screen
from addprec_training.plan.values import Plan, PlannedActivity, PlannedSequence

MOMENTS: dict[Moment, str] = {
    "avant": "Avant la formation en salle",
    "entre": "Entre les journées en salle",
    "apres": "Après la formation en salle",
}
"""What the contents call each moment, in the order of the pages."""

TAKEAWAYS = "--a-retenir"
"""Ends the id of a part's last page: no slug of the sources holds two hyphens in a row."""


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """A page that shows a screen."""

    id: str
    screen: Screen
    activity: Activity
    recording: Recording | None = None
    """What the screen lets one listen to or watch, when it does."""

    @property
    def title(self) -> str:
        """Return the title of the screen."""
        return self.screen.title


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page that asks a question."""

    id: str
    title: str
    text: Blocks
    """What is read before the question."""
    question: Question
    activity: Activity
    place: int
    """« Question 2 sur 3 »: which one of the part, from 1."""
    of: int
    """How many questions the part has."""

    @property
    def objectives(self) -> tuple[str, ...]:
        """Return the objectives that the question assesses: its own, or its activity's."""
        return self.question.objectives or self.activity.objectives


@dataclass(frozen=True, slots=True)
class TakeawaysPage:
    """The page that closes a sequence."""

    id: str
    takeaways: Lines
    title: str = "À retenir"


Page = ScreenPage | QuestionPage | TakeawaysPage


@dataclass(frozen=True, slots=True)
class Part:
    """A row of the contents."""

    id: str
    number: int
    """The number of its sequence, the same in the room: parts may leave numbers out."""
    title: str
    moment: Moment
    minutes: int
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Every part, in the order in which the learner meets them."""

    parts: tuple[Part, ...]

    @property
    def pages(self) -> Iterator[Page]:
        """Yield every page, in order."""
        for part in self.parts:
            yield from part.pages

    @property
    def questions(self) -> Iterator[Question]:
        """Yield every question, in order."""
        yield from (page.question for page in self.question_pages)

    @property
    def question_pages(self) -> Iterator[QuestionPage]:
        """Yield every page that asks a question, in order."""
        yield from (page for page in self.pages if isinstance(page, QuestionPage))

    @property
    def minutes(self) -> int:
        """Return how long all of it takes, in minutes."""
        return sum(part.minutes for part in self.parts)

    def at(self, moment: Moment) -> tuple[Part, ...]:
        """Return the parts of one moment."""
        return tuple(part for part in self.parts if part.moment == moment)


def outline(plan: Plan) -> Outline:
    """Return the pages of `plan`: by moment, then in the order of its sequences."""
    return Outline(
        tuple(part for moment in MOMENTS for sequence in plan.sequences for part in _parts(sequence, moment))
    )


def _parts(sequence: PlannedSequence, moment: Moment) -> Iterator[Part]:
    """Yield the part of `sequence` at `moment`, where it has one."""
    online = [planned for planned in sequence.activities if planned.online_screens]
    at = [planned for planned in online if planned.activity.moment == moment]
    if not at:
        return
    moments = {planned.activity.moment for planned in online}
    pages = tuple(_pages(at))
    if moment == max(moments, key=list(MOMENTS).index):
        pages += tuple(_takeaways(sequence, pages))
    yield Part(
        id=sequence.sequence.id if len(moments) == 1 else f"{sequence.sequence.id}--{moment}",
        number=sequence.number,
        title=sequence.sequence.title,
        moment=moment,
        minutes=sum(planned.activity.minutes_online for planned in at),
        pages=pages,
    )


def _pages(activities: list[PlannedActivity]) -> Iterator[Page]:
    screens = [(planned.activity, screen) for planned in activities for screen in planned.online_screens]
    questions = sum(screen.question is not None for _, screen in screens)
    asked = 0
    for activity, planned in screens:
        shown = planned.screen
        if planned.question is None:
            yield ScreenPage(planned.id, shown, activity, planned.recording)
        else:
            asked += 1
            yield QuestionPage(planned.id, shown.title, shown.text, planned.question, activity, asked, questions)


def _takeaways(sequence: PlannedSequence, pages: tuple[Page, ...]) -> Iterator[TakeawaysPage]:
    """Yield what the sequence leaves, unless one of its pages already says it."""
    said = any(isinstance(page, ScreenPage) and page.screen.kind == "takeaways" for page in pages)
    if sequence.sequence.takeaways and not said:
        yield TakeawaysPage(sequence.sequence.id + TAKEAWAYS, sequence.sequence.takeaways)
