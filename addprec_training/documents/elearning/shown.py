"""How a question is shown: what is mixed, what a scale lists, how long its fields are.

The mix comes from the words themselves, so it is the same on every machine and moves only when they change.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable

from addprec_training.model.asking import Gapped
from addprec_training.model.base import Line
from addprec_training.model.blocks import plain
from addprec_training.model.module import Module
from addprec_training.model.questions import DropDown, FillIn, Matching, Ordering, Pair, Scale, Sorting


def pairs(question: Matching | Sorting) -> tuple[Pair, ...]:
    """Return what is matched, in the order in which the page shows it: things to sort are mixed."""
    if isinstance(question, Matching):
        return question.pairs
    sorted_in = [
        Pair(left=one.text, right=category.name, why=one.why)
        for category in question.categories
        for one in category.items
    ]
    return tuple(sorted(sorted_in, key=lambda pair: _weight(question.id, plain(pair.left))))


_HELD = (".", ",", ")")
"""Marks that hold to what is before them: one alone at the start of a line would be read as a mistake."""


def gapped(question: Gapped) -> tuple[tuple[str, str], ...]:
    """Return the texts around the gaps of `question`, each with the mark that holds to the gap after it, if there is one."""
    first, *others = question.pieces
    marks = [piece[:1] if piece.startswith(_HELD) else "" for piece in others]
    texts = [first, *(piece.removeprefix(mark) for piece, mark in zip(others, marks, strict=True))]
    return tuple(zip(texts, [*marks, ""], strict=True))


def gap_words(question: DropDown) -> tuple[tuple[str, ...], ...]:
    """Return for each gap the words of its list, mixed."""
    return tuple(_mixed(f"{question.id}-{place}", forms) for place, forms in enumerate(question.gaps))


def targets(question: Matching | Sorting) -> tuple[str, ...]:
    """Return what a pair may be matched with, each once, as the lists show it: categories in the author's order."""
    if isinstance(question, Sorting):
        return tuple(category.name for category in question.categories)
    return _mixed(question.id, dict.fromkeys([*(pair.right for pair in question.pairs), *question.others]))


def items(question: Ordering) -> tuple[int, ...]:
    """Return the places of the items (from 0, in the right order) as the page shows them: never in the right order."""
    words = [plain(item) for item in question.items]
    places = tuple(sorted(range(len(words)), key=lambda place: (_weight(question.id, words[place]), place)))
    return places if list(places) != sorted(places) else (*places[1:], places[0])


def _mixed(question: str, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: _weight(question, word)))


def _weight(question: str, words: str) -> bytes:
    return hashlib.sha256(f"{question}\n{words}".encode()).digest()


def field_lengths(question: FillIn) -> tuple[int, ...]:
    """Return how many characters each field of `question` takes: in steps, so that a length gives nothing away."""
    return tuple(max(24, math.ceil((max(map(len, forms)) + 8) / 8) * 8) for forms in question.gaps)


def statements(question: Scale, module: Module) -> tuple[tuple[str, Line], ...]:
    """Return the id and the words of each line of a scale: its own, or one for each objective of the module."""
    if question.statements:
        return tuple((str(place), words) for place, words in enumerate(question.statements, 1))
    return tuple((objective.id, objective.statement) for objective in module.objectives)


def decimal(value: float) -> str:
    """Return a number as French writes it: « 31,5 », « 1 500 » (typography makes its spaces narrow)."""
    whole, _, rest = f"{value:,.6f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", " ") + (f",{rest}" if rest else "")
