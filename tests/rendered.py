"""Decks as LibreOffice shows them: where each character stands, and how large it is."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from addprec_training.slides.values import Slide
from addprec_training.theme import Box, DeckTheme
from tests.decks import texts

TOLERANCE = 0.12
"""Centimetres that a glyph may stand out of its box: bearings, descenders."""
_MARKS = "■"
"""What stands before a point is drawn, not read."""
_LINES = {
    "numero", "surtitre", "pied", "brouillon", "page", "source", "légende", "partenaires", "programme", "étiquette", "matériel", "image",
}  # fmt: skip
"""Boxes for paper, or that the room need not read (ART §1.7); `matériel` is for the groups at their tables."""


@dataclass(frozen=True)
class Glyph:
    """A character on a page; centimetres from the top left corner, and points."""

    character: str
    left: float
    top: float
    right: float
    bottom: float
    pt: float


@contextmanager
def pages(soffice: str, deck: bytes, folder: Path) -> Iterator[pypdfium2.PdfDocument]:
    """Open what LibreOffice makes of `deck`."""
    (folder / "deck.pptx").write_bytes(deck)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        soffice,
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "deck.pptx"),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    document = pypdfium2.PdfDocument(folder / "deck.pdf")
    try:
        yield document
    finally:
        document.close()


def glyphs(page: pypdfium2.PdfPage, deck: DeckTheme) -> Iterator[Glyph]:
    """Yield the characters of `page` that can be seen."""
    height = page.get_height()
    scale = deck.width / page.get_width()
    found = page.get_textpage()
    for place in range(found.count_chars()):
        character = found.get_text_range(place, 1)
        if character.strip():
            left, bottom, right, top = found.get_charbox(place)
            pt = pdfium.FPDFText_GetFontSize(found.raw, place)
            yield Glyph(character, left * scale, (height - top) * scale, right * scale, (height - bottom) * scale, pt)
    found.close()


def astray(slide: Slide, page: pypdfium2.PdfPage, deck: DeckTheme) -> str:
    """Return the characters of `page` that stand in none of the slide's boxes."""
    frames = [_frame(deck.layouts[slide.layout].boxes[name]) for name, _ in slide.boxes]
    return "".join(
        glyph.character
        for glyph in glyphs(page, deck)
        if not any(
            glyph.left >= left - TOLERANCE
            and glyph.right <= right + TOLERANCE
            and glyph.top >= top - TOLERANCE
            and glyph.bottom <= bottom + TOLERANCE
            for left, top, right, bottom in frames
        )
    )


def _frame(box: Box) -> tuple[float, float, float, float]:
    """Return what `box` may fill: in a template that is not ours, boxes that share a placeholder follow each other there."""
    held = box.place or box
    return held.x, held.y, held.x + held.w, held.y + held.h


def too_small(slide: Slide, page: pypdfium2.PdfPage, deck: DeckTheme, least: float) -> str:
    """Return the characters under `least` points that the room has to read.

    What is for paper is left out, and so are the raised letters of « 2e », which go with a figure of full size.
    """
    boxes = deck.layouts[slide.layout].boxes
    paper = [boxes[name].place for name in boxes if name in _LINES]
    frames = [
        _frame(boxes[name])
        for name, _ in slide.boxes
        if name not in _LINES and (boxes[name].place is None or boxes[name].place not in paper)
    ]
    if slide.layout == "Sources":
        return ""
    raised = "".join(run.text for _, told in texts(slide) for paragraph in told for run in paragraph.runs if run.raised)
    return "".join(
        glyph.character
        for glyph in glyphs(page, deck)
        if glyph.pt < least - 0.1
        and glyph.character not in _MARKS + raised
        and any(
            left <= (glyph.left + glyph.right) / 2 <= right and top <= (glyph.top + glyph.bottom) / 2 <= bottom
            for left, top, right, bottom in frames
        )
    )
