"""Which screen a slide comes from, written on it: a hidden shape without size, whose name is the slide's.

The name of a slide is lost when LibreOffice saves a deck; that of a hidden shape stays, and goes with a slide that is
copied or moved. LibreOffice numbers the copies of a name (« ecran:signes 1 »): names of slides have no space.
"""

from __future__ import annotations

from collections.abc import Iterable

from addprec_training.documents.deck.drawingml import DECORATIVE, RECTANGLE, attribute, frame

LABEL = "ecran:"
"""What the name of the shape begins with."""


def label(name: str, number: int) -> str:
    """Return the shape that says that a slide is the one called `name`; `number` is the shape's own."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={attribute(LABEL + name)} hidden="1">{DECORATIVE}'
        f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{frame(0, 0, 0, 0)}{RECTANGLE}<a:noFill/><a:ln><a:noFill/></a:ln>"
        "</p:spPr></p:sp>"
    )


def slide_name(shapes: Iterable[str]) -> str | None:
    """Return the name of the slide that has shapes of these names, whoever saved it; None for one that is not ours."""
    said = next((name for name in shapes if name.startswith(LABEL)), None)
    return said.removeprefix(LABEL).partition(" ")[0] if said is not None else None
