"""A session shorter than its module: which activities it leaves out, and why.

The chain of cuts is the same whatever the day: « may » before « should », the longest first, never a « must », never what would leave
an objective untaught or unassessed, never what another text refers to. A day stops the chain where the rest fits, so a longer day
never loses an activity that a shorter one keeps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.blocks import Reference
from addprec_training.model.intersession import Intersession
from addprec_training.model.module import Module
from addprec_training.model.questions import Scale
from addprec_training.model.walk import marks
from addprec_training.plan.french import duration
from addprec_training.plan.values import Cut

MEASURING = ("positionnement", "cloture")
"""Methods that look at what was learnt, and teach nothing themselves."""

ORDER = ("may", "should")
"""Priorities that may be left out, the first ones first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An activity that could have been left out, and why it stays."""

    activity: Activity
    why: str


def chain(module: Module) -> Iterator[tuple[Cut, Module]]:
    """Yield each cut that `module` allows, in order, and what is then left of it."""
    left = module
    for priority in ORDER:
        candidates = [
            activity for activity in module.activities() if activity.in_room and activity.priority == priority
        ]
        for activity in sorted(candidates, key=lambda one: -one.minutes):
            if reason(left, activity) is None:
                left = without(left, activity.id)
                yield Cut(activity.id, activity.title, activity.minutes, _why(activity)), left


def kept(module: Module) -> tuple[Kept, ...]:
    """Return what the whole chain of `module` leaves in place although it is no « must », and why."""
    left = module
    for _cut, after in chain(module):
        left = after
    return tuple(
        Kept(activity, why)
        for activity in left.activities()
        if activity.in_room and activity.priority in ORDER and (why := reason(left, activity))
    )


@dataclass(frozen=True, slots=True)
class GivenUp:
    """What a session that is still too short would have to do without, and the objectives that would be lost with it, by id."""

    activities: tuple[Activity, ...]
    untaught: tuple[str, ...]
    unassessed: tuple[str, ...]


def given_up(module: Module, minutes: int) -> GivenUp:
    """Return what would have to leave `module` besides, to win `minutes`: the longest that takes no objective along, else the longest."""
    left, gone = module, list[Activity]()
    while sum(activity.minutes for activity in gone) < minutes:
        room = [activity for activity in left.activities() if activity.in_room]
        if not room:
            break
        longest = max(room, key=lambda one: (not _lost(left, one), one.minutes))
        gone.append(longest)
        left = without(left, longest.id)
    order = [objective.id for objective in module.objectives]
    untaught, unassessed = taught(module) - taught(left), assessed(module) - assessed(left)
    return GivenUp(
        tuple(gone),
        tuple(id_ for id_ in order if id_ in untaught),
        tuple(id_ for id_ in order if id_ in unassessed),
    )


def reason(module: Module, activity: Activity) -> str | None:
    """Return why `activity` cannot leave `module`; None when it can."""
    if activity.id in _referred(module, activity.id):
        return "un autre texte y renvoie"
    if [one.id for one in module.activities() if one.in_room] == [activity.id]:
        return "sans elle, la session n’aurait plus rien"
    return next((f"l’objectif « {id_} » {words}" for id_, words in _lost(module, activity)), None)


def _lost(module: Module, activity: Activity) -> tuple[tuple[str, str], ...]:
    """Return each promised objective that `activity` would take along out of `module`, and what would be missing of it."""
    after = without(module, activity.id)
    promised = {objective.id for objective in module.objectives}
    return tuple(
        (id_, words)
        for found, words in ((taught, "ne serait plus travaillé"), (assessed, "ne serait plus évalué"))
        for id_ in sorted((found(module) - found(after)) & promised)
    )


def taught(module: Module) -> set[str]:
    """Return the objectives that an activity of `module` works on."""
    return {
        id_
        for activity in module.activities()
        if (activity.in_room or activity.screens) and activity.method not in MEASURING
        for id_ in activity.objectives
    }


def assessed(module: Module) -> set[str]:
    """Return the objectives that a question of `module` assesses."""
    return {
        id_
        for activity in module.activities()
        for question in activity.questions
        if not (isinstance(question, Scale) and not question.statements)
        for id_ in question.objectives or activity.objectives
    }


def without(module: Module, id_: str) -> Module:
    """Return `module` without its activity `id_`, nor a sequence that held nothing else."""
    sequences = (
        sequence.model_copy(update={"activities": tuple(one for one in sequence.activities if one.id != id_)})
        for sequence in module.sequences
    )
    left = tuple(sequence for sequence in sequences if sequence.activities)
    return module.model_copy(update={"sequences": left, "intersessions": tuple(_still_between(module, left))})


def _still_between(module: Module, left: tuple[Sequence, ...]) -> Iterator[Intersession]:
    """Yield the intersessions of `module`, each after the last sequence of `left` before it; one that no room precedes or follows goes."""
    order = [sequence.id for sequence in module.sequences]
    kept = {sequence.id for sequence in left if any(activity.in_room for activity in sequence.activities)}
    for intersession in module.intersessions:
        place = order.index(intersession.after) + 1 if intersession.after in order else 0
        before = [id_ for id_ in order[:place] if id_ in kept]
        if before and any(id_ in kept for id_ in order[place:]):
            yield intersession.model_copy(update={"after": before[-1]})


def _referred(module: Module, id_: str) -> set[str]:
    """Return the activities to which the texts of the others refer."""
    rest = without(module, id_).model_copy(update={"formats": {}})
    return {mark.id for _path, _line, mark in marks(rest) if isinstance(mark, Reference) and mark.kind == "activite"}


def _why(activity: Activity) -> str:
    rank = "la plus facultative" if activity.priority == "may" else "souhaitable, et non indispensable"
    return f"{rank} ({activity.priority}), {duration(activity.minutes)}, la plus longue de ce rang qui reste"
