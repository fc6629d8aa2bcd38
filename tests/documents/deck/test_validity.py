"""Two validators of Open XML and LibreOffice: what one lets pass, another finds."""

import json
import subprocess
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from addprec_training.model.module import FormatName
from addprec_training.resources import TEMPLATES
from addprec_training.slides.values import Slide
from tests.decks import ONBOARDING, SAMPLE, deck, house_theme, slides

DECKS: list[tuple[str, FormatName]] = [
    (SAMPLE, "intra"),
    (SAMPLE, "inter"),
    (ONBOARDING, "intra"),
    (ONBOARDING, "inter"),
]
_TOLERANCE = 0.12
"""Centimetres that a glyph may stand out of its box: bearings, descenders."""


@pytest.fixture(params=[*DECKS, None], ids=lambda deck: "-".join(deck) if deck else "template")
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param is None:
        return TEMPLATES / "deck" / "reference.pptx"
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck(*request.param))
    return path


def test_microsoft_s_own_rules_find_no_error(file: Path, node: str, node_modules: Path) -> None:
    command = node_modules / ".bin" / "ooxml-validator"
    done = subprocess.run([node, str(command), str(file)], capture_output=True, text=True, check=False, timeout=120)

    assert json.loads(done.stdout)["errors"] == []
    assert done.returncode == 0


def test_the_second_validator_finds_no_error(file: Path) -> None:
    from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


@pytest.mark.office
@pytest.mark.parametrize(("module", "name"), DECKS)
def test_libreoffice_shows_every_text_inside_a_placeholder(
    module: str, name: FormatName, soffice: str, tmp_path: Path
) -> None:
    (tmp_path / "deck.pptx").write_bytes(deck(module, name))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "deck.pptx"),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    pages = pypdfium2.PdfDocument(tmp_path / "deck.pdf")
    try:
        assert len(pages) == len(slides(module, name))
        outside = {
            slide.name: stray
            for slide, page in zip(slides(module, name), pages, strict=True)
            if (stray := _outside(slide, page))
        }
    finally:
        pages.close()

    assert outside == {}


def _outside(slide: Slide, page: pypdfium2.PdfPage) -> str:
    """Return the characters of a page that stand in none of the slide's boxes."""
    deck_theme = house_theme().deck
    height = page.get_height()
    scale = deck_theme.width / page.get_width()
    frames = [_frame(slide, name) for name, _ in slide.boxes]
    found = page.get_textpage()
    stray = ""
    for place in range(found.count_chars()):
        character = found.get_text_range(place, 1)
        if not character.strip():
            continue
        left, bottom, right, top = found.get_charbox(place)
        x1, x2, y1, y2 = left * scale, right * scale, (height - top) * scale, (height - bottom) * scale
        if not any(
            x1 >= fx - _TOLERANCE
            and x2 <= fx + fw + _TOLERANCE
            and y1 >= fy - _TOLERANCE
            and y2 <= fy + fh + _TOLERANCE
            for fx, fy, fw, fh in frames
        ):
            stray += character
    found.close()
    return stray


def _frame(slide: Slide, name: str) -> tuple[float, float, float, float]:
    box = house_theme().deck.layouts[slide.layout].boxes[name]
    return box.x, box.y, box.w, box.h
