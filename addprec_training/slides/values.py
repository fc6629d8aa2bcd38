"""What a slide is: a named layout, and what stands in each of its placeholders.

Frozen values, comparable by `==`. Text is final: French typography is done, no-break spaces are U+00A0 (the deck's face
has no U+202F), and it is known to fit. Colours are tokens of the theme, or `teinte` for the colour of the slide's
sequence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from addprec_training.model.module import Media
from addprec_training.theme import Shape


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look alike; `text` is a line feed for a break inside a paragraph."""

    text: str
    bold: bool | None = None
    """None: as the placeholder says."""
    italic: bool = False
    colour: str | None = None
    """None: as the placeholder says."""
    pt: float | None = None
    """Size in points; None: as the placeholder says."""
    raised: bool = False
    """The « e » of « 2e »."""
    link: str | None = None
    """An address, or `#` and the name of a slide."""
    language: str | None = None
    """None: French."""
    blank: bool = False
    """Whether it is a place that somebody still has to fill in: dashed, on pale light."""


BREAK = Run("\n")

Marks = Literal["none", "squares", "numbers", "letters"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a placeholder, or of a cell."""

    runs: tuple[Run, ...]
    marks: Marks | None = None
    """The mark before it, when it is not the placeholder's own."""
    number: int = 1
    """What an automatic number or letter counts, from 1."""

    @property
    def text(self) -> str:
        """Return its characters, breaks as spaces."""
        return "".join(run.text for run in self.runs).replace("\n", " ")


Paragraphs = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs in a text placeholder."""

    paragraphs: Paragraphs


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    paragraphs: Paragraphs
    fill: str | None = None
    align: Literal["left", "center", "right"] = "left"
    indent: float = 0.0
    """Centimetres left free before its text."""

    @property
    def text(self) -> str:
        """Return its characters."""
        return " ".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with its height in centimetres."""

    cells: tuple[Cell, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Table:
    """A native table."""

    columns: tuple[float, ...]
    """Widths in centimetres."""
    rows: tuple[Row, ...]
    has_head: bool
    """Whether the first row is a head."""
    padding: float
    """Centimetres above and below the text of a cell."""
    anchor: Literal["top", "middle"] = "top"
    alt: str = ""
    """What the table is about."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart."""

    label: str
    value: float
    shown: str
    """The value in French, with its unit."""
    highlight: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart: horizontal bars, one series."""

    bars: tuple[Bar, ...]
    unit: str
    alt: str
    longest: float
    """The greatest value, also of the bars that stand on another slide: one scale for all."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A media of the module."""

    media: Media
    alt: str


Content = Text | Table | Chart | Picture


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of the notes: a word that says what it is, in bold, then its text."""

    label: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Return its characters, the label first."""
        said = "".join(run.text for run in self.runs).replace("\n", " ")
        return f"{self.label} {said}".strip()


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide."""

    name: str
    """Stable and unique in the deck: a screen's id, then `:2` where it goes on and `:reponse` for an answer."""
    layout: str
    boxes: tuple[tuple[str, Content], ...]
    """What each placeholder holds, in reading order; a placeholder that is not here is not on the slide."""
    notes: tuple[Note, ...]
    section: str
    """The part of the deck it stands in."""
    number: int = 0
    """Its number, from 1: « Diapo 12 »."""
    tint: int = 0
    """The sequence whose colour it takes; 0 for the house's accent."""
    activity: str | None = None
    """Number of its activity in the guide: « 3.2 »."""
    screen: str | None = None
    """Id of its screen."""
    drawn: tuple[Shape, ...] = ()
    """What is drawn on this slide alone, and carries nothing: the light of the door, the mark of a right answer."""

    def box(self, name: str) -> Content | None:
        """Return what the placeholder `name` holds."""
        return next((content for box, content in self.boxes if box == name), None)

    @property
    def title(self) -> str:
        """Return its title."""
        match self.box("titre"):
            case Text(paragraphs):
                return " ".join(paragraph.text for paragraph in paragraphs)
            case _:
                return ""
