"""Titles and other texts that cannot go on elsewhere: broken well, bound against a lonely last word, or clipped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from addprec_training.slides.measure import POINTS_PER_CM, lines, look
from addprec_training.slides.split import Room
from addprec_training.slides.text import sentences
from addprec_training.slides.values import Paragraph, Paragraphs, Run

NBSP = "\N{NO-BREAK SPACE}"
_SMALLER = (120, 96, 48, 40, 34, 30, 26, 24)
"""Steps of the scale, in points, for a title or a figure that its box cannot hold: never below what the room reads."""
_LONELY = 0.34
"""A last line shorter than this part of its box is one word too few."""


def heading(content: tuple[Run, ...], room: Room, after: str = "") -> Paragraph:
    """Return a title: two sentences on a line each where that fits, `after` (« (suite) ») at its end.

    A title that is too long for its box takes the next smaller step of the scale, since it cannot go on elsewhere.
    """
    whole = (*content, Run(NBSP.join(("", after)))) if after else content
    for size in (room.box.pt, *(step for step in _SMALLER if step < room.box.pt)):
        sized = tuple(whole if size == room.box.pt else (replace(run, pt=size) for run in whole))
        for candidate in (_by_sentence(sized, room), sized):
            paragraph = Paragraph(candidate)
            if room.holds((paragraph,)):
                return bound(paragraph, room)
            if size < room.box.pt and _stands(paragraph, room):
                return bound(paragraph, room)
    return Paragraph(tuple(replace(run, pt=_SMALLER[-1]) for run in whole))


def stands_as_heading(content: tuple[Run, ...], room: Room) -> bool:
    """Return whether a title stands in its box at its own size, also where it goes on."""
    return fits((*content, Run(f"{NBSP}(suite{NBSP}2)")), room)


def can_stand(content: tuple[Run, ...], room: Room) -> bool:
    """Return whether a title stands in its box at some step of the scale, also where it goes on."""
    return _stands(heading(content, room, f"(suite{NBSP}2)"), room)


def fits(content: tuple[Run, ...], room: Room) -> bool:
    """Return whether `content` stands in its box at the box's own size."""
    return room.holds((Paragraph(content),))


def _stands(paragraph: Paragraph, room: Room) -> bool:
    """Return whether a smaller text stands in the height of its box, whatever its lines."""
    return room.height((paragraph,)) <= room.box.h * POINTS_PER_CM


def _by_sentence(content: tuple[Run, ...], room: Room) -> tuple[Run, ...]:
    parts = sentences(content)
    if len(parts) != 2 or _ends_lonely(parts[0], room):
        return content
    return (*parts[0], replace(parts[0][-1], text="\n"), *parts[1])


def _ends_lonely(content: tuple[Run, ...], room: Room) -> bool:
    """Return whether `content` takes several lines, the last of them a single short word."""
    measure = look(room.box, room.deck)
    broken = lines(content, measure, room.widths)
    last = broken[-1]
    alone = all(" " not in piece.text for piece in last)
    return len(broken) > 1 and alone and sum(piece.width for piece in last) <= _LONELY * measure.width


def bound(paragraph: Paragraph, room: Room) -> Paragraph:
    """Return `paragraph` with its last two words held together where the last would stand alone on a line."""
    if not _ends_lonely(paragraph.runs, room):
        return paragraph
    tied = _tied(paragraph)
    return tied if tied is not None and room.lines(tied) <= room.lines(paragraph) else paragraph


def _tied(paragraph: Paragraph) -> Paragraph | None:
    """Return `paragraph` with a no-break space in the place of its last space."""
    for place in range(len(paragraph.runs) - 1, -1, -1):
        run = paragraph.runs[place]
        if run.text == "\n":
            return None
        if " " in run.text:
            head, _, tail = run.text.rpartition(" ")
            tied = replace(run, text=head + NBSP + tail)
            return replace(paragraph, runs=(*paragraph.runs[:place], tied, *paragraph.runs[place + 1 :]))
    return None


def all_bound(content: Paragraphs, room: Room) -> Paragraphs:
    """Return `content`, no paragraph ending on a lonely word."""
    return tuple(bound(paragraph, room) for paragraph in content)


def stepped(content: tuple[Run, ...], room: Room, steps: Iterable[float]) -> tuple[Run, ...] | None:
    """Return `content` at the size of its box, or at the first of `steps` at which it stands there; else None."""
    if room.holds((Paragraph(content),)):
        return content
    smaller = (tuple(replace(run, pt=size) for run in content) for size in steps)
    return next((found for found in smaller if _stands(Paragraph(found), room)), None)


def sized(content: tuple[Run, ...], room: Room, steps: Iterable[float]) -> tuple[Run, ...]:
    """Return `content` as `stepped` does, or clipped: for what is told whole elsewhere."""
    return stepped(content, room, steps) or clipped(content, room)


def clipped(content: tuple[Run, ...], room: Room) -> tuple[Run, ...]:
    """Return `content`, or its first words and « … »: for what repeats something said whole elsewhere."""
    if room.holds((Paragraph(content),)):
        return content
    left = list(content)
    while left:
        run = left.pop()
        head = run.text
        while " " in head or NBSP in head:
            head = head[: max(head.rfind(" "), head.rfind(NBSP))].rstrip(" .,;:–—" + NBSP)
            shorter = (*left, replace(run, text=head + "…"))
            if head and room.holds((Paragraph(shorter),)):
                return shorter
    return content[:1] and (replace(content[0], text="…"),)


def listed(texts: Iterable[str], room: Room, separator: str) -> tuple[Run, ...]:
    """Return as many of `texts` as their box holds, joined, and « … » where some are left out."""
    kept: list[str] = []
    every = list(texts)
    for place, text in enumerate(every):
        more = " …" if place + 1 < len(every) else ""
        if not room.holds((Paragraph((Run(separator.join([*kept, text]) + more),)),)):
            return (Run(separator.join(kept) + " …"),) if kept else clipped((Run(text),), room)
        kept.append(text)
    return (Run(separator.join(kept)),)
