"""Sources and help lines, in the words of a slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from addprec_training.model import blocks as md
from addprec_training.model.activity import Activity
from addprec_training.model.programme import Source
from addprec_training.model.questions import Question
from addprec_training.model.screens import Screen
from addprec_training.model.walk import marks
from addprec_training.typography import french


def short(source: Source) -> str:
    """Return who and when: what the foot of a slide holds."""
    return french(f"{source.author}, {source.date}", narrow=False)


def long(source: Source) -> str:
    """Return who, what, where and when."""
    where = f", {source.where}" if source.where else ""
    return french(f"{source.author}, « {_bare(source.title)} »{where}, {source.date}", narrow=False)


def _bare(title: str) -> str:
    return title.replace("« ", "“").replace(" »", "”").replace("«", "“").replace("»", "”")


def cited(things: Iterable[Screen | Question | Activity]) -> tuple[str, ...]:
    """Return the ids of the sources that `things` name or cite, each once, in order."""
    return tuple(dict.fromkeys(source for thing in things for source in _cited(thing)))


def _cited(thing: Screen | Question | Activity) -> Iterator[str]:
    yield from getattr(thing, "sources", ())
    for _, _, mark in marks(thing):
        if isinstance(mark, md.Citation):
            yield mark.source
