"""Guide and booklet as PDF: PDF/UA-1, our fonts only, contents and bookmarks that lead right, the plan's own times."""

import io
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import pypdf
import pytest
from pypdf.generic import DictionaryObject

from addprec_training import theme as themes
from addprec_training.documents import guide
from addprec_training.documents.guide.book import Audience
from addprec_training.plan.french import clocks
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import sample

AUDIENCES: tuple[Audience, ...] = ("facilitator", "participant")


@cache
def plan() -> Plan:
    return plan_module(sample().curriculum, "module-temoin", "intra")


@cache
def rendered(audience: Audience) -> bytes:
    return guide.render(plan(), themes.load([TEMPLATES / "theme.yaml"]), audience)


@cache
def reader(audience: Audience) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(rendered(audience)))


@cache
def pages(audience: Audience) -> tuple[str, ...]:
    return tuple(re.sub(r"[\s\u00a0\u202f]+", " ", page.extract_text()) for page in reader(audience).pages)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_passes_pdf_ua_1(audience: Audience, tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "document.pdf"
    path.write_bytes(rendered(audience))

    report = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)

    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_holds_our_fonts_and_no_other(audience: Audience) -> None:
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in reader(audience).pages
        for font in cast("DictionaryObject", cast("DictionaryObject", page["/Resources"]).get("/Font", {})).values()
    }

    assert names
    assert all(name.startswith("Atkinson-Hyperlegible-Next") for name in names)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_says_its_title_its_author_and_its_words(audience: Audience) -> None:
    said = reader(audience).metadata
    assert said is not None

    assert said.title == f"Module témoin – {'Guide d’animation' if audience == 'facilitator' else 'Livret participant'}"
    assert said.author == "Fédération témoin, association témoin"
    assert str(said["/Keywords"]) == "formation, Programme témoin, Module témoin"


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_page_but_the_cover_and_blank_ones_says_that_it_is_a_draft(audience: Audience) -> None:
    written = [text for text in pages(audience) if text.strip()]

    assert all("Document de travail – à valider" in text for text in written)


def bookmarks(audience: Audience) -> list[tuple[int, str, int]]:
    """Return level, title and page of each bookmark, in order."""
    return list(outlined(audience, reader(audience).outline, 1))


def outlined(audience: Audience, items: Sequence[Any], level: int) -> Iterator[tuple[int, str, int]]:
    for item in items:
        if isinstance(item, list):
            yield from outlined(audience, item, level + 1)
        else:
            page = reader(audience).get_destination_page_number(item)
            assert page is not None
            yield level, re.sub(r"\s+", " ", str(item.title)), page + 1


def test_bookmarks_lead_to_sequences_activities_and_handouts() -> None:
    second = [(level, title) for level, title, _ in bookmarks("facilitator") if level == 2]

    assert second == [
        (2, "1.2 Tour de table"),
        (2, "2.1 Des écrans de tous genres"),
        (2, "2.2 Des chiffres et une figure"),
        (2, "2.3 La situation témoin"),
        (2, "Fiche 2.1 · Une fiche d’essai"),
    ]


def test_the_contents_give_the_pages_that_the_bookmarks_lead_to() -> None:
    contents = pages("facilitator")[1]

    for level, title, page in bookmarks("facilitator"):
        if level < 3 and title != "Sommaire":
            words = re.escape(re.sub(r"^(\d\. |Fiche [\d.]+ · |[\d.]+ )", "", title))
            assert re.search(rf"{words} .*?\b{page}\b", contents), (title, page)


def test_the_clock_times_are_the_plan_s() -> None:
    timetable = next(text for text in pages("facilitator") if text.count("Déroulé du matin"))
    everything = " ".join(pages("facilitator"))

    for entry in plan().half_days[0].entries:
        if entry.activity:
            span = re.sub(r"\s+", " ", clocks(entry.start, entry.end))
            assert entry.activity.activity.title in everything
            assert span in everything
    assert timetable


def test_a_sequence_opens_and_a_handout_starts_on_a_right_page() -> None:
    for level, title, page in bookmarks("facilitator"):
        if title.startswith("Fiche") or (level == 1 and re.match(r"\d\. ", title)):
            assert page % 2 == 1, title


def test_only_left_pages_are_left_empty() -> None:
    empty = [number for number, text in enumerate(pages("facilitator"), 1) if not text.strip()]

    assert [number for number in empty if number % 2] == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_same_plan_gives_the_same_bytes(audience: Audience) -> None:
    again = guide.render(plan(), themes.load([TEMPLATES / "theme.yaml"]), audience)

    assert again == rendered(audience)


def test_the_booklet_has_no_answer_and_no_word_of_the_trainer() -> None:
    text = " ".join(pages("participant"))

    for module_text in (
        "Le régulateur guide la suite.",
        "Lire chaque étape à voix haute",
        "Une personne peut passer son tour",
        "Un mot chacun",
    ):
        assert module_text in " ".join(pages("facilitator"))
        assert module_text not in text
    assert not re.search(r"\bJuste\b|Réponse", text)


def test_a_place_to_fill_in_is_said() -> None:
    assert any("à compléter : adresse de fonction" in text for text in pages("facilitator"))
