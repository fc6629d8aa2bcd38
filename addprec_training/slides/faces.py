"""The width tables that ship with the templates: which face a deck is measured with."""

from __future__ import annotations

from functools import cache

from addprec_training.resources import TEMPLATES
from addprec_training.slides.measure import Widths

_MEASURED = "arial"
"""What a face without a table of its own is measured with: wide enough for most."""


@cache
def face(name: str) -> Widths:
    """Return the widths of the face `name`, or Arial's when the templates have none for it."""
    folder = TEMPLATES / "deck" / "widths"
    own = folder / f"{name.lower().replace(' ', '-')}.json"
    return Widths.read((own if own.is_file() else folder / f"{_MEASURED}.json").read_bytes())
