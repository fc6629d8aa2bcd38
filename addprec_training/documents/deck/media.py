"""Media as a deck holds them: an SVG beside its picture in pixels, for what cannot show it; a photo as it is."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from lxml import etree

from addprec_training.documents.deck.stripped import parser
from addprec_training.model.module import Media
from addprec_training.resources import TEMPLATES

_DOTS_PER_CM = 48
"""Pixels to the centimetre, 1,626 for a whole slide: shown only by what cannot show the SVG beside it."""
_FAMILY = re.compile(rb'font-family="[^"]*"')


@dataclass(frozen=True, slots=True)
class Image:
    """A picture ready for a deck."""

    pixels: bytes
    """PNG or JPEG."""
    extension: str
    ratio: float
    """Width over height."""
    drawing: bytes | None = None
    """The SVG that the pixels stand for."""

    @property
    def name(self) -> str:
        """Return a file name that says what is in it, so that equal pictures are stored once."""
        return f"{sha256(self.pixels).hexdigest()[:16]}.{self.extension}"


def image(media: Media, width: float, height: float, face: str) -> Image:
    """Return `media` for a place of `width` by `height` centimetres; the text of an SVG takes the deck's `face`."""
    if media.file.endswith(".svg"):
        return _drawn(media.content, width, height, face)
    return _photo(media.content, media.file.rpartition(".")[2])


@lru_cache(maxsize=64)
def _drawn(content: bytes, width: float, height: float, face: str) -> Image:
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - only a deck with a drawing needs it

    ratio = _ratio(content)
    wide = min(width, height * ratio)
    pixels = svg_to_bytes(
        svg_string=content.decode(),
        width=round(wide * _DOTS_PER_CM),
        font_files=[str(font) for font in sorted((TEMPLATES / "fonts").glob("*.ttf"))],
        skip_system_fonts=True,
    )
    return Image(bytes(pixels), "png", ratio, _FAMILY.sub(f'font-family="{face}"'.encode(), content))


def _ratio(content: bytes) -> float:
    root = etree.fromstring(content, parser())
    _left, _top, width, height = (float(part) for part in root.get("viewBox", "0 0 1 1").replace(",", " ").split())
    return width / height


@lru_cache(maxsize=64)
def _photo(content: bytes, extension: str) -> Image:
    from PIL import Image as Pillow  # noqa: PLC0415 - only a deck with a photo needs it

    with Pillow.open(io.BytesIO(content)) as photo:
        width, height = photo.size
    return Image(content, "jpeg" if extension == "jpg" else extension, width / height)
