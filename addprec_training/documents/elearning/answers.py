"""What the runtime has to know of a question: a question of the module to its form in the Course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, assert_never

from addprec_training.documents.elearning import course
from addprec_training.documents.elearning.shown import (
    decimal,
    field_lengths,
    gap_words,
    items,
    pairs,
    statements,
    targets,
)
from addprec_training.documents.elearning.state import NUMBER
from addprec_training.markup.context import Context
from addprec_training.markup.texts import blocks, line
from addprec_training.model import questions as asked
from addprec_training.model.base import Blocks, Line
from addprec_training.model.blocks import plain
from addprec_training.model.module import Module
from addprec_training.typography import french

DESCRIPTION = 250
"""Characters of an interaction's description (SCORM 2004 RTE 4.2.9: smallest permitted maximum)."""


@dataclass(frozen=True, slots=True)
class Around:
    """What questions share: the module that they belong to, their short names, how texts are written."""

    module: Module
    keys: Mapping[str, str]
    """Short names in the state, by question."""
    objectives: Mapping[str, tuple[str, ...]]
    """Objectives that each question assesses, its own or its activity's."""
    openings: tuple[asked.Scale, ...]
    """The scales that ask for a position at the beginning."""
    context: Context

    def html(self, text: Line) -> str:
        """Return a line as HTML."""
        return str(line(text, self.context))

    def long_html(self, text: Blocks) -> str:
        """Return blocks as HTML."""
        return str(blocks(text, self.context))


class _Common(TypedDict):
    id: str
    key: str
    text: str
    objectives: tuple[str, ...]
    hint: str
    why: str


def answer(question: asked.Question, around: Around) -> course.Question:  # noqa: C901, PLR0912 - one kind a case
    """Return `question` as the Course holds it."""
    common = _common(question, around)
    match question:
        case asked.SingleChoice() | asked.ImageChoice() | asked.Hotspot():
            return course.SingleChoice(
                kind="single", **common, attempts=question.attempts, options=_options(question.options, around)
            )
        case asked.MultipleChoice():
            return course.MultipleChoice(
                kind="multiple", **common, attempts=question.attempts, options=_options(question.options, around)
            )
        case asked.TrueFalse():
            return course.TrueFalse(
                kind="true-false",
                **common,
                attempts=question.attempts,
                answer=question.answer == "vrai",
                confidence=question.confidence,
            )
        case asked.Matching() | asked.Sorting():
            return _matching(question, common, around)
        case asked.Ordering():
            shown = items(question)
            order = tuple(shown.index(place) for place in range(len(shown)))
            return course.Ordering(kind="ordering", **common, attempts=question.attempts, order=order)
        case asked.FillIn():
            return course.FillIn(
                kind="fill-in",
                **common,
                attempts=question.attempts,
                gaps=question.gaps,
                lengths=field_lengths(question),
            )
        case asked.DropDown():
            return _drop_down(question, common)
        case asked.Numeric():
            return _numeric(question, common)
        case asked.Scale():
            return _scale(question, common, around)
        case asked.Reflection():
            return course.Reflection(kind="reflection", **common, limit=question.limit)
        case asked.OpenAnswer():
            return course.OpenAnswer(kind="open", **common, limit=question.limit)
        case asked.Checklist():
            return course.Checklist(kind="checklist", **common, count=len(question.items))
        case asked.Poll():
            return course.Poll(kind="poll", **common, count=len(question.options))
        case asked.Branching():
            return course.Branching(kind="branching", **common, steps=_steps(question, around))
        case _:
            assert_never(question)


def _common(question: asked.Question, around: Around) -> _Common:
    match question:
        case asked.Reflection(example=why) | asked.OpenAnswer(example=why):
            pass
        case asked.Scale() | asked.Checklist():
            why = ()
        case _:
            why = question.why
    return _Common(
        id=question.id,
        key=around.keys[question.id],
        text=_cut(french(plain(question.text), narrow=True)),
        objectives=around.objectives[question.id],
        hint=around.html(question.hint),
        why=around.long_html(why),
    )


def _cut(text: str) -> str:
    return text if len(text) <= DESCRIPTION else text[: DESCRIPTION - 1].rstrip() + "…"


def _options(options: Sequence[asked.Option], around: Around) -> tuple[course.Option, ...]:
    return tuple(course.Option(right=option.is_right, why=around.html(option.why)) for option in options)


def _matching(question: asked.Matching | asked.Sorting, common: _Common, around: Around) -> course.Matching:
    shown = targets(question)
    matched = tuple(course.Pair(target=shown.index(pair.right), why=around.html(pair.why)) for pair in pairs(question))
    return course.Matching(kind="matching", **common, attempts=question.attempts, targets=len(shown), pairs=matched)


def _drop_down(question: asked.DropDown, common: _Common) -> course.DropDown:
    lists = zip(gap_words(question), question.gaps, strict=True)
    gaps = tuple(
        course.List(words=tuple(french(word, narrow=True) for word in shown), right=shown.index(right))
        for shown, (right, *_) in lists
    )
    return course.DropDown(kind="drop-down", **common, attempts=question.attempts, gaps=gaps)


def _numeric(question: asked.Numeric, common: _Common) -> course.Numeric:
    number = decimal(question.answer)
    return course.Numeric(
        kind="numeric",
        **common,
        attempts=question.attempts,
        answer=question.answer,
        tolerance=question.tolerance,
        shown=french(f"{number} {question.unit}" if question.unit else number, narrow=True),
        length=NUMBER,
    )


def _scale(question: asked.Scale, common: _Common, around: Around) -> course.Scale:
    lines = tuple(name for name, _ in statements(question, around.module))
    before = (
        opening.id
        for opening in around.openings
        if question.moment == "apres"
        and len(opening.labels) == len(question.labels)
        and tuple(name for name, _ in statements(opening, around.module)) == lines
    )
    labels = tuple(french(label, narrow=True) for label in question.labels)
    return course.Scale(kind="scale", **common, statements=lines, labels=labels, before=next(before, None))


def _steps(question: asked.Branching, around: Around) -> tuple[course.Step, ...]:
    places = {step.id: place for place, step in enumerate(question.steps)}
    return tuple(
        course.Step(
            id=step.id,
            choices=tuple(
                course.Choice(right=choice.is_right, why=around.html(choice.why), to=places.get(choice.to or ""))
                for choice in step.choices
            ),
        )
        for step in question.steps
    )
