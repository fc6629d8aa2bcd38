"""Native tables: columns as wide as their content asks, rows that never split, the head again on each slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from addprec_training.slides.measure import POINTS_PER_CM, lines, look
from addprec_training.slides.split import Room
from addprec_training.slides.text import sliced
from addprec_training.slides.values import Cell, Paragraph, Row, Run, Table

GUTTER = 0.6
"""Centimetres left free at the right of each cell but the last."""
_TIGHT, _AIRY = 0.24, 0.42
"""Centimetres above and below the text of a cell: at least, and where there is room."""
_SMALL = 16
"""Points under which a table is for paper, and its rows closer."""
_STEP = 0.5
"""Centimetres that a column gives to another while looking for the lowest table."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table before it is measured."""

    rows: tuple[tuple[Cell, ...], ...]
    has_head: bool
    alt: str
    fixed: tuple[float | None, ...] = ()
    """Widths in centimetres that are not ours to choose."""
    row_height: float = 0.0
    """The least height of a row, in centimetres."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What rows are measured with: the frame of the table, the padding of a cell, the least height of a row (cm)."""

    room: Room
    padding: float
    row_height: float


def plain_cell(content: tuple[Run, ...], *, bold: bool | None = None) -> Cell:
    """Return a cell of one paragraph."""
    styled = content if bold is None else tuple(replace(run, bold=bold or bool(run.bold)) for run in content)
    return Cell((Paragraph(styled, "none"),))


def tables(grid: Grid, room: Room) -> list[Table]:
    """Return `grid` over as many slides as it takes; where it takes one, its rows stand as far apart as there is room."""
    least = _TIGHT if room.box.pt > _SMALL else _TIGHT / 2
    columns = _columns(grid, Measure(room, least, grid.row_height))
    tight = _laid(grid, columns, Measure(room, least, grid.row_height))
    if len(tight) > 1 or grid.row_height:
        return tight
    spare = (room.box.h - sum(row.height for row in tight[0].rows)) / (2 * len(tight[0].rows))
    return _laid(grid, columns, Measure(room, min(_AIRY, least + max(0.0, spare - 0.01)), grid.row_height))


def _laid(grid: Grid, columns: Sequence[float], measure: Measure) -> list[Table]:
    """Return the slides of a table, its head again on each, unless the head is so high that rows would not fit below."""
    frame = measure.room.box.h
    head = [_row(grid.rows[0], columns, measure)] if grid.has_head else []
    again = head if _height(head) <= frame / 2 else []
    left = frame - _height(again)
    body = [row for cells in grid.rows[len(again) :] for row in _rows_within(cells, left, columns, measure)]
    anchor: Literal["top", "middle"] = "middle" if grid.row_height else "top"
    return [
        Table(
            tuple(columns), (*again, *page), bool(again) or (bool(head) and not rank), measure.padding, anchor, grid.alt
        )
        for rank, page in enumerate(_even(body, left))
    ]


def _even(body: Sequence[Row], left: float) -> list[list[Row]]:
    """Return the rows of each slide: as few slides as hold them, then as even as that allows."""
    count = len(_packed(body, left))
    for limit in sorted(
        {_height(body[start:end]) for start in range(len(body)) for end in range(start + 1, len(body) + 1)}
    ):
        if limit <= left + 1e-6 and max((row.height for row in body), default=0) <= limit + 1e-6:
            packed = _packed(body, limit)
            if len(packed) == count:
                return packed
    return _packed(body, left)


def _packed(body: Sequence[Row], left: float) -> list[list[Row]]:
    packed: list[list[Row]] = [[]]
    for row in body:
        if packed[-1] and _height([*packed[-1], row]) > left + 1e-6:
            packed.append([])
        packed[-1].append(row)
    return packed


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)


def _row(cells: tuple[Cell, ...], columns: Sequence[float], measure: Measure) -> Row:
    tallest = max(_cell_height(cell, place, columns, measure) for place, cell in enumerate(cells))
    return Row(cells, max(tallest, measure.row_height))


def _cell_room(cell: Cell, place: int, columns: Sequence[float], room: Room) -> Room:
    width = columns[place] - cell.indent - (GUTTER if place + 1 < len(columns) else 0)
    return replace(room, box=room.box.model_copy(update={"w": max(width, 0.1), "marks": "none"}))


def _cell_height(cell: Cell, place: int, columns: Sequence[float], measure: Measure) -> float:
    text = _cell_room(cell, place, columns, measure.room).height(cell.paragraphs)
    return text / POINTS_PER_CM + 2 * measure.padding


def _rows_within(cells: tuple[Cell, ...], left: float, columns: Sequence[float], measure: Measure) -> list[Row]:
    """Return a row, or its parts when it alone is higher than a slide."""
    row = _row(cells, columns, measure)
    if row.height <= left:
        return [row]
    room = measure.room
    line = room.box.pt * room.deck.line * room.box.leading
    most = max(1, int((left - 2 * measure.padding) * POINTS_PER_CM / line))
    parts = [_cut(cell, most, _cell_room(cell, place, columns, room)) for place, cell in enumerate(cells)]
    return [
        _row(tuple(_part(cell, part, rank) for cell, part in zip(cells, parts, strict=True)), columns, measure)
        for rank in range(max(map(len, parts)))
    ]


def _part(cell: Cell, parts: list[Paragraph], rank: int) -> Cell:
    return replace(cell, paragraphs=(parts[rank] if rank < len(parts) else Paragraph((), "none"),))


def _cut(cell: Cell, most: int, room: Room) -> list[Paragraph]:
    """Return the text of `cell` by `most` lines."""
    content = tuple(run for paragraph in cell.paragraphs for run in (*paragraph.runs, Run(" ")))[:-1]
    parts: list[Paragraph] = []
    while content:
        broken = lines(content, look(room.box, room.deck, 0), room.widths)
        if len(broken) <= most:
            return [*parts, Paragraph(content, "none")]
        end = _end(content, sum(len(piece.text.replace(" ", "")) for line in broken[:most] for piece in line))
        parts.append(Paragraph(sliced(content, 0, end), "none"))
        content = sliced(content, end, sum(len(run.text) for run in content))
    return parts


def _end(content: tuple[Run, ...], solid: int) -> int:
    whole = "".join(run.text for run in content)
    for place, character in enumerate(whole):
        if solid == 0:
            return place
        solid -= character not in " \n"
    return len(whole)


# --- Widths of columns -----------------------------------------------------------------------------------------------


def _columns(grid: Grid, measure: Measure) -> list[float]:
    """Return widths that make the table low: from what each column would take on one line, then step by step."""
    room = measure.room
    count = len(grid.rows[0])
    fixed = grid.fixed or (None,) * count
    free = [place for place in range(count) if fixed[place] is None]
    left = room.box.w - sum(width for width in fixed if width is not None)
    wanted = {place: max(_longest(row[place], room) for row in grid.rows) + GUTTER for place in free}
    least = {place: max(_longest_word(row[place], room) for row in grid.rows) + GUTTER for place in free}
    total = sum(wanted.values())
    if total <= left:
        return [wanted[place] * left / total if width is None else width for place, width in enumerate(fixed)]
    shared = _within({place: wanted[place] ** 0.5 for place in free}, least, left)
    columns = [shared[place] if width is None else width for place, width in enumerate(fixed)]
    return _lowest(columns, least, grid, measure)


def _within(weights: dict[int, float], least: dict[int, float], left: float) -> dict[int, float]:
    spare = max(0.0, left - sum(least.values()))
    if not spare:
        scale = left / sum(least.values())
        return {place: width * scale for place, width in least.items()}
    total = sum(weights.values())
    return {place: least[place] + spare * weight / total for place, weight in weights.items()}


def _lowest(columns: list[float], least: dict[int, float], grid: Grid, measure: Measure) -> list[float]:
    best = _table_height(columns, grid, measure)
    for _ in range(24):
        found = None
        for giver, narrowest in least.items():
            for taker in least:
                if giver == taker or columns[giver] - _STEP < narrowest:
                    continue
                tried = [
                    width + (_STEP if place == taker else -_STEP if place == giver else 0)
                    for place, width in enumerate(columns)
                ]
                height = _table_height(tried, grid, measure)
                if height < best - 1e-6:
                    best, found = height, tried
        if found is None:
            return columns
        columns = found
    return columns


def _table_height(columns: Sequence[float], grid: Grid, measure: Measure) -> float:
    return sum(_row(cells, columns, measure).height for cells in grid.rows)


def _longest(cell: Cell, room: Room) -> float:
    return max((_wide(paragraph.runs, room) for paragraph in cell.paragraphs), default=0.0)


def _longest_word(cell: Cell, room: Room) -> float:
    widest = 0.0
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            for word in run.text.split():
                widest = max(widest, _wide((replace(run, text=word),), room))
    return widest


def _wide(content: tuple[Run, ...], room: Room) -> float:
    """Return how wide `content` is on one line, in centimetres."""
    endless = room.box.model_copy(update={"w": 1000.0})
    broken = lines(content, look(endless, room.deck, 0), room.widths)
    return max((sum(piece.width for piece in line) for line in broken), default=0.0) / POINTS_PER_CM + 0.05
