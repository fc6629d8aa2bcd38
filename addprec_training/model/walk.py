"""Walks over a model: every text of it, with its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from addprec_training.model.blocks import Block, Blocks, Inline, Line, Picture, inlines, lines

Path = tuple[str | int, ...]

_INLINES = get_args(Inline)
_BLOCKS = get_args(Block)


def texts(thing: Any, path: Path = ()) -> Iterator[tuple[Path, Line | Blocks]]:
    """Yield every text below `thing`, each with its path from there, in the order of the fields."""
    match thing:
        case BaseModel():
            for name in type(thing).model_fields:
                yield from texts(getattr(thing, name), (*path, name))
        case Mapping():
            for key, value in thing.items():
                yield from texts(value, (*path, key))
        case tuple() if thing and isinstance(thing[0], (*_INLINES, *_BLOCKS)):
            yield path, thing
        case tuple() | list():
            for place, value in enumerate(thing):
                yield from texts(value, (*path, place))
        case _:
            pass


def figures(thing: Any) -> Iterator[str]:
    """Yield the id of every media that something below `thing` shows: a screen, a step of a handout, a text."""
    match thing:
        case Picture(media=media):
            yield media
        case BaseModel():
            for name in type(thing).model_fields:
                value = getattr(thing, name)
                if name == "figure" and isinstance(value, str):
                    yield value
                else:
                    yield from figures(value)
        case Mapping():
            for value in thing.values():
                yield from figures(value)
        case tuple() | list():
            for value in thing:
                yield from figures(value)
        case _:
            pass


def marks(thing: Any) -> Iterator[tuple[Path, int, Inline]]:
    """Yield every inline below `thing`: its text's path, its line in that text (from 0), itself."""
    for path, text in texts(thing):
        for line, content in lines_of(text):
            for inline in inlines(content):
                yield path, line, inline


def lines_of(text: Line | Blocks) -> Iterator[tuple[int, Line]]:
    """Yield each line of `text` with the number, from 0, of the block that holds it."""
    if isinstance(text[0], _INLINES):
        yield 0, text  # type: ignore[misc]
        return
    for block in text:
        for line in lines((block,)):  # type: ignore[arg-type]
            yield getattr(block, "line", 0), line
