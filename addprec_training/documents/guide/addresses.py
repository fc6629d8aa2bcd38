"""Where a page finds each file that it names: one place for who names it and who serves it."""

from __future__ import annotations

from addprec_training.model.module import Media


def slide(number: int) -> str:
    """Return the address of the picture of slide `number`."""
    return f"slides/{number}.svg"


def media(shown: Media) -> str:
    """Return the address of a media of the module."""
    return f"medias/{shown.file}"


def ribbon(half_day: int) -> str:
    """Return the address of the ribbon of half-day `half_day`."""
    return f"drawing/ribbon-{half_day}.svg"


def door(sequence: int) -> str:
    """Return the address of the door that opens sequence `sequence`."""
    return f"drawing/door-{sequence}.svg"
