"""Slides beside the text: their numbers in words, and which screen each shows."""

import pytest

from addprec_training.documents.guide.thumbnails import Thumbnail, by_screen, numbers, thumbnails
from addprec_training.plan.values import Plan
from addprec_training.slides import compose
from addprec_training.slides.faces import face
from addprec_training.theme import Theme


@pytest.mark.parametrize(
    ("slides", "said"),
    [
        ([], ""),
        ([3], "Diapo 3"),
        ([3, 4], "Diapos 3 et 4"),
        ([10, 11, 12], "Diapos 10 à 12"),
        ([4, 6, 9], "Diapos 4, 6 et 9"),
    ],
)
def test_numbers_are_said_in_words(slides: list[int], said: str) -> None:
    assert numbers([Thumbnail(number, "", "") for number in slides]) == said


def test_slides_of_no_screen_are_left_out() -> None:
    first, second, third = (Thumbnail(number, "", "") for number in (1, 2, 3))

    assert by_screen([(None, first), ("signes", second), ("signes", third)]) == {"signes": (second, third)}


def test_the_guide_numbers_slides_as_the_deck_does(plan: Plan, theme: Theme) -> None:
    deck = {slide.number: slide.screen for slide in compose(plan, theme, face(theme.fonts.deck))}

    shown = thumbnails(plan, theme)

    assert {slide.number: screen for screen, slides in shown.items() for slide in slides} == {
        number: screen for number, screen in deck.items() if screen is not None
    }
