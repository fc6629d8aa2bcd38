"""What assistive technology finds in the PDFs of the real modules: alternatives, headers, PDF/UA-1 for each handout alone too."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pypdf
import pytest
from pypdf.generic import DictionaryObject

from addprec_training.documents import guide
from addprec_training.documents.guide.book import Audience
from tests.decks import EVERY, house_theme, plan
from tests.onboarding import GROUP, Case, pdf

pytestmark = GROUP


def elements(reader: pypdf.PdfReader) -> Iterator[tuple[str, Any, list[Any]]]:
    """Yield the kind, the element and the children of everything in the structure of a PDF."""
    waiting = [cast("DictionaryObject", reader.root_object["/StructTreeRoot"])]
    while waiting:
        element = waiting.pop()
        held = element.get("/K", [])
        children = [kid.get_object() for kid in (held if isinstance(held, list) else [held])]
        children = [kid for kid in children if isinstance(kid, dict) and "/S" in kid]
        waiting += children
        if "/S" in element:
            yield str(element["/S"]), element, children


@pytest.mark.parametrize("case", [one for one in EVERY if "-intra" in str(one.id)])
@pytest.mark.parametrize("audience", ["facilitator", "participant"])
def test_every_figure_has_an_alternative_and_every_table_headers(case: Case, audience: Audience) -> None:
    figures, tables, headers = [], 0, 0
    for kind, element, _children in elements(pypdf.PdfReader(io.BytesIO(pdf(case, audience)))):
        if kind == "/Figure":
            figures.append(str(element.get("/Alt", "")))
        elif kind == "/Table":
            tables += 1
            headers += any(below == "/TH" for below in kinds(element))

    assert [alternative for alternative in figures if not alternative.strip()] == []
    assert tables > 0
    assert headers == tables


def kinds(element: Any) -> Iterator[str]:
    held = element.get("/K", [])
    for kid in held if isinstance(held, list) else [held]:
        child = kid.get_object()
        if isinstance(child, dict) and "/S" in child:
            yield str(child["/S"])
            yield from kinds(child)


@pytest.mark.parametrize("case", EVERY)
def test_each_handout_alone_passes_pdf_ua_1_says_who_it_is_and_takes_a_leaf_at_most(case: Case, tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    for given in plan(*case).handouts:
        made = guide.render_handout(plan(*case), house_theme(), given.handout.id)
        path = tmp_path / f"{given.handout.id}.pdf"
        path.write_bytes(made)
        reader = pypdf.PdfReader(io.BytesIO(made))
        fonts = {
            str(font.get_object()["/BaseFont"]).partition("+")[2]
            for page in reader.pages
            for font in cast("DictionaryObject", cast("DictionaryObject", page["/Resources"]).get("/Font", {})).values()
        }

        assert [one.rule_id for one in validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1).failures] == []
        assert all(name.startswith("Atkinson-Hyperlegible-Next") for name in fonts)
        assert len(reader.pages) <= 2, given.handout.id
        assert reader.metadata is not None
        assert reader.metadata.author == plan(*case).programme.credits[0]
        assert f"Fiche {given.number}" in reader.pages[0].extract_text()
