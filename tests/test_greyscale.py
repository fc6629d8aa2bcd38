"""The guides and booklets of our modules in grey: text stands out from its ground, the marks of the steps by their shape."""

import io
import math
from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops

from addprec_training.documents.guide.book import Audience
from addprec_training.model.module import FORMATS
from tests.curricula import ours
from tests.decks import ONBOARDING
from tests.onboarding import GROUP, Case, pdf

pytestmark = GROUP

SCALE = 3
"""Pixels to the point: enough for the stem of a small letter to have its full black."""
READ = 6.5
"""Points from which text is there to be read: smaller is inside a thumbnail, which is there to be recognised (ART §6)."""
CONTRAST = 4.5
"""WCAG 2.2, 1.4.3."""

QUICK: Case = (ONBOARDING, "intra")
CASES = [
    pytest.param(case, id="-".join(case), marks=() if case == QUICK else pytest.mark.long)
    for case in ((module, name) for module in ours().curriculum.modules for name in FORMATS)
]

Box = tuple[float, float, float, float]


@cache
def document(audience: Audience, case: Case) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(pdf(case, audience)))


def grey(page: pypdfium2.PdfPage) -> Image.Image:
    picture: Image.Image = page.render(scale=SCALE, grayscale=True).to_pil().convert("L")
    return picture


def words(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    """Yield each run of letters to be read, with its place in pixels."""
    text, height = page.get_textpage(), page.get_height()
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        index = pdfium.FPDFText_GetCharIndexAtPos(text.raw, (left + right) / 2, (bottom + top) / 2, 4, 4)
        if index >= 0 and size(text, index) >= READ:
            box = (left * SCALE, (height - top) * SCALE, right * SCALE, (height - bottom) * SCALE)
            yield text.get_text_bounded(left, bottom, right, top), box


def size(text: pypdfium2.PdfTextPage, index: int) -> float:
    """Return the size of a letter on paper, in points: what its drawing scales it by included."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
    return float(pdfium.FPDFText_GetFontSize(text.raw, index)) * math.hypot(matrix.c, matrix.d)


def luminance(value: int) -> float:
    """Return the relative luminance of a grey (WCAG 2.2, definition of relative luminance)."""
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def contrast(picture: Image.Image, box: Box) -> float:
    """Return the contrast of the text in `box`: of the grey that there is most of, and the one farthest from it."""
    left, top = max(int(box[0]) - 1, 0), max(int(box[1]) - 1, 0)
    right, bottom = min(int(box[2]) + 2, picture.width), min(int(box[3]) + 2, picture.height)
    counts = picture.crop((left, top, right, bottom)).histogram()
    there = [value for value, count in enumerate(counts) if count]
    ground = luminance(max(there, key=counts.__getitem__))
    return max(
        (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) for ink in (luminance(there[0]), luminance(there[-1]))
    )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("audience", ["facilitator", "participant"])
def test_every_text_stands_out_in_grey(audience: Audience, case: Case) -> None:
    weak, read = [], 0
    for number, page in enumerate(document(audience, case), 1):
        picture = grey(page)
        for text, box in words(page):
            read += 1
            if (found := contrast(picture, box)) < CONTRAST:
                weak.append((number, text, round(found, 2)))

    assert read > 1000
    assert weak == []


def test_a_text_in_light_grey_would_be_found() -> None:
    picture = Image.new("L", (40, 20), 255)
    picture.paste(170, (10, 5, 30, 15))

    assert contrast(picture, (0, 0, 39, 19)) < CONTRAST


def test_the_marks_of_the_four_kinds_of_steps_differ_in_shape() -> None:
    told = "ce qui peut fragiliser"
    page = next(page for page in document("facilitator", QUICK) if told in page.get_textpage().get_text_bounded())
    height = page.get_height()
    picture, marks = grey(page), {}
    for text, (left, top, _right, bottom) in words(page):
        if text.strip() in ("Faire", "Dire", "Demander", "Veiller"):
            middle, half = (top + bottom) / 2, 2.4 / 25.4 * 72 * SCALE
            start = left - 6.6 / 25.4 * 72 * SCALE
            area = picture.crop((int(start), int(middle - half), int(start + 2 * half), int(middle + half)))
            marks[text.strip()] = area.point(lambda value: 255 if value < 128 else 0)

    assert height > 0
    assert sorted(marks) == ["Demander", "Dire", "Faire", "Veiller"]
    for one, other in combinations(marks.values(), 2):
        differing = ImageChops.difference(one, other).histogram()[255]
        assert differing > 0.1 * min(one.histogram()[255], other.histogram()[255])
