"""A slide, and its notes page, as parts of a deck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import assert_never

from addprec_training.documents.deck import chart_xml, standing_in
from addprec_training.documents.deck.drawingml import (
    GROUP,
    HEAD,
    LANGUAGE,
    NAMESPACES,
    TINT,
    Palette,
    attribute,
    drawn,
    text,
)
from addprec_training.documents.deck.labels import label
from addprec_training.documents.deck.media import image
from addprec_training.documents.deck.relations import Relations
from addprec_training.documents.deck.shapes_xml import HOUSE_TINT, chart_frame, picture, placeholder
from addprec_training.documents.deck.table_xml import table
from addprec_training.documents.deck.template import LayoutPart, Placeholder
from addprec_training.documents.deck.text_xml import Writing, runs
from addprec_training.slides.values import Chart, Content, Note, Picture, Slide, Table, Text
from addprec_training.theme import Layout, Shape, Theme

_URGENT = "encre"
"""The ground of what is urgent, on any template (ART §1.4)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide while it is being written, and the parts that come with it, by their whole names."""

    slide: Slide
    layout: Layout
    bound: LayoutPart
    writing: Writing
    theme: Theme
    parts: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a slide, by their whole names, and its relationships, open for its notes."""

    parts: Mapping[str, bytes]
    relations: Relations


def part_name(number: int) -> str:
    """Return the name of the part of slide `number`."""
    return f"ppt/slides/slide{number}.xml"


def slide_parts(slide: Slide, bound: LayoutPart, theme: Theme, numbers: Mapping[str, int]) -> Written:
    """Return `slide` as parts, bound to its layout; `numbers` are those of the slides by name."""
    layout = theme.deck.layouts[slide.layout]
    palette = _palette(slide, theme)
    relations = Relations()
    relations.to("slideLayout", f"../{bound.part.removeprefix('ppt/')}")
    writing = Writing(palette, relations, lambda name: f"slide{numbers[name]}.xml" if name in numbers else None)
    sheet = Sheet(slide, layout, bound, writing, theme)
    decoration = (*_tinted_rules(layout, palette), *slide.drawn)
    numbered = count(2)
    shapes = [drawn(shape, next(numbered), palette) for shape in decoration]
    shapes += _standing_in(sheet, numbered) if layout.part else _in_own_places(sheet, numbered)
    shapes.append(label(slide.name, next(numbered)))
    bare = ' showMasterSp="0"' if layout.part and layout.ground == _URGENT else ""
    xml = (
        f"{HEAD}<p:sld {NAMESPACES}{bare}><p:cSld name={attribute(slide.name)}>"
        f"{_ground(layout, palette)}<p:spTree>{GROUP}{''.join(shapes)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
    return Written({part_name(slide.number): xml.encode(), **sheet.parts}, relations)


def _in_own_places(sheet: Sheet, numbers: Iterator[int]) -> list[str]:
    return [
        _held(name, content, sheet.bound.placeholders[name], next(numbers), sheet)
        for name, content in sheet.slide.boxes
    ]


def _standing_in(sheet: Sheet, numbers: Iterator[int]) -> list[str]:
    """Return the shapes of a slide on a layout that stands in for one of ours: texts that share a placeholder as one."""
    shapes: list[str] = []
    waiting: list[standing_in.Held] = []
    for name, content in sheet.slide.boxes:
        box = sheet.layout.boxes[name]
        if isinstance(content, Text):
            waiting.append((name, content, box))
        else:
            shapes.extend(standing_in.texts(waiting, numbers, sheet.writing))
            waiting = []
            holder = standing_in.bound(box.place) if box.place is not None else None
            shapes.append(_held(name, content, holder, next(numbers), sheet))
    return [*shapes, *standing_in.texts(waiting, numbers, sheet.writing)]


def _palette(slide: Slide, theme: Theme) -> Palette:
    tint = theme.tint(slide.tint) if slide.tint else theme.accent_tint
    return Palette(theme.deck.slots, tint.slot, tuple(each.slot for each in theme.tints))


def _tinted_rules(layout: Layout, palette: Palette) -> tuple[Shape, ...]:
    """Return the rules of the layout that take the colour of the sequence, to be drawn over the layout's own.

    A layout has one colour; the sequence's has to lie on the slide (no office suite recolours a layout for one slide).
    """
    return () if palette.tint == HOUSE_TINT else tuple(shape for shape in layout.shapes if shape.line == TINT)


def _ground(layout: Layout, palette: Palette) -> str:
    on_slide = TINT if not layout.part else _URGENT
    return f"<p:bg><p:bgPr>{palette.solid(on_slide)}<a:effectLst/></p:bgPr></p:bg>" if layout.ground == on_slide else ""


def _held(name: str, content: Content, holder: Placeholder | None, number: int, sheet: Sheet) -> str:
    """Return what the box `name` holds as a shape, in the placeholder `holder` or free of any."""
    box = sheet.layout.boxes[name]
    match content:
        case Text():
            if holder is None:
                message = "a text outside any placeholder"
                raise ValueError(message)
            return placeholder(name, content, box, holder, number, sheet.writing)
        case Table():
            return table(content, box, holder, number, name, sheet.writing)
        case Picture(media, alt):
            shown = image(media, box.w, box.h, sheet.theme.fonts.deck)
            sheet.parts[f"ppt/media/{shown.name}"] = shown.pixels
            if shown.drawing is not None:
                sheet.parts[f"ppt/media/{shown.name.rpartition('.')[0]}.svg"] = shown.drawing
            return picture(shown, alt, box, holder, number, name, sheet.writing)
        case Chart():
            place = sheet.slide.number
            inside = Relations()
            inside.to("package", f"../embeddings/donnees{place}.xlsx")
            sheet.parts[f"ppt/charts/chart{place}.xml"] = chart_xml.chart(
                content, box.pt, sheet.writing.palette
            ).encode()
            sheet.parts[f"ppt/charts/_rels/chart{place}.xml.rels"] = inside.xml.encode()
            sheet.parts[f"ppt/embeddings/donnees{place}.xlsx"] = chart_xml.workbook(content)
            relation = sheet.writing.relations.to("chart", f"../charts/chart{place}.xml")
            return chart_frame(content.alt, box, holder, number, name, relation)
        case _:
            assert_never(content)


# --- Notes -----------------------------------------------------------------------------------------------------------


def notes_parts(slide: Slide, theme: Theme, notes_master: str, relations: Relations) -> dict[str, bytes]:
    """Return the notes page of `slide` as parts, and tell the slide's `relations` of it."""
    name = f"ppt/notesSlides/notesSlide{slide.number}.xml"
    own = Relations()
    own.to("notesMaster", f"../{notes_master.removeprefix('ppt/')}")
    own.to("slide", f"../slides/slide{slide.number}.xml")
    relations.to("notesSlide", f"../notesSlides/notesSlide{slide.number}.xml")
    writing = Writing(_palette(slide, theme), own, lambda _name: None)
    body = "".join(_note(note, writing) for note in slide.notes)
    xml = (
        f"{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    rels = f"ppt/notesSlides/_rels/notesSlide{slide.number}.xml.rels"
    return {name: xml.encode(), rels: own.xml.encode()}


def _note(note: Note, writing: Writing) -> str:
    label = f'<a:r><a:rPr lang="{LANGUAGE}" b="1" dirty="0"/><a:t>{text(note.label)} </a:t></a:r>'
    return f"<a:p>{label}{runs(note.runs, writing) if note.runs else ''}</a:p>"
