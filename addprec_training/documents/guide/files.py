"""The files that a page names, by address: fonts, style sheets, drawings, slides, media."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from addprec_training.documents.guide import addresses
from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.glance import RIBBON_WIDTH, longest
from addprec_training.drawing import cutting, door, marks, paper, ribbon
from addprec_training.model.activity import StepKind
from addprec_training.theme import Theme


def files(book: Book, theme: Theme) -> dict[str, bytes]:
    """Return what the pages of `book` show, by address; fonts and style sheets come from the templates."""
    drawn = {name: svg.encode() for name, svg in _drawings(book, theme)}
    slides = {slide.address: slide.picture.encode() for shown in book.thumbnails.values() for slide in shown}
    return drawn | slides | dict(_media(book))


def handout_files(book: Book, theme: Theme) -> dict[str, bytes]:
    """Return what a handout alone may show: media, and the drawings that the style sheet names for every page."""
    return {name: svg.encode() for name, svg in _everywhere(theme)} | dict(_media(book))


def _everywhere(theme: Theme) -> Iterator[tuple[str, str]]:
    for kind in get_args(StepKind):
        yield f"drawing/{kind}.svg", marks.step(theme, kind)
    yield "drawing/check.svg", marks.check(theme.colours["encre"])
    yield "drawing/lines.svg", paper.ruled(theme, 170, 245)


def _drawings(book: Book, theme: Theme) -> Iterator[tuple[str, str]]:
    plan = book.plan
    tint = theme.accent_tint.dark if theme.cover == "panel" else None
    yield "drawing/cover.svg", door.door(theme, door.PRINT_COVER, door.COVER_SHARE, tint)
    yield from _everywhere(theme)
    yield "drawing/cut-recto.svg", cutting.cut_line(theme, "recto")
    yield "drawing/cut-verso.svg", cutting.cut_line(theme, "verso")
    for sequence in plan.sequences:
        share = sequence.number / len(plan.sequences)
        wall = theme.tint(sequence.number).dark if theme.cover == "panel" else None
        yield addresses.door(sequence.number), door.door(theme, door.PRINT_OPENING, share, wall)
    for half_day in plan.half_days:
        yield addresses.ribbon(half_day.number), ribbon.ribbon(theme, half_day, longest(plan), RIBBON_WIDTH)


def _media(book: Book) -> Mapping[str, bytes]:
    return {addresses.media(media): media.content for media in book.plan.module.media.values()}
