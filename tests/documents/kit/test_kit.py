"""The papers of a session: PDF/UA-1, the mentions that law and Qualiopi ask for, the plan's own hours, room to sign."""

import io
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest

from addprec_training import theme as themes
from addprec_training.documents import kit
from addprec_training.model.participant import Participant
from addprec_training.plan.french import clocks
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import ours

THEME = themes.load([TEMPLATES / "theme.yaml"])

NAMES = kit.names(plan_session(ours().curriculum, "inter-haute-loire"))

MENTIONS: dict[str, tuple[str, ...]] = {
    "programme": (
        "Public", "Prérequis", "Objectifs", "Durée", "Modalités et délais d’accès", "Tarif", "Contact", "Méthodes",
        "Évaluation", "Accessibilité aux personnes handicapées",
    ),
    "convention": (
        "Intitulé", "Objectif et contenu", "Moyens prévus", "Durée et période", "Modalités de déroulement",
        "Modalités de suivi", "Modalités de sanction", "Prix et modalités de règlement", "L6353-1", "D6353-1",
        "ne vaut pas agrément de l’État",
    ),
    "bulletin-inscription": (
        "avant l’inscription définitive", "L6353-8", "liste des formateurs", "modalités d’évaluation",
        "règlement intérieur", "RGPD",
    ),
    "convocation": ("Dates et horaires", "Lieu", "Contact", "Handicap", "Accès", "Durée moyenne", "Aide technique", "D6313-3-1"),
    "livret-accueil": ("organisation", "moyens", "Handicap", "réclamation", "ind. 9"),
    "reglement-interieur": ("Santé et sécurité", "Discipline et droits", "500 heures", "L6352-4"),
    "positionnement": ("avant la formation", "ind. 4 et 8"),
    "emargement": ("Matin", "Après-midi", "Formateur ou formatrice", "signe elle-même", "Aucune donnée de santé"),
    "evaluation-acquis": ("après la formation", "Résultat", "ind. 11"),
    "evaluation-chaud": ("ind. 30",),
    "evaluation-froid": ("3 à 6 mois", "structure employeuse", "financeur", "ind. 30"),
    "certificat-realisation": ("Nature de l’action", "L6313-1", "Durée", "Dates", "modèle du ministère"),
    "attestation": ("Objectifs", "Nature", "Durée", "Résultats de l’évaluation", "1er janvier 2019"),
    "reclamation": ("registre", "ind. 31"),
    "index": ("loi", "Qualiopi", "usage", "emargement.pdf"),
}  # fmt: skip
"""What FACTS D.3 asks of each paper."""


@cache
def planned(slug: str = "inter-haute-loire", people: int = 0) -> Plan:
    guests = tuple(Participant(f"Témoin-{number}", "Zoé", "Structure témoin") for number in range(people))
    return replace(plan_session(ours().curriculum, slug), participants=guests)


@cache
def made(name: str, people: int = 0, slug: str = "inter-haute-loire") -> bytes:
    return kit.render(planned(slug, people), THEME, name)


def read(content: bytes) -> str:
    """Return the text of a PDF, spaces made one."""
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_is_tagged_as_pdf_ua_asks(name: str, tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "papier.pdf"
    path.write_bytes(made(name))
    report = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.parametrize("name", MENTIONS)
def test_each_paper_holds_what_law_and_qualiopi_ask(name: str) -> None:
    text = read(made(name))
    assert not [mention for mention in MENTIONS[name] if re.sub(r"\s+", " ", mention) not in text]


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_says_what_asks_for_it_and_is_of_the_same_training(name: str) -> None:
    text = read(made(name))
    assert re.search("loi|Qualiopi|usage", text)
    assert "Addictions et Précarité" in text
    if name not in ("index", "chevalets"):
        assert planned().module.title in text


@pytest.mark.parametrize("name", ["programme", "convention", "convocation", "emargement", "livret-accueil"])
def test_hours_are_those_of_the_plan(name: str) -> None:
    text = read(made(name))
    for half_day in planned().half_days:
        assert re.sub(r"\s+", " ", clocks(half_day.start, half_day.end)) in text


@pytest.mark.parametrize("people", [0, 1, 12, 60])
def test_a_sheet_has_a_line_for_each_person_and_one_for_who_leads(people: int) -> None:
    text = read(made("emargement", people))
    assert text.count("Témoin-") == people * planned().days
    assert text.count("Formateur ou formatrice") >= planned().days * 2


def test_signature_boxes_are_as_large_as_a_signature() -> None:
    style = (TEMPLATES / "kit" / "kit.css").read_text(encoding="utf-8")
    assert "height: 10.2mm" in style
    assert "width: 80mm; height: 25mm" in style


def test_a_very_long_name_stays_on_its_sheet() -> None:
    guests = (Participant("Émerancienne-Philiberte-" * 4, "Zoé", "S" * 80),)
    for name in ("emargement", "chevalets", "certificat-realisation"):
        assert kit.render(replace(planned(), participants=guests), THEME, name)


def test_inter_has_a_registration_form_and_intra_has_none() -> None:
    intra = kit.names(planned("intra-allier"))
    assert set(NAMES) - set(intra) == {"bulletin-inscription"}


def test_a_module_has_no_papers() -> None:
    assert kit.names(replace(planned(), session=None)) == ()


def test_the_same_session_gives_the_same_bytes() -> None:
    assert kit.render(planned(), THEME, "emargement") == made("emargement")


def test_a_name_in_signs_that_our_typeface_lacks_leaves_a_place_to_write_it() -> None:
    guests = (Participant("Иванова", "Анна", "CHRS"), Participant("王", "小明", "CHRS"))
    text = read(kit.render(replace(planned(), participants=guests), THEME, "emargement"))
    assert text.count("à écrire à la main") == 2 * planned().days


def test_the_signs_said_to_be_printable_are_in_the_font() -> None:
    from fontTools.ttLib import TTFont

    from addprec_training.documents.kit.letters import COVERED

    for weight in ("Regular", "Bold"):
        known = TTFont(TEMPLATES / "fonts" / f"AtkinsonHyperlegibleNext-{weight}.ttf").getBestCmap()
        assert not [sign for sign in COVERED if ord(sign) not in known]
