"""The width tables that ship with the templates: which face a deck is measured with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from addprec_training.resources import TEMPLATES
from addprec_training.slides.measure import Widths

_MEASURED = "arial"
"""What a face without a table of its own is measured with: wide enough for most."""


@cache
def face(names: str) -> Widths:
    """Return the widths of the faces `names`, one or several after commas: of several, the widest of each character.

    A face that the templates have no table for is measured as Arial.
    """
    found = [_read(name.strip()) for name in names.split(",")]
    if len(found) == 1:
        return found[0]
    return Widths(
        _widest([each.regular for each in found]),
        _widest([each.bold for each in found]),
        max(each.line for each in found),
    )


def has_table(name: str) -> bool:
    """Return whether the templates have the widths of the face `name`."""
    return _table(name).is_file()


@cache
def _read(name: str) -> Widths:
    return Widths.read((_table(name) if has_table(name) else _table(_MEASURED)).read_bytes())


def _table(name: str) -> Path:
    return TEMPLATES / "deck" / "widths" / f"{name.lower().replace(' ', '-')}.json"


def _widest(tables: list[Mapping[str, float]]) -> dict[str, float]:
    characters = dict.fromkeys(character for table in tables for character in table)
    return {character: max(table.get(character, 0.0) for table in tables) for character in characters}
