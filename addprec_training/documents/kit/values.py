"""What a paper is made of: pairs, sections, tables, signatures; `page` turns them into HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import element, joined, words
from addprec_training.model.base import Blank

Origin = Literal["loi", "Qualiopi", "usage"]
"""What asks for a paper or for a line of it (FACTS D.3)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value."""

    label: str
    value: Markup
    origin: str = ""
    """What asks for it, in words: « loi, L6353-1 », « Qualiopi, ind. 9 », « usage »."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs, one below the other, or two side by side."""

    pairs: tuple[Pair, ...]
    columns: Literal[1, 2] = 1
    kind: Literal["pairs"] = "pairs"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, paragraphs, and a list."""

    title: str
    paragraphs: tuple[Markup, ...] = ()
    items: tuple[Markup, ...] = ()
    origin: str = ""
    lines: int = 0
    """Lines to write on, after the text."""
    kind: Literal["section"] = "section"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its rows keep room for a hand where they are to be written on."""

    caption: str
    head: tuple[Markup, ...]
    widths: tuple[int, ...]
    """Millimetres of each column."""
    rows: tuple[tuple[Markup, ...], ...]
    last: tuple[tuple[Markup, ...], ...] = ()
    """Rows set apart at the end: those of the trainers."""
    style: Literal["sign", "plain"] = "plain"
    running: str = ""
    """What each of its pages says at the top, should the sheets part."""
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Boxes of 80 × 25 mm to sign in, with who signs each."""

    who: tuple[Markup, ...]
    kind: Literal["signatures"] = "signatures"


@dataclass(frozen=True, slots=True)
class Tents:
    """Names to fold and stand on a table."""

    names: tuple[tuple[Markup, Markup], ...]
    kind: Literal["tents"] = "tents"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a page of its own."""

    title: str
    head: Literal["verso", "sheet", "copy"] = "verso"
    """A heading; or the whole head of the paper again, for a sheet of a set or for a copy that goes to somebody alone."""
    kind: Literal["break"] = "break"


Block = Pairs | Section | Table | Signatures | Tents | PageBreak


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the kit."""

    title: str
    origin: str
    blocks: tuple[Block, ...]


def text(value: str) -> Markup:
    """Return plain text."""
    return words(value)


def blank(what: str) -> Markup:
    """Return a place to fill in."""
    return fillable(Blank(what))


def value(given: str | Blank | None, what: str) -> Markup:
    """Return what was given, or a place to fill in called `what` unless it names itself."""
    return fillable(given, what)


def listed(items: tuple[Markup, ...]) -> Markup:
    """Return `items` as a list inside a value."""
    return element("ul", *(element("li", item) for item in items))


def sentences(*parts: Markup) -> Markup:
    """Return parts one after the other, a space between."""
    return joined(parts, " ")
