"""The look of a house, read from `theme.yaml`: colours, tints, fonts, and the geometry of the deck's layouts.

Nothing here draws. A house's own file goes over ours key by key (`load` takes them in that order).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from addprec_training.errors import CurriculumError, Location, Problem
from addprec_training.messages import _

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


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


Length = Annotated[float, Field(ge=0, le=100)]
"""Centimetres on a slide."""


class Place(_Part):
    """Where a box lies in a template that is not ours: in which of its placeholders, and the frame of that one."""

    name: str
    """What the template calls it."""
    kind: str
    """ST_PlaceholderType; empty where the template leaves it out."""
    index: str
    size: str
    x: float
    y: float
    w: float
    h: float
    """Its frame in centimetres; the box may be a part of it."""
    bullets: bool
    """Whether it has bullets of its own."""
    inherited: bool
    """Whether a slide may leave its frame to the layout: no other placeholder there answers to the same index."""


class Box(_Part):
    """A placeholder of a slide layout: where it stands, and how its text looks."""

    x: Length
    """Centimetres from the slide's left edge."""
    y: Length
    """Centimetres from the slide's top edge."""
    w: Length
    """Width in centimetres."""
    h: Length
    """Height in centimetres."""
    pt: Annotated[float, Field(ge=0)] = 0
    """Size of its text in points; 0 for a placeholder that holds no text."""
    lines: Annotated[int, Field(ge=0)] = 0
    """How many lines fit at that size; beyond, the text is split, never shrunk."""
    bold: bool = False
    colour: str = "encre"
    """A key of `DeckTheme.slots`, or `teinte`: the colour of the slide's sequence."""
    marks: Literal["none", "squares", "numbers", "letters"] = "none"
    """The mark before each paragraph."""
    hang: Length = 0
    """From the mark to the text, in centimetres."""
    leading: float = 1.04
    """Line spacing, in lines of the face."""
    after: float = 0.55
    """Space after a paragraph, in ems."""
    tracking: float = 0
    """Space between letters, in % of the size."""
    align: Literal["left", "center", "right"] = "left"
    anchor: Literal["top", "middle"] = "top"
    fill: str | None = None
    """Ground of the box: as `colour`."""
    frame: Literal["none", "solid", "dashed"] = "none"
    """A frame of 0.75 pt in the colour of the text."""
    place: Place | None = None
    """Where it lies in a template that is not ours; None for a placeholder of its own name, or a box that is drawn freely."""


class Shape(_Part):
    """Something drawn on a layout, that nobody edits by accident: a panel, a rule, the door."""

    name: str
    points: Annotated[tuple[tuple[float, float], ...], Field(min_length=2)]
    """Corners in centimetres; two points are a rule."""
    fill: str | None = None
    """As `Box.colour`; without it, nothing is filled."""
    line: str | None = None
    """Colour of the stroke, as `Box.colour`."""
    pt: float = 0
    """Width of the stroke, in points."""


class Layout(_Part):
    """One named slide layout."""

    boxes: Mapping[str, Box]
    """Its placeholders by name, those of the master included, in reading order."""
    ground: str = "blanc"
    """Colour of the whole slide, as `Box.colour`."""
    plate: bool = True
    """Whether the master's shapes stand on it: the edge of light of a sequence's plate."""
    shapes: tuple[Shape, ...] = ()
    part: str = ""
    """The layout of a template that is not ours which serves for it, by its part; empty for one of its own name."""


class Slot(_Part):
    """Where a colour lives in a PowerPoint theme, so that a host's theme recolours it."""

    slot: str
    """A name of a theme colour: `tx1`, `bg2`, `accent6` …"""
    times: float = 100
    """Luminance of the slot, times this many %."""
    plus: float = 0
    """Then plus this many %."""
    sat: float = 100
    """Saturation of the slot, times this many %."""


class DeckTheme(_Part):
    """Geometry of the slides (ART §5): layouts by name, in centimetres, points and ems."""

    width: Length
    """Width of a slide in centimetres."""
    height: Length
    """Height of a slide in centimetres."""
    line: float
    """Height of one line of the deck's face, in ems."""
    slots: Mapping[str, Slot]
    """Every colour of the deck but `teinte`, by its token."""
    shapes: tuple[Shape, ...]
    """What the master draws."""
    layouts: Mapping[str, Layout]
    template: bytes | None = None
    """The .pptx that decks stand on instead of the house's own, made from this."""

    @model_validator(mode="before")
    @classmethod
    def _lay_layouts_over_the_master(cls, data: object) -> object:
        if not isinstance(data, dict) or "master" not in data:
            return data
        deck = dict(data)
        master = deck.pop("master")
        deck["layouts"] = {name: _inherited(master, layout) for name, layout in deck["layouts"].items()}
        return deck


_FOOT = ("pied", "brouillon", "page")
"""What the master puts at the foot of a slide: read last."""


def _inherited(master: Mapping[str, Any], layout: Mapping[str, Any]) -> dict[str, Any]:
    """Return `layout` with the master's boxes that it keeps, each under what the layout says of it."""
    own = dict(layout)
    boxes = own.get("boxes") or {}
    without = own.pop("without", ())
    kept = [name for name in master if name not in without]
    order = [name for name in kept if name not in _FOOT] + [name for name in boxes if name not in master]
    order += [name for name in kept if name in _FOOT]
    return own | {"boxes": {name: {**master.get(name, {}), **boxes.get(name, {})} for name in order}}


class HouseFile(_Part):
    """A file of a house's own `templates/`, which goes over ours of the same name."""

    path: Path
    """Where it lies, for what is wrong in it."""
    content: Annotated[bytes, Field(repr=False)]


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
    own: Mapping[str, HouseFile] = {}
    """Templates, style sheets, pictures and fonts of pages that go over ours, by their path below `templates/`."""

    def tint(self, number: int) -> Tint:
        """Return the tint of sequence `number` (from 1), cycling after the last."""
        return self.tints[(number - 1) % len(self.tints)]

    @property
    def accent_tint(self) -> Tint:
        """Return the tint that links, primary buttons and covers take."""
        return next(tint for tint in self.tints if tint.name == self.accent)


@dataclass(frozen=True, slots=True)
class Layer:
    """What one source says of the look: a `theme.yaml`, or the `theme:` of a structure or a session."""

    data: Mapping[str, Any]
    location: Location
    """Where it stands, for what is wrong in it."""
    folder: Path
    """The `templates/` that the files which it names lie in."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of each of its keys, where they are known."""

    def at(self, key: str) -> Location:
        """Return where its `key` stands."""
        return Location(self.location.path, self.lines.get(key, self.location.line), self.location.column)


def read(path: Path) -> Layer:
    """Return what the `theme.yaml` at `path` says.

    Raises `CurriculumError` when it is not readable YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
        data = yaml.safe_load(text)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)
        raise CurriculumError([Problem(place, "T001", _("thème illisible : ce n’est pas du YAML valide"))]) from error
    if not isinstance(data, dict):
        raise CurriculumError(
            [Problem(Location(path, 1, 1), "T001", _("thème illisible : attendu des clés et des valeurs"))]
        )
    lines = {line.partition(":")[0]: number for number, line in enumerate(text.splitlines(), start=1)}
    return Layer(data, Location(path, 1, 1), path.parent, lines)


PAGES = {".j2", ".css", ".svg", ".png", ".jpg", ".ttf", ".otf"}
"""What a page is made of."""


def house_files(folder: Path) -> dict[str, HouseFile]:
    """Return what the `templates/` of a house holds for pages, by path below it; nothing that a link leads out of it to."""
    inside = folder.resolve()
    return {
        path.relative_to(folder).as_posix(): HouseFile(path=path, content=path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.suffix in PAGES and path.is_file() and path.resolve().is_relative_to(inside)
    }


def load(paths: Sequence[Path]) -> Theme:
    """Return the theme of `paths`, each file going over those before it, key by key.

    Raises `CurriculumError` when a file is not readable YAML or says something that a theme does not have.
    """
    return made([read(path) for path in paths])


def made(layers: Sequence[Layer]) -> Theme:
    """Return the theme of `layers`, each going over those before it, key by key.

    `deck: file.pptx` names the template of the decks, in the `templates/` beside the curriculum.
    Raises `CurriculumError` when a layer says something that a theme does not have, or names a file that is not there.
    """
    merged: dict[str, Any] = {}
    template: bytes | None = None
    for layer in layers:
        data = dict(layer.data)
        if isinstance(data.get("deck"), str):
            template = _template(layer, data.pop("deck"))
        merged = _over(merged, data)
    if template is not None:
        merged["deck"] = {**merged["deck"], "template": template}
    try:
        return Theme.model_validate(merged)
    except ValidationError as error:
        raise CurriculumError([_problem(layers[-1], fault) for fault in error.errors()]) from error


def _template(layer: Layer, name: str) -> bytes:
    path = (layer.folder / name).resolve()
    if not path.is_relative_to(layer.folder.resolve()) or not path.is_file():
        raise CurriculumError(
            [
                Problem(
                    layer.at("deck"),
                    "T003",
                    _("gabarit de diaporama introuvable : « {name} »").format(name=name),
                    _("Posez le fichier dans « {folder} », et donnez ici son nom.").format(folder=layer.folder.name),
                )
            ]
        )
    return path.read_bytes()


def _problem(layer: Layer, fault: Mapping[str, Any]) -> Problem:
    where = ".".join(str(part) for part in fault["loc"])
    place = layer.at(str(fault["loc"][0]) if fault["loc"] else "")
    return Problem(place, "T002", _("thème : « {where} » n’est pas valable").format(where=where))


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return `below` with `above` laid over it; only mappings are merged, a list replaces a list."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = _over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged
