"""Blocks of text as paragraphs, lists and tables of a Word document."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from addprec_training.model import blocks as md
from addprec_training.model.base import Lines
from addprec_training.model.handout import CutOuts, Drawn
from addprec_training.model.module import Media
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Theme
from addprec_training.typography import french, french_runs

if TYPE_CHECKING:
    from docx.document import Document

PICTURE_MM = 160
BOX = "\N{BALLOT BOX}"
DRAWN_MM = 26
"""Side of a drawing beside which a step stands."""
_DOTS = 1890
"""Pixels of a drawing over that width: 300 to the inch."""
_HEADINGS = 3
_LANGUAGES = {"en": "en-GB"}


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None
    language: str | None = None
    """Its language when it is not French, as Word writes it."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes at the end of `document`."""

    document: Document
    theme: Theme
    sources: Mapping[str, int]
    """Numbers of the sources that may be cited."""
    media: Mapping[str, Media]

    def words(self, text: str, style: str) -> None:
        """Write a paragraph of plain words."""
        self.document.add_paragraph(plain(text), style=style)

    def line(self, content: md.Line, style: str) -> None:
        """Write a paragraph."""
        self._fill(self.document.add_paragraph(style=style), content)

    def blocks(self, content: md.Blocks, style: str = "Normal") -> None:
        """Write a text; `style` is that of its paragraphs."""
        for block in content:
            self._block(block, style)

    def drawn(self, item: Drawn, before: str) -> None:
        """Write a drawing, then what it means: an idea a line, the first one after `before`."""
        self._picture(self.media[item.figure], DRAWN_MM)
        self.document.paragraphs[-1].paragraph_format.keep_with_next = True
        for place, content in enumerate(item.text):
            self.line((md.Text(before), *content) if before and not place else content, "Normal")
        if item.choices:
            self.choices(item.choices)

    def choices(self, choices: Lines) -> None:
        """Write answers to tick, on one line."""
        self.words("      ".join(f"{BOX} {md.plain(choice)}" for choice in choices), "Normal")

    def grid(self, columns: Lines, rows: Lines) -> None:
        """Write a table to fill in, its rows named or not."""
        named = any(rows)
        head = ((), *columns) if named else columns
        empty = ((),) * len(columns)
        self._table(head, tuple((row, *empty) if named else empty for row in rows))

    def cut_outs(self, cards: CutOuts) -> None:
        """Write a set of cards as a list: whoever adapts them lays them out anew."""
        if cards.text:
            self.line(cards.text, "Normal")
        for card in cards.cards:
            first, *others = card.text
            marked = (md.Strong((md.Text(f"{card.mark} "),)), *first) if card.mark else first
            self.line(marked, "List Bullet")
            for line in others:
                self.line(line, "List Bullet")

    def _block(self, block: md.Block, style: str) -> None:
        match block:
            case md.Paragraph(content):
                self.line(content, style)
            case md.Heading(level, content):
                self.line(content, f"Heading {min(level, _HEADINGS)}")
            case md.Bullets(items):
                self._items(items, "List Bullet", None)
            case md.Numbered(items, start):
                self._items(items, "List Number", start)
            case md.Table(head, rows):
                self._table(head, rows)
            case md.Quote(content):
                self.blocks(content, "Quote")
            case md.Definitions(items):
                for term, meaning in items:
                    self.line((md.Strong(term),), style)
                    self.blocks(meaning, style)
            case md.Picture(media):
                self._picture(self.media[media])

    def _items(self, items: tuple[md.Blocks, ...], style: str, start: int | None) -> None:
        """Write a list; each numbered one counts from its own start."""
        number = self._numbering(start) if start is not None else None
        for item in items:
            for place, block in enumerate(item):
                if place == 0 and isinstance(block, md.Paragraph):
                    paragraph: Any = self.document.add_paragraph(style=style)
                    self._fill(paragraph, block.content)
                    if number is not None:
                        held = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - no other way in python-docx
                        held.get_or_add_ilvl().val = 0
                        held.get_or_add_numId().val = number
                else:
                    self._block(block, "List Continue")

    def _numbering(self, start: int) -> int:
        """Return a new numbering that begins at `start`, made as that of the style."""
        properties: Any = self.document.styles["List Number"].element
        definitions: Any = self.document.part.numbering_part.element
        same = definitions.num_having_numId(properties.pPr.numPr.numId.val).abstractNumId.val
        added = definitions.add_num(same)
        added.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(added.numId)

    def _table(self, head: tuple[md.Line, ...], rows: tuple[tuple[md.Line, ...], ...]) -> None:
        """Write a table: its head comes back on every page, no row is cut, the first cell of a row heads it."""
        table = self.document.add_table(rows=0, cols=len(head), style="Table Grid")
        for place, row in enumerate((head, *rows)):
            cells = table.add_row()
            properties = cells._tr.get_or_add_trPr()  # noqa: SLF001 - as above
            _flag(properties, "w:cantSplit")
            if place == 0:
                _flag(properties, "w:tblHeader")
            for column, content in enumerate(row):
                heads = place == 0 or column == 0
                self._fill(cells.cells[column].paragraphs[0], (md.Strong(content),) if heads and content else content)
        self.document.add_paragraph()

    def _picture(self, media: Media, width: int = PICTURE_MM) -> None:
        """Write a picture with its alternative and its legend; drawings become points, which every Word shows."""
        from docx.shared import Mm  # noqa: PLC0415

        shown: Any = self.document.add_picture(io.BytesIO(_points(media)), width=Mm(width))
        shown._inline.docPr.set("descr", plain(media.alt))  # noqa: SLF001 - as above
        self.document.paragraphs[-1].paragraph_format.keep_with_next = bool(media.caption)
        if media.caption:
            self.line(media.caption, "Caption")

    def _fill(self, paragraph: Any, content: md.Line) -> None:
        runs = tuple(self._runs(content))
        for run, text in zip(runs, french_runs([run.text for run in runs], narrow=False), strict=True):
            if run.href:
                _link(paragraph, text, run.href)
            else:
                added = paragraph.add_run(text)
                added.bold = True if run.bold else None
                added.italic = True if run.italic else None
                if run.language:
                    _speak(added, run.language)

    def _runs(self, content: md.Line, look: _Run = _Run("")) -> Iterator[_Run]:
        for inline in content:
            match inline:
                case md.Text(text):
                    yield replace(look, text=text)
                case md.Break():
                    yield replace(look, text="\n", href=None)
                case md.Strong(inner):
                    yield from self._runs(inner, replace(look, bold=True))
                case md.Emphasis(inner):
                    yield from self._runs(inner, replace(look, italic=True))
                case md.Foreign(language, inner):
                    yield from self._runs(inner, replace(look, language=_LANGUAGES[language]))
                case md.Link(target, inner):
                    yield from self._runs(inner, replace(look, href=target))
                case md.Reference(_, _, inner):
                    yield from self._runs(inner, look)
                case md.Note(inner):
                    yield _Run(" (")
                    yield from self._runs(inner, look)
                    yield _Run(")")
                case md.Citation(source):
                    yield _Run(f" [{self.sources[source]}]")


def plain(text: str) -> str:
    """Return `text` in the typography of a face that may lack the narrow space."""
    return french(text, narrow=False)


def _points(media: Media) -> bytes:
    if not media.file.endswith(".svg"):
        return media.content
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - only a handout with a drawing needs it

    fonts = [str(font) for font in sorted((TEMPLATES / "fonts").glob("*.ttf"))]
    return bytes(svg_to_bytes(svg_string=media.content.decode(), width=_DOTS, font_files=fonts, skip_system_fonts=True))


def _flag(properties: Any, name: str) -> None:
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    properties.append(OxmlElement(name))


def _speak(run: Any, language: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    run._r.get_or_add_rPr().append(spoken)  # noqa: SLF001 - as above


def _link(paragraph: Any, text: str, target: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)  # noqa: SLF001 - as above
    paragraph._p.append(link)  # noqa: SLF001
