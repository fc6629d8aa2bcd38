"""Blocks and lines as HTML.

    blocks(screen.text, context)    paragraphs, lists, tables…
    line(point, context)            inlines only
    words(title)                    plain text (elements.py)

Typography is put right line by line, across bold and links, so that « **Attention** : danger » gets its space.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, zip_longest

from markupsafe import Markup, escape

from addprec_training.markup.context import Context
from addprec_training.markup.elements import element, joined, words
from addprec_training.markup.figures import figure
from addprec_training.model import blocks as md
from addprec_training.typography import french_runs

SCHEMES = ("https://", "http://", "mailto:", "tel:")
NEW_WINDOW = "nouvelle fenêtre"
_JOINER = "\N{WORD JOINER}"


def line(content: md.Line, context: Context) -> Markup:
    """Return the inlines of `content`. A line has no end to list notes at: those of `notes="end"` stand in brackets."""
    return _Writer(context, listed=False).line(content)


def blocks(content: md.Blocks, context: Context) -> Markup:
    """Return `content`, followed by its footnotes where the context lists them."""
    writer = _Writer(context, listed=context.notes == "end")
    return writer.blocks(content) + writer.end_notes()


class _Writer:
    """Writes one text; what it holds is the notes met so far, and the levels of the headings that are open."""

    def __init__(self, context: Context, *, listed: bool) -> None:
        self._context = context
        self._listed = listed
        self._notes: list[Markup] = []
        self._open: list[int] = []

    # --- Blocks

    def blocks(self, content: md.Blocks) -> Markup:
        return joined((self._block(block) for block in content), "\n")

    def _block(self, block: md.Block) -> Markup:
        match block:
            case md.Paragraph(content):
                return element("p", self.line(content))
            case md.Heading(level, content):
                return element(f"h{self._depth(level)}", self.line(content))
            case md.Bullets(items):
                return element("ul", *self._items(items))
            case md.Numbered(items, start):
                return element("ol", *self._items(items), start=None if start == 1 else start)
            case md.Table(head, rows):
                return self._table(head, rows)
            case md.Quote(content):
                return element("blockquote", self.blocks(content))
            case md.Definitions(items):
                return element("dl", *(self._definition(term, meaning) for term, meaning in items))
            case md.Picture(media):
                return figure(self._context.figures[media], self.line, self.blocks)

    def _depth(self, level: int) -> int:
        """Return the HTML level of a heading: below the headings that hold it, none skipped whatever the author skipped."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(self._context.heading + len(self._open) - 1, 6)

    def _items(self, items: tuple[md.Blocks, ...]) -> Iterator[Markup]:
        for item in items:
            yield element("li", self._tight(item))

    def _tight(self, content: md.Blocks) -> Markup:
        """Return `content` without the `<p>` of its first paragraph where nothing but a list comes after it."""
        match content:
            case (md.Paragraph(words_of_it), *rest) if not any(isinstance(block, md.Paragraph) for block in rest):
                return joined((self.line(words_of_it), *(self._block(block) for block in rest)), "\n" if rest else "")
            case _:
                return self.blocks(content)

    def _definition(self, term: md.Line, meaning: md.Blocks) -> Markup:
        return element("dt", self.line(term)) + element("dd", self._tight(meaning))

    def _table(self, head: tuple[md.Line, ...], rows: tuple[tuple[md.Line, ...], ...]) -> Markup:
        heads = (self._cell(cell, "col") for cell in head)
        lines = (element("tr", *self._row(row)) for row in rows)
        table = element("table", element("thead", element("tr", *heads)), element("tbody", *lines))
        return element("div", table, class_="table")

    def _row(self, row: tuple[md.Line, ...]) -> Iterator[Markup]:
        """Yield the cells of `row`: the first one heads it."""
        for place, cell in enumerate(row):
            yield self._cell(cell, None if place else "row")

    def _cell(self, content: md.Line, scope: str | None) -> Markup:
        """Return a cell; one without words heads nothing, whatever its place."""
        if scope is None or not md.plain(content).strip():
            return element("td", self.line(content))
        return element("th", self.line(content), scope=scope)

    # --- Inlines

    def line(self, content: md.Line) -> Markup:
        closed = _closed_up(content)
        return self._inlines(closed, iter(french_runs(tuple(_runs(closed)), narrow=True)))

    def _inlines(self, content: md.Line, runs: Iterator[str]) -> Markup:
        """Return `content`, its characters taken from `runs`, which `_runs` gathered in this order."""
        written = Markup("")
        for is_citation, group in groupby(content, lambda inline: isinstance(inline, md.Citation)):
            if is_citation:
                written += self._citations(tuple(inline.source for inline in group if isinstance(inline, md.Citation)))
            else:
                written += joined(self._inline(inline, runs) for inline in group)
        return written

    def _inline(self, inline: md.Inline, runs: Iterator[str]) -> Markup:
        match inline:
            case md.Text():
                return escape(next(runs))
            case md.Break():
                next(runs)
                return element("br")
            case md.Strong(content):
                return element("strong", self._inlines(content, runs))
            case md.Emphasis(content):
                return element("em", self._inlines(content, runs))
            case md.Link(target, content):
                return self._link(target, self._inlines(content, runs))
            case md.Reference(kind, name, content):
                return self._reference(kind, name, self._inlines(content, runs))
            case md.Foreign(language, content):
                return element("span", self._inlines(content, runs), lang=language)
            case md.Note(content):
                return self._note(self.line(content))
            case md.Citation(source):
                return self._citations((source,))

    def _link(self, target: str, content: Markup) -> Markup:
        if not target.startswith(SCHEMES):
            message = f"not an address that a document may link to: {target!r}"
            raise ValueError(message)
        if self._context.links == "same" or not target.startswith("http"):
            return element("a", content, href=target, class_="web")
        told = element("span", f" ({NEW_WINDOW})", class_="sr")
        return element("a", content, told, href=target, class_="web", target="_blank", rel="noopener noreferrer")

    def _reference(self, kind: str, name: str, content: Markup) -> Markup:
        href = self._context.references.get((kind, name))
        return content if href is None else element("a", content, href=href, class_=kind)

    def _citations(self, sources: tuple[str, ...]) -> Markup:
        """Return sources cited at one place: « [3, 7] », each once, never at the head of a line."""
        if self._context.citations is None:
            return Markup("")
        cited = [self._context.citations[source] for source in dict.fromkeys(sources)]
        links = (element("a", c.label, href=c.href, aria_label=c.name) if c.href else escape(c.label) for c in cited)
        return element("span", f"{_JOINER}[", joined(links, ", "), "]", class_="cites")

    def _note(self, content: Markup) -> Markup:
        if self._context.notes == "page":
            return element("span", content, class_="note")
        if not self._listed:
            return joined((words(" ("), content, ")"))
        self._notes.append(content)
        number, prefix = len(self._notes), self._context.prefix
        mark = element("a", str(number), href=f"#{prefix}note-{number}", aria_label=f"Note {number}")
        return element("sup", mark, id=f"{prefix}appel-{number}", class_="note")

    def end_notes(self) -> Markup:
        if not self._notes:
            return Markup("")
        items = (self._end_note(number, content) for number, content in enumerate(self._notes, 1))
        return Markup("\n") + element("ol", *items, class_="notes")

    def _end_note(self, number: int, content: Markup) -> Markup:
        prefix, name = self._context.prefix, f"Retour à l’appel de la note {number}"
        back = element("a", "Retour au texte", href=f"#{prefix}appel-{number}", aria_label=name)
        return element("li", content, " ", back, id=f"{prefix}note-{number}")


def _closed_up(content: md.Line) -> md.Line:
    """Return `content` without the spaces before its citations: a mark stands close to what it supports."""
    pairs = zip_longest(content, content[1:])
    closed = (
        md.Text(inline.text.rstrip()) if isinstance(inline, md.Text) and isinstance(after, md.Citation) else inline
        for inline, after in pairs
    )
    return tuple(inline for inline in closed if inline != md.Text(""))


def _runs(content: md.Line) -> Iterator[str]:
    """Yield the characters of `content` in order, a run for each text and each break; a note is a line of its own."""
    for inline in content:
        match inline:
            case md.Text(text):
                yield text
            case md.Break():
                yield "\n"
            case (
                md.Strong(inner)
                | md.Emphasis(inner)
                | md.Link(_, inner)
                | md.Reference(_, _, inner)
                | md.Foreign(_, inner)
            ):
                yield from _runs(inner)
            case md.Note() | md.Citation():
                pass
