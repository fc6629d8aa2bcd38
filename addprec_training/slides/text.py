"""What authors wrote, as paragraphs of runs: marks kept, citations left to the notes, French typography put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from addprec_training.markup.spoken import quoted
from addprec_training.model import blocks as md
from addprec_training.model.base import Blank
from addprec_training.model.module import Media
from addprec_training.slides.values import BREAK, Marks, Paragraph, Paragraphs, Run
from addprec_training.typography import french_runs

_ORDINAL = re.compile(r"(?<![\w.,])(?:\d+|[IVX]+(?=e siècle))(?P<up>ers?|res?|es?)(?!\w)")
_SENTENCE = re.compile(r"(?<=[.!?…])(?:\u00a0»)? +(?=[A-ZÀ-ÝŒ«0-9])")


@lru_cache(maxsize=1 << 12)
def words(text: str, *, bold: bool | None = None, colour: str | None = None) -> tuple[Run, ...]:
    """Return plain `text` as runs."""
    return finished((Run(text, bold=bold, colour=colour),))


def fillable(value: str | Blank | None, what: str = "") -> tuple[Run, ...]:
    """Return plain `value`, or its blank, shown as one: « à compléter : lieu ». `what` names one that does not name itself."""
    if isinstance(value, str):
        return words(value)
    name = (value.what if value else "") or what
    return finished((Run(f"à compléter : {name}" if name else "à compléter", colour="encre", blank=True),))


def runs(line: md.Line) -> tuple[Run, ...]:
    """Return `line` as runs; a citation or a footnote leaves nothing, the notes name them."""
    return finished(_flat(line, Run("")))


def finished(raw: Iterable[Run]) -> tuple[Run, ...]:
    """Return `raw` in French typography, ordinals raised, neighbours that look alike joined."""
    kept = _joined(_trimmed(list(raw)))
    texts = french_runs([run.text for run in kept], narrow=False)
    return tuple(_raised(replace(run, text=text) for run, text in zip(kept, texts, strict=True) if text))


def _flat(line: md.Line, style: Run) -> Iterator[Run]:
    for inline in line:
        match inline:
            case md.Text(text):
                yield replace(style, text=text)
            case md.Strong(content):
                yield from _flat(content, replace(style, bold=True))
            case md.Emphasis(content):
                yield from _flat(content, replace(style, italic=True))
            case md.Link(target, content):
                yield from _flat(content, replace(style, link=target))
            case md.Reference(_, _, content):
                yield from _flat(content, style)
            case md.Foreign(language, content):
                yield from _flat(content, replace(style, language=language))
            case md.Break():
                yield BREAK
            case md.Citation() | md.Note():
                yield Run("")


def _trimmed(raw: list[Run]) -> Iterator[Run]:
    """Yield `raw` without the spaces at both ends, before a break, and before a citation that left nothing."""
    for place, run in enumerate(raw):
        text = run.text
        after = raw[place + 1].text if place + 1 < len(raw) else "\n"
        if after in ("", "\n") and text != "\n":
            text = text.rstrip(" ")
        if place == 0 or raw[place - 1] == BREAK:
            text = text.lstrip(" ")
        yield replace(run, text=text)


def _joined(raw: Iterable[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in raw:
        if joined and replace(joined[-1], text="") == replace(run, text="") and BREAK not in (run, joined[-1]):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return joined


def _raised(kept: Iterable[Run]) -> Iterator[Run]:
    for run in kept:
        start = 0
        for found in _ORDINAL.finditer(run.text):
            yield replace(run, text=run.text[start : found.start("up")])
            yield replace(run, text=found["up"], raised=True)
            start = found.end()
        if start < len(run.text):
            yield replace(run, text=run.text[start:])


# --- Paragraphs ------------------------------------------------------------------------------------------------------


def items(lines: Iterable[md.Line], marks: Marks | None = None) -> Paragraphs:
    """Return each of `lines` as a paragraph, counted from 1."""
    return tuple(Paragraph(runs(line), marks, number) for number, line in enumerate(lines, start=1))


def paragraphs(content: md.Blocks, media: Mapping[str, Media]) -> Paragraphs:
    """Return `content` as paragraphs without marks but for its lists; a figure is said by its alternative."""
    return tuple(_block_paragraphs(content, media))


def _block_paragraphs(content: md.Blocks, media: Mapping[str, Media]) -> Iterator[Paragraph]:
    for block in content:
        match block:
            case md.Paragraph(line):
                yield Paragraph(runs(line), "none")
            case md.Heading(_, line):
                yield Paragraph(tuple(replace(run, bold=True) for run in runs(line)), "none")
            case md.Bullets(entries):
                yield from _listed(entries, "squares", 1, media)
            case md.Numbered(entries, start):
                yield from _listed(entries, "numbers", start, media)
            case md.Table(_, rows):
                for row in rows:
                    yield Paragraph(tuple(_separated(row)), "none")
            case md.Quote(inner):
                yield from _block_paragraphs(quoted(inner), media)
            case md.Definitions(terms):
                for term, meaning in terms:
                    yield from _defined(term, meaning, media)
            case md.Picture(name):
                yield Paragraph(words(f"Figure : {media[name].alt}"), "none")


def _listed(
    entries: tuple[md.Blocks, ...], marks: Marks, start: int, media: Mapping[str, Media]
) -> Iterator[Paragraph]:
    for number, entry in enumerate(entries, start=start):
        first, *rest = paragraphs(entry, media)
        yield replace(first, marks=marks, number=number)
        yield from rest


def _separated(row: tuple[md.Line, ...]) -> Iterator[Run]:
    for place, cell in enumerate(row):
        if place:
            yield Run(" – ")
        yield from runs(cell)


def _defined(term: md.Line, meaning: md.Blocks, media: Mapping[str, Media]) -> Iterator[Paragraph]:
    first, *rest = paragraphs(meaning, media)
    head = finished((*(replace(run, bold=True) for run in runs(term)), Run(" : ")))
    yield Paragraph((*head, Run(" "), *first.runs), "none")
    yield from rest


def emphasised(content: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return `content` with its first word in bold, unless it already has bold in it: the verb of an objective."""
    if not content or any(run.bold for run in content):
        return content
    first, *rest = content
    verb = first.text.partition(" ")[0].rstrip(",;:.")
    return (replace(first, text=verb, bold=True), replace(first, text=first.text[len(verb) :]), *rest)


def sentences(content: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Return the sentences of `content`, runs cut where a sentence ends; a break ends one too."""
    whole = "".join(run.text for run in content)
    ends = [found.end() for found in _SENTENCE.finditer(whole)] + [found.end() for found in re.finditer("\n", whole)]
    bounds = [0, *sorted(set(ends)), len(whole)]
    return [sliced(content, start, end) for start, end in pairwise(bounds) if whole[start:end].strip()]


def sliced(content: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Return the characters `start` to `end` of `content`, without the spaces and breaks at their ends."""
    whole = "".join(run.text for run in content)
    while start < end and whole[start] in " \n":
        start += 1
    while end > start and whole[end - 1] in " \n":
        end -= 1
    kept: list[Run] = []
    place = 0
    for run in content:
        text = run.text[max(0, start - place) : max(0, end - place)]
        if text:
            kept.append(replace(run, text=text))
        place += len(run.text)
    return tuple(kept)
