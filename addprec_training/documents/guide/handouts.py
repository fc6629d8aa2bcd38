"""Handouts, as they are printed: a page to tear off in the guide, a page to keep in the booklet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.pagination import PAGE, handout_height
from addprec_training.markup.elements import words
from addprec_training.model import blocks as md
from addprec_training.model.base import Line
from addprec_training.model.handout import Drawn, FormField, Handout
from addprec_training.plan.values import PlannedGroupSession, PlannedHandout, PlannedSheet


@dataclass(frozen=True, slots=True)
class Field:
    """A place to write, by hand and on screen."""

    name: str
    """What a program calls it: unique in the document, without the full stop that PDF keeps for itself (ISO 32000-1, 12.7.3.2)."""
    label: Markup
    said: Markup
    """The label without marks, for the field itself: what a screen reader says."""
    lines: int
    choices: tuple[Markup, ...] = ()
    """Answers to tick, one of them."""
    columns: tuple[Markup, ...] = ()
    rows: tuple[Markup, ...] = ()
    """Heads of the rows of a grid, empty for those without a name."""


def field(book: Book, name: str, label: Line, lines: int) -> Field:
    """Return a place to write `lines` lines below `label`."""
    return Field(name, book.line(label), words(md.plain(label)), lines)


def form_field(book: Book, name: str, asked: FormField) -> Field:
    """Return a field of a handout: to write, to tick, or a grid."""
    return replace(
        field(book, name, asked.label, asked.writing),
        choices=tuple(words(md.plain(choice)) for choice in asked.choices),
        columns=book.lines(asked.columns),
        rows=book.lines(asked.grid),
    )


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """A drawing, and what stands beside it."""

    number: int
    address: str
    alt: Markup
    lines: tuple[Markup, ...]
    choices: tuple[Markup, ...]
    """Answers to tick, one of them."""
    name: str
    """What a program calls them."""
    said: Markup
    """What a screen reader says of them: the lines beside the drawing."""


@dataclass(frozen=True, slots=True)
class CutOutSet:
    """Cards to cut out, all of one size."""

    text: Markup
    cards: tuple[tuple[Markup, tuple[Markup, ...]], ...]
    """Of each card, its mark and its lines."""


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """A handout."""

    id: str
    number: str
    sequence: int
    """Number of its sequence; 0 for the sheet of a group session."""
    over: Markup
    """What it belongs to: its sequence, or its group session."""
    title: Markup
    aim: Markup
    urgent: bool
    steps: tuple[DrawnItem, ...]
    cards: tuple[DrawnItem, ...]
    content: Markup
    cut_outs: tuple[CutOutSet, ...]
    fields: tuple[Field, ...]
    caution: tuple[Markup, ...]
    sources: Markup
    adapt: bool
    people: bool
    """Whether it is written for the people accompanied: large type, nothing small."""
    dense: bool
    """Whether it takes smaller type to stay on its page."""


def handout(book: Book, given: PlannedHandout, heading: int = 4) -> HandoutPage:
    """Return the page of a handout, the headings of its text from level `heading`."""
    over = words(book.plan.sequences[given.sequence - 1].sequence.title)
    return _page(book, given.handout, (given.number, given.sequence, over), heading)


def people_sheet(book: Book, ready: PlannedGroupSession, given: PlannedSheet, heading: int = 4) -> HandoutPage:
    """Return the page of a sheet of a group session, the headings of its text from level `heading`."""
    return _page(book, given.handout, (given.number, 0, words(ready.session.title)), heading)


def _page(book: Book, sheet: Handout, place: tuple[str, int, Markup], heading: int) -> HandoutPage:
    number, sequence, over = place
    people = sheet.public == "personnes"
    return HandoutPage(
        id=sheet.id,
        number=number,
        sequence=sequence,
        over=over,
        title=words(sheet.title),
        aim=book.line(sheet.aim),
        urgent=sheet.urgent,
        steps=tuple(_drawn(book, sheet.steps, f"etape-{sheet.id}")),
        cards=tuple(_drawn(book, sheet.cards, f"carte-{sheet.id}")),
        content=book.blocks(sheet.text, heading=heading),
        cut_outs=tuple(
            CutOutSet(
                book.line(one.text),
                tuple((words(card.mark or ""), book.lines(card.text)) for card in one.cards),
            )
            for one in sheet.cut_outs
        ),
        fields=tuple(
            form_field(book, f"fiche-{sheet.id}-{place}", asked) for place, asked in enumerate(sheet.fields, 1)
        ),
        caution=book.lines(sheet.caution),
        sources=book.cites(sheet.sources) if sheet.sources else Markup(""),
        adapt=sheet.adapt,
        people=people,
        dense=not people and not sheet.cut_outs and handout_height(sheet) > PAGE,
    )


def _drawn(book: Book, items: tuple[Drawn, ...], name: str) -> Iterator[DrawnItem]:
    for number, item in enumerate(items, 1):
        shown = book.context.figures[item.figure]
        yield DrawnItem(
            number=number,
            address=shown.src,
            alt=words(shown.media.alt),
            lines=book.lines(item.text),
            choices=tuple(words(md.plain(choice)) for choice in item.choices),
            name=f"{name}-{number}",
            said=words(" ".join(md.plain(line) for line in item.text)),
        )
