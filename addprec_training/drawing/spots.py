"""Letters on a picture: the places that a question asks about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_uppercase

from addprec_training.drawing.svg import number
from addprec_training.model.module import Media

_BOX = re.compile(r'viewBox="([-\d.]+)[ ,]+([-\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)"')
_RADIUS = 0.035
"""Of a disc, as a part of the picture's width."""


def lettered(media: Media, places: Iterable[tuple[float, float]]) -> Media:
    """Return `media` with a lettered disc at each place (hundredths of its width and height).

    A drawing without `viewBox` and a photograph come back as they are: their list of places says the same.
    """
    drawn = media.content.decode() if media.file.endswith(".svg") else ""
    box = _BOX.search(drawn)
    if box is None:
        return media
    left, top, width, height = map(float, box.groups())
    radius = _RADIUS * width
    discs = "".join(
        _disc(letter, left + width * x / 100, top + height * y / 100, radius)
        for letter, (x, y) in zip(ascii_uppercase, places, strict=False)
    )
    end = drawn.rindex("</svg>")
    return media.model_copy(update={"content": f"{drawn[:end]}{discs}{drawn[end:]}".encode()})


def _disc(letter: str, x: float, y: float, radius: float) -> str:
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="#FFFFFF" stroke="#16202A" '
        f'stroke-width="{number(radius / 8)}"/><text x="{number(x)}" y="{number(y + radius * 0.37)}" text-anchor="middle" '
        f'font-family="Atkinson Hyperlegible Next, Arial, sans-serif" font-weight="700" font-size="{number(radius * 1.1)}" '
        f'fill="#16202A">{letter}</text>'
    )
