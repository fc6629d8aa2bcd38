"""The deck as a file, opened again."""

import io
import re
from collections.abc import Iterator
from itertools import groupby
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Opened
from pptx.slide import Slide as Shown

from addprec_training.archive import unpack
from addprec_training.documents.deck import pptx_file
from addprec_training.documents.deck.labels import slide_name
from tests.decks import MODULES, ONBOARDING, SAMPLE, deck, house_theme, plan, slides, texts

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECKS = [SAMPLE, *MODULES]


@pytest.fixture(params=DECKS)
def opened(request: pytest.FixtureRequest) -> tuple[str, Opened]:
    return request.param, Presentation(io.BytesIO(deck(request.param)))


def shown(name: str) -> Iterator[tuple[Shown, str]]:
    """Yield the slides of a deck with the names of their screens."""
    for slide, ours in zip(Presentation(io.BytesIO(deck(name))).slides, slides(name), strict=True):
        yield slide, ours.name


def bare(text: str) -> str:
    """Return `text` without what the writer adds: breaks as spaces, nothing of zero width."""
    return text.replace("\v", " ").replace("\u200b", "")


def test_every_slide_is_bound_to_its_layout(opened: tuple[str, Opened]) -> None:
    name, presentation = opened

    assert [slide.slide_layout.name for slide in presentation.slides] == [slide.layout for slide in slides(name)]


def test_the_text_of_the_file_is_the_text_of_the_slides(opened: tuple[str, Opened]) -> None:
    name, presentation = opened
    for slide, ours in zip(presentation.slides, slides(name), strict=True):
        written = {shape.name: bare(shape.text_frame.text) for shape in slide.placeholders if shape.has_text_frame}
        assert written == {key: "\n".join(each.text for each in found) for key, found in texts(ours)}


def test_all_text_stands_in_placeholders(opened: tuple[str, Opened]) -> None:
    _, presentation = opened
    loose = [
        shape.name
        for slide in presentation.slides
        for shape in slide.shapes
        if not shape.is_placeholder and shape.has_text_frame and shape.text_frame.text
    ]

    assert loose == []


def test_no_placeholder_is_left_empty(opened: tuple[str, Opened]) -> None:
    _, presentation = opened
    empty = [
        (slide.name, shape.name)
        for slide in presentation.slides
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text
    ]

    assert empty == []


def test_the_title_is_the_slide_s_title_placeholder(opened: tuple[str, Opened]) -> None:
    name, presentation = opened
    for slide, ours in zip(presentation.slides, slides(name), strict=True):
        title = slide.shapes.title
        assert title is not None
        assert bare(title.text_frame.text) == ours.title


def test_every_slide_has_its_notes(opened: tuple[str, Opened]) -> None:
    name, presentation = opened
    for slide, ours in zip(presentation.slides, slides(name), strict=True):
        frame = slide.notes_slide.notes_text_frame
        assert frame is not None
        written = [re.sub(r"\s+", " ", paragraph.text).strip() for paragraph in frame.paragraphs]
        assert written == [re.sub(r"\s+", " ", note.text).strip() for note in ours.notes]


def test_tables_are_native_and_have_a_head_row(opened: tuple[str, Opened]) -> None:
    _, presentation = opened
    tables = [shape for slide in presentation.slides for shape in slide.shapes if shape.has_table]

    assert tables
    for shape in tables:
        assert shape.is_placeholder
        assert shape.table.first_row == (shape.part.slide.slide_layout.name not in ("Programme", "Ressources"))


def test_a_chart_is_native_and_brings_its_figures() -> None:
    presentation = Presentation(io.BytesIO(deck(ONBOARDING)))
    charts = [shape.chart for slide in presentation.slides for shape in slide.shapes if shape.has_chart]

    assert charts
    for chart in charts:
        workbook = ZipFile(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        strings = workbook.read("xl/sharedStrings.xml").decode()
        assert all(name.replace("&", "&amp;") in strings for name in chart.plots[0].categories)
        assert len(chart.plots[0].series) == 1


def test_pictures_tables_and_charts_have_an_alternative(opened: tuple[str, Opened]) -> None:
    _, presentation = opened
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type == 13 or shape._element.tag == f"{P}pic":  # noqa: SLF001
                named = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - python-pptx has no alternative text
                assert named.get("descr"), (slide.name, shape.name)


def test_what_is_drawn_is_marked_as_decoration(opened: tuple[str, Opened]) -> None:
    _, presentation = opened
    for slide in presentation.slides:
        for shape in slide.shapes:
            if not shape.is_placeholder:
                assert b"decorative" in etree.tostring(shape._element)  # noqa: SLF001


def test_every_slide_says_which_screen_it_comes_from() -> None:
    for slide, name in shown(SAMPLE):
        assert slide.name == name
        assert slide_name(shape.name for shape in slide.shapes) == name


def test_every_run_is_in_french_but_what_its_author_says_is_english(opened: tuple[str, Opened]) -> None:
    name, presentation = opened
    languages = {
        properties.get("lang")
        for slide in presentation.slides
        for properties in slide._element.iter(f"{A}rPr", f"{A}endParaRPr")  # noqa: SLF001
    }

    assert languages == ({"fr-FR", "en-GB"} if name == SAMPLE else {"fr-FR"})


def test_english_words_are_proofread_as_english() -> None:
    english = [
        run.text
        for slide in Presentation(io.BytesIO(deck(SAMPLE))).slides
        for shape in slide.placeholders
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run._r.rPr is not None and run._r.rPr.get("lang") == "en-GB"  # noqa: SLF001 - python-pptx reads no language
    ]

    assert english == ["craving"]


def test_slides_take_the_colours_of_the_theme_alone(opened: tuple[str, Opened]) -> None:
    name, _ = opened
    parts = unpack(deck(name))

    assert not [
        key for key, part in parts.items() if re.match(r"ppt/(slides|charts)/[^/]+\.xml", key) and b"srgbClr" in part
    ]


def test_a_sequence_is_a_section(opened: tuple[str, Opened]) -> None:
    name, _ = opened
    tree = etree.fromstring(unpack(deck(name))["ppt/presentation.xml"])
    sections = tree.findall(".//{http://schemas.microsoft.com/office/powerpoint/2010/main}section")
    wanted = [
        (section, len(list(members))) for section, members in groupby(slides(name), key=lambda slide: slide.section)
    ]

    assert [(section.get("name"), len(section[0])) for section in sections] == [
        (text.replace(" ?", "\u00a0?"), count) for text, count in wanted
    ]


def test_the_plate_of_a_sequence_takes_its_slot() -> None:
    presentation = Presentation(io.BytesIO(deck(SAMPLE)))
    slots = {
        plate.text_frame.text: plate._element.xpath("./p:spPr/a:solidFill/a:schemeClr/@val")[0]  # noqa: SLF001
        for slide in presentation.slides
        for plate in slide.placeholders
        if plate.name == "numero"
    }

    assert slots == {"1": "accent1", "2": "accent2"}


def test_numbers_of_one_list_weigh_the_same() -> None:
    for slide in Presentation(io.BytesIO(deck(ONBOARDING))).slides:
        for shape in slide.placeholders:
            box = house_theme().deck.layouts[slide.slide_layout.name].boxes[shape.name]
            if box.marks in ("numbers", "letters"):
                counted = shape._element.xpath(".//a:p[not(a:pPr/a:buNone)]")  # noqa: SLF001
                weights = {paragraph.xpath("string(./a:r[1]/a:rPr/@b)") for paragraph in counted}
                assert weights <= {"1"}, (slide.name, shape.name)


def test_a_name_in_the_timetable_jumps_to_the_opening_of_its_sequence() -> None:
    presentation = Presentation(io.BytesIO(deck(SAMPLE)))
    agenda = next(slide for slide in presentation.slides if slide.slide_layout.name == "Programme")
    targets = [
        agenda.part.related_part(link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"))
        for link in agenda._element.iter(f"{A}hlinkClick")  # noqa: SLF001
    ]

    assert {target.slide.slide_layout.name for target in targets} == {"Séquence"}


def test_the_file_says_what_it_is_and_when_its_module_was_written() -> None:
    properties = Presentation(io.BytesIO(deck(SAMPLE))).core_properties

    assert (properties.title, properties.author) == ("Module témoin", "Fédération témoin")
    assert properties.modified is not None
    assert properties.modified.date() == plan().module.date
    assert properties.language == "fr-FR"


def test_a_reviewed_deck_has_no_draft_mark() -> None:
    assert "brouillon" in {shape.name for shape in next(shown(SAMPLE))[0].shapes}


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert pptx_file.render(plan(SAMPLE), house_theme()) == deck(SAMPLE)


def test_no_part_knows_the_clock() -> None:
    with ZipFile(io.BytesIO(deck(ONBOARDING))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        books = [name for name in archive.namelist() if name.endswith(".xlsx")]
        for name in books:
            with ZipFile(io.BytesIO(archive.read(name))) as book:
                assert b"1980-01-01" in book.read("docProps/core.xml")
    assert books
