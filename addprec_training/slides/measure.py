"""How wide and how high a text is on a slide: advance widths of the deck's face, no font needed.

Widths come from a table, without kerning: Arial then is at most 1.4 % narrower than what is measured here, on the safe
side. Lines break at spaces and after hyphens, as PowerPoint and LibreOffice do; a word wider than its box breaks
anywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from addprec_training.slides.values import Run
from addprec_training.theme import Box, DeckTheme

POINTS_PER_CM = 72 / 2.54
RAISED = 0.66
"""Size of raised letters, against those beside them."""
_PIECE = re.compile(r"\n|[ ]+|[^ \n-]+(?:-(?=\d)[^ \n-]*)*-*|-+")
_TOLERANCE = 0.01
"""Points: what sums of decimals may differ by."""


@dataclass(frozen=True, eq=False)
class Widths:
    """Advance widths of the deck's face, in ems, by character; compared by identity, so that measures can be kept."""

    regular: Mapping[str, float]
    bold: Mapping[str, float]
    line: float
    """Height of a line, in ems."""

    @staticmethod
    def read(table: bytes) -> Widths:
        """Return the widths of a table of `templates/deck/widths/`."""
        data = json.loads(table)
        em = data["units_per_em"]
        return Widths(
            {character: width / em for character, width in data["regular"].items()},
            {character: width / em for character, width in data["bold"].items()},
            data["line"],
        )

    def of(self, text: str, *, bold: bool) -> float:
        """Return the width of `text` in ems; a character outside the face counts as the widest letter."""
        table = self.bold if bold else self.regular
        try:
            return sum(map(table.__getitem__, text))
        except KeyError:
            return sum(table.get(character, 1.0) for character in text)


@dataclass(frozen=True, slots=True)
class Look:
    """What a text is measured with: size in points, weight, spacing and the width it has."""

    width: float
    """Points."""
    pt: float
    bold: bool
    leading: float
    after: float
    """Points after a paragraph."""
    tracking: float
    """Ems added to each character."""
    line: float
    """Height of a line of the face, in ems."""


def look(box: Box, deck: DeckTheme, hang: float | None = None) -> Look:
    """Return how the text of `box` is measured; `hang` in centimetres where a paragraph has a mark of its own."""
    indent = box.hang if hang is None else hang
    return Look(
        width=(box.w - indent) * POINTS_PER_CM,
        pt=box.pt,
        bold=box.bold,
        leading=box.leading,
        after=box.pt * box.after,
        tracking=box.tracking / 100,
        line=deck.line,
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a run that never breaks, or the space after it."""

    run: Run
    text: str
    width: float


def lines(runs: Sequence[Run], look: Look, widths: Widths) -> list[list[Piece]]:
    """Return `runs` broken into lines; spaces at the end of a line hang outside it, and are left out."""
    broken: list[list[Piece]] = [[]]
    used = 0.0
    for word in _words(runs, look, widths):
        if word[0].text == "\n":
            broken.append([])
            used = 0.0
            continue
        wide = sum(piece.width for piece in word)
        if word[0].text.isspace() and " " in word[0].text:
            if broken[-1]:
                broken[-1].extend(word)
                used += wide
            continue
        if used + wide > look.width + _TOLERANCE and broken[-1]:
            broken.append([])
            used = 0.0
        for piece in _cut(word, look, widths) if wide > look.width else word:
            if used + piece.width > look.width + _TOLERANCE and broken[-1] and wide > look.width:
                broken.append([])
                used = 0.0
            broken[-1].append(piece)
            used += piece.width
    return [_without_end_space(line) for line in broken]


def _words(runs: Sequence[Run], look: Look, widths: Widths) -> Iterator[list[Piece]]:
    """Yield what holds together: pieces of several runs between two places where a line may break."""
    word: list[Piece] = []
    for run in runs:
        for text in _PIECE.findall(run.text):
            piece = Piece(run, text, _width(run, text, look, widths))
            if text[0] in " \n":
                if word:
                    yield word
                    word = []
                yield [piece]
                continue
            word.append(piece)
            if text.endswith("-") and len(text) > 1:
                yield word
                word = []
    if word:
        yield word


def _width(run: Run, text: str, look: Look, widths: Widths) -> float:
    size = (run.pt or look.pt) * (RAISED if run.raised else 1)
    bold = look.bold if run.bold is None else run.bold
    return size * (widths.of(text, bold=bold) + look.tracking * len(text))


def _cut(word: list[Piece], look: Look, widths: Widths) -> Iterator[Piece]:
    for piece in word:
        for character in piece.text:
            yield Piece(piece.run, character, _width(piece.run, character, look, widths))


def _without_end_space(line: list[Piece]) -> list[Piece]:
    while line and line[-1].text.strip(" ") == "":
        line = line[:-1]
    return line


@lru_cache(maxsize=1 << 15)
def extent(runs: tuple[Run, ...], look: Look, widths: Widths) -> tuple[int, float]:
    """Return how many lines `runs` take, and how many points high these are together."""
    broken = lines(runs, look, widths)
    return len(broken), sum(line_height(line, look) for line in broken)


def line_height(line: Sequence[Piece], look: Look) -> float:
    """Return how high a line is in points: its largest run rules."""
    largest = max((piece.run.pt or look.pt for piece in line), default=look.pt)
    return largest * look.line * look.leading
