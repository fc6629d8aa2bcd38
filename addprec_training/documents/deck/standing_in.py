"""Slides on a template that is not ours: boxes that share a placeholder become one text, and every size is written.

Nothing is left to what such a template inherits, for slides were split by the sizes that stand here: what was measured
is what shows. Its colours, typefaces and bullets stay its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from addprec_training.documents.deck.drawingml import LANGUAGE, RECTANGLE, attribute, emu, frame
from addprec_training.documents.deck.template import Placeholder
from addprec_training.documents.deck.text_xml import MARKS, Writing, runs
from addprec_training.slides.split import hang
from addprec_training.slides.values import Paragraph, Run, Text
from addprec_training.theme import Box, Place

_TOP = ' anchor="t"'
_AS_TYPED = '<a:lstStyle><a:lvl1pPr><a:defRPr cap="none"/></a:lvl1pPr></a:lstStyle>'
"""No capitals for emphasis (ART §3), which would also be wider than what was measured."""
Held = tuple[str, Text, Box]
"""A box of text: its name, what it holds, how it looks."""


def texts(held: list[Held], numbers: Iterator[int], writing: Writing) -> Iterator[str]:
    """Yield the shapes of the boxes `held`: one for each placeholder that they share, one for each that stands alone."""
    shared: dict[tuple[str, str, float, float], list[Held]] = {}
    for rank, (name, content, box) in enumerate(held):
        place = box.place
        key = (place.kind, place.index, place.x, place.y) if place else ("", name, float(rank), 0.0)
        shared.setdefault(key, []).append((name, content, box))
    for group in shared.values():
        yield _shape(group, next(numbers), writing)


def _shape(group: list[Held], number: int, writing: Writing) -> str:
    name, _content, box = group[0]
    place = box.place
    body = "".join(_box(each, writing) for each in group)
    if place is None:
        return _free(name, box, number, body, writing)
    where = "" if place.inherited else f"{frame(place.x, place.y, place.w, place.h)}"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={attribute(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{bound(place).element}</p:nvPr></p:nvSpPr><p:spPr>{where}</p:spPr>"
        f"<p:txBody><a:bodyPr{'' if name == 'titre' else _TOP}><a:noAutofit/></a:bodyPr>{_AS_TYPED}{body}</p:txBody></p:sp>"
    )


def bound(place: Place) -> Placeholder:
    """Return how a slide refers to the placeholder at `place`."""
    return Placeholder(place.kind, place.index, place.size)


def _free(name: str, box: Box, number: int, body: str, writing: Writing) -> str:
    """Return a text that the template has no placeholder for: a legend, the mark of a draft."""
    line = (
        writing.palette.stroke(box.colour or "encre", 0.75, "dash")
        if box.frame == "dashed"
        else "<a:ln><a:noFill/></a:ln>"
    )
    anchor = "ctr" if box.anchor == "middle" else "t"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={attribute(name)}/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{frame(box.x, box.y, box.w, box.h)}{RECTANGLE}<a:noFill/>{line}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def _box(held: Held, writing: Writing) -> str:
    name, content, box = held
    if name == "page":
        return (
            '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            f'<a:rPr lang="{LANGUAGE}" sz="{round(box.pt * 100)}" dirty="0"/>'
            f"<a:t>{content.paragraphs[0].text}</a:t></a:fld></a:p>"
        )
    starts = _starts(content.paragraphs, box)
    return "".join(_paragraph(each, box, starts[rank], writing) for rank, each in enumerate(content.paragraphs))


def _starts(content: tuple[Paragraph, ...], box: Box) -> Mapping[int, int]:
    """Return where the count of each paragraph's list begins."""
    begun: dict[int, int] = {}
    before = None
    for rank, paragraph in zip(count(), content, strict=False):
        marks = paragraph.marks or box.marks
        begun[rank] = paragraph.number if marks != before else begun[rank - 1]
        before = marks
    return begun


def _paragraph(paragraph: Paragraph, box: Box, start: int, writing: Writing) -> str:
    marks = paragraph.marks or box.marks
    left = emu(hang(box, paragraph)) if marks != "none" else 0
    spacing = (
        f'<a:lnSpc><a:spcPct val="{round(box.leading * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(box.pt * box.after * 100)}"/></a:spcAft>'
    )
    own_bullets = marks == "squares" and box.place is not None and box.place.bullets
    begins = f' startAt="{start}"' if start != 1 and marks in ("numbers", "letters") else ""
    mark = "" if own_bullets else "<a:buNone/>" if marks == "none" else MARKS[marks].format(start=begins)
    written = runs(tuple(_written(paragraph, box)), writing, box)
    return f'<a:p><a:pPr marL="{left}" indent="{-left}">{spacing}{mark}</a:pPr>{written}</a:p>'


def _written(paragraph: Paragraph, box: Box) -> Iterator[Run]:
    """Yield the runs of `paragraph`, each saying its size, its weight and, where the box has one, its colour."""
    for run in paragraph.runs:
        yield replace(
            run,
            pt=run.pt or box.pt,
            bold=box.bold if run.bold is None else run.bold,
            colour=(run.colour if run.colour not in (None, "encre") else None) or box.colour or None,
        )
