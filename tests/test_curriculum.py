"""The real curriculum holds what it promises."""

import datetime
from collections import Counter

import pytest

from addprec_training import checks, theme
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.model.questions import Scale
from addprec_training.model.screens import Vignette
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


@pytest.fixture(params=FORMATS)
def plan(request: pytest.FixtureRequest) -> Plan:
    format_: FormatName = request.param
    return plan_module(ours().curriculum, MODULE, format_)


def test_it_has_neither_errors_nor_warnings() -> None:
    look = theme.load([TEMPLATES / "theme.yaml"])
    found = checks.check(ours().curriculum, look, datetime.date(2026, 11, 22))

    assert [finding for finding in found if finding.severity != "advice"] == []


def test_the_onboarding_module_lasts_two_days_and_ninety_minutes(plan: Plan) -> None:
    assert (plan.days, plan.room_minutes, plan.online_minutes) == (2, 14 * 60, 90)


def test_it_has_the_sequences_activities_and_methods_of_a_real_training(plan: Plan) -> None:
    room = [planned.activity for planned in plan.activities if planned.activity.in_room]

    assert len(plan.sequences) >= 8
    assert len(room) >= 28
    assert len({activity.method for activity in room} & REPERTOIRE) >= 10
    assert all(activity.facilitation and activity.objectives and activity.aim for activity in room)


def test_it_has_the_screens_questions_vignettes_and_handouts_of_a_real_training(plan: Plan) -> None:
    kinds = Counter(question.kind for question in plan.module.questions())

    assert sum(1 for _screen in plan.module.screens()) >= 60
    assert kinds.total() >= 30
    assert len(kinds) >= 8
    assert sum(isinstance(screen, Vignette) for screen in plan.module.screens()) + kinds["branching"] >= 6
    assert len(plan.handouts) >= 8


def test_one_says_where_one_stands_on_every_objective_on_the_way_in_and_out(plan: Plan) -> None:
    scales = [
        question for question in plan.module.questions() if isinstance(question, Scale) and not question.statements
    ]

    assert {scale.moment for scale in scales} >= {"avant", "apres"}


def test_every_scored_question_teaches_why(plan: Plan) -> None:
    silent = [
        question.id
        for question in plan.module.questions()
        if question.kind not in ("scale", "reflection") and not getattr(question, "why", ()) and not getattr(question, "options", ())
        and not all(pair.why for pair in getattr(question, "pairs", ()))
    ]  # fmt: skip

    assert silent == []


def test_intra_and_inter_differ_where_their_overlays_say_and_nowhere_else() -> None:
    intra, inter = (plan_module(ours().curriculum, MODULE, format_) for format_ in FORMATS)
    named = {
        path.rsplit("/", 1)[-1]
        for overlay in ours().curriculum.modules[MODULE].formats.values()
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

    assert {"notre-reglement", "chez-vous-chez-nous"} <= different
    assert all(id_ in named or inside[id_] & named for id_ in different)
