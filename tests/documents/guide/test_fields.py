"""The fields of the booklet: each has a name, a label and its place in the order; a program fills them in and reads them back."""

import io
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
import pytest

from addprec_training import theme as themes
from addprec_training.documents import guide
from addprec_training.plan.planning import plan_module
from addprec_training.resources import TEMPLATES
from tests.curricula import sample

DEGREES = ["Pas encore", "Un peu", "Assez bien", "Tout à fait"]
TYPED = "Demander à Zoé où est le kit : « à côté du téléphone », 20 €."


@cache
def booklet() -> bytes:
    plan = plan_module(sample().curriculum, "module-temoin", "intra")
    return guide.render(plan, themes.load([TEMPLATES / "theme.yaml"]), "participant")


@cache
def handout() -> bytes:
    plan = plan_module(sample().curriculum, "module-temoin", "intra")
    return guide.render_handout(plan, themes.load([TEMPLATES / "theme.yaml"]), "fiche-essai")


def fields(pdf: bytes) -> dict[str, Any]:
    return pypdf.PdfReader(io.BytesIO(pdf)).get_fields() or {}


def test_it_asks_the_same_before_and_after_for_a_plan_and_for_what_was_learnt() -> None:
    names = list(fields(booklet()))
    before = [name for name in names if name.startswith("avant-")]

    assert before
    assert [name.replace("avant", "apres") for name in before] == [name for name in names if name.startswith("apres-")]
    assert [name for name in names if name.startswith("pas-2-")] == [
        "pas-2-quoi", "pas-2-date", "pas-2-avec", "pas-2-signe",
    ]  # fmt: skip
    assert "sequence-1-question-1" in names
    assert "notes-1-1" in names


def test_every_field_has_a_name_without_a_full_stop_and_a_label_in_words() -> None:
    for name, field in fields(booklet()).items():
        assert "." not in name
        assert " " in str(field["/TU"]), name


def test_a_question_of_degrees_is_one_field_with_a_button_a_degree() -> None:
    field = fields(booklet())["avant-1"]
    buttons = [kid.get_object() for kid in field["/Kids"]]

    assert [str(degree) for degree in field["/Opt"]] == DEGREES
    assert str(field["/TU"]).endswith("Où j’en suis, avant")
    assert [str(button["/TU"]).rpartition(" : ")[2] for button in buttons] == DEGREES
    assert not any("/T" in button for button in buttons)


def test_fields_follow_the_order_of_reading() -> None:
    reader = pypdf.PdfReader(io.BytesIO(booklet()))
    places = []
    for number, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", ()):
            widget = annotation.get_object()
            if widget.get("/Subtype") == "/Widget" and widget["/FT"] == "/Tx":
                places.append((number, -round(float(widget["/Rect"][3])), round(float(widget["/Rect"][0]))))

    assert places == sorted(places)


@pytest.mark.parametrize("name", ["avant-1", "pas-1-quoi", "notes-1-1"])
def test_what_is_filled_in_is_read_back(name: str) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(booklet()))
    value = "/2" if name == "avant-1" else TYPED
    page = next(page for page in writer.pages if name in _names(page))
    writer.update_page_form_field_values(page, {name: value})
    out = io.BytesIO()
    writer.write(out)

    assert str(fields(out.getvalue())[name]["/V"]) == value


def _names(page: pypdf.PageObject) -> set[str]:
    widgets = [annotation.get_object() for annotation in page.get("/Annots", ())]
    return {str((widget.get("/Parent") or widget).get("/T")) for widget in widgets}


def test_a_handout_alone_has_its_fields() -> None:
    assert [str(field["/TU"]) for field in fields(handout()).values()] == [
        str(field["/TU"]) for name, field in fields(booklet()).items() if name.startswith("fiche-fiche-essai-")
    ]


def test_a_handout_alone_passes_pdf_ua_1(tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "fiche.pdf"
    path.write_bytes(handout())

    assert [failure.rule_id for failure in validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1).failures] == []


def test_the_guide_has_no_field() -> None:
    plan = plan_module(sample().curriculum, "module-temoin", "intra")

    assert fields(guide.render(plan, themes.load([TEMPLATES / "theme.yaml"]), "facilitator")) == {}
