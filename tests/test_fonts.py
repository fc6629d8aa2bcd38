"""The fonts that ship: whole French, the designers' shapes, nothing of the day they were made."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from fontTools.ttLib import TTFont

from addprec_training.resources import TEMPLATES
from script.fonts import STYLES, made

FONTS = TEMPLATES / "fonts"
WIDTHS = json.loads((TEMPLATES / "deck" / "widths" / "arial.json").read_text(encoding="utf-8"))

ADDED = "\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{SOFT HYPHEN}\N{WORD JOINER}"
FRENCH = "ABCÉÈÊËÀÂÇÎÏÔŒÙÛÜŸÆabcéèêëàâçîïôœùûüÿæ0123456789«»’‘“”„–—…•·°€%&@§²³½×−≤≥ \N{NO-BREAK SPACE}" + ADDED


@pytest.mark.parametrize("name", [f"{style}.{kind}" for style in STYLES for kind in ("ttf", "woff2")])
def test_every_character_of_french_is_in_every_file(name: str) -> None:
    known = TTFont(FONTS / name).getBestCmap()

    assert [character for character in FRENCH if ord(character) not in known] == []


@pytest.mark.parametrize("style", STYLES)
def test_the_narrow_space_is_half_a_space_and_hyphens_are_as_wide_as_the_typed_one(style: str) -> None:
    font = TTFont(FONTS / f"{style}.ttf")
    known, widths = font.getBestCmap(), font["hmtx"]

    assert widths[known[0x202F]][0] == widths[known[0xA0]][0] // 2
    assert {widths[known[code]] for code in (0x2010, 0x2011, 0xAD)} == {widths[known[ord("-")]]}


@pytest.mark.parametrize("style", STYLES)
def test_a_screen_file_is_small(style: str) -> None:
    assert (FONTS / f"{style}.woff2").stat().st_size < 14_000


def test_the_files_are_what_their_script_makes_of_the_designers_own(node_modules: Path) -> None:
    files = made(node_modules)

    assert {name: (TEMPLATES / name).read_bytes() == content for name, content in files.items()} == dict.fromkeys(
        files, True
    )


def test_a_pdf_with_french_punctuation_and_hyphens_holds_our_faces_only() -> None:
    from pypdf import PdfReader
    from weasyprint import HTML

    faces = "".join(
        f"@font-face {{ font-family: Ours; font-weight: {weight}; font-style: {slope}; "
        f"src: url({(FONTS / f'AtkinsonHyperlegibleNext-{name}.ttf').as_uri()}) }}"
        for name, weight, slope in [
            ("Regular", 400, "normal"),
            ("Italic", 400, "italic"),
            ("SemiBold", 600, "normal"),
            ("Bold", 700, "normal"),
        ]
    )
    text = FRENCH + " anticonstitutionnellement, réduction\N{SOFT HYPHEN}des\N{SOFT HYPHEN}risques "
    page = (
        f"<html lang=fr><style>{faces} body {{ font-family: Ours; hyphens: auto; width: 3em }}</style>"
        f"<p>{text}<i>{text}</i><b>{text}</b><span style='font-weight: 600'>{text}</span>"
    )

    pdf = PdfReader(BytesIO(HTML(string=page).write_pdf()))

    faces_used = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for sheet in pdf.pages
        for font in cast("Any", sheet["/Resources"])["/Font"].values()
    }
    assert faces_used == {"Ours", "Ours-Italic", "Ours-Semi-Bold", "Ours-Bold"}


def test_the_table_of_widths_says_what_arial_is_known_to_be() -> None:
    assert WIDTHS["units_per_em"] == 2048
    assert [WIDTHS["regular"][character] for character in " aéœW€ib"] == [569, 1139, 1139, 1933, 1933, 1139, 455, 1139]
    assert [WIDTHS["bold"][character] for character in " aéœW€ib"] == [569, 1139, 1139, 1933, 1933, 1139, 569, 1251]
