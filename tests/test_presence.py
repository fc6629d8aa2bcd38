"""Sessions in the room, at a distance and hybrid: what each document says of where people are, and of what is still to fill in."""

import datetime
import io
import zipfile
from functools import cache

import pytest

from addprec_training import theme as themes
from addprec_training.documents import guide, kit
from addprec_training.documents.deck import pptx_file
from addprec_training.documents.guide import html
from addprec_training.documents.guide.book import book
from addprec_training.documents.guide.session import page
from addprec_training.model.base import Blank
from addprec_training.model.session import HalfDayHours, Presence, SessionDay
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.slides import compose
from addprec_training.slides.faces import face
from addprec_training.slides.values import Slide, Table, Text
from tests.curricula import ours, sample
from tests.test_sessions import deck_text, pdf_text, plain

THEME = themes.load([TEMPLATES / "theme.yaml"])
LINK = "https://visio.exemple.fr/temoin"


@cache
def held(presence: Presence, *, known: bool = False) -> Plan:
    """Return the plan of the sample's session held so; with everything filled in where it is `known`, with nothing otherwise."""
    curriculum = sample().curriculum
    [slug] = curriculum.sessions
    session = curriculum.sessions[slug]
    day = session.days[0].model_copy(update={"date": datetime.date(2027, 3, 16) if known else None, "trainers": ()})
    told = {
        "days": (day,),
        "presence": presence,
        "format": "intra",
        "structure": None,
        "link": LINK if known and presence != "salle" else None,
        "place": "12 rue du Seuil, Le Puy" if known else Blank("lieu"),
        "trainers": ("Camille Témoin, formatrice",) if known else (),
        "contact": "formation@exemple.fr" if known else Blank("contact"),
    }
    return plan_session(curriculum.model_copy(update={"sessions": {slug: session.model_copy(update=told)}}), slug)


def slides(plan: Plan) -> dict[str, Slide]:
    return {slide.name: slide for slide in compose(plan, THEME, face("Arial"))}


def blanks(slide: Slide) -> list[str]:
    """Return what is shown on `slide` as still to fill in."""
    found = []
    for _name, content in slide.boxes:
        match content:
            case Text(paragraphs):
                found += [run.text for paragraph in paragraphs for run in paragraph.runs if run.blank]
            case Table(rows=rows):
                cells = [cell for row in rows for cell in row.cells]
                found += [run.text for cell in cells for part in cell.paragraphs for run in part.runs if run.blank]
            case _:
                pass
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in found]


def test_what_is_not_known_is_shown_as_such_on_the_slides() -> None:
    made = slides(held("salle"))
    assert blanks(made["auto:couverture"]) == ["à compléter : date"]
    assert blanks(made["auto:session"]) == [
        "à compléter : date",
        "à compléter : lieu",
        "à compléter : structure qui accueille",
        "à compléter : noms et qualités",
    ]
    assert blanks(slides(held("distance"))["auto:session"]) == [
        "à compléter : date",
        "à compléter : adresse de la visioconférence",
        "à compléter : structure qui accueille",
        "à compléter : contact",
        "à compléter : noms et qualités",
    ]


def test_a_place_to_fill_in_is_dashed_on_pale_light_in_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx_file.render(held("salle"), THEME))) as deck:
        cover = deck.read("ppt/slides/slide1.xml").decode()
        known = pptx_file.render(held("salle", known=True), THEME)
    assert 'u="dash"' in cover
    assert "<a:highlight>" in cover
    with zipfile.ZipFile(io.BytesIO(known)) as deck:
        assert 'u="dash"' not in deck.read("ppt/slides/slide1.xml").decode()


def test_a_format_alone_has_no_slide_of_a_session() -> None:
    plan = plan_module(sample().curriculum, "module-temoin", "intra")
    assert not {"auto:session", "auto:presence"} & slides(plan).keys()


@pytest.mark.parametrize("presence", ["salle", "distance", "hybride"])
def test_every_document_says_where_people_are(presence: Presence) -> None:
    plan = held(presence, known=True)
    deck = deck_text(pptx_file.render(plan, THEME))
    told = {
        "diaporama": deck,
        "guide": pdf_text(guide.render(plan, THEME, "facilitator")),
        "livret": pdf_text(guide.render(plan, THEME, "participant")),
        "programme": pdf_text(kit.render(plan, THEME, "programme")),
        "convocation": pdf_text(kit.render(plan, THEME, "convocation")),
    }
    for name, text in told.items():
        assert ("12 rue du Seuil" in text) == (presence != "distance"), name
        assert (LINK in text) == (presence != "salle"), name
        assert ("sous-salles" in text) == (presence != "salle"), name
        assert "Camille Témoin" in text, name
    signed = pdf_text(kit.render(plan, THEME, "emargement"))
    assert ("D6313-3-1" in signed) == (presence != "salle")
    assert LINK not in signed
    for name in ("programme", "convocation"):
        assert ("À distance [loi, D6313-3-1]" in told[name]) == (presence != "salle"), name


def test_the_rules_of_who_leads_stay_out_of_the_booklet() -> None:
    plan = held("distance", known=True)
    assert "journal de connexion" in pdf_text(guide.render(plan, THEME, "facilitator"))
    assert "journal de connexion" not in pdf_text(guide.render(plan, THEME, "participant"))


def test_a_half_day_of_the_guide_names_who_leads_that_day_and_how_it_is_held() -> None:
    plan = held("distance", known=True)
    assert plan.session is not None
    [day] = plan.session.days
    session = plan.session.model_copy(
        update={"days": (day.model_copy(update={"trainers": ("Sacha Témoin",), "presence": "hybride"}),)}
    )
    mixed = plan_session(sample().curriculum.model_copy(update={"sessions": {session.slug: session}}), session.slug)
    text = pdf_text(guide.render(mixed, THEME, "facilitator"))
    assert "en salle et, pour une partie du groupe, en visioconférence" in text
    assert "anime : Sacha Témoin" in text
    assert "anime : Camille Témoin" not in text


def test_the_guide_explains_what_a_shorter_session_leaves_out() -> None:
    curriculum = ours().curriculum
    days = (SessionDay(), SessionDay(afternoon=HalfDayHours(start=810, end=990)))
    session = curriculum.sessions["intra-allier"].model_copy(update={"days": days})
    plan = plan_session(curriculum.model_copy(update={"sessions": {session.slug: session}}), session.slug)
    assert plan.cuts
    shown = page(book(plan, "facilitator", {}))
    assert shown is not None
    assert [plain(row.title) for row in shown.cuts] == [plain(cut.title) for cut in plan.cuts]
    made = html.page(plan, THEME, "facilitator", {}).html
    assert "Ce que cette session laisse de côté" in made
    assert "Ce que cette session laisse de côté" not in html.page(plan, THEME, "participant", {}).html
