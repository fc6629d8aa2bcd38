"""Sessions ready to run: the facilitator's sheet and the people's sheets, each alone, read back from the PDF."""

import io
import re
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from addprec_training import tasks
from addprec_training import theme as themes
from addprec_training.documents.guide import render_group_session, render_handout, render_people_sheet, word
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import apart

THEME = themes.load([TEMPLATES / "theme.yaml"])
LEAST = 14
"""Points of the smallest character on a sheet for the people (FACTS G.3)."""
SESSION = "seance-ouvrir-une-porte"
SHEETS = (f"{SESSION}-meteo-du-jour", f"{SESSION}-portes-du-jour")


@cache
def plan() -> Plan:
    return plan_module(apart().curriculum, "module-en-deux-temps", "intra")


@cache
def printed(name: str) -> bytes:
    return (render_group_session if name == SESSION else render_people_sheet)(plan(), THEME, name)


@cache
def text(name: str) -> str:
    pages = pypdf.PdfReader(io.BytesIO(printed(name))).pages
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(page.extract_text() for page in pages))


def test_the_papers_are_the_handouts_then_each_session_followed_by_its_sheets() -> None:
    names = [task.name.name for task in tasks.tasks(plan(), THEME, ("fiches",))]

    assert names == [
        "module-en-deux-temps-intra-carnet.pdf",
        "module-en-deux-temps-intra-carnet.docx",
        *(f"module-en-deux-temps-intra-{name}.pdf" for name in (SESSION, *SHEETS)),
    ]


@pytest.mark.parametrize("name", [SESSION, *SHEETS])
def test_it_passes_pdf_ua_1(name: str, tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "fiche.pdf"
    path.write_bytes(printed(name))

    report = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)

    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.parametrize("name", [SESSION, *SHEETS])
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    assert (render_group_session if name == SESSION else render_people_sheet)(plan(), THEME, name) == printed(name)


def test_the_clock_of_the_session_goes_from_0_to_its_end() -> None:
    (planned,) = plan().group_sessions
    said = text(SESSION)
    places = [said.index(f"{phase.start} min {phase.phase.label.replace(' :', ' :')}") for phase in planned.phases]

    assert [phase.start for phase in planned.phases] == [0, 10, 20, 25, 55, 75, 85]
    assert places == sorted(places)
    assert said.index("90 min Fin") > places[-1]


def test_the_facilitator_has_words_material_watch_points_variants_and_what_to_note() -> None:
    said = text(SESSION)

    for part in (
        "Séance 1 sur 1",
        "Savoir demander de l’aide compétence spécifique 1, Témoin, 2023 Compétences sociales, Vivre avec les autres",
        "Fiche S1.1, « Ma météo », à découper, un jeu pour trois",
        "Fiche S1.2, « Mes portes », une par personne",
        "Points de vigilance Venir après avoir consommé ne ferme pas la porte.",
        "« Quel temps fait-il en vous ? »",
        "Peu de français Montrer les dessins",
        "Sans lecture Lire la fiche",
        "À trois Une seule porte",
        "Dans la rue Trois gobelets",
        "Ensuite, dans la vie du lieu Redire la météo",
        "Combien de personnes sont venues",
        "Autorité témoin",
        "Document de travail – à valider",
    ):
        assert part in said


def test_what_is_prepared_is_on_the_first_page_and_the_clock_starts_on_the_next() -> None:
    first, second, *_ = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(printed(SESSION))).pages]

    assert "Points de vigilance" in first
    assert "Accueil" not in first
    assert "Accueil" in second


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_on_a_sheet_for_the_people_is_under_fourteen_points(name: str) -> None:
    document = pypdfium2.PdfDocument(printed(name))
    sizes = {size for page in document for size in _sizes(page)}

    assert sizes
    assert min(sizes) >= LEAST - 0.01


def _sizes(page: Any) -> list[float]:
    """Return the size in points of every character of `page` that can be seen."""
    found = page.get_textpage()
    return [
        pdfium.FPDFText_GetFontSize(found.raw, place)
        for place in range(found.count_chars())
        if found.get_text_range(place, 1).strip()
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [(SHEETS[0], ["Un soleil", "Un nuage"]), (SHEETS[1], ["Un soleil", "Un soleil", "Un nuage"])],
)
def test_each_drawing_is_a_figure_with_its_alternative(name: str, said: list[str]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(name)))
    alternatives: list[str] = []

    def walk(node: Any) -> None:
        held = node.get_object()
        if isinstance(held, list):
            for child in held:
                walk(child)
        elif isinstance(held, dict):
            if held.get("/S") == "/Figure":
                alternatives.append(str(held.get("/Alt")))
            if "/K" in held:
                walk(held["/K"])

    walk(reader.root_object["/StructTreeRoot"])

    assert alternatives == said


def test_the_steps_of_a_sheet_are_numbered_one_idea_a_line() -> None:
    assert re.search(
        r"1 Je pense à une personne\. Cette personne m’écoute\. 2 Je choisis un bon moment\. oui un peu non 3",
        text(SHEETS[1]),
    )


def test_a_sheet_to_adapt_is_also_a_word_file_with_its_drawings_and_their_alternatives() -> None:
    (planned,) = plan().group_sessions
    sheets = tuple(sheet.model_copy(update={"adapt": True}) for sheet in planned.session.sheets)
    adapted = planned.session.model_copy(update={"sheets": sheets})
    module = apart().curriculum.modules["module-en-deux-temps"].model_copy(update={"group_sessions": (adapted,)})
    other = plan_module(apart().curriculum.model_copy(update={"modules": {module.slug: module}}), module.slug, "intra")
    names = [task.name.name for task in tasks.tasks(other, THEME, ("fiches",))]

    document = docx.Document(io.BytesIO(word.render_people_sheet(other, THEME, SHEETS[1])))
    lines = [paragraph.text for paragraph in document.paragraphs if paragraph.text]

    assert f"module-en-deux-temps-intra-{SHEETS[1]}.docx" in names
    assert lines[:6] == [
        "Fiche S1.2 · Ouvrir une porte",
        "Mes portes",
        "Je trouve à qui demander.",
        "1. Je pense à une personne.",
        "Cette personne m’écoute.",
        "2. Je choisis un bon moment.",
    ]
    drawn = re.findall(r'<wp:docPr[^>]*descr="([^"]*)"', document.element.xml)
    assert drawn == ["Un soleil", "Un soleil", "Un nuage"]


def test_answers_to_tick_and_grids_stand_in_print_on_screen_and_in_word() -> None:
    handout = render_handout(plan(), THEME, "carnet")
    said = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(handout)).pages))
    asked = set(pypdf.PdfReader(io.BytesIO(handout)).get_fields() or {})
    people = set(pypdf.PdfReader(io.BytesIO(printed(SHEETS[1]))).get_fields() or {})
    document = docx.Document(io.BytesIO(word.render(plan(), THEME, "carnet")))

    assert "oui un peu non" in said
    assert "Date Séance Personnes venues" in said
    assert {"fiche-carnet-1", "fiche-carnet-2-choix"} <= asked
    assert "etape-portes-du-jour-2" in people
    assert [[len(table.rows), len(table.columns)] for table in document.tables] == [[4, 3], [3, 3]]
    assert [cell.text for cell in document.tables[1].columns[0].cells] == ["", "Accueil", "Clôture"]
    assert any(paragraph.text.count("\N{BALLOT BOX}") == 3 for paragraph in document.paragraphs)


def test_a_handout_with_answers_to_tick_and_grids_passes_pdf_ua_1(tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "carnet.pdf"
    path.write_bytes(render_handout(plan(), THEME, "carnet"))

    assert [failure.message for failure in validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1).failures] == []
