"""The one motif: a door that opens k/n on a dark wall, its light on the floor. For covers and openings only."""

from __future__ import annotations

from dataclasses import dataclass

from addprec_training.drawing.svg import drawing, points, shape
from addprec_training.theme import Theme

SLOPE = 0.62
"""How far the light leans on the floor, for each unit of depth."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall and the outline of its door, all in one unit."""

    width: float
    height: float
    x: float
    y: float
    w: float
    h: float
    stroke: float
    """Width of the outline."""


PRINT_COVER = Wall(width=210, height=152, x=126, y=22, w=62, h=92, stroke=0.53)
PRINT_OPENING = Wall(width=210, height=150, x=126, y=22, w=62, h=92, stroke=0.53)
"""Millimetres of an A4 page."""

COVER_SHARE = 1 / 5
"""How far the door of a cover is open."""


def door(theme: Theme, wall: Wall, share: float, tint: str | None) -> str:
    """Return the door open by `share` (0 to 1) on a wall of colour `tint`.

    Without a tint, for a small printer: the wall is a frame, the light stays white with an outline of ink.
    """
    colours = theme.colours
    right, bottom, half = wall.x + wall.w, wall.y + wall.h, wall.stroke / 2
    edge = right - wall.w * share
    lean = SLOPE * (wall.height - bottom)
    floor = points((edge, bottom), (right, bottom), (right, wall.height), (edge - lean, wall.height))
    line = colours["blanc" if tint else "encre"]
    inked = None if tint else line
    return drawing(
        wall.width,
        wall.height,
        shape("rect", width=wall.width, height=wall.height, fill=tint)
        if tint
        else _outline((half, half, wall.width - wall.stroke, wall.height - wall.stroke), line, wall.stroke),
        shape(
            "polygon", points=floor, fill=colours["lampe-pale" if tint else "blanc"],
            stroke=inked, stroke_width=wall.stroke,
        ),
        shape(
            "rect", x=edge, y=wall.y, width=right - edge, height=wall.h, fill=colours["lampe" if tint else "blanc"],
            stroke=inked, stroke_width=wall.stroke,
        ),
        _outline((wall.x, wall.y, wall.w, wall.h), line, wall.stroke),
    )  # fmt: skip


def _outline(box: tuple[float, float, float, float], colour: str, stroke: float) -> str:
    x, y, width, height = box
    return shape("rect", x=x, y=y, width=width, height=height, fill="none", stroke=colour, stroke_width=stroke)
