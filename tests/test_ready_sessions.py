"""The sessions ready to run that the curriculum hands out: what each one must say, whatever the module that carries it."""

import io
import re

import pypdf
import pytest

from addprec_training import theme as themes
from addprec_training.documents.guide import render_group_session, render_people_sheet
from addprec_training.model import blocks as md
from addprec_training.model.base import Lines
from addprec_training.model.group_session import GroupSession
from addprec_training.model.walk import lines_of
from addprec_training.plan.planning import plan_module
from addprec_training.resources import TEMPLATES
from tests.curricula import ours

FRAME = [
    ("accueil", 10), ("meteo", 10), ("objectif", 5), ("activite", 30), ("echange", 20), ("transfert", 10), ("cloture", 5),
]  # fmt: skip
"""The frame of a session of an hour and a half (FACTS C.5)."""

SESSIONS = {
    session.id: (module.slug, session)
    for module in ours().curriculum.modules.values()
    for session in module.group_sessions
}
every_session = pytest.mark.parametrize("session", [session for _module, session in SESSIONS.values()], ids=SESSIONS)


def first_words(session: GroupSession) -> str:
    step = session.phases[0].facilitation[0]
    assert step.kind == "say"
    assert step.minutes is not None
    assert step.minutes <= 2
    return " ".join(md.plain(content) for _line, content in lines_of(step.say))


def plain(lines: Lines) -> str:
    return " ".join(md.plain(line) for line in lines)


def test_there_are_ten() -> None:
    assert len(SESSIONS) == 10


@every_session
def test_it_keeps_the_frame_of_an_hour_and_a_half(session: GroupSession) -> None:
    assert [(phase.kind, phase.minutes) for phase in session.phases] == FRAME


@every_session
def test_the_first_minute_says_that_one_is_free_that_the_place_is_safe_and_that_no_name_is_kept(
    session: GroupSession,
) -> None:
    said = first_words(session).lower()

    assert re.search(r"libre|choix|oblig|ne pas venir|si l’on veut|parce qu’on le veut|on vient, on part", said)
    assert re.search(r"place|chambre|hébergement|accompagnement", said)
    assert re.search(r"nom\b|liste|noté|notons|noms\b|on compte les tasses|écrivons pas", said)


def test_no_two_sessions_open_with_the_same_words() -> None:
    openings = {first_words(session) for _module, session in SESSIONS.values()}

    assert len(openings) == len(SESSIONS)


@every_session
def test_it_says_what_to_do_when_a_session_does_not_go_as_planned(session: GroupSession) -> None:
    said = plain(session.watch)

    for case in (
        "après avoir consommé",
        "Passé douloureux",
        "Conflit",
        "Confidence",
        "Départ",
        "ni évaluée|non évaluée",
    ):
        assert re.search(case, said), case
    assert re.search(r"ni sanction|jamais de sanction", said, re.IGNORECASE)


@every_session
def test_it_is_adapted_to_little_french_no_reading_three_people_and_the_street(session: GroupSession) -> None:
    variants = session.variants

    assert all((variants.little_french, variants.no_reading, variants.small_group, variants.street))


@every_session
def test_what_is_done_in_it_is_done_and_not_only_talked_about(session: GroupSession) -> None:
    (activity,) = [phase for phase in session.phases if phase.kind == "activite"]
    done = sum(step.minutes or 0 for step in activity.facilitation if step.kind in {"do", "say"})

    assert done >= activity.minutes * 2 / 3


@pytest.mark.long
@every_session
def test_all_that_is_prepared_is_on_its_first_page_and_the_clock_on_the_next_two(session: GroupSession) -> None:
    plan = plan_module(ours().curriculum, SESSIONS[session.id][0], "intra")
    theme = themes.load([TEMPLATES / "theme.yaml"])
    (planned,) = [one for one in plan.group_sessions if one.session.id == session.id]

    pages = [
        page.extract_text()
        for page in pypdf.PdfReader(io.BytesIO(render_group_session(plan, theme, planned.name))).pages
    ]
    clock = [re.findall(r"(?m)^(\d+)\s+min\b(?=\s+[A-ZÉ])", page) for page in pages]

    assert "Points de vigilance" in pages[0]
    assert "0" in clock[1]
    assert "90" in clock[2]
    for sheet in planned.sheets:
        assert len(pypdf.PdfReader(io.BytesIO(render_people_sheet(plan, theme, sheet.name))).pages) == 1
