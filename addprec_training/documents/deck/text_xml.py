"""Paragraphs and runs as DrawingML: only what differs from the placeholder is written, so that the template rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from addprec_training.documents.deck.drawingml import LANGUAGE, LANGUAGES, Palette, emu, text
from addprec_training.documents.deck.relations import Relations
from addprec_training.slides.split import hang
from addprec_training.slides.values import Marks, Paragraph, Paragraphs, Run
from addprec_training.theme import Box

MARKS: Mapping[Marks, str] = {
    "squares": '<a:buSzPct val="60000"/><a:buFont typeface="Arial"/><a:buChar char="■"/>',
    "numbers": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"{start}/>',
    "letters": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="alphaUcPeriod"{start}/>',
}
_LEAD = f'<a:r><a:rPr lang="{LANGUAGE}" b="1" dirty="0"/><a:t>\u200b</a:t></a:r>'
"""A bold zero-width space before a text that does not open in bold: office suites give an automatic number the weight of
the first character, and numbers of one list must weigh the same."""
_JUMP = 'action="ppaction://hlinksldjump"'
_LINK_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
"""A jump inside the deck keeps the colour of its text (MS-ODRAWXML 2.25)."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What text is written with: colours, the slide's relationships, and where a named slide lies."""

    palette: Palette
    relations: Relations
    part_of: Callable[[str], str | None]
    """The part of the slide that has a name, from a slide's folder."""


def paragraphs(content: Paragraphs, box: Box, writing: Writing) -> str:
    """Return `content` for `box`; an empty placeholder keeps one empty paragraph, as the schema asks."""
    if not content:
        return f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    written: list[str] = []
    start, before = 1, None
    for paragraph in content:
        marks = paragraph.marks or box.marks
        if marks != before:
            start = paragraph.number
        before = marks
        lead = _LEAD if marks in ("numbers", "letters") and not _opens_bold(paragraph, box) else ""
        text_ = runs(paragraph.runs, writing, box)
        written.append(f"<a:p>{_properties(paragraph, box, start, writing)}{lead}{text_}</a:p>")
    return "".join(written)


def _opens_bold(paragraph: Paragraph, box: Box) -> bool:
    bold = paragraph.runs[0].bold if paragraph.runs else None
    return box.bold if bold is None else bold


def _properties(paragraph: Paragraph, box: Box, start: int, writing: Writing) -> str:
    """Return what differs from the placeholder: the mark of a paragraph, or where its count begins."""
    marks = paragraph.marks or box.marks
    begins = f' startAt="{start}"' if start != 1 and marks in ("numbers", "letters") else ""
    if marks == box.marks and not begins:
        return ""
    if marks == "none":
        return '<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>'
    left = emu(hang(box, paragraph))
    colour = f"<a:buClr>{writing.palette.colour('teinte')}</a:buClr>"
    return f'<a:pPr marL="{left}" indent="{-left}">{colour}{MARKS[marks].format(start=begins)}</a:pPr>'


def runs(content: tuple[Run, ...], writing: Writing, box: Box | None = None, size: float | None = None) -> str:
    """Return `content` for `box`; `size` in points where nothing above gives one, as in a table."""
    if not content:
        return f'<a:endParaRPr lang="{LANGUAGE}"{_size(size)}/>'
    return "".join(_run(run, writing, box, size) for run in content)


def _size(size: float | None) -> str:
    return "" if size is None else f' sz="{round(size * 100)}"'


def _run(run: Run, writing: Writing, box: Box | None, size: float | None) -> str:
    bold = "" if run.bold is None else f' b="{int(run.bold)}"'
    style = f'lang="{LANGUAGES[run.language]}"{_size(run.pt or size)}{bold}'
    style += "" if box is None or run.pt is None else f' spc="{round(run.pt * box.tracking)}"'
    style += (' i="1"' if run.italic else "") + (' baseline="30000"' if run.raised else "")
    style += ' u="dash"' if run.blank else ""
    ink = f"<a:solidFill>{writing.palette.colour(run.colour)}</a:solidFill>" if run.colour else ""
    ground = f"<a:highlight>{writing.palette.colour('lampe-pale')}</a:highlight>" if run.blank else ""
    inside = ink + ground + _link(run, writing)
    properties = f'<a:rPr {style} dirty="0">{inside}</a:rPr>' if inside else f'<a:rPr {style} dirty="0"/>'
    if run.text == "\n":
        return f"<a:br>{properties}</a:br>"
    return f"<a:r>{properties}<a:t>{text(run.text)}</a:t></a:r>"


def _link(run: Run, writing: Writing) -> str:
    if run.link is None:
        return ""
    if not run.link.startswith("#"):
        return f'<a:hlinkClick r:id="{writing.relations.out("hyperlink", run.link)}"/>'
    part = writing.part_of(run.link[1:])
    if part is None:
        return ""
    return f'<a:hlinkClick r:id="{writing.relations.to("slide", part)}" {_JUMP}>{_LINK_COLOUR}</a:hlinkClick>'
