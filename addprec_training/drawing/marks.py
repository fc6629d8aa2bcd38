"""The drawn marks: four kinds of step told apart by shape, and the check of a right answer. A word always follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from addprec_training.drawing.svg import drawing, points, shape
from addprec_training.model.activity import StepKind
from addprec_training.theme import Theme

SIDE = 18
"""User units of a mark's side; it is shown at 4.2 mm."""


def step(theme: Theme, kind: StepKind) -> str:
    """Return the mark of a step: square to do, disc to say, diamond to ask, open triangle to watch."""
    return drawing(SIDE, SIDE, _STEPS[kind](theme.colours["encre"]), unit="px")


def _square(ink: str) -> str:
    return shape("rect", x=2.5, y=2.5, width=13, height=13, fill=ink)


def _disc(ink: str) -> str:
    return shape("circle", cx=9, cy=9, r=7, fill=ink)


def _diamond(ink: str) -> str:
    return shape("polygon", points=points((9, 1), (17, 9), (9, 17), (1, 9)), fill=ink)


def _triangle(ink: str) -> str:
    return shape("polygon", points=points((9, 2.4), (16.6, 16), (1.4, 16)), fill="none", stroke=ink, stroke_width=1.8)


_STEPS: Mapping[StepKind, Callable[[str], str]] = {"do": _square, "say": _disc, "ask": _diamond, "watch": _triangle}


def check(colour: str) -> str:
    """Return the check mark of a right answer in `colour`."""
    path = shape("polyline", points=points((2, 10), (7, 15), (16, 3.5)), fill="none", stroke=colour, stroke_width=2.6)
    return drawing(SIDE, SIDE, path, unit="px")
