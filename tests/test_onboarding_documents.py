"""The documents of the real modules pass the checks of the sample: PDF/UA-1, our fonts, official schemas, every file listed."""

import io
from pathlib import Path
from typing import cast

import pypdf
import pytest
from lxml import etree
from pypdf.generic import DictionaryObject

from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.guide.book import Audience
from tests.decks import EVERY
from tests.documents.elearning.schemas import schema
from tests.onboarding import GROUP, Case, package_files, pdf

pytestmark = GROUP

EACH = pytest.mark.parametrize("case", EVERY)
BOTH_AUDIENCES = pytest.mark.parametrize("audience", ["facilitator", "participant"])
BOTH_STANDARDS = pytest.mark.parametrize("standard", ["scorm12", "scorm2004"])


@EACH
@BOTH_AUDIENCES
def test_it_passes_pdf_ua_1(case: Case, audience: Audience, tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "document.pdf"
    path.write_bytes(pdf(case, audience))

    report = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)

    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@EACH
@BOTH_AUDIENCES
def test_it_holds_our_fonts_and_no_other(case: Case, audience: Audience) -> None:
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in pypdf.PdfReader(io.BytesIO(pdf(case, audience))).pages
        for font in cast("DictionaryObject", cast("DictionaryObject", page["/Resources"]).get("/Font", {})).values()
    }

    assert names
    assert all(name.startswith("Atkinson-Hyperlegible-Next") for name in names)


@EACH
@BOTH_STANDARDS
def test_its_manifest_is_valid_and_lists_every_file_and_only_those(
    case: Case, standard: Standard, tmp_path: Path
) -> None:
    files = package_files(case, standard)
    root = etree.fromstring(files["imsmanifest.xml"])
    listed = [str(element.get("href")) for element in root.iter("{*}file")]

    schema(standard, tmp_path).assertValid(root)
    assert sorted(listed) == sorted(set(files) - {"imsmanifest.xml"})
