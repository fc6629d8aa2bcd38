"""A session shorter than its module: what it leaves out, and what it never does."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.blocks import Text
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import Module
from addprec_training.model.questions import TrueFalse
from addprec_training.model.session import HalfDayHours, Session, SessionDay
from addprec_training.plan import clock, cutting
from addprec_training.plan.planning import PlanError, plan_module, plan_session
from addprec_training.plan.values import Plan
from tests.curricula import ours, sample

OBJECTIVES = ("un", "deux", "trois")
MODULE = "accueil-nouveaux-professionnels"


@st.composite
def modules(draw: st.DrawFn) -> Module:
    """A module whose three objectives are served and assessed here and there."""
    core = sample().curriculum.modules["module-temoin"]
    objective = core.objectives[0]
    activities = [
        Activity(
            id=f"activite-{place}",
            title=f"Activité {place}",
            method="apport",
            minutes=draw(st.integers(5, 90)),
            priority=draw(st.sampled_from(["must", "should", "may"])),
            objectives=tuple(draw(st.sets(st.sampled_from(OBJECTIVES), max_size=2))),
            questions=(_question(place, draw(st.sampled_from(OBJECTIVES))),) if draw(st.booleans()) else (),
        )
        for place in range(draw(st.integers(1, 10)))
    ]
    half = len(activities) // 2
    parts = [part for part in (activities[:half], activities[half:]) if part]
    return core.model_copy(
        update={
            "objectives": tuple(objective.model_copy(update={"id": id_}) for id_ in OBJECTIVES),
            "sequences": tuple(
                Sequence(
                    id=f"sequence-{place}", title=f"Séquence {place}", aim=(Text("Viser."),), activities=tuple(part)
                )
                for place, part in enumerate(parts)
            ),
            "formats": {},
            "handouts": (),
        }
    )


def _question(place: int, objective: str) -> TrueFalse:
    known = next(
        question
        for question in sample().curriculum.modules["module-temoin"].questions()
        if isinstance(question, TrueFalse)
    )
    return known.model_copy(update={"id": f"question-{place}", "objectives": (objective,)})


def planned(module: Module, minutes: int) -> Plan | None:
    """Return the plan of a session of one day, `minutes` in the morning and three hours after lunch; None when it does not go in."""
    day = SessionDay(
        morning=HalfDayHours(start=540, end=540 + minutes), afternoon=HalfDayHours(start=840, end=840 + 180)
    )
    curriculum = sample().curriculum
    session = Session(slug="essai", module=module.slug, format="intra", departements=("43",), days=(day,))
    whole: Curriculum = curriculum.model_copy(update={"modules": {module.slug: module}, "sessions": {"essai": session}})
    try:
        return plan_session(whole, "essai")
    except PlanError:
        return None


def ids(plan: Plan) -> list[str]:
    return [entry.activity.activity.id for half_day in plan.half_days for entry in half_day.entries if entry.activity]


@settings(deadline=None)
@given(modules(), st.integers(60, 240))
def test_what_is_kept_is_laid_once_in_order_without_overlap(module: Module, minutes: int) -> None:
    plan = planned(module, minutes)
    if plan is None:
        return
    order = [activity.id for activity in module.activities()]
    assert ids(plan) == [id_ for id_ in order if id_ in ids(plan)]
    assert {*ids(plan), *(cut.id for cut in plan.cuts)} == set(order)
    for half_day in plan.half_days:
        entries = [entry for entry in half_day.entries if entry.kind != "lunch"]
        assert entries[0].start == half_day.start if entries else True
        assert all(before.end == after.start for before, after in pairwise(entries))
        assert sum(entry.minutes for entry in entries if entry.kind == "margin") >= -(
            -(half_day.end - half_day.start) // 10
        )
        assert all(entry.end <= half_day.end for entry in entries)
        run = 0
        for entry in entries:
            run = run + entry.minutes if entry.kind == "activity" else 0
            assert run <= clock.LONGEST_RUN


@settings(deadline=None)
@given(modules(), st.integers(60, 240))
def test_every_objective_stays_taught_and_assessed_and_no_must_is_left_out(module: Module, minutes: int) -> None:
    plan = planned(module, minutes)
    if plan is None:
        return
    assert cutting.taught(plan.module) == cutting.taught(module)
    assert cutting.assessed(plan.module) == cutting.assessed(module)
    priorities = {activity.id: activity.priority for activity in module.activities()}
    assert all(priorities[cut.id] != "must" for cut in plan.cuts)


@settings(deadline=None)
@given(modules(), st.integers(60, 230), st.integers(1, 30))
def test_a_longer_day_never_loses_an_activity(module: Module, minutes: int, more: int) -> None:
    shorter, longer = planned(module, minutes), planned(module, minutes + more)
    if shorter is not None:
        assert longer is not None
        assert set(ids(shorter)) <= set(ids(longer))


@settings(deadline=None)
@given(modules(), st.integers(60, 240))
def test_the_same_session_gives_the_same_plan(module: Module, minutes: int) -> None:
    assert planned(module, minutes) == planned(module, minutes)


@settings(deadline=None)
@given(modules())
def test_optional_activities_go_first_the_longest_first(module: Module) -> None:
    priorities = {activity.id: activity.priority for activity in module.activities()}
    cuts = [(cutting.ORDER.index(priorities[cut.id]), -cut.minutes) for cut, _left in cutting.chain(module)]
    assert cuts == sorted(cuts)


def shortened(days: tuple[SessionDay, ...]) -> Curriculum:
    """Return our curriculum with the session of the Allier held on `days`."""
    curriculum = ours().curriculum
    session = curriculum.sessions["intra-allier"].model_copy(update={"days": days})
    return curriculum.model_copy(update={"sessions": {"intra-allier": session}})


def test_a_day_and_a_half_of_a_module_of_two_days_says_what_it_leaves_out_and_why() -> None:
    try:
        plan = plan_session(
            shortened((SessionDay(), SessionDay(afternoon=HalfDayHours(start=810, end=960)))), "intra-allier"
        )
    except PlanError as error:
        pytest.fail(str(error))
    assert plan.cuts
    assert all(cut.said.startswith("retiré : «") and "parce que" in cut.said for cut in plan.cuts)


def test_a_session_far_too_short_says_how_many_minutes_are_missing() -> None:
    with pytest.raises(PlanError) as refused:
        plan_session(shortened((SessionDay(afternoon=None),)), "intra-allier")
    assert [finding.code for finding in refused.value.findings] == ["P011"]
    assert "de trop" in refused.value.findings[0].message


def test_a_format_is_never_cut() -> None:
    for format_ in ("intra", "inter"):
        assert plan_module(ours().curriculum, MODULE, format_).cuts == ()
