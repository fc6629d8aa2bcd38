"""The slides of the deck as the guide shows them: a picture, and « Diapo 12 · title » beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from addprec_training import pdf
from addprec_training.documents.guide import addresses
from addprec_training.plan.values import Plan
from addprec_training.slides import Slide, Widths, compose
from addprec_training.slides.faces import face
from addprec_training.slides.picture import picture
from addprec_training.theme import Theme


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A slide, small: for recognition only, since its text is printed beside it."""

    number: int
    """Number of the slide in the deck."""
    title: str
    """Plain text, without our typography."""
    picture: str
    """SVG."""

    @property
    def address(self) -> str:
        """Return where the page finds the picture."""
        return addresses.slide(self.number)


def by_screen(slides: Sequence[tuple[str | None, Thumbnail]]) -> Mapping[str, tuple[Thumbnail, ...]]:
    """Return thumbnails by the screen that each shows, in the order of the deck; those of no screen are left out."""
    found: defaultdict[str, list[Thumbnail]] = defaultdict(list)
    for screen, thumbnail in slides:
        if screen is not None:
            found[screen].append(thumbnail)
    return {screen: tuple(thumbnails) for screen, thumbnails in found.items()}


def numbers(thumbnails: Sequence[Thumbnail]) -> str:
    """Return the numbers of slides in words: « Diapo 3 », « Diapos 10 à 12 », « Diapos 4, 6 et 9 »."""
    from_to = [str(thumbnail.number) for thumbnail in thumbnails]
    if len(from_to) < 2:
        return f"Diapo {from_to[0]}" if from_to else ""
    first, last = thumbnails[0].number, thumbnails[-1].number
    if last - first == len(from_to) - 1 and len(from_to) > 2:
        return f"Diapos {first} à {last}"
    return f"Diapos {', '.join(from_to[:-1])} et {from_to[-1]}"


def thumbnails(plan: Plan, theme: Theme) -> Mapping[str, tuple[Thumbnail, ...]]:
    """Return the slides of the deck of `plan`, by screen."""
    widths = face(theme.fonts.deck)
    slides = compose(plan, theme, widths)
    return by_screen([(slide.screen, _thumbnail(slide, theme, widths)) for slide in slides])


def _thumbnail(slide: Slide, theme: Theme, widths: Widths) -> Thumbnail:
    drawn = picture(slide, theme, widths, address=lambda media: pdf.BASE + addresses.media(media))
    return Thumbnail(slide.number, slide.title, drawn)
