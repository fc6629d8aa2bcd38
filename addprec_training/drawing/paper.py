"""Ruled paper: lines to write on, where a page has nothing else."""

from __future__ import annotations

from addprec_training.drawing.svg import Number, drawing, shape
from addprec_training.theme import Theme

STEP = 9
"""Millimetres between two lines."""


def ruled(theme: Theme, width: Number, height: Number) -> str:
    """Return lines `STEP` apart over `width` × `height` mm, the last at the bottom."""
    colour = theme.colours["filet"]
    places = (height - 0.13 - STEP * number for number in range(int(height // STEP)))
    lines = (shape("line", x1=0, y1=y, x2=width, y2=y, stroke=colour, stroke_width=0.26) for y in places)
    return drawing(width, height, *lines)
