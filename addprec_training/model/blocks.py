"""What a text is once its Markdown is read: blocks that hold inlines.

Plain frozen values, compared by what they say: the line they stood on is carried along but takes no part in `==`.
`sources.markdown_text` makes them; renderers walk them with `match`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# --- Inlines ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Characters without a mark."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """A key word, a verb, a number: never a whole paragraph."""

    content: Line


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The title of a work, a foreign word."""

    content: Line


@dataclass(frozen=True, slots=True)
class Link:
    """A link to the web (`https:`, `mailto:`, `tel:`)."""

    target: str
    content: Line


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to something of the curriculum, written `[CSAPA](glossaire:csapa)`."""

    kind: Literal["glossaire", "ressource", "fiche", "activite"]
    id: str
    content: Line


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words of another language, written `[harm reduction](lang:en)`: voices and spelling checkers read them in it."""

    language: Literal["en"]
    content: Line


@dataclass(frozen=True, slots=True)
class Citation:
    """A source of the bibliography, written `[^has-2023]`."""

    source: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote that the text itself defines, written `[^1]` and `[^1]: …`."""

    content: Line


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the author asked for."""


Inline = Text | Strong | Emphasis | Link | Reference | Foreign | Citation | Note | Break
Line = tuple[Inline, ...]

# --- Blocks ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    content: Line
    line: int = field(default=0, compare=False, kw_only=True)
    """Line of the text, from 0."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a text; level 1 stands just below what holds the text."""

    level: int
    content: Line
    line: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Blocks, ...]
    line: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list in order, counted from `start`."""

    items: tuple[Blocks, ...]
    start: int = 1
    line: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    line: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    content: Blocks
    line: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms, each with what it means."""

    items: tuple[tuple[Line, Blocks], ...]
    line: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Picture:
    """A media of the module, written `![](media:plan-salle)` alone in its paragraph."""

    media: str
    line: int = field(default=0, compare=False, kw_only=True)


Block = Paragraph | Heading | Bullets | Numbered | Table | Quote | Definitions | Picture
Blocks = tuple[Block, ...]


def plain(line: Line) -> str:
    """Return the characters of `line` without marks, citations and notes."""
    return "".join(_characters(inline) for inline in line)


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(content) | Emphasis(content) | Link(_, content) | Reference(_, _, content) | Foreign(_, content):
            return plain(content)
        case Break():
            return " "
        case Citation() | Note():
            return ""


def lines(blocks: Blocks) -> Iterator[Line]:
    """Yield every line of `blocks` in reading order, those of tables and lists included."""
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(_, content):
                yield content
            case Bullets(items) | Numbered(items):
                for item in items:
                    yield from lines(item)
            case Table(head, rows):
                yield from head
                for row in rows:
                    yield from row
            case Quote(content):
                yield from lines(content)
            case Definitions(terms):
                for term, meaning in terms:
                    yield term
                    yield from lines(meaning)
            case Picture():
                pass


def inlines(line: Line) -> Iterator[Inline]:
    """Yield the inlines of `line`, each before those it holds."""
    for inline in line:
        yield inline
        match inline:
            case (
                Strong(content) | Emphasis(content) | Link(_, content) | Reference(_, _, content) | Foreign(_, content)
            ):
                yield from inlines(content)
            case Note(content):
                yield from inlines(content)
            case Text() | Citation() | Break():
                pass


def plain_blocks(blocks: Blocks) -> str:
    """Return the characters of `blocks`, a line of text for each line."""
    return "\n".join(plain(line) for line in lines(blocks))
