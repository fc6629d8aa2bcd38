"""The real curriculum holds what it promises: what every module must hold, then what one of them does."""

import datetime
import re
from collections import Counter
from typing import Any

import pytest

from addprec_training import checks, theme
from addprec_training.model.blocks import plain
from addprec_training.model.group_session import PHASES, Variants
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.model.questions import Scale
from addprec_training.model.screens import Vignette
from addprec_training.model.walk import lines_of, texts
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import ours

MODULE = "accueil-nouveaux-professionnels"
REPERTOIRE = {
    "tour-de-table", "brise-glace", "photolangage", "vignette", "jeu-de-role", "debat-mouvant", "world-cafe", "cine-debat",
    "arbre-a-problemes", "analyse-de-pratiques", "quiz", "cloture",
}  # fmt: skip
"""The techniques of the fact base, E.3."""

WORDS_A_MINUTE, MINUTES_A_QUESTION, LEEWAY = 180, 0.75, 0.15
"""How long a course online takes to read and to answer, and how far its announced length may be from that."""

ALL = sorted(ours().curriculum.modules)
EVERY = [(slug, format_) for slug in ALL for format_ in FORMATS]


@pytest.fixture(params=FORMATS)
def plan(request: pytest.FixtureRequest) -> Plan:
    format_: FormatName = request.param
    return plan_module(ours().curriculum, MODULE, format_)


@pytest.fixture(params=EVERY, ids="-".join)
def every(request: pytest.FixtureRequest) -> Plan:
    """Return the plan of each module in each format."""
    slug, format_ = request.param
    return plan_module(ours().curriculum, slug, format_)


# --- Every module


def test_it_has_neither_errors_nor_warnings() -> None:
    look = theme.load([TEMPLATES / "theme.yaml"])
    found = checks.check(ours().curriculum, look, datetime.date(2026, 11, 22))

    assert [finding for finding in found if finding.severity != "advice"] == []


def test_it_lasts_what_it_announces(every: Plan) -> None:
    assert (every.room_minutes, every.online_minutes) == (every.module.room, every.module.online or 0)


def test_each_activity_of_the_room_is_led_step_by_step_for_an_objective(every: Plan) -> None:
    room = [planned.activity for planned in every.activities if planned.activity.in_room]

    assert all(activity.facilitation and activity.objectives and activity.aim for activity in room)


def test_one_says_where_one_stands_on_every_objective_on_the_way_in_and_out(every: Plan) -> None:
    scales = [
        question for question in every.module.questions() if isinstance(question, Scale) and not question.statements
    ]

    assert {scale.moment for scale in scales} >= {"avant", "apres"}


def test_every_scored_question_teaches_why(every: Plan) -> None:
    silent = [
        question.id
        for question in every.module.questions()
        if question.kind not in ("scale", "reflection") and not getattr(question, "why", ()) and not getattr(question, "options", ())
        and not all(pair.why for pair in getattr(question, "pairs", ()))
    ]  # fmt: skip

    assert silent == []


def test_the_time_online_is_what_reading_and_answering_take(every: Plan) -> None:
    screens = [screen for planned in every.activities for screen in planned.online_screens]
    questions = [screen.question for screen in screens if screen.question]
    words = sum(len(screen.screen.title.split()) + _words(screen.screen) for screen in screens)
    words += sum(_words(question) for question in questions)
    minutes = words / WORDS_A_MINUTE + MINUTES_A_QUESTION * len(questions)
    minutes += sum(screen.recording.length for screen in screens if screen.recording) / 60

    assert abs(minutes - every.online_minutes) <= LEEWAY * every.online_minutes, round(minutes)


def _words(thing: Any) -> int:
    """Return the words of `thing` that every learner reads: neither the facilitator's, nor a hint."""
    return sum(
        len(re.findall(r"\w[\w’'-]*", plain(line)))
        for path, text in texts(thing)
        if "notes" not in path and "hint" not in path
        for _place, line in lines_of(text)
    )


@pytest.mark.parametrize("slug", ALL)
def test_intra_and_inter_differ_where_their_overlays_say_and_nowhere_else(slug: str) -> None:
    intra, inter = (plan_module(ours().curriculum, slug, format_) for format_ in FORMATS)
    named = {
        path.rsplit("/", 1)[-1]
        for overlay in ours().curriculum.modules[slug].formats.values()
        for path in (*overlay.set, *overlay.remove, *(addition.thing.id for addition in overlay.add))
    }
    one = {planned.activity.id: planned.activity for planned in intra.activities}
    other = {planned.activity.id: planned.activity for planned in inter.activities}
    different = {id_ for id_ in one.keys() | other.keys() if one.get(id_) != other.get(id_)}
    inside = {
        id_: {
            thing.id
            for activity in (one.get(id_), other.get(id_))
            if activity
            for thing in (*activity.screens, *activity.questions)
        }
        for id_ in different
    }

    assert different
    assert all(id_ in named or inside[id_] & named for id_ in different)


def test_each_ready_session_has_every_phase_its_variants_its_sheets_and_its_skills(every: Plan) -> None:
    for planned in every.group_sessions:
        ready = planned.session

        assert [phase.phase.kind for phase in planned.phases] == list(PHASES), ready.id
        assert planned.phases[-1].end == ready.minutes == 90, ready.id
        assert all(getattr(ready.variants, name) for name in Variants.model_fields), ready.id
        assert ready.sheets, ready.id
        assert ready.watch, ready.id
        assert 1 <= len(planned.skills) <= 2, ready.id


def test_each_intersession_lies_between_two_days(every: Plan) -> None:
    assert all(1 <= planned.day < every.days for planned in every.intersessions)
    assert len(every.intersessions) == len(every.module.intersessions)


# --- The onboarding module


def test_the_onboarding_module_lasts_two_days_and_ninety_minutes(plan: Plan) -> None:
    assert (plan.days, plan.room_minutes, plan.online_minutes) == (2, 14 * 60, 90)


def test_it_has_the_sequences_activities_and_methods_of_a_real_training(plan: Plan) -> None:
    room = [planned.activity for planned in plan.activities if planned.activity.in_room]

    assert len(plan.sequences) >= 8
    assert len(room) >= 28
    assert len({activity.method for activity in room} & REPERTOIRE) >= 10


def test_it_has_the_screens_questions_vignettes_and_handouts_of_a_real_training(plan: Plan) -> None:
    kinds = Counter(question.kind for question in plan.module.questions())

    assert sum(1 for _screen in plan.module.screens()) >= 60
    assert kinds.total() >= 30
    assert len(kinds) >= 8
    assert sum(isinstance(screen, Vignette) for screen in plan.module.screens()) + kinds["branching"] >= 6
    assert len(plan.handouts) >= 8


def test_each_organisation_works_on_its_own_rules_and_several_compare_theirs() -> None:
    named = {
        path.rsplit("/", 1)[-1]
        for overlay in ours().curriculum.modules[MODULE].formats.values()
        for path in (*overlay.remove, *(addition.thing.id for addition in overlay.add))
    }

    assert {"notre-reglement", "chez-vous-chez-nous"} <= named
