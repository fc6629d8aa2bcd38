"""Handouts, as they are printed: a page to tear off in the guide, a page to keep in the booklet."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.pagination import PAGE, handout_height
from addprec_training.markup.elements import words
from addprec_training.model import blocks as md
from addprec_training.model.base import Line
from addprec_training.plan.values import PlannedHandout


@dataclass(frozen=True, slots=True)
class Field:
    """A place to write, by hand and on screen."""

    name: str
    """What a program calls it: unique in the document, without the full stop that PDF keeps for itself (ISO 32000-1, 12.7.3.2)."""
    label: Markup
    said: Markup
    """The label without marks, for the field itself: what a screen reader says."""
    lines: int


def field(book: Book, name: str, label: Line, lines: int) -> Field:
    """Return a place to write `lines` lines below `label`."""
    return Field(name, book.line(label), words(md.plain(label)), lines)


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """A handout."""

    id: str
    number: str
    sequence: int
    sequence_title: Markup
    title: Markup
    aim: Markup
    urgent: bool
    content: Markup
    fields: tuple[Field, ...]
    caution: Markup
    sources: Markup
    adapt: bool
    dense: bool
    """Whether it takes smaller type to stay on its page."""


def handout(book: Book, given: PlannedHandout, heading: int = 4) -> HandoutPage:
    """Return the page of a handout, the headings of its text from level `heading`."""
    sheet = given.handout
    return HandoutPage(
        id=sheet.id,
        number=given.number,
        sequence=given.sequence,
        sequence_title=words(book.plan.sequences[given.sequence - 1].sequence.title),
        title=words(sheet.title),
        aim=book.line(sheet.aim),
        urgent=sheet.urgent,
        content=book.blocks(sheet.text, heading=heading),
        fields=tuple(
            field(book, f"fiche-{sheet.id}-{place}", asked.label, asked.lines)
            for place, asked in enumerate(sheet.fields, 1)
        ),
        caution=book.line(sheet.caution),
        sources=book.cites(sheet.sources) if sheet.sources else Markup(""),
        adapt=sheet.adapt,
        dense=handout_height(sheet) > PAGE,
    )
