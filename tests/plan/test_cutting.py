"""A session shorter than its module: what it leaves out, and what it never does."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from addprec_training.model.activity import METHODS, Activity, Sequence
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
MODES: tuple[dict[str, Any], ...] = ({}, {}, {}, {"mode": "en-ligne"})
"""Where an activity lives: one in four is online only."""
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
            method=draw(st.sampled_from(["apport", "atelier", "positionnement"])),
            minutes=draw(st.integers(5, 90)),
            priority=draw(st.sampled_from(["must", "should", "may"])),
            objectives=tuple(draw(st.sets(st.sampled_from(OBJECTIVES), max_size=2))),
            questions=(_question(place, draw(st.sampled_from(OBJECTIVES))),) if draw(st.booleans()) else (),
            **draw(st.sampled_from(MODES)),
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


@st.composite
def days(draw: st.DrawFn) -> tuple[SessionDay, ...]:
    """One to three days of one or two half-days, in the room, at a distance or hybrid."""
    made = []
    for _day in range(draw(st.integers(1, 3))):
        morning = HalfDayHours(start=540, end=540 + draw(st.integers(60, 240)))
        afternoon = HalfDayHours(start=840, end=840 + draw(st.integers(60, 240)))
        has = draw(st.sampled_from(["both", "morning", "afternoon"]))
        made.append(
            SessionDay(
                morning=morning if has != "afternoon" else None,
                afternoon=afternoon if has != "morning" else None,
                presence=draw(st.sampled_from([None, "distance", "hybride"])),
            )
        )
    return tuple(made)


def planned(module: Module, on: tuple[SessionDay, ...]) -> Plan | None:
    """Return the plan of a session held `on` these days; None when it does not go in."""
    curriculum = sample().curriculum
    session = Session(slug="essai", module=module.slug, format="intra", departements=("43",), days=on)
    whole: Curriculum = curriculum.model_copy(update={"modules": {module.slug: module}, "sessions": {"essai": session}})
    try:
        return plan_session(whole, "essai")
    except PlanError:
        return None


def ids(plan: Plan) -> list[str]:
    return [entry.activity.activity.id for half_day in plan.half_days for entry in half_day.entries if entry.activity]


@settings(deadline=None)
@given(modules(), days())
def test_what_is_kept_is_laid_once_in_order_without_overlap(module: Module, on: tuple[SessionDay, ...]) -> None:
    plan = planned(module, on)
    if plan is None:
        return
    order = [activity.id for activity in module.activities() if activity.in_room]
    assert ids(plan) == [id_ for id_ in order if id_ in ids(plan)]
    assert {*ids(plan), *(cut.id for cut in plan.cuts)} == set(order)
    assert not {*ids(plan)} & {cut.id for cut in plan.cuts}
    for before, after in pairwise(plan.half_days):
        assert before.day < after.day or before.end <= after.start
    for half_day in plan.half_days:
        entries = [entry for entry in half_day.entries if entry.kind != "lunch"]
        assert entries[0].start == half_day.start if entries else True
        assert all(before.end == after.start for before, after in pairwise(entries))
        kinds = [entry.kind for entry in entries]
        assert not any(pair == ("break", "break") for pair in pairwise(kinds))
        assert kinds[0] != "break"
        assert all(entry.minutes == clock.BREAK for entry in entries if entry.kind == "break")
        assert sum(entry.minutes for entry in entries if entry.kind == "margin") >= -(
            -(half_day.end - half_day.start) // 10
        )
        assert all(entry.end <= half_day.end for entry in entries)
        run = 0
        for entry in entries:
            run = run + entry.minutes if entry.kind == "activity" else 0
            assert run <= clock.LONGEST_RUN


TEACHING = METHODS.keys() - {"positionnement", "cloture"}


def served(activities: Iterable[Activity]) -> tuple[set[str], set[str]]:
    """Return the objectives that `activities` work on, and those that their questions assess: said again, apart from the planner."""
    listing = list(activities)
    asked = [(activity, question) for activity in listing for question in activity.questions]
    return (
        {id_ for one in listing if (one.in_room or one.screens) and one.method in TEACHING for id_ in one.objectives},
        {id_ for activity, question in asked for id_ in question.objectives or activity.objectives},
    )


@settings(deadline=None)
@given(modules(), days())
def test_every_objective_stays_taught_and_assessed_and_no_must_is_left_out(
    module: Module, on: tuple[SessionDay, ...]
) -> None:
    plan = planned(module, on)
    if plan is None:
        return
    before = served(module.activities())
    after = served(planned_.activity for planned_ in plan.activities)
    assert after == before
    assert [objective.id for objective in plan.module.objectives] == list(OBJECTIVES)
    priorities = {activity.id: activity.priority for activity in module.activities()}
    assert all(priorities[cut.id] != "must" for cut in plan.cuts)


@settings(deadline=None)
@given(modules(), days(), st.data())
def test_a_longer_day_never_loses_an_activity(module: Module, on: tuple[SessionDay, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(on) - 1))
    half = data.draw(st.sampled_from([name for name in ("morning", "afternoon") if getattr(on[place], name)]))
    hours: HalfDayHours = getattr(on[place], half)
    more = data.draw(st.integers(1, 30))
    longer_hours = data.draw(
        st.sampled_from(
            [
                HalfDayHours(start=hours.start, end=hours.end + more),
                HalfDayHours(start=hours.start - more, end=hours.end),
            ]
        )
    )
    after = on[place].model_copy(update={half: longer_hours})
    shorter, longer = planned(module, on), planned(module, (*on[:place], after, *on[place + 1 :]))
    if shorter is not None:
        assert longer is not None
        assert set(ids(shorter)) <= set(ids(longer))


@settings(deadline=None)
@given(modules(), days())
def test_the_same_session_gives_the_same_plan(module: Module, on: tuple[SessionDay, ...]) -> None:
    assert planned(module, on) == planned(module, on)


def test_what_is_drawn_here_is_cut_sometimes_and_fits_sometimes_and_sometimes_cannot() -> None:
    """Else the tests above would say nothing."""
    day = (SessionDay(),)
    for wanted in (
        lambda plan: plan is not None and len(plan.cuts) >= 2,
        lambda plan: plan is not None and not plan.cuts and len(ids(plan)) >= 3,
        lambda plan: plan is None,
    ):
        find(modules(), lambda module, wanted=wanted: wanted(planned(module, day)))  # type: ignore[misc]


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


ONE_DAY = (SessionDay(),)


@pytest.mark.parametrize("slug", ["intra-allier", "inter-haute-loire"])
def test_one_day_of_the_module_of_two_keeps_every_objective(slug: str) -> None:
    curriculum = ours().curriculum
    session = curriculum.sessions[slug].model_copy(update={"days": ONE_DAY})
    plan = plan_session(curriculum.model_copy(update={"sessions": {slug: session}}), slug)
    whole = plan_module(ours().curriculum, MODULE, session.format)

    assert plan.room_minutes == 420
    assert whole.room_minutes == 840
    promised = {objective.id for objective in whole.module.objectives}
    for done in served(planned_.activity for planned_ in plan.activities):
        assert promised <= done
    assert sum(cut.minutes for cut in plan.cuts) + sum(one.room_minutes for one in plan.sequences) == sum(
        one.room_minutes for one in whole.sequences
    )
    kept = {planned_.activity.id for planned_ in plan.activities}
    assert {"la-chambre-12", "dans-l-ordre", "trois-sevrages-dangereux", "regles-du-groupe", "qui-fait-quoi"} <= kept
    own = "notre-reglement" if session.format == "intra" else "chez-vous-chez-nous"
    assert own in kept


def test_what_cannot_go_in_says_the_minutes_and_the_objectives_that_would_be_missing() -> None:
    """Where giving up more would leave an objective, it is named; where it would not, that is said."""
    curriculum = ours().curriculum
    alone = curriculum.modules[MODULE]
    offline = alone.model_copy(
        update={
            "sequences": tuple(
                sequence.model_copy(update={"activities": tuple(one for one in sequence.activities if one.in_room)})
                for sequence in alone.sequences
            )
        }
    )

    def refused(module: Module, on: tuple[SessionDay, ...]) -> tuple[str, str]:
        session = curriculum.sessions["intra-allier"].model_copy(update={"days": on})
        changed = curriculum.model_copy(
            update={"sessions": {session.slug: session}, "modules": {MODULE: module}, "departements": {}}
        )
        with pytest.raises(PlanError) as error:
            plan_session(changed, session.slug)
        [finding] = error.value.findings
        return finding.message, finding.hint or ""

    hour = (SessionDay(morning=HalfDayHours(start=540, end=600), afternoon=None),)
    message, hint = refused(offline, hour)
    assert "de trop" in message
    assert "ne seraient plus travaillés : « expliquer-addiction »" in hint
    assert "ne seraient plus évalués : « expliquer-addiction », « choisir-les-mots »" in hint
    message, hint = refused(alone, (SessionDay(afternoon=None),))
    assert "soit 151 de trop" in message
    assert "« La chambre 12 » (45 min)" in hint
    assert "aucun objectif n’y serait perdu" in hint


def test_what_goes_in_as_a_whole_but_not_by_half_days_says_by_how_much() -> None:
    session = (SessionDay(afternoon=HalfDayHours(start=810, end=1005)),)
    with pytest.raises(PlanError) as refused:
        plan_session(shortened(session), "intra-allier")
    [finding] = refused.value.findings
    assert finding.code == "P012"
    assert "il s’en faut de 5 minutes par demi-journée" in finding.message


def test_a_format_is_never_cut() -> None:
    for format_ in ("intra", "inter"):
        assert plan_module(ours().curriculum, MODULE, format_).cuts == ()
