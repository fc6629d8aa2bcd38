"""What does not fit goes on: paragraphs over several slides, cut between items, else sentences, else words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from addprec_training.slides.measure import POINTS_PER_CM, Look, Piece, Widths, extent, line_height, lines, look
from addprec_training.slides.text import sentences, sliced
from addprec_training.slides.values import Paragraph, Paragraphs, Run
from addprec_training.theme import Box, DeckTheme

HANGS = {"none": 0.0, "squares": 1.1}
"""Centimetres from a mark to its text; numbers and letters: `hang`."""
_WIDE, _HALF = 2.55, 1.75
"""The same for numbers and letters, in a list of full width and in a column."""
_FULL_WIDTH = 20
_TOLERANCE = 0.5
"""Points: what a box may be exceeded by before it shows."""


@dataclass(frozen=True, slots=True)
class Room:
    """A placeholder to fill, and what to measure with."""

    box: Box
    deck: DeckTheme
    widths: Widths

    def look(self, paragraph: Paragraph) -> Look:
        """Return how `paragraph` is measured here."""
        return look(self.box, self.deck, hang(self.box, paragraph))

    def lines(self, paragraph: Paragraph) -> int:
        """Return how many lines `paragraph` takes here."""
        return extent(paragraph.runs, self.look(paragraph), self.widths)[0]

    def height(self, content: Paragraphs) -> float:
        """Return how high `content` is, in points."""
        if not content:
            return 0.0
        looks = [self.look(paragraph) for paragraph in content]
        measured = zip(content, looks, strict=True)
        return sum(extent(each.runs, seen, self.widths)[1] + seen.after for each, seen in measured) - looks[-1].after

    def holds(self, content: Paragraphs) -> bool:
        """Return whether `content` fits: by lines, and by height with the space between paragraphs."""
        if sum(map(self.lines, content)) > max(self.box.lines, 1):
            return False
        return self.height(content) <= self.box.h * POINTS_PER_CM + _TOLERANCE


def hang(box: Box, paragraph: Paragraph) -> float:
    """Return the centimetres from the mark of `paragraph` to its text."""
    marks = paragraph.marks
    if marks is None or marks == box.marks:
        return box.hang if box.marks != "none" else 0.0
    return HANGS.get(marks, _WIDE if box.w > _FULL_WIDTH else _HALF)


def pages(content: Paragraphs, room: Room) -> list[Paragraphs]:
    """Return `content` over as few slides as hold it, evened out so that none ends with a lonely item."""
    pieces = tuple(piece for paragraph in content for piece in _fitting(paragraph, room))
    if not pieces:
        return [()]
    if room.holds(pieces):
        return [pieces]
    return _even(pieces, _greedy(pieces, room), room)


def _greedy(pieces: Paragraphs, room: Room) -> int:
    count = 1
    page: Paragraphs = ()
    for piece in pieces:
        if page and not room.holds((*page, piece)):
            count, page = count + 1, ()
        page = (*page, piece)
    return count


def _even(pieces: Paragraphs, count: int, room: Room) -> list[Paragraphs]:
    """Return `pieces` over `count` slides whose fullest is as low as can be."""

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        """Return the height of the fullest slide from `start` on, and where each of the `left` slides ends."""
        if left == 1:
            rest = pieces[start:]
            return (room.height(rest), (len(pieces),)) if rest and room.holds(rest) else (float("inf"), ())
        found: tuple[float, tuple[int, ...]] = (float("inf"), ())
        for end in range(start + 1, len(pieces) - left + 2):
            page = pieces[start:end]
            if not room.holds(page):
                break
            fullest, ends = best(end, left - 1)
            found = min((max(room.height(page), fullest), (end, *ends)), found, key=lambda way: way[0])
        return found

    _, ends = best(0, count)
    return [pieces[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def _fitting(paragraph: Paragraph, room: Room) -> list[Paragraph]:
    """Return `paragraph`, or its parts when it is more than a slide: what goes on has no mark of its own."""
    if room.holds((paragraph,)):
        return [paragraph]
    parts: list[Paragraph] = []
    for sentence in sentences(paragraph.runs):
        joined = (*parts[-1].runs, Run(" "), *sentence) if parts else sentence
        if parts and room.holds((replace(parts[-1], runs=joined),)):
            parts[-1] = replace(parts[-1], runs=joined)
        else:
            parts.extend(_cut_at_lines(replace(paragraph, runs=sentence), room))
    return [parts[0], *(replace(part, marks="none") for part in parts[1:])]


def _cut_at_lines(paragraph: Paragraph, room: Room) -> list[Paragraph]:
    parts: list[Paragraph] = []
    rest = paragraph
    while not room.holds((rest,)):
        measure = room.look(rest)
        broken = lines(rest.runs, measure, room.widths)
        used, kept = 0.0, 0
        for line in broken[: room.box.lines]:
            used += line_height(line, measure)
            if used > room.box.h * POINTS_PER_CM + _TOLERANCE:
                break
            kept += 1
        kept = min(max(kept, 1), len(broken) - 1)
        if kept == 0:
            break
        end = _length(rest.runs, broken[:kept])
        whole = sum(len(run.text) for run in rest.runs)
        parts.append(replace(rest, runs=sliced(rest.runs, 0, end)))
        rest = replace(rest, runs=sliced(rest.runs, end, whole), marks="none")
    return [*parts, rest]


def _length(content: tuple[Run, ...], shown: list[list[Piece]]) -> int:
    """Return how many characters of `content` stand in the lines `shown`, which dropped spaces at their ends."""
    left = sum(1 for line in shown for piece in line for character in piece.text if character not in " \n")
    for place, character in enumerate("".join(run.text for run in content)):
        if left == 0:
            return place
        left -= character not in " \n"
    return sum(len(run.text) for run in content)
