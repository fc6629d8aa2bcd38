"""A slide as SVG, from the same values and the same geometry as the deck: crisp at any size, its text still text.

For recognition beside the guide's text, and for a preview: the picture has the slide's title as its accessible name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never
from xml.sax.saxutils import escape

from addprec_training.drawing.svg import drawing, number, points, shape
from addprec_training.markup.elements import embedded
from addprec_training.model.module import Media
from addprec_training.slides.data_screens import NAMES_PART
from addprec_training.slides.measure import POINTS_PER_CM, RAISED, Look, Piece, Widths, line_height, lines
from addprec_training.slides.split import Room, hang
from addprec_training.slides.tables import GUTTER
from addprec_training.slides.titles import NBSP
from addprec_training.slides.values import Chart, Content, Paragraph, Paragraphs, Picture, Run, Slide, Table, Text
from addprec_training.theme import Box, Layout, Shape, Theme

_ASCENT = 0.92
"""Ems from the top of a line to its baseline."""
_LIFT = 0.3
"""Ems that raised letters stand above the line."""
_STROKE = 0.75
"""Points: thin rules and frames."""
_MARK = 0.42
"""Ems: the side of the square before a point."""
_BAR_PART = 0.62
"""Part of a bar's row that the bar fills."""
_PLACED = re.compile(r' (?:x|y|width|height|role|aria-labelledby|xmlns)="[^"]*"')
"""What a drawing says of its own place, its role, its namespace: said anew around it."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What a slide is drawn with: colours as they are seen, measures in points."""

    theme: Theme
    widths: Widths
    tint: str
    family: str
    address: Callable[[Media], str]
    """Where a photo is found."""

    def colour(self, name: str | None) -> str:
        """Return the colour of a token; « teinte » is the slide's, « teinte-3 » the third sequence's."""
        if name is None:
            return "none"
        if name.startswith("teinte-"):
            return self.theme.tint(int(name.removeprefix("teinte-"))).dark
        return self.tint if name == "teinte" else _hex(self.theme, name)


def _hex(theme: Theme, name: str) -> str:
    tints = {tint.name: tint.dark for tint in theme.tints}
    return theme.colours.get(name) or tints[name]


def picture(
    slide: Slide,
    theme: Theme,
    widths: Widths,
    family: str | None = None,
    address: Callable[[Media], str] | None = None,
) -> str:
    """Return `slide` as SVG, in the print face unless `family` names another. Measures inside are points.

    A photo is held inside, unless `address` says where it is found.
    """
    layout = theme.deck.layouts[slide.layout]
    tint = theme.tint(slide.tint) if slide.tint else theme.accent_tint
    pen = Pen(theme, widths, tint.dark, family or theme.fonts.print, address or _inside)
    width, height = theme.deck.width * POINTS_PER_CM, theme.deck.height * POINTS_PER_CM
    ground = shape("rect", width=width, height=height, fill=pen.colour(layout.ground))
    named = shape("title", escape(f"Diapo {slide.number} : {slide.title}"))
    return drawing(width, height, named, ground, *_drawn(slide, layout, pen), *_boxes(slide, layout, pen), unit="")


def _drawn(slide: Slide, layout: Layout, pen: Pen) -> Iterator[str]:
    master = pen.theme.deck.shapes if layout.plate else ()
    for each in (*master, *layout.shapes, *slide.drawn):
        yield _outline(each, pen)


def _outline(each: Shape, pen: Pen) -> str:
    corners = [(x * POINTS_PER_CM, y * POINTS_PER_CM) for x, y in each.points]
    stroke, width = pen.colour(each.line), each.pt if each.line else None
    return shape("polygon", points=points(*corners), fill=pen.colour(each.fill), stroke=stroke, stroke_width=width)


def _boxes(slide: Slide, layout: Layout, pen: Pen) -> Iterator[str]:
    for name, content in slide.boxes:
        box = layout.boxes[name]
        yield from _ground(box, pen)
        yield from _content(content, box, pen)


def _ground(box: Box, pen: Pen) -> Iterator[str]:
    if box.fill or box.frame != "none":
        yield shape(
            "rect",
            x=box.x * POINTS_PER_CM,
            y=box.y * POINTS_PER_CM,
            width=box.w * POINTS_PER_CM,
            height=box.h * POINTS_PER_CM,
            fill=pen.colour(box.fill),
            stroke=pen.colour(box.colour) if box.frame != "none" else None,
            stroke_width=_STROKE if box.frame != "none" else None,
            stroke_dasharray="3 2" if box.frame == "dashed" else None,
        )


def _content(content: Content, box: Box, pen: Pen) -> Iterator[str]:
    match content:
        case Text(paragraphs):
            yield from _paragraphs(paragraphs, box, pen)
        case Table():
            yield from _table(content, box, pen)
        case Chart():
            yield from _chart(content, box, pen)
        case Picture():
            yield _image(content, box, pen)
        case _:
            assert_never(content)


# --- Text ------------------------------------------------------------------------------------------------------------


def _paragraphs(content: Paragraphs, box: Box, pen: Pen) -> Iterator[str]:
    """Yield the lines of `content` from the top of `box`, or around its middle."""
    room = Room(box, pen.theme.deck, pen.widths)
    top = box.y * POINTS_PER_CM
    if box.anchor == "middle":
        top += (box.h * POINTS_PER_CM - room.height(content)) / 2
    for paragraph in content:
        look = room.look(paragraph)
        yield from _mark(paragraph, box, look, top, pen)
        for line in lines(paragraph.runs, look, pen.widths):
            yield _line(line, box, look, (hang(box, paragraph), top), pen)
            top += line_height(line, look)
        top += look.after


def _line(line: list[Piece], box: Box, look: Look, at: tuple[float, float], pen: Pen) -> str:
    indent, top = at
    largest = max((piece.run.pt or look.pt for piece in line), default=look.pt)
    baseline = top + largest * _ASCENT * look.leading
    x, anchor = _start(box, indent)
    content = "".join(_spans(line, box, look, pen))
    return shape(
        "text",
        content,
        x=x,
        y=baseline,
        fill=pen.colour(box.colour),
        font_family=pen.family,
        font_size=look.pt,
        font_weight="700" if box.bold else None,
        text_anchor=anchor,
        letter_spacing=number(look.tracking * look.pt) if look.tracking else None,
    )


def _start(box: Box, indent: float) -> tuple[float, str | None]:
    match box.align:
        case "left":
            return (box.x + indent) * POINTS_PER_CM, None
        case "center":
            return (box.x + box.w / 2) * POINTS_PER_CM, "middle"
        case "right":
            return (box.x + box.w) * POINTS_PER_CM, "end"


def _spans(line: list[Piece], box: Box, look: Look, pen: Pen) -> Iterator[str]:
    """Yield the runs of a line; raised letters go up, and what follows comes down again."""
    up = 0.0
    for run, pieces in groupby(line, key=lambda piece: piece.run):
        text = "".join(piece.text for piece in pieces)
        lift = look.pt * _LIFT if run.raised else 0.0
        yield _span(run, _held_ends(text), up - lift, box, look, pen)
        up = lift


def _held_ends(text: str) -> str:
    """Return `text` with no-break spaces at its ends, where SVG would drop others."""
    inner = text.strip(" ")
    if not inner:
        return NBSP * len(text)
    before, after = len(text) - len(text.lstrip(" ")), len(text) - len(text.rstrip(" "))
    return escape(NBSP * before + inner + NBSP * after)


def _span(run: Run, text: str, shift: float, box: Box, look: Look, pen: Pen) -> str:
    bold = box.bold if run.bold is None else run.bold
    size = (run.pt or look.pt) * (RAISED if run.raised else 1)
    if run.colour is None and bold == box.bold and not run.italic and size == look.pt and not shift:
        return text
    return shape(
        "tspan",
        text,
        font_weight=None if bold == box.bold else "700" if bold else "400",
        font_style="italic" if run.italic else None,
        font_size=None if size == look.pt else size,
        fill=pen.colour(run.colour) if run.colour else None,
        dy=shift or None,
    )


def _mark(paragraph: Paragraph, box: Box, look: Look, top: float, pen: Pen) -> Iterator[str]:
    """Yield the mark before a paragraph: a square that is drawn, or a number."""
    marks = paragraph.marks or box.marks
    baseline = top + look.pt * _ASCENT * look.leading
    match marks:
        case "squares":
            side = look.pt * _MARK
            yield shape(
                "rect", x=box.x * POINTS_PER_CM, y=baseline - look.pt * 0.55, width=side, height=side, fill=pen.tint
            )
        case "numbers" | "letters":
            label = str(paragraph.number) if marks == "numbers" else f"{chr(ord('A') + paragraph.number - 1)}."
            yield shape(
                "text",
                label,
                x=box.x * POINTS_PER_CM,
                y=baseline,
                fill=pen.tint,
                font_family=pen.family,
                font_size=look.pt,
                font_weight="700",
            )
        case "none":
            pass


# --- Tables, charts, pictures ----------------------------------------------------------------------------------------


def _table(content: Table, box: Box, pen: Pen) -> Iterator[str]:
    top = box.y
    if not content.has_head:
        yield _rule(box, content, top, "filet", pen)
    for rank, row in enumerate(content.rows):
        left = box.x
        for place, (cell, width) in enumerate(zip(row.cells, content.columns, strict=True)):
            gutter = GUTTER if place + 1 < len(row.cells) and cell.align != "center" else 0
            high = row.height - 2 * content.padding
            inner = box.model_copy(
                update={
                    "x": left + cell.indent,
                    "y": top + content.padding,
                    "w": max(0.1, width - cell.indent - gutter),
                    "h": high,
                    "align": cell.align,
                    "anchor": content.anchor,
                    "marks": "none",
                }
            )
            if cell.fill:
                ground = box.model_copy(update={"x": left, "y": top, "w": width, "h": row.height, "fill": cell.fill})
                yield from _ground(ground, pen)
            yield from _paragraphs(cell.paragraphs, inner, pen)
            left += width
        top += row.height
        yield _rule(box, content, top, "teinte" if rank == 0 and content.has_head else "filet", pen)


def _rule(box: Box, content: Table, y: float, colour: str, pen: Pen) -> str:
    ends = [
        (box.x * POINTS_PER_CM, y * POINTS_PER_CM),
        ((box.x + sum(content.columns)) * POINTS_PER_CM, y * POINTS_PER_CM),
    ]
    thick = 2.25 if colour == "teinte" else _STROKE
    return shape("polyline", points=points(*ends), stroke=pen.colour(colour), stroke_width=thick)


def _chart(content: Chart, box: Box, pen: Pen) -> Iterator[str]:
    """Yield horizontal bars as the deck's native chart lays them: names, bars, values."""
    high = box.h / len(content.bars)
    names = box.w * NAMES_PART
    most = content.longest * 1.25 or 1
    for place, bar in enumerate(content.bars):
        top = box.y + place * high
        line = {"y": top, "h": high, "pt": box.pt, "anchor": "middle", "leading": 1.0, "after": 0.0}
        name = box.model_copy(update={**line, "w": names - 0.4, "align": "right"})
        yield from _paragraphs((Paragraph((Run(bar.label),)),), name, pen)
        long = (box.w - names) * bar.value / most
        yield shape(
            "rect",
            x=(box.x + names) * POINTS_PER_CM,
            y=(top + high * (1 - _BAR_PART) / 2) * POINTS_PER_CM,
            width=long * POINTS_PER_CM,
            height=high * _BAR_PART * POINTS_PER_CM,
            fill=pen.tint if bar.highlight else pen.colour("blanc"),
            stroke=pen.tint,
            stroke_width=2.25,
        )
        value = box.model_copy(update={**line, "x": box.x + names + long + 0.2, "w": box.w - names - long})
        yield from _paragraphs((Paragraph((Run(bar.shown, bold=True),)),), value, pen)


def _image(content: Picture, box: Box, pen: Pen) -> str:
    """Return a media inside the drawing, whole, in the middle of its box: an SVG becomes a part of it."""
    place = {
        "x": box.x * POINTS_PER_CM,
        "y": box.y * POINTS_PER_CM,
        "width": box.w * POINTS_PER_CM,
        "height": box.h * POINTS_PER_CM,
    }
    if content.media.file.endswith(".svg"):
        return _nested(content.media.content.decode(), place)
    return shape("image", href=pen.address(content.media), preserveAspectRatio="xMidYMid meet", **place)


def _nested(drawn: str, place: Mapping[str, float]) -> str:
    """Return the drawing `drawn`, cleaned when it was read, as an element of another one."""
    start = drawn.index("<svg")
    end = drawn.index(">", start)
    own = _PLACED.sub("", drawn[start + len("<svg") : end])
    at = "".join(f' {name}="{number(value)}"' for name, value in place.items())
    return f"<svg{own}{at}{drawn[end:]}"


def _inside(media: Media) -> str:
    """Return the content of a photo as an address."""
    kind = {"png": "image/png", "jpg": "image/jpeg"}[media.file.rpartition(".")[2]]
    return embedded(kind, media.content)
