"""Figures: the picture with its alternative, then caption, credit and licence; the long description stays with it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from addprec_training.markup.context import Figure
from addprec_training.markup.elements import element, words
from addprec_training.model import blocks as md


def figure(shown: Figure, line: Callable[[md.Line], Markup], blocks: Callable[[md.Blocks], Markup]) -> Markup:
    """Return `shown` as a `<figure>`; `line` and `blocks` write its caption and its long description."""
    media = shown.media
    caption = element("span", line(media.caption), " ", class_="caption") if media.caption else Markup("")
    content = [picture(shown), element("figcaption", caption, element("span", credit(shown), class_="credit"))]
    if media.description:
        content.append(element("div", blocks(media.description), class_="description"))
    return element("figure", *content)


def picture(shown: Figure) -> Markup:
    """Return the picture alone, with its alternative."""
    return element("img", src=shown.src, alt=shown.media.alt)


def credit(shown: Figure) -> Markup:
    """Return who made the picture, and its licence."""
    return words(f"{shown.media.credit}, {shown.media.licence}")
