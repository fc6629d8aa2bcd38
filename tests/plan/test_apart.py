"""Days that are weeks apart: what stands before an intersession is over before it, and nothing is lost for it."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.blocks import Text
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.intersession import Intersession, Task, WeekSpan
from addprec_training.model.module import FORMATS, Module
from addprec_training.model.session import Session, SessionDay
from addprec_training.plan.clock import LONGEST_RUN
from addprec_training.plan.planning import PlanError, plan_module, plan_session
from addprec_training.plan.values import Plan
from addprec_training.sources.folder import load
from tests.curricula import apart, sample, with_days_apart

SLUG = "module-en-deux-temps"


def between(after: str, id_: str = "entre") -> Intersession:
    """Return an intersession that comes after the sequence `after`."""
    weeks = WeekSpan(at_least=3, at_most=6)
    return Intersession(
        id=id_, after=after, weeks=weeks, aim=(Text("Essayer."),), tasks=(Task(text=(Text("Essayer."),)),)
    )


@st.composite
def three_days(draw: st.DrawFn) -> Module:
    """A module of 21 hours in three days, cut by an intersession after one of its sequences."""
    core = sample().curriculum.modules["module-temoin"]
    sequences = tuple(
        Sequence(
            id=f"sequence-{place}",
            title=f"Séquence {place}",
            aim=(Text("Viser."),),
            activities=tuple(
                Activity(
                    id=f"activite-{place}-{rank}",
                    title=f"Activité {place}.{rank}",
                    method="apport",
                    minutes=draw(st.integers(10, 90)),
                    priority=draw(st.sampled_from(["must", "should", "may"])),
                )
                for rank in range(draw(st.integers(1, 4)))
            ),
        )
        for place in range(draw(st.integers(2, 8)))
    )
    after = draw(st.sampled_from([sequence.id for sequence in sequences[:-1]]))
    changes = {
        "sequences": sequences,
        "intersessions": (between(after),),
        "room": 21 * 60,
        "formats": {},
        "handouts": (),
    }
    return core.model_copy(update=changes)


def holding(module: Module, *sessions: Session) -> Curriculum:
    held = {session.slug: session for session in sessions}
    return sample().curriculum.model_copy(update={"modules": {module.slug: module}, "sessions": held})


def laid(plan: Plan) -> list[str]:
    return [entry.activity.activity.id for half_day in plan.half_days for entry in half_day.entries if entry.activity]


@settings(deadline=None)
@given(three_days())
def test_three_days_hold_everything_once_and_nothing_runs_over_the_intersession(module: Module) -> None:
    try:
        plan = plan_module(holding(module), module.slug, "intra")
    except PlanError:
        return
    (planned,) = plan.intersessions

    assert (plan.days, plan.room_minutes) == (3, 21 * 60)
    assert laid(plan) == [activity.id for activity in module.activities()]
    assert 1 <= planned.day < plan.days
    for half_day in plan.half_days:
        before = half_day.day <= planned.day
        assert all((one.sequence <= planned.sequence) == before for one in half_day.activities)


@settings(deadline=None)
@given(three_days())
def test_each_half_day_of_the_three_keeps_its_breaks_and_its_margin(module: Module) -> None:
    try:
        plan = plan_module(holding(module), module.slug, "intra")
    except PlanError:
        return
    for half_day in plan.half_days:
        entries = [entry for entry in half_day.entries if entry.kind != "lunch"]
        now, run = half_day.start, 0
        for entry in entries:
            assert entry.start == now
            now = entry.end
            run = 0 if entry.kind == "break" else run + (entry.minutes if entry.kind == "activity" else 0)
            assert run <= LONGEST_RUN
        assert now == half_day.end
        assert sum(entry.minutes for entry in entries if entry.kind == "margin") >= 21


@settings(deadline=None)
@given(three_days())
def test_a_session_too_short_leaves_activities_out_on_the_side_that_overflows_and_keeps_the_rest_in_order(
    module: Module,
) -> None:
    short = Session(
        slug="courte", module=module.slug, format="intra", departements=("43",), days=(SessionDay(), SessionDay())
    )
    try:
        plan = plan_session(holding(module, short), "courte")
    except PlanError:
        return
    order = [activity.id for activity in module.activities()]

    assert {*laid(plan), *(cut.id for cut in plan.cuts)} == set(order)
    assert laid(plan) == [id_ for id_ in order if id_ in laid(plan)]
    for planned in plan.intersessions:
        last = {
            half_day.day
            for half_day in plan.half_days
            if any(a.sequence <= planned.sequence for a in half_day.activities)
        }
        assert max(last) == planned.day


def test_a_module_without_intersession_has_none() -> None:
    assert plan_module(sample().curriculum, "module-temoin", "intra").intersessions == ()


def test_the_intersession_lies_after_the_day_that_its_sequence_ends() -> None:
    plan = plan_module(apart().curriculum, SLUG, "intra")

    assert [(planned.intersession.id, planned.day, planned.sequence) for planned in plan.intersessions] == [
        ("essayer-chez-soi", 1, 1)
    ]
    assert plan.intersession_after(1) is plan.intersessions[0].intersession
    assert plan.intersession_after(2) is None
    assert {half_day.day: [one.activity.id for one in half_day.activities] for half_day in plan.half_days}[2] == [
        "raconter",
        "se-situer-encore",
    ]


def test_its_minutes_are_no_minutes_of_the_training() -> None:
    plan = plan_module(apart().curriculum, SLUG, "intra")

    assert (plan.room_minutes, plan.online_minutes) == (10 * 60 + 30, 0)


@pytest.mark.parametrize("after", ["revenir", "ailleurs"])
def test_an_intersession_that_nothing_follows_or_that_follows_nothing_is_refused_at_its_place(after: str) -> None:
    module = apart().curriculum.modules[SLUG].model_copy(update={"intersessions": (between(after),)})

    with pytest.raises(PlanError) as refused:
        plan_module(holding(module), SLUG, "intra")

    assert [(finding.code, finding.path) for finding in refused.value.findings] == [
        ("P013", ("modules", SLUG, "intersessions", 0, "after"))
    ]


def test_what_does_not_fit_after_it_is_said_of_that_side() -> None:
    module = apart().curriculum.modules[SLUG]
    session = apart().curriculum.sessions["intra-deux-temps"]
    day = SessionDay(date=datetime.date(2027, 3, 16), afternoon=None)
    kept = tuple(
        sequence.model_copy(
            update={"activities": tuple(one.model_copy(update={"priority": "must"}) for one in sequence.activities)}
        )
        for sequence in module.sequences
    )
    musts = module.model_copy(update={"sequences": kept})
    short = session.model_copy(update={"days": (day, day.model_copy(update={"date": datetime.date(2027, 4, 13)}))})

    with pytest.raises(PlanError) as refused:
        plan_session(holding(musts, short).model_copy(update={"structures": {}}), short.slug)

    (finding,) = refused.value.findings
    assert finding.code == "P013"
    assert "après « Essayer chez soi », les activités prennent 160 minutes" in finding.message


def test_a_format_changes_an_intersession_a_group_session_and_its_sheets_by_their_path(tmp_path: Path) -> None:
    root = with_days_apart(tmp_path)
    formats = root / "modules" / SLUG / "formats"
    formats.mkdir()
    (formats / "inter.yaml").write_text(
        "summary: Plusieurs structures.\n"
        "set:\n"
        "  essayer-chez-soi: {weeks: 4 à 8}\n"
        "  ouvrir-une-porte: {group: 4 personnes}\n"
        "  ouvrir-une-porte/portes-du-jour: {title: Nos portes}\n",
        encoding="utf-8",
    )
    curriculum = load(root).curriculum

    intra, inter = (plan_module(curriculum, SLUG, format_).module for format_ in FORMATS)

    assert inter.intersessions[0].weeks.said == "4 à 8 semaines"
    assert inter.group_sessions[0].group == "4 personnes"
    assert [sheet.title for sheet in inter.group_sessions[0].sheets] == ["Ma météo", "Nos portes"]
    assert intra.group_sessions[0].group == "6 à 10 personnes"
    assert intra.sequences == inter.sequences
