"""What lies between days that are weeks apart, and the list of ready sessions: in guide, booklet, deck and papers."""

import io
import re
from functools import cache

import pypdf
import pytest

from addprec_training import theme as themes
from addprec_training.documents import guide, kit
from addprec_training.documents.guide.book import Audience
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.slides import compose
from addprec_training.slides.values import Table
from tests.curricula import apart
from tests.decks import arial

THEME = themes.load([TEMPLATES / "theme.yaml"])


@cache
def plan() -> Plan:
    return plan_module(apart().curriculum, "module-en-deux-temps", "intra")


def read(content: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(page.extract_text() for page in pages))


@cache
def book(audience: Audience) -> str:
    return read(guide.render(plan(), THEME, audience))


@pytest.mark.parametrize("audience", ["facilitator", "participant"])
def test_guide_and_booklet_have_a_page_of_the_intersession_with_its_tasks_and_who_helps(audience: Audience) -> None:
    said = book(audience)

    assert "Entre le jour 1 et le jour 2 : 3 à 6 semaines" in said
    assert "Animer la séance « Ouvrir une porte », à deux. 1 h 30, hors des heures de la formation" in said
    assert "Qui aide Une personne de la formation répond au téléphone" in said
    assert "1.1 Carnet de la personne qui anime" in said


def test_the_deroule_says_it_after_the_last_half_day_before_it_and_nowhere_else() -> None:
    assert len(re.findall(r"Essayer chez soi, 3 à 6 semaines, p\. \d", book("facilitator"))) == 1


def test_the_booklet_leaves_room_to_write_about_it() -> None:
    fields = pypdf.PdfReader(io.BytesIO(guide.render(plan(), THEME, "participant"))).get_fields() or {}

    assert "intersession-essayer-chez-soi-1" in fields


@pytest.mark.parametrize("audience", ["facilitator", "participant"])
def test_the_ready_sessions_are_listed_with_what_they_aim_at_and_their_sheets(audience: Audience) -> None:
    said = book(audience)

    assert "Les séances prêtes" in said
    assert "Savoir demander de l’aide compétence spécifique 1, Témoin, 2023" in said
    assert "S1.1 Ma météo" in said


def test_the_words_of_a_ready_session_stay_in_its_own_sheet() -> None:
    for audience in ("facilitator", "participant"):
        assert "Quel temps fait-il en vous" not in book(audience)


def test_the_deck_says_it_in_the_last_timetable_before_it_and_shows_no_ready_session() -> None:
    shown = compose(plan(), THEME, arial())
    told = [
        [re.sub(r"\s+", " ", " ".join(cell.text for cell in row.cells)).strip() for row in content.rows]
        for slide in shown
        if slide.layout == "Programme"
        for _name, content in slide.boxes
        if isinstance(content, Table)
    ]

    assert [rows[-1] for rows in told if any("Ensuite" in row for row in rows)] == [
        "17 h Ensuite, 3 à 6 semaines : Essayer chez soi"
    ]
    assert not any("Ouvrir une porte" in slide.title for slide in shown)


@pytest.mark.parametrize("name", ["programme", "convocation", "convention"])
def test_the_papers_of_a_session_say_the_weeks_between_its_days(name: str) -> None:
    said = read(kit.render(plan_session(apart().curriculum, "intra-deux-temps"), THEME, name))

    assert "Puis 3 à 6 semaines d’intersession, hors des heures de la formation : Essayer chez soi" in said
    assert said.index("16 mars 2027 –") < said.index("Puis 3 à 6 semaines") < said.index("13 avril 2027 –")


def test_the_summons_says_what_to_do_meanwhile() -> None:
    said = read(kit.render(plan_session(apart().curriculum, "intra-deux-temps"), THEME, "convocation"))

    assert "Prévoir 1 h 30 environ, hors des heures de la formation." in said
    assert "Remplir le carnet après la séance." in said
