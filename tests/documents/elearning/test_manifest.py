from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from addprec_training import archive
from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.elearning.manifest import BINDINGS
from tests.documents.elearning.sample import everything_online, house, sample
from tests.documents.elearning.schemas import schema

STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
SCHEMAS = package.SCHEMAS


@cache
def _files(standard: Standard) -> dict[str, bytes]:
    return archive.unpack(package.render(sample(), house(), standard))


def _root(standard: Standard) -> etree._Element:
    return etree.fromstring(_files(standard)["imsmanifest.xml"])


def _all(root: etree._Element, name: str) -> list[etree._Element]:
    return [
        element for element in root.iter() if isinstance(element.tag, str) and etree.QName(element).localname == name
    ]


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_manifest_is_valid_against_the_official_schemas(standard: Standard, tmp_path: Path) -> None:
    schema(standard, tmp_path).assertValid(_root(standard))


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_manifest_that_strays_is_refused(standard: Standard, tmp_path: Path) -> None:
    root = _root(standard)
    _all(root, "item")[0].set("stray", "x")
    _all(root, "schemaversion")[0].getparent().append(etree.SubElement(root, f"{{{BINDINGS[standard].cp}}}schema"))  # type: ignore[union-attr]

    assert not schema(standard, tmp_path).validate(root)


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_file_is_listed_and_only_those(standard: Standard) -> None:
    listed = [element.get("href", "") for element in _all(_root(standard), "file")]

    assert sorted(listed) == sorted(set(_files(standard)) - {"imsmanifest.xml"})


@pytest.mark.parametrize("standard", STANDARDS)
def test_there_is_one_sco_and_it_starts_at_the_page(standard: Standard) -> None:
    root = _root(standard)
    kinds = [
        (resource.get(f"{{{BINDINGS[standard].adlcp}}}{BINDINGS[standard].kind}"), resource.get("href"))
        for resource in _all(root, "resource")
    ]

    assert kinds == [("sco", "index.html"), ("asset", None)]
    assert [item.get("identifierref") for item in _all(root, "item")] == [_all(root, "resource")[0].get("identifier")]


@pytest.mark.parametrize(("standard", "version"), [("scorm12", "1.2"), ("scorm2004", "2004 4th Edition")])
def test_the_version_is_said_as_the_standard_spells_it(standard: Standard, version: str) -> None:
    root = _root(standard)

    assert [element.text for element in _all(root, "schema")] == ["ADL SCORM"]
    assert [element.text for element in _all(root, "schemaversion")] == [version]


def test_the_pass_mark_is_said_in_each_standard_s_words() -> None:
    assert [element.text for element in _all(_root("scorm12"), "masteryscore")] == ["70"]
    assert [element.text for element in _all(_root("scorm2004"), "minNormalizedMeasure")] == ["0.7"]


@pytest.mark.parametrize("standard", STANDARDS)
def test_identifiers_come_from_the_slug_whatever_the_pages_are(standard: Standard) -> None:
    other = archive.unpack(package.render(everything_online(), house(), standard))
    names = [
        [
            element.get("identifier")
            for element in root.iter()
            if isinstance(element.tag, str) and element.get("identifier")
        ]
        for root in (_root(standard), etree.fromstring(other["imsmanifest.xml"]))
    ]

    assert names[0] == names[1]
    assert names[0] == [
        "addprec-module-temoin-intra",
        "module-temoin-organisation",
        "module-temoin-module",
        "module-temoin-ressource",
        "module-temoin-schemas",
    ]


@pytest.mark.parametrize("standard", STANDARDS)
def test_titles_are_those_of_the_module(standard: Standard) -> None:
    titles = {element.text for element in _all(_root(standard), "title") if element.text and element.text.strip()}

    assert titles == {"Module témoin"}


def test_markup_in_a_title_stays_text() -> None:
    module = sample().module.model_copy(update={"title": 'Dire & faire <b> "x"'})
    files = archive.unpack(package.render(replace(sample(), module=module), house(), "scorm12"))
    root = etree.fromstring(files["imsmanifest.xml"])

    assert "Dire & faire <b>" in "".join(_all(root, "item")[0].itertext())
