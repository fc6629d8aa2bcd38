"""The house's template: what a designer opens, and what every deck stands on."""

import colorsys
import io
from itertools import combinations

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Opened

from addprec_training.archive import unpack
from addprec_training.documents.deck import reference
from addprec_training.documents.deck.template import read
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Box
from tests.decks import house_theme

BOARD = (
    "Couverture", "Programme", "Séquence", "Objectifs", "Points", "Points et image", "Comparaison", "Trois colonnes", "Étapes",
    "Étapes, deux colonnes", "Chiffre", "Phrase", "Vignette", "Consigne", "Question", "Réponse", "Tableau", "Graphique", "Figure",
    "Urgence", "Ressources", "Pause", "À retenir", "Titre seul",
)  # fmt: skip
"""The layouts of the art direction, in its order; others come after."""
NAMES = sorted(house_theme().deck.layouts)


def opened() -> Opened:
    return Presentation(io.BytesIO(reference.make(house_theme())))


def inside(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.w and other.x < one.x + one.w and one.y < other.y + other.h and other.y < one.y + one.h
    )


def test_the_template_that_ships_is_the_one_that_the_theme_makes() -> None:
    assert (TEMPLATES / "deck" / "reference.pptx").read_bytes() == reference.make(house_theme()), (
        "run script/deck_template.py"
    )


def test_the_layouts_of_the_boards_come_first_under_their_names() -> None:
    assert tuple(layout.name for layout in opened().slide_layouts)[: len(BOARD)] == BOARD


@pytest.mark.parametrize("name", NAMES)
def test_every_placeholder_of_a_layout_stands_where_the_theme_says(name: str) -> None:
    layout = next(layout for layout in opened().slide_layouts if layout.name == name)
    boxes = house_theme().deck.layouts[name].boxes
    placed = {
        shape.name: tuple(round(length / 360_000, 3) for length in (shape.left, shape.top, shape.width, shape.height))
        for shape in layout.placeholders  # type: ignore[misc]
    }

    assert placed == {key: (box.x, box.y, box.w, box.h) for key, box in boxes.items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_placeholder_is_told_apart_by_its_index(name: str) -> None:
    indexes = [holder.index for holder in read(reference.make(house_theme())).layouts[name].placeholders.values()]

    assert len(set(indexes)) == len(indexes)


@pytest.mark.parametrize("name", NAMES)
def test_placeholders_do_not_overlap_and_stay_on_the_slide(name: str) -> None:
    deck = house_theme().deck
    boxes = deck.layouts[name].boxes

    assert [pair for pair in combinations(boxes, 2) if inside(boxes[pair[0]], boxes[pair[1]])] == []
    assert all(box.x + box.w <= deck.width and box.y + box.h <= deck.height for box in boxes.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_that_a_placeholder_promises_fit_its_height(name: str) -> None:
    deck = house_theme().deck
    for key, box in deck.layouts[name].boxes.items():
        high = box.lines * box.pt * deck.line * box.leading * 2.54 / 72
        assert high <= box.h + 0.01, key


def test_text_is_never_fitted_by_shrinking() -> None:
    parts = unpack(reference.make(house_theme()))

    assert [name for name, part in parts.items() if b"normAutofit" in part or b"spAutoFit" in part] == []


@pytest.mark.parametrize("token", ["pierre", "filet", "lampe-pale"])
def test_a_shade_of_a_slot_is_the_colour_of_its_token(token: str) -> None:
    theme = house_theme()
    slot = theme.deck.slots[token]
    base = {"tx2": theme.tint(6).dark, "accent6": theme.colours["lampe"]}[slot.slot]
    hue, light, full = colorsys.rgb_to_hls(*(int(base[place : place + 2], 16) / 255 for place in (1, 3, 5)))
    shade = colorsys.hls_to_rgb(hue, light * slot.times / 100 + slot.plus / 100, full * slot.sat / 100)
    wanted = [int(theme.colours[token][place : place + 2], 16) for place in (1, 3, 5)]

    assert max(abs(round(value * 255) - channel) for value, channel in zip(shade, wanted, strict=True)) <= 2


def test_every_layout_shows_in_the_slots_of_the_theme() -> None:
    parts = unpack(reference.make(house_theme()))
    layouts = [
        part for name, part in parts.items() if name.startswith(("ppt/slideLayouts/slide", "ppt/slideMasters/slide"))
    ]

    assert layouts
    assert not any(b"srgbClr" in part for part in layouts)


def test_another_theme_makes_another_template() -> None:
    theme = house_theme()
    other = theme.model_copy(update={"colours": {**theme.colours, "encre": "#000000"}})
    part = unpack(reference.make(other))["ppt/theme/theme1.xml"].decode()

    assert '<a:dk1><a:srgbClr val="000000"/></a:dk1>' in part
