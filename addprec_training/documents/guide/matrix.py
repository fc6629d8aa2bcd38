"""Objectives × activities × assessment: what is worked where, and where it is assessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.markup.elements import words
from addprec_training.model.questions import Question, Scale, ScoredQuestion
from addprec_training.plan.values import PlannedActivity

Mark = Literal["", "worked", "assessed", "placed"]
"""Nothing; worked on; worked on and assessed by a question; a place where people position themselves."""

LETTERS: dict[Mark, str] = {"": "", "worked": "T", "assessed": "É", "placed": "P"}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An activity, and its mark for each objective."""

    number: str
    sequence: int
    title: Markup
    online: bool
    marks: tuple[Mark, ...]


def matrix(book: Book) -> tuple[MatrixRow, ...]:
    """Return a row for each activity that serves an objective, in order."""
    objectives = tuple(objective.id for objective in book.plan.module.objectives)
    rows = (_row(planned, objectives) for planned in book.plan.activities)
    return tuple(row for row in rows if any(row.marks))


def _row(planned: PlannedActivity, objectives: tuple[str, ...]) -> MatrixRow:
    activity = planned.activity
    marks = tuple(_mark(planned, objective, objectives) for objective in objectives)
    return MatrixRow(planned.number, planned.sequence, words(activity.title), not activity.in_room, marks)


def _mark(planned: PlannedActivity, objective: str, all_of_them: tuple[str, ...]) -> Mark:
    """Return the strongest mark of `objective` in an activity."""
    activity = planned.activity
    served = {question.id: _served(question, activity.objectives, all_of_them) for question in activity.questions}
    asking = [question for question in activity.questions if objective in served[question.id]]
    if any(isinstance(question, ScoredQuestion) for question in asking):
        return "assessed"
    if any(isinstance(question, Scale) for question in asking):
        return "placed"
    return "worked" if asking or objective in activity.objectives else ""


def _served(question: Question, of_activity: tuple[str, ...], all_of_them: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a question serves: its own objectives, or its activity's; a scale without statements lists them all."""
    if isinstance(question, Scale) and not question.statements:
        return all_of_them
    return question.objectives or of_activity
