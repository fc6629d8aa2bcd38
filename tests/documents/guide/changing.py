"""The sample's plan with its handouts changed."""

from collections.abc import Callable
from dataclasses import replace

from addprec_training.model.handout import Handout
from addprec_training.plan.values import Plan, PlannedActivity


def with_handouts(plan: Plan, change: Callable[[Handout], Handout]) -> Plan:
    """Return `plan` with each handout as `change` gives it back."""

    def within(activity: PlannedActivity) -> PlannedActivity:
        return replace(activity, handouts=tuple(replace(one, handout=change(one.handout)) for one in activity.handouts))

    sequences = (replace(one, activities=tuple(map(within, one.activities))) for one in plan.sequences)
    return replace(plan, sequences=tuple(sequences))
