"""Which activities need two pages, told before anything is laid out.

An activity of two pages starts on a left page, so that it lies open whole. Laying the guide out twice to know would double
its time; an estimate is enough: where it is wrong, an activity turns a page, or a lined page comes before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Self

from addprec_training.documents.guide.readable import readable
from addprec_training.model import blocks as md
from addprec_training.model.activity import Facilitation
from addprec_training.model.base import Line
from addprec_training.model.handout import Handout
from addprec_training.model.questions import Question
from addprec_training.model.walk import lines_of, texts
from addprec_training.plan.values import PlannedActivity, PlannedScreen

PAGE = 245
"""Millimetres between the margins of a page."""
HEAD = 74
"""Millimetres of an activity's head: plate, title, band of facts, objective."""
_LINE, _SPOKEN_LINE = 5.5, 6.7
"""Millimetres of a line: 11/15.5 and 13.5/19 pt."""
_COLUMN, _SPOKEN_COLUMN, _WIDE = 50, 40, 78
"""Characters of a line in the column of the steps, in print and in spoken words, and over the whole width."""
_SLIDE = 32
"""Millimetres of a thumbnail with its caption."""
_DETAIL_SLIDE = 19
"""The same for a slide that no step shows: it stands in one of two columns, under a title of its own."""
_WIDER = 1.44
"""How much wider a step is where it shows no slide."""
LONG_STEP = 52
"""Millimetres from which a step may break over two pages."""
MANY_SLIDES = 3
"""From how many slides on they stand below a step."""
_GAP = 6


@dataclass(frozen=True, slots=True)
class Weight:
    """How high an activity is, in millimetres, as far as its words tell."""

    millimetres: float

    @property
    def pages(self) -> int:
        """Return how many pages it takes."""
        return ceil(self.millimetres / PAGE)

    @classmethod
    def of(cls, planned: PlannedActivity) -> Self:
        """Return the weight of an activity of the room."""
        it = planned.activity
        rows = max(len(it.prepare) + len(it.material) + len(planned.handouts), 3)
        total = HEAD + (rows - 3) * _LINE
        total += sum(_step(step) for step in it.facilitation)
        total += sum(_screen(screen) for screen in planned.room_screens)
        shown = {id_ for step in it.facilitation for id_ in step.show}
        total += sum(_DETAIL_SLIDE for screen in planned.room_screens if screen.id not in shown)
        if it.plan_b:
            total += 2 * _GAP + sum(
                _text(line, _WIDE) for line in (it.plan_b.late, it.plan_b.small_group, it.plan_b.upset)
            )
        return cls(total)


def step_height(step: Facilitation) -> float:
    """Return how high the words of a step are, in millimetres, beside its slides or in their room."""
    spoken = step.kind in ("say", "ask")
    column, line = (_SPOKEN_COLUMN, _SPOKEN_LINE) if spoken else (_COLUMN, _LINE)
    if not step.show:
        column = round(column * _WIDER)
    written = sum(_text(content, column, line) for content in md.lines(step.content))
    return written + sum(_text(content, _COLUMN) for content in step.expect)


def _step(step: Facilitation) -> float:
    slides = _SLIDE * len(step.show) if len(step.show) < MANY_SLIDES else _SLIDE * ceil(len(step.show) / 3)
    return max(step_height(step), slides) + _GAP


def _screen(screen: PlannedScreen) -> float:
    written = sum(
        _text(line, _WIDE, 4.8)
        for text in (readable(screen), screen.screen.notes, screen.screen.text)
        for line in md.lines(text)
    )
    return (written + _GAP if written else 0) + (_question(screen.question) if screen.question else 0)


def _question(question: Question) -> float:
    """Return the height of a question with its answers: every line of its options, pairs, stories and reasons."""
    said = (line for _path, text in texts(question) for _line, line in lines_of(text))
    return 2 * _GAP + sum(_text(line, _WIDE) + 1 for line in said)


def _text(content: Line, column: int, line: float = _LINE) -> float:
    return ceil(len(md.plain(content)) / column) * line


# --- Openings

_OPENING = 114
"""Millimetres that the left column of an opening holds below its panel, counted as below."""
_OPENING_HEADS, _OPENING_GAP, _SMALL_LINE, _AIM_COLUMN, _OBJECTIVE_COLUMN = 21, 1.2, 4.73, 40, 44
"""Millimetres of its two heads with their spaces, after an objective, of a line at 10/13.4 pt; characters of its lines."""


def opens_on_one_page(aim: Line, objectives: Iterable[Line]) -> bool:
    """Tell whether the aim of a sequence and the words of its objectives stand on its opening page."""
    told = sum(_text(objective, _OBJECTIVE_COLUMN, _SMALL_LINE) + _OPENING_GAP for objective in objectives)
    return _OPENING_HEADS + _text(aim, _AIM_COLUMN) + told <= _OPENING


# --- Handouts

_SHEET_LINE, _SHEET_COLUMN = 6.35, 78
"""Millimetres and characters of a line at 13/18 pt over the whole width."""
_SHEET_HEAD, _URGENT, _RULED = 46, 34, 9
_DRAWN = 34
"""Millimetres of a drawing with what stands beside or below it."""
_CUT_OUT = 30
"""Millimetres of a row of cards to cut out."""
CARDS = 3
"""Cards side by side."""


def handout_height(sheet: Handout) -> float:
    """Return how high a handout is at its usual size, in millimetres, as far as its words tell."""
    total = _SHEET_HEAD + sum(_block(block) for block in sheet.text)
    total += _DRAWN * (len(sheet.steps) + ceil(len(sheet.cards) / CARDS))
    total += sum(_CUT_OUT * ceil(len(one.cards) / 2) + (2 * _GAP if one.text else 0) for one in sheet.cut_outs)
    total += sum(2 * _GAP + _RULED * (field.writing + len(field.grid)) for field in sheet.fields)
    return total + (_URGENT if sheet.urgent else 0) + (3 * _LINE if sheet.caution or sheet.sources else 0)


def _block(block: md.Block) -> float:
    match block:
        case md.Bullets(items):
            return sum(_item(item) + 0.6 for item in items) + 2
        case md.Numbered(items):
            return sum(_item(item) + 3.4 for item in items) + 2
        case md.Table(head, rows):
            column = _SHEET_COLUMN // len(head)
            return sum(max(_text(cell, column, 5.1) for cell in row) + 2.6 for row in (head, *rows)) + 5
        case md.Heading(_, content):
            return _text(content, _SHEET_COLUMN, _SHEET_LINE) + 4
        case _:
            return sum(_text(line, _SHEET_COLUMN, _SHEET_LINE) for line in md.lines((block,))) + 2


def _item(item: md.Blocks) -> float:
    return sum(_text(line, _SHEET_COLUMN - 6, _SHEET_LINE) for line in md.lines(item))
