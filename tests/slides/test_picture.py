from xml.etree import ElementTree as ET

import pytest

from addprec_training.slides import Slide
from addprec_training.slides.picture import picture
from addprec_training.slides.values import Paragraph, Run, Text
from tests.decks import ONBOARDING, arial, house_theme, slides, solid, texts

SVG = "{http://www.w3.org/2000/svg}"


def drawn(slide: Slide) -> ET.Element:
    return ET.fromstring(picture(slide, house_theme(), arial()))  # noqa: S314 - our own text


@pytest.mark.parametrize("slide", slides(), ids=lambda slide: slide.name)
def test_every_word_of_a_slide_is_text_in_its_picture(slide: Slide) -> None:
    shown = solid("".join("".join(text.itertext()) for text in drawn(slide).iter(f"{SVG}text")))
    for name, paragraphs in texts(slide):
        for paragraph in paragraphs:
            assert solid(paragraph.text) in shown, name


def test_a_picture_is_named_after_its_slide() -> None:
    slide = slides()[3]

    assert drawn(slide).findtext(f"{SVG}title") == f"Diapo 4 : {slide.title}"


def test_a_picture_has_the_shape_of_a_slide() -> None:
    root = drawn(slides()[0])

    assert root.get("viewBox") == "0 0 960.009 540"


def test_a_picture_takes_the_colour_of_the_sequence() -> None:
    opener = next(slide for slide in slides(ONBOARDING) if slide.name == "sequence:devant-une-urgence")
    ground = drawn(opener).find(f"{SVG}rect")
    assert ground is not None

    assert ground.get("fill") == house_theme().tint(4).dark


def test_a_drawing_of_the_module_is_a_part_of_the_picture() -> None:
    figure = next(slide for slide in slides() if slide.layout == "Figure")
    (inner,) = drawn(figure).findall(f"{SVG}svg")

    assert inner.get("viewBox") == "0 0 760 400"
    assert inner.get("width") == "844.724"


def test_raised_letters_come_down_again() -> None:
    text = Text((Paragraph((Run("La 2"), Run("e", raised=True), Run(" dose"))),))
    slide = Slide("ecran", "Points", (("corps", text),), notes=(), section="")
    moves = [span.get("dy") for span in drawn(slide).iter(f"{SVG}tspan")]

    assert moves == ["-9", "9"]
