"""The last pages: glossary, sources, help lines."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.markup import references
from addprec_training.markup.elements import words
from addprec_training.model import blocks as md
from addprec_training.model.base import Lines
from addprec_training.model.module import Module
from addprec_training.model.programme import HelpLine
from addprec_training.model.screens import Alert
from addprec_training.plan.french import day


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term and what it means."""

    id: str
    term: Markup
    meaning: Markup
    sources: Markup


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its number."""

    id: str
    number: int
    text: Markup


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A help line."""

    id: str
    name: Markup
    number: Markup
    hours: Markup
    note: Markup
    checked: Markup
    """Whether and when the number was checked; empty when all were on one day."""


def glossary(book: Book) -> tuple[TermRow, ...]:
    """Return the terms that the module uses, in alphabetical order."""
    return tuple(
        TermRow(id_, words(term.term), references.term(term, book.context), book.cites(term.sources))
        for id_, term in book.plan.glossary.items()
    )


def sources(book: Book) -> tuple[SourceRow, ...]:
    """Return the sources that the module cites, numbered."""
    return tuple(
        SourceRow(id_, number, references.source(source))
        for number, (id_, source) in enumerate(book.plan.bibliography.items(), 1)
    )


def help_lines(book: Book) -> tuple[HelpRow, ...]:
    """Return the help lines, the urgent ones first."""
    lines = sorted(book.plan.help_lines.values(), key=lambda line: not line.urgent)
    return tuple(_help_row(book, line) for line in lines)


def checked(book: Book) -> Markup:
    """Return the day on which the numbers were checked, when it is the same for all; each line says its own otherwise."""
    days = {line.checked for line in book.plan.help_lines.values() if line.checked}
    return words(day(days.pop())) if len(days) == 1 else Markup("")


def _help_row(book: Book, entry: HelpLine) -> HelpRow:
    return HelpRow(
        entry.id,
        words(entry.name),
        words(entry.number),
        words(entry.hours),
        book.line(entry.note),
        _checked(book, entry),
    )


def _checked(book: Book, entry: HelpLine) -> Markup:
    if not entry.checked:
        return words("à vérifier")
    return Markup("") if checked(book) else words(f"vérifié le {day(entry.checked)}")


def urgent(book: Book) -> tuple[Markup, ...]:
    """Return what the urgent panel says beside « 15 ou 112 »: the words of the module's own urgent screen, where it has one."""
    return book.lines(urgent_lines(book.plan.module))


def urgent_lines(module: Module) -> Lines:
    """Return the same before they are written."""
    for screen in module.screens():
        if isinstance(screen, Alert):
            return ((md.Text(screen.title),), *screen.points)
    return ((md.Text("Un doute ? On appelle."),),)
