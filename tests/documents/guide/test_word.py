"""A handout to adapt as a Word file: real styles, the same words and sources as the printed one, nothing of the day it was made."""

import io
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document

from addprec_training import tasks
from addprec_training import theme as themes
from addprec_training.documents.guide import word
from addprec_training.model import blocks as md
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import sample
from tests.documents.guide.changing import with_handouts

NBSP = "\N{NO-BREAK SPACE}"
THEME = themes.load([TEMPLATES / "theme.yaml"])


@cache
def plan() -> Plan:
    return plan_module(sample().curriculum, "module-temoin", "intra")


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


@cache
def essay() -> Document:
    return opened(word.render(plan(), THEME, "fiche-essai"))


def said(style: str) -> list[str]:
    return [paragraph.text for paragraph in essay().paragraphs if paragraph.style and paragraph.style.name == style]


def with_sheet(**changes: object) -> Plan:
    """Return the plan with its handout changed."""
    return with_handouts(plan(), lambda sheet: sheet.model_copy(update=changes))


def test_only_models_to_adapt_are_given_as_word_files() -> None:
    names = [
        [task.name.suffix for task in tasks.tasks(given, THEME, ("fiches",)) if "fiche-essai" in task.name.name]
        for given in (plan(), with_sheet(adapt=True))
    ]

    assert names == [[".pdf"], [".pdf", ".docx"]]


def test_every_part_has_a_style_of_its_own() -> None:
    assert said("Title") == ["Une fiche d’essai"]
    assert said("Subtitle") == ["Garder l’ordre des gestes sous les yeux."]
    assert said("List Number") == [f"Stimuler{NBSP}: parler fort.", f"Appeler le{NBSP}15 ou le{NBSP}112."]
    assert said("Heading 1") == [f"Où est le kit chez nous{NBSP}?", "Source"]
    assert len(said("Ligne à écrire")) == 3
    assert said("Urgence, numéros") == ["15 ou 112"]
    assert said("Mise en garde") == ["À faire relire avant diffusion."]
    assert len(said("Source")) == 1


def test_a_table_has_a_head_that_comes_back_and_rows_that_stay_whole() -> None:
    (table,) = essay().tables
    xml = [
        row._tr.xml  # noqa: SLF001 - python-docx shows it in no other way
        for row in table.rows
    ]

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Situation", "À faire"],
        ["Ne répond pas", "Appeler"],
    ]
    assert ["w:tblHeader" in row for row in xml] == [True, False]
    assert all("w:cantSplit" in row for row in xml)


def test_it_is_in_french_and_says_its_title_and_author() -> None:
    properties = essay().core_properties

    assert (properties.title, properties.language) == ("Une fiche d’essai", "fr-FR")
    assert properties.author == plan().programme.credits[0]
    assert 'w:lang w:val="fr-FR"' in essay().styles.element.xml


def test_lists_count_each_from_their_own_start() -> None:
    one = md.Numbered(((md.Paragraph((md.Text("un"),)),),))
    three = md.Numbered(((md.Paragraph((md.Text("trois"),)),),), start=3)
    document = opened(word.render(with_sheet(text=(one, three)), THEME, "fiche-essai"))
    numbers = [
        paragraph._p.pPr.numPr.numId.val  # type: ignore[union-attr] # noqa: SLF001
        for paragraph in document.paragraphs
        if paragraph.text in ("un", "trois")
    ]
    definitions = document.part.numbering_part.element.xml

    assert len(set(numbers)) == 2
    assert 'w:startOverride w:val="3"' in definitions


def test_links_lead_out_and_words_keep_their_marks() -> None:
    line = (md.Strong((md.Text("Lire"),)), md.Text(" "), md.Link("https://example.org/guide", (md.Text("le guide"),)))
    document = opened(word.render(with_sheet(text=(md.Paragraph(line),)), THEME, "fiche-essai"))
    (paragraph,) = [paragraph for paragraph in document.paragraphs if "le guide" in paragraph.text]

    assert [link.address for link in paragraph.hyperlinks] == ["https://example.org/guide"]
    assert [run.text for run in paragraph.runs if run.bold] == ["Lire"]


def test_words_of_another_language_are_proofread_in_it() -> None:
    line = (md.Text("Réduire les risques, "), md.Foreign("en", (md.Text("harm reduction"),)))
    document = opened(word.render(with_sheet(text=(md.Paragraph(line),)), THEME, "fiche-essai"))
    (paragraph,) = [paragraph for paragraph in document.paragraphs if "harm" in paragraph.text]

    assert ["en-GB" in run._r.xml for run in paragraph.runs] == [False, True]  # noqa: SLF001 - it has no other name


def test_the_same_handout_gives_the_same_bytes() -> None:
    assert word.render(plan(), THEME, "fiche-essai") == word.render(plan(), THEME, "fiche-essai")


def test_a_handout_that_is_not_given_out_is_unknown() -> None:
    with pytest.raises(KeyError):
        word.render(plan(), THEME, "autre")


def test_it_is_valid_open_xml(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

    path = tmp_path / "fiche.docx"
    path.write_bytes(word.render(plan(), THEME, "fiche-essai"))

    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
