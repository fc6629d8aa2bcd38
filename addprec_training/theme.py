"""The look of a house, read from `theme.yaml`: colours, tints, fonts, and the geometry of the deck's layouts.

Nothing here draws. A house's own file goes over ours key by key (`load` takes them in that order).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from addprec_training.errors import CurriculumError, Location, Problem
from addprec_training.messages import _

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Tint(_Part):
    """The colour of a sequence, in its three strengths."""

    name: str
    dark: Colour
    """Plates, panels and rules; white text reads on it."""
    pale: Colour
    """Grounds; ink and `dark` read on it."""
    night: Colour
    """The plate in dark mode."""
    slot: str
    """Its slot in a PowerPoint theme (`accent1` … `dk2`), so that a host's theme recolours the deck."""


class Fonts(_Part):
    """Font families: CSS stacks for print and screens, one family name for the deck."""

    deck: str
    print: str
    screen: str


class Box(_Part):
    """A placeholder of a slide layout."""

    x: float
    """Centimetres from the slide's left edge."""
    y: float
    """Centimetres from the slide's top edge."""
    w: float
    """Width in centimetres."""
    h: float
    """Height in centimetres."""
    pt: float = 0
    """Size of its text in points; 0 for a placeholder that holds no text."""
    lines: int = 0
    """How many lines fit at that size; beyond, the text is split, never shrunk."""


class DeckTheme(_Part):
    """Geometry of the slides (ART §5): the master's placeholders, then each layout's, by name."""

    width: float
    """Width of a slide in centimetres."""
    height: float
    """Height of a slide in centimetres."""
    master: Mapping[str, Box]
    layouts: Mapping[str, Mapping[str, Box]]


class Theme(_Part):
    """All that a designer may change without touching code."""

    colours: Mapping[str, Colour]
    accent: str
    tints: Annotated[tuple[Tint, ...], Field(min_length=1)]
    night: Mapping[str, Colour]
    fonts: Fonts
    scale: Annotated[float, Field(ge=1, le=2)]
    """Multiplies print sizes; 1.35 is the large-print edition."""
    cover: Literal["panel", "line"]
    deck: DeckTheme

    def tint(self, number: int) -> Tint:
        """Return the tint of sequence `number` (from 1), cycling after the last."""
        return self.tints[(number - 1) % len(self.tints)]

    @property
    def accent_tint(self) -> Tint:
        """Return the tint that links, primary buttons and covers take."""
        return next(tint for tint in self.tints if tint.name == self.accent)


def load(paths: Sequence[Path]) -> Theme:
    """Return the theme of `paths`, each file going over those before it, key by key.

    Raises `CurriculumError` when a file is not readable YAML or says something that a theme does not have.
    """
    merged: dict[str, Any] = {}
    for path in paths:
        try:
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            mark = getattr(error, "problem_mark", None)
            place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)
            raise CurriculumError([Problem(place, "T001", _("thème illisible : ce n’est pas du YAML valide"))]) from error
        if not isinstance(data, dict):
            raise CurriculumError([Problem(Location(path, 1, 1), "T001", _("thème illisible : attendu des clés et des valeurs"))])
        merged = _over(merged, data)
    try:
        return Theme.model_validate(merged)
    except ValidationError as error:
        raise CurriculumError([_problem(paths[-1], fault) for fault in error.errors()]) from error


def _problem(path: Path, fault: Mapping[str, Any]) -> Problem:
    where = ".".join(str(part) for part in fault["loc"])
    return Problem(Location(path, 1, 1), "T002", _("thème : « {where} » n’est pas valable").format(where=where))


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return `below` with `above` laid over it; only mappings are merged, a list replaces a list."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = _over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged
