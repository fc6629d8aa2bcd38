"""The cut line of a page to tear off: dashed, « à détacher » along it, at the inner edge. Nothing to read aloud."""

from __future__ import annotations

from typing import Literal

from addprec_training.drawing.svg import drawing, shape, words
from addprec_training.theme import Theme

WIDTH, HEIGHT = 210, 297
"""Millimetres of an A4 page."""
FROM_EDGE = 11
"""Millimetres from the inner edge of the page to the line."""
_TEXT_TOP = 48


def cut_line(theme: Theme, side: Literal["recto", "verso"]) -> str:
    """Return a whole page that holds the cut line alone; the inner edge of a recto is on the left."""
    x = FROM_EDGE if side == "recto" else WIDTH - FROM_EDGE
    ink, grey = theme.colours["encre"], theme.colours["pierre"]
    line = shape("line", x1=x, y1=0, x2=x, y2=HEIGHT, stroke=ink, stroke_width=0.26, stroke_dasharray="1.2 0.9")
    beside = x - 4.5 if side == "recto" else x + 5.5
    told = words(
        "à détacher", 0, 0, transform=f"translate({beside} {_TEXT_TOP}) rotate(-90)", fill=grey, font_size=3.2,
        font_family=theme.fonts.print,
    )  # fmt: skip
    return drawing(WIDTH, HEIGHT, line, told)
