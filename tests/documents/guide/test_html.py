"""The pages as HTML: two expected files, and what a house or a state of review changes."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from addprec_training.documents.guide import html
from addprec_training.documents.guide.book import Audience
from addprec_training.documents.guide.thumbnails import Thumbnail
from addprec_training.model.module import Review
from addprec_training.plan.values import Plan
from addprec_training.theme import HouseFile, Theme
from tests.golden_files import Golden

Slides = Mapping[str, tuple[Thumbnail, ...]]


@pytest.mark.parametrize("audience", ["facilitator", "participant"])
def test_the_sample_gives_the_expected_page(
    audience: Audience, plan: Plan, theme: Theme, slides: Slides, golden: Golden
) -> None:
    page = html.page(plan, theme, audience, slides if audience == "facilitator" else {})

    golden(f"guide/{audience}.html", page.html)


def test_every_file_that_the_page_names_is_given(plan: Plan, theme: Theme, slides: Slides) -> None:
    page = html.page(plan, theme, "facilitator", slides)

    for names in (
        "tokens.css",
        "guide.css",
        "fonts/AtkinsonHyperlegibleNext-Regular.ttf",
        "drawing/door-2.svg",
        "slides/1.svg",
    ):
        assert names in page.files


def test_a_module_that_was_reviewed_says_when_it_is_to_be_read_again(plan: Plan, theme: Theme) -> None:
    review = Review.model_validate({"status": "relu", "by": "équipe", "on": "2026-11-01", "next": "2027-11-01"})
    reviewed = replace(plan, module=plan.module.model_copy(update={"review": review}))

    page = html.page(reviewed, theme, "participant", {})

    assert html.DRAFT not in page.html
    assert "À revoir avant le 1er novembre 2027" in page.html.replace("\N{NO-BREAK SPACE}", " ")


def test_a_house_changes_one_file_and_keeps_the_others(plan: Plan, theme: Theme) -> None:
    page = html.page(plan, house(theme, {"guide/guide.css": b"p { color: black }"}), "participant", {})

    assert page.files["guide.css"] == b"p { color: black }"
    assert "<h1>" in page.html


def test_a_house_shows_its_own_pictures_and_fonts(plan: Plan, theme: Theme) -> None:
    page = html.page(plan, house(theme, {"guide/logo.svg": b"<svg/>", "fonts/Maison.ttf": b"own"}), "participant", {})

    assert (page.files["logo.svg"], page.files["fonts/Maison.ttf"]) == (b"<svg/>", b"own")
    assert "fonts/AtkinsonHyperlegibleNext-Regular.ttf" in page.files


def house(theme: Theme, files: Mapping[str, bytes]) -> Theme:
    own = {name: HouseFile(path=Path("templates", name), content=content) for name, content in files.items()}
    return theme.model_copy(update={"own": own})
