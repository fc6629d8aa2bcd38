"""Decks on templates that are not ours: one that LibreOffice made, one of python-pptx, ours changed by a designer."""

import io
import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
import pytest
from pptx import Presentation
from pptx.util import Cm, Pt

from addprec_training.documents.deck import pptx_file, reference
from addprec_training.documents.deck.fitting import Fitted, fitted
from addprec_training.documents.deck.recipes import WAYS
from addprec_training.errors import DocumentError
from addprec_training.resources import TEMPLATES
from addprec_training.slides import Slide, compose
from addprec_training.slides.faces import face
from addprec_training.slides.values import Table, Text
from addprec_training.theme import Box
from tests import curricula
from tests.decks import ONBOARDING, SAMPLE, house_theme, plan, slides, solid
from tests.rendered import astray, pages, too_small

GABARITS = Path(__file__).parents[2] / "data" / "gabarits"
FOREIGN = ["libreoffice", "python-pptx"]
OURS = list(curricula.ours().curriculum.modules)
RUNNING = {"titre", "numero", "surtitre", "pied", "brouillon", "page"}
REPEATED = {
    "rappel",
    "étiquette",
    "durée",
    "groupes",
    "matériel",
    "source",
    "légende",
    "numéros",
    "tête-1",
    "tête-2",
    "tête-3",
}
"""What stands again on each slide of a screen that goes on."""


@cache
def template(name: str) -> bytes:
    if name == "libreoffice":
        return (GABARITS / "libreoffice.pptx").read_bytes()
    return (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()


def fit(content: bytes) -> Fitted:
    theme = house_theme()
    return fitted(theme.model_copy(update={"deck": theme.deck.model_copy(update={"template": content})}))


@cache
def on(name: str, module: str) -> tuple[bytes, tuple[Slide, ...]]:
    theme = fit(template(name)).theme
    return pptx_file.render(plan(module), theme), compose(plan(module), theme, face(theme.fonts.deck))


def said(listing: tuple[Slide, ...]) -> dict[str, Counter[str]]:
    """Return what each screen says on however many slides it takes, its title once: characters, in any order.

    The title over an answer that is a list only recalls the question, as far as it has room.
    """
    found: dict[str, Counter[str]] = {}
    for slide in listing:
        screen, goes_on = re.subn(r":\d+$", "", slide.name)
        counted = found.setdefault(screen.partition(":reponse")[0], Counter())
        recalls = ":reponse" in slide.name and slide.layout != "Réponse"
        if not goes_on and not recalls:
            counted.update(solid(slide.title))
        for name, content in slide.boxes:
            if name in RUNNING | REPEATED:
                continue
            match content:
                case Text(paragraphs):
                    counted.update(solid("".join(each.text for each in paragraphs)))
                case Table(rows=rows):
                    counted.update(solid("".join(cell.text for row in rows[content.has_head :] for cell in row.cells)))
                case _:
                    pass
    return found


@pytest.mark.parametrize("module", [SAMPLE, *OURS])
@pytest.mark.parametrize("name", FOREIGN)
def test_the_text_is_the_same_as_on_the_house_s_template(name: str, module: str) -> None:
    ours, theirs = said(slides(module)), said(on(name, module)[1])
    again = _shown_again(slides(module), on(name, module)[1])
    screens = [screen for screen in ours if not screen.startswith("auto:")]

    assert lost(module, theirs) == {}
    assert {
        screen: more for screen in screens if (more := theirs[screen] - ours[screen]) and not more <= again[screen]
    } == {}


def lost(module: str, theirs: dict[str, Counter[str]]) -> dict[str, Counter[str]]:
    """Return by screen what the house's slides say and `theirs` do not.

    A statement that does not fit there beside its verdict is recalled above it, in the words of its question: those may lack.
    """
    asked = said(tuple(slide for slide in slides(module) if ":reponse" not in slide.name))
    return {
        screen: missing
        for screen, text in said(slides(module)).items()
        if not screen.startswith("auto:") and not (missing := text - theirs[screen]) <= asked[screen] + Counter("«»:")
    }


def _shown_again(ours: tuple[Slide, ...], theirs: tuple[Slide, ...]) -> dict[str, Counter[str]]:
    """Return by screen what may stand in the text there: heads of columns, who is quoted, titles over what was a title."""
    found: dict[str, Counter[str]] = {}
    for slide in ours:
        for name, content in slide.boxes:
            if name in REPEATED and isinstance(content, Text):
                found.setdefault(slide.screen or "", Counter()).update(
                    solid("".join(each.text for each in content.paragraphs))
                )
    for slide in theirs:
        found.setdefault(slide.screen or "", Counter()).update(solid(slide.title))
    return found


@pytest.mark.parametrize("name", FOREIGN)
def test_the_file_says_what_its_slides_say(name: str) -> None:
    made, wanted = on(name, SAMPLE)
    for slide, ours in zip(Presentation(io.BytesIO(made)).slides, wanted, strict=True):
        written = Counter(solid("".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)))
        said = Counter(
            solid(
                "".join(
                    paragraph.text
                    for _, content in ours.boxes
                    if isinstance(content, Text)
                    for paragraph in content.paragraphs
                )
            )
        )
        assert written == said, ours.name


@pytest.mark.parametrize("module", OURS)
@pytest.mark.parametrize("name", FOREIGN)
def test_every_slide_has_notes_a_title_of_its_own_and_its_screen(name: str, module: str) -> None:
    made, wanted = on(name, module)
    presentation = Presentation(io.BytesIO(made))
    titles = [slide.shapes.title.text_frame.text for slide in presentation.slides if slide.shapes.title is not None]

    assert len(set(titles)) == len(wanted)
    assert all(slide.has_notes_slide for slide in presentation.slides)
    assert [slide.name for slide in presentation.slides] == [slide.name for slide in wanted]


@pytest.mark.parametrize("module", OURS)
@pytest.mark.parametrize("name", FOREIGN)
def test_body_text_stands_in_the_template_s_own_placeholders(name: str, module: str) -> None:
    free = {"légende", "source", "brouillon"}
    loose = {
        shape.name
        for slide in Presentation(io.BytesIO(on(name, module)[0])).slides
        for shape in slide.shapes
        if not shape.is_placeholder and shape.has_text_frame and shape.text_frame.text
    }

    assert loose <= free


@pytest.mark.parametrize("name", FOREIGN)
def test_no_slide_of_the_template_itself_stays(name: str) -> None:
    with ZipFile(io.BytesIO(on(name, SAMPLE)[0])) as archive:
        shown = [entry for entry in archive.namelist() if entry.startswith("ppt/slides/slide")]

    assert len(shown) == len(on(name, SAMPLE)[1])


@pytest.mark.office
@pytest.mark.parametrize("module", [SAMPLE, *(pytest.param(slug, marks=pytest.mark.long) for slug in OURS)])
@pytest.mark.parametrize("name", FOREIGN)
def test_libreoffice_shows_every_text_in_its_box_and_large_enough(
    name: str, module: str, soffice: str, tmp_path: Path
) -> None:
    made, wanted = on(name, module)
    theme = fit(template(name)).theme.deck
    with pages(soffice, made, tmp_path) as shown:
        pairs = list(zip(wanted, shown, strict=True))

        assert {slide.name: stray for slide, page in pairs if (stray := astray(slide, page, theme))} == {}
        assert {slide.name: small for slide, page in pairs if (small := too_small(slide, page, theme, 20))} == {}


@pytest.mark.parametrize("module", OURS)
@pytest.mark.parametrize("name", FOREIGN)
def test_validators_find_no_error_that_the_template_alone_does_not_have(
    name: str, module: str, node: str, node_modules: Path, tmp_path: Path
) -> None:
    alone, whole = tmp_path / "gabarit.pptx", tmp_path / "deck.pptx"
    alone.write_bytes(template(name))
    whole.write_bytes(on(name, module)[0])

    for judge in (_microsoft(node, node_modules), _second):
        assert judge(whole) <= judge(alone)


def _microsoft(node: str, node_modules: Path) -> Callable[[Path], set[str]]:
    def judged(path: Path) -> set[str]:
        command = [node, str(node_modules / ".bin" / "ooxml-validator"), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        return {json.dumps(error, sort_keys=True) for error in json.loads(done.stdout)["errors"]}

    return judged


def _second(path: Path) -> set[str]:
    from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

    return {str(error) for error in OpenXmlValidator().validate(path).errors}


def test_each_layout_of_ours_has_something_that_stands_in_for_it() -> None:
    assert set(WAYS) == set(house_theme().deck.layouts)


@pytest.mark.parametrize("name", FOREIGN)
def test_boxes_that_stand_in_for_ours_do_not_overlap_and_stay_on_the_slide(name: str) -> None:
    deck = fit(template(name)).theme.deck
    for layout_name, made in deck.layouts.items():
        held = {key: box for key, box in made.boxes.items() if key not in ("titre", "pied", "page")}
        assert [pair for pair in combinations(held, 2) if _meet(held[pair[0]], held[pair[1]])] == [], layout_name
        assert all(box.x + box.w <= deck.width and box.y + box.h <= deck.height for box in held.values()), layout_name


def _meet(one: Box, other: Box) -> bool:
    across = one.x + 0.01 < other.x + other.w and other.x + 0.01 < one.x + one.w
    return across and one.y + 0.01 < other.y + other.h and other.y + 0.01 < one.y + one.h


def test_the_fits_name_what_replaces_what() -> None:
    fits = {found.layout: (found.state, found.by) for found in fit(template("python-pptx")).fits}

    assert fits["Points"] == ("replaced", "Title and Content")
    assert fits["Vignette"] == ("replaced", "Two Content")
    assert fits["Comparaison"] == ("replaced", "Comparison")
    assert fits["Couverture"] == ("replaced", "Title Slide")


# --- Our own template, changed by a designer -------------------------------------------------------------------------


def changed(change: Callable[[pptx.presentation.Presentation], None]) -> bytes:
    presentation = Presentation(io.BytesIO(reference.make(house_theme())))
    change(presentation)
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def layout(presentation: pptx.presentation.Presentation, name: str) -> pptx.slide.SlideLayout:
    return next(each for each in presentation.slide_layouts if each.name == name)


def holder(presentation: pptx.presentation.Presentation, layout_name: str, name: str) -> Any:
    """Return a placeholder of a layout: python-pptx types it too narrowly to be changed."""
    return next(each for each in iter(layout(presentation, layout_name).shapes) if each.name == name)


def test_our_own_template_unchanged_gives_the_house_s_slides() -> None:
    theme = fit(reference.make(house_theme())).theme

    assert compose(plan(SAMPLE), theme, face(theme.fonts.deck)) == slides(SAMPLE)


def test_a_box_that_a_designer_made_smaller_is_measured_as_it_now_is() -> None:
    def narrow(presentation: pptx.presentation.Presentation) -> None:
        corps = holder(presentation, "Points", "corps")
        corps.width, corps.height = Cm(12), Cm(6)

    theme = fit(changed(narrow)).theme
    box = theme.deck.layouts["Points"].boxes["corps"]

    assert (box.w, box.h) == (12, 6)
    assert len(compose(plan(ONBOARDING), theme, face(theme.fonts.deck))) > len(slides(ONBOARDING))


def test_a_layout_taken_away_is_replaced_and_said() -> None:
    def without(presentation: pptx.presentation.Presentation) -> None:
        presentation.slide_layouts.remove(layout(presentation, "Vignette"))

    found = {each.layout: each for each in fit(changed(without)).fits}

    assert found["Vignette"].state == "replaced"
    assert [name for name, each in found.items() if each.state == "replaced"] == ["Vignette"]


def test_a_placeholder_taken_away_is_named() -> None:
    def without(presentation: pptx.presentation.Presentation) -> None:
        minutes = holder(presentation, "Consigne", "durée")
        minutes._element.getparent().remove(minutes._element)  # noqa: SLF001 - python-pptx removes no placeholder

    found = next(each for each in fit(changed(without)).fits if each.layout == "Consigne")

    assert found.state == "replaced"
    assert "« durée »" in found.remarks[0]


def test_text_too_small_for_the_room_is_remarked() -> None:
    def small(presentation: pptx.presentation.Presentation) -> None:
        corps = holder(presentation, "Points", "corps")
        first = corps._element.xpath(".//a:lvl1pPr/a:defRPr")[0]  # noqa: SLF001
        first.set("sz", str(Pt(16).pt * 100).partition(".")[0])

    found = next(each for each in fit(changed(small)).fits if each.layout == "Points")

    assert "16 points" in found.remarks[0]


# --- What is no template ---------------------------------------------------------------------------------------------


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not a zip", "illisible"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "illisible"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.presentation"), "n’est pas une présentation"),
    ],
)
def test_a_file_that_is_no_presentation_is_refused_in_french(content: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as caught:
        fit(content)

    assert caught.value.hint


def test_a_presentation_without_a_text_under_a_title_is_refused() -> None:
    def bare(presentation: pptx.presentation.Presentation) -> None:
        for each in list(presentation.slide_layouts):
            if each.name != "Titre seul":
                presentation.slide_layouts.remove(each)

    with pytest.raises(DocumentError, match="aucune disposition"):
        fit(changed(bare))


def test_the_template_that_ships_can_be_opened_as_any_other() -> None:
    assert {found.state for found in fit((TEMPLATES / "deck" / "reference.pptx").read_bytes()).fits} == {"named"}


def test_the_manual_tells_how_each_layout_is_replaced() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "gabarit-de-diaporama.md").read_text(encoding="utf-8")
    rows = [
        f"| {name} | "
        + " ; ".join(r" \| ".join(" + ".join(zone) for zone in way) or "titre seul" for way in ways)
        + " |"
        for name, ways in WAYS.items()
    ]

    assert [row for row in rows if row not in manual] == []


# --- The poorest template ----------------------------------------------------------------------------------------------


@cache
def poorest() -> bytes:
    """Return a template with one layout: a title, and a text below."""
    presentation = Presentation(io.BytesIO(template("python-pptx")))
    for each in list(presentation.slide_layouts):
        if each.name != "Title and Content":
            presentation.slide_layouts.remove(each)
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


@pytest.mark.parametrize("module", [SAMPLE, *OURS])
def test_one_layout_with_a_title_and_a_text_is_enough(module: str) -> None:
    theme = fit(poorest()).theme
    made = Presentation(io.BytesIO(pptx_file.render(plan(module), theme)))
    theirs = said(compose(plan(module), theme, face(theme.fonts.deck)))

    assert lost(module, theirs) == {}
    assert {slide.slide_layout.name for slide in made.slides} == {"Title and Content"}


@pytest.mark.office
def test_the_poorest_template_still_shows_all_in_its_box(soffice: str, tmp_path: Path) -> None:
    theme = fit(poorest()).theme
    wanted = compose(plan(SAMPLE), theme, face(theme.fonts.deck))
    with pages(soffice, pptx_file.render(plan(SAMPLE), theme), tmp_path) as shown:
        pairs = list(zip(wanted, shown, strict=True))

        assert {slide.name: stray for slide, page in pairs if (stray := astray(slide, page, theme.deck))} == {}
        assert {slide.name: small for slide, page in pairs if (small := too_small(slide, page, theme.deck, 20))} == {}
