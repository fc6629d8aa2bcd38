"""The plan of the sample: numbers, clock times, what formats and sessions change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import FORMATS
from addprec_training.plan.french import clock
from addprec_training.plan.planning import PlanError, plan_module, plan_session
from addprec_training.plan.values import Plan
from tests.curricula import ours, sample


def curriculum() -> Curriculum:
    return sample().curriculum


def plan(format_: str = "intra") -> Plan:
    return plan_module(curriculum(), "module-temoin", format_)  # type: ignore[arg-type]


def lines(of: Plan) -> list[str]:
    return [
        f"{clock(entry.start)} {entry.kind}{f' {entry.activity.number} {entry.activity.activity.title}' if entry.activity else ''}"
        for half_day in of.half_days
        for entry in half_day.entries
    ]


def test_activities_follow_each_other_with_a_break_and_the_margin_last() -> None:
    assert lines(plan()) == [
        "9 h activity 1.2 Tour de table",
        "9 h 20 activity 2.1 Des écrans de tous genres",
        "10 h 05 break",
        "10 h 20 activity 2.2 Des chiffres et une figure",
        "10 h 50 activity 2.3 La situation témoin",
        "11 h 30 margin",
    ]


def test_a_format_adds_sets_and_removes_by_id() -> None:
    inter = plan("inter")

    assert "9 h 20 activity 1.3 Chez vous, chez nous" in lines(inter)
    assert "courbe" in {screen.id for screen in plan().module.screens()}
    assert "courbe" not in {screen.id for screen in inter.module.screens()}
    assert [planned.activity.grouping for planned in plan().activities if planned.activity.id == "tour"] == [
        "par service"
    ]


def test_what_an_overlay_does_not_name_is_the_very_same() -> None:
    core = curriculum().modules["module-temoin"]

    untouched = plan().module.sequences[1]

    assert untouched is core.sequences[1]


def test_a_session_keeps_its_hours_and_its_own_changes() -> None:
    session = plan_session(curriculum(), "inter-temoin")

    assert session.name == "inter-temoin"
    assert [departement.name for departement in session.departements] == ["Haute-Loire"]
    assert lines(session)[0] == "9 h 15 activity 1.2 Tour de table"
    assert [planned.activity.grouping for planned in session.activities if planned.activity.id == "tour"] == ["cercle"]


def test_a_question_that_no_screen_places_comes_after_the_screens() -> None:
    online = next(planned for planned in plan().activities if planned.activity.id == "questions-en-ligne")

    assert [screen.id for screen in online.screens][:3] == ["consigne-en-ligne", "regarder", "plusieurs"]


def test_a_question_of_the_room_may_also_be_online() -> None:
    situation = next(planned for planned in plan().activities if planned.activity.id == "situation")

    online = [screen.id for screen in situation.online_screens]
    assert online == ["ecouter", "place-question", "quelle-image", "ou-est-la-porte", "classer"]
    assert set(online) <= {screen.id for screen in situation.room_screens}


def test_a_handout_is_numbered_where_it_is_first_given() -> None:
    assert [(handout.number, handout.handout.id, handout.activity) for handout in plan().handouts] == [
        ("2.1", "fiche-essai", "2.3")
    ]


def test_only_what_is_cited_is_listed() -> None:
    assert list(plan().glossary) == ["csapa"]
    assert list(plan().bibliography) == ["temoin-2023", "enquete-2009"]


def test_an_overlay_that_points_nowhere_names_the_nearest_path() -> None:
    core = curriculum().modules["module-temoin"]
    astray = core.formats["intra"].model_copy(update={"set": {"ouvrir/tours": {"grouping": "trios"}}})
    broken = curriculum().model_copy(
        update={"modules": {core.slug: core.model_copy(update={"formats": {"intra": astray}})}}
    )

    with pytest.raises(PlanError) as refused:
        plan_module(broken, core.slug, "intra")

    assert [(finding.code, finding.path[-1], finding.hint) for finding in refused.value.findings] == [
        ("P001", "ouvrir/tours", "Le plus proche : « ouvrir/tour ».")
    ]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_half_days_of_every_module_have_no_hole_and_no_overlap(format_: str) -> None:
    for slug in ours().curriculum.modules:
        for half_day in plan_module(ours().curriculum, slug, format_).half_days:  # type: ignore[arg-type]
            now = half_day.start
            for entry in half_day.entries:
                assert entry.start == now
                now = entry.end
            assert half_day.end in {entry.end for entry in half_day.entries}


@settings(max_examples=40)
@given(st.lists(st.integers(5, 100), min_size=4, max_size=4), st.sampled_from(FORMATS))
def test_whatever_the_minutes_nothing_is_planned_twice_or_lost(minutes: list[int], format_: str) -> None:
    core = curriculum().modules["module-temoin"]
    wanted = iter(minutes)
    sequences = tuple(
        sequence.model_copy(
            update={
                "activities": tuple(
                    activity.model_copy(update={"minutes": next(wanted)}) if activity.in_room else activity
                    for activity in sequence.activities
                )
            }
        )
        for sequence in core.sequences
    )
    varied = curriculum().model_copy(
        update={"modules": {core.slug: core.model_copy(update={"sequences": sequences, "room": 420})}}
    )
    try:
        made = plan_module(varied, core.slug, format_)  # type: ignore[arg-type]
    except PlanError:
        return
    laid = [entry.activity.activity.id for half_day in made.half_days for entry in half_day.entries if entry.activity]

    assert laid == [planned.activity.id for planned in made.activities if planned.activity.in_room]
    assert made == plan_module(varied, core.slug, format_)  # type: ignore[arg-type]
