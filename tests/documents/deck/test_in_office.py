"""A deck that a trainer edits: still bound to its layouts, its masters still rule, its slides still say their screens."""

import io
import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pptx import Presentation

from addprec_training.archive import pack, unpack
from addprec_training.documents.deck.labels import slide_name
from tests.decks import SAMPLE, deck, house_theme, slides
from tests.rendered import pages

SCRIPT = Path(__file__).parents[2] / "in_office.py"
CHANGED = 0xC00000
"""What the script puts into the slots of the theme, plus the number of the slot: 4 is accent1."""


@cache
def _edited(python: str, soffice: str, folder: Path) -> tuple[dict[str, Any], bytes]:
    (folder / "deck.pptx").write_bytes(deck(SAMPLE))
    saved = folder / "saved.pptx"
    command = [python, str(SCRIPT), soffice, str(folder / "profile"), str(folder / "deck.pptx"), str(saved)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    return json.loads(done.stdout.splitlines()[-1]), saved.read_bytes()


@pytest.fixture
def edited(office_python: str, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], bytes]:
    folder = tmp_path_factory.getbasetemp() / "office"
    folder.mkdir(exist_ok=True)
    return _edited(office_python, soffice, folder)


@pytest.mark.office
@pytest.mark.xdist_group("office")
def test_libreoffice_sees_every_slide_on_its_layout(edited: tuple[dict[str, Any], bytes]) -> None:
    seen, _ = edited

    assert [slide["bound"][0] for slide in seen["before"]] == [slide.layout for slide in slides(SAMPLE)]


@pytest.mark.office
@pytest.mark.xdist_group("office")
def test_a_theme_colour_changed_in_the_masters_changes_the_plate_of_every_slide(
    edited: tuple[dict[str, Any], bytes],
) -> None:
    seen, _ = edited
    before = [slide["plate"] for slide in seen["before"] if slide["plate"] is not None]
    changed = [slide["plate"] for slide in seen["changed"] if slide["plate"] is not None]

    assert set(before) == {0x0E4A5A, 0x5A2748}
    assert set(changed) == {CHANGED + 4, CHANGED + 5}
    assert len(before) > len(seen["before"]) / 2


@pytest.mark.office
@pytest.mark.xdist_group("office")
def test_what_was_typed_is_saved_and_placeholders_stay_bound(edited: tuple[dict[str, Any], bytes]) -> None:
    seen, saved = edited
    changed, again = seen["changed"], seen["again"]

    assert [slide["title"] for slide in again] == [slide["title"] for slide in changed]
    assert "Un titre changé dans LibreOffice" in [slide["title"] for slide in again]
    assert [slide["bound"][1] for slide in again] == [slide["bound"][1] for slide in changed]
    for slide in Presentation(io.BytesIO(saved)).slides:
        assert slide.shapes.title is not None
        texts = [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
        assert all(shape.is_placeholder for shape in texts)


@pytest.mark.office
@pytest.mark.xdist_group("office")
def test_every_slide_still_says_its_screen_also_a_copy(edited: tuple[dict[str, Any], bytes]) -> None:
    seen, saved = edited
    names = [slide.name for slide in slides(SAMPLE)]
    copied = next(slide.name for slide in slides(SAMPLE) if slide.layout == "Points")
    names.insert(seen["copy"], copied)

    found = [slide_name(shape.name for shape in slide.shapes) for slide in Presentation(io.BytesIO(saved)).slides]

    assert found == names


def test_a_slide_that_is_not_ours_says_no_screen() -> None:
    assert slide_name(["Titre 1", "Espace réservé du contenu 2"]) is None
    assert slide_name(["titre", "ecran:signes:2 1"]) == "signes:2"


@pytest.mark.office
def test_a_new_theme_colour_shows_on_every_slide(soffice: str, tmp_path: Path) -> None:
    """Every colour of the theme becomes another: none of the old ones is left where nobody chose it."""
    parts = unpack(deck(SAMPLE))
    scheme = parts["ppt/theme/theme1.xml"].decode()
    accents = re.findall(r'<a:(?:dk1|accent[1-5])><a:srgbClr val="([0-9A-F]{6})"/>', scheme)
    new = dict(zip(accents, ("7F0000", "007F00", "00007F", "7F7F00", "7F007F", "007F7F"), strict=True))
    parts["ppt/theme/theme1.xml"] = re.sub("|".join(new), lambda found: new[found[0]], scheme).encode()
    with pages(soffice, pack(parts, first=("[Content_Types].xml", "_rels/.rels")), tmp_path) as shown:
        for slide, page in zip(slides(SAMPLE), shown, strict=True):
            if slide.box("image") is None:
                assert not _colours(page) & set(accents), slide.name
                assert _colours(page) & set(new.values()), slide.name

    assert house_theme().accent_tint.dark.removeprefix("#") in accents


def _colours(page: pypdfium2.PdfPage) -> set[str]:
    picture = page.render(scale=0.5).to_pil().convert("RGB")
    counted = picture.getcolors(picture.width * picture.height) or []
    return {f"{red:02X}{green:02X}{blue:02X}" for count, (red, green, blue) in counted if count > 3}
