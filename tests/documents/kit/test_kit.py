"""The papers of a session: PDF/UA-1, the mentions that law and Qualiopi ask for, the plan's own hours."""

import datetime
import re
from dataclasses import replace

import pytest

from addprec_training.documents import kit
from addprec_training.documents.kit.papers import SHEETS
from addprec_training.model.session import Presence
from addprec_training.plan.french import clocks
from tests.curricula import ours
from tests.documents.kit.mentions import MENTIONS
from tests.documents.kit.plans import THEME, dated, faults, made, plain, planned, read

NAMES = kit.names(planned())


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_is_tagged_as_pdf_ua_asks(name: str) -> None:
    assert faults(made(name)) == []


@pytest.mark.long
@pytest.mark.parametrize("slug", ours().curriculum.sessions)
@pytest.mark.parametrize("count", [0, 12])
def test_each_paper_of_each_session_is_tagged_as_pdf_ua_asks(slug: str, count: int) -> None:
    plan = planned(slug, count)
    assert {name: faults(kit.render(plan, THEME, name)) for name in kit.names(plan)} == {
        name: [] for name in kit.names(plan)
    }


@pytest.mark.parametrize("name", MENTIONS)
def test_each_paper_holds_what_law_and_qualiopi_ask(name: str) -> None:
    text = read(made(name))

    assert [asked for asked in MENTIONS[name] if plain(asked[2]) not in text] == []


def test_every_paper_that_something_asks_for_has_its_mentions_listed() -> None:
    unasked = {name for name, sheet in SHEETS.items() if sheet.origin == "usage"}

    assert set(SHEETS) - set(MENTIONS) <= unasked


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_says_what_asks_for_it_and_is_of_the_same_training(name: str) -> None:
    text = read(made(name))

    assert plain(f"Ce qui le demande : {SHEETS[name].origin}") in text.replace(" ; ", " ; ")
    assert "Addictions et Précarité" in text
    if name not in ("index", "chevalets"):
        assert planned().module.title in text


@pytest.mark.parametrize("name", ["programme", "convention", "convocation", "emargement", "livret-accueil", "contrat"])
def test_hours_are_those_of_the_plan(name: str) -> None:
    text = read(made(name))
    for half_day in planned().half_days:
        assert plain(clocks(half_day.start, half_day.end)) in text


@pytest.mark.parametrize("count", [0, 12])
def test_the_index_names_every_file_of_the_kit_and_no_other(count: int) -> None:
    text = read(made("index", count)).replace(" ", "")

    assert set(re.findall(r"inter-haute-loire-([a-z0-9-]+)\.pdf", text)) == set(kit.names(planned(count=count)))


def test_the_questionnaire_of_months_later_says_its_dates_once_the_session_has_some() -> None:
    plan = dated(planned(), datetime.date(2026, 11, 30))
    text = read(kit.render(plan, THEME, "evaluation-froid"))

    assert "entre le 28 février 2027 et le 30 mai 2027" in text
    assert "à compléter : date" in read(made("evaluation-froid"))


def test_the_certificate_and_the_attestation_are_not_taken_for_each_other() -> None:
    certificate, attestation = read(made("certificat-realisation")), read(made("attestation"))

    assert "Heures suivies" in certificate
    assert "Résultats de l’évaluation" not in certificate
    assert "Ce qui a été acquis se lit dans l’attestation" in certificate
    assert "Heures suivies" not in attestation
    assert "se lit dans le certificat de réalisation" in attestation


@pytest.mark.parametrize(
    ("name", "title"),
    [("certificat-realisation", "Certificat de réalisation"), ("attestation", "Attestation de fin de formation")],
)
def test_each_person_has_a_copy_that_stands_alone(name: str, title: str) -> None:
    text = read(made(name, 12))

    assert text.count(f"{title}Ce qui le demande") + text.count(f"{title} Ce qui le demande") == 12
    assert "/ 12" not in text
    assert text.count("Témoin-") == 12


def test_a_person_alone_signs_a_contract_and_an_organisation_a_convention() -> None:
    assert set(NAMES) - set(kit.names(planned("intra-allier"))) == {"bulletin-inscription", "contrat"}


@pytest.mark.parametrize(
    ("presence", "said"), [("distance", "Se connecter"), ("hybride", "À distance, connectez-vous")]
)
def test_a_session_with_a_call_says_how_to_connect_and_how_to_sign(presence: Presence, said: str) -> None:
    plan = planned()
    half_days = tuple(replace(one, presence=presence) for one in plan.half_days)
    assert plan.session is not None
    session = plan.session.model_copy(update={"presence": presence, "link": "https://visio.invalid/salle"})
    held = replace(plan, session=session, half_days=half_days)
    summons, sheet = (read(kit.render(held, THEME, name)) for name in ("convocation", "emargement"))

    for words in (said, "https://visio.invalid/salle", "Aide technique et pédagogique", "D6313-3-1"):
        assert words in summons
    assert "D6313-3-1" in sheet
    assert "connexions, travaux, évaluations" in sheet
    assert "visio.invalid" not in sheet
    assert "visioconférence" in read(kit.render(held, THEME, "evaluation-chaud"))


def test_a_module_has_no_papers() -> None:
    assert kit.names(replace(planned(), session=None)) == ()


def test_the_same_session_gives_the_same_bytes() -> None:
    assert kit.render(planned(), THEME, "emargement") == made("emargement")
