"""The next version of a course: the same plan with a page put in, or an answer reworded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from addprec_training.documents.elearning.outline import outline
from addprec_training.model.blocks import Text
from addprec_training.model.questions import SingleChoice
from addprec_training.plan.values import Plan, PlannedActivity, PlannedScreen

NEW = "une-page-de-plus"


def with_a_page_more(plan: Plan) -> Plan:
    """Return `plan` with a page put in before the one in the middle of its course."""
    pages = [page.id for page in outline(plan).pages]
    shown = [planned for activity in _activities(plan) for planned in activity.online_screens]
    middle = next(planned for planned in shown if pages.index(planned.id) >= len(pages) // 2)
    plain = next(planned for planned in shown if planned.question is None)
    more = replace(plain, screen=plain.screen.model_copy(update={"id": NEW}))
    return _changed(plan, lambda planned: (more, planned) if planned == middle else (planned,))


def with_an_answer_reworded(plan: Plan, question: str) -> Plan:
    """Return `plan` where the first option of the single choice `question` says something else."""

    def reworded(planned: PlannedScreen) -> tuple[PlannedScreen, ...]:
        asked = planned.question
        if asked is None or asked.id != question:
            return (planned,)
        assert isinstance(asked, SingleChoice)
        first, *others = asked.options
        said = {"text": (Text("Autre chose, dit autrement"),)}
        new = first.model_copy(update={"right": said["text"]} if first.is_right else {"wrong": said["text"]})
        return (replace(planned, question=asked.model_copy(update={"options": (new, *others)})),)

    return _changed(plan, reworded)


def _activities(plan: Plan) -> list[PlannedActivity]:
    return [activity for sequence in plan.sequences for activity in sequence.activities]


def _changed(plan: Plan, change: Callable[[PlannedScreen], tuple[PlannedScreen, ...]]) -> Plan:
    def within(activity: PlannedActivity) -> PlannedActivity:
        return replace(activity, screens=tuple(new for planned in activity.screens for new in change(planned)))

    sequences = (
        replace(one, activities=tuple(within(activity) for activity in one.activities)) for one in plan.sequences
    )
    return replace(plan, sequences=tuple(sequences))
