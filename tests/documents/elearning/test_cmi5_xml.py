from __future__ import annotations

from dataclasses import replace

from lxml import etree

from addprec_training import archive
from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.cmi5_xml import NAMESPACE, structure
from tests.documents.elearning.sample import everything_online, house, sample

NAMES = {"c": NAMESPACE}


def _unit(structure_: bytes) -> etree._Element:
    found = etree.fromstring(structure_).find("c:au", NAMES)
    assert found is not None
    return found


def test_it_is_valid_against_the_published_schema() -> None:
    schema = etree.XMLSchema(etree.parse(str(package.SCHEMAS / "cmi5" / "CourseStructure.xsd")))
    schema.assertValid(etree.fromstring(structure(sample(), "index.html", scored=True)))
    schema.assertValid(etree.fromstring(structure(sample(), "index.html", scored=False)))


def test_it_says_what_is_to_be_reached() -> None:
    unit = _unit(structure(sample(), "index.html", scored=True))

    assert unit.get("moveOn") == "CompletedAndPassed"
    assert float(unit.get("masteryScore", "")) == sample().module.pass_mark / 100


def test_a_course_without_a_score_is_satisfied_by_completion() -> None:
    unit = _unit(structure(sample(), "index.html", scored=False))

    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("Completed", None)


def test_identifiers_stay_when_screens_come_in_between() -> None:
    def ids(text: bytes) -> list[str]:
        return [str(id_) for node in etree.fromstring(text).iter() for id_ in [node.get("id")] if id_]

    shorter = replace(sample(), sequences=sample().sequences[:-1])

    assert ids(structure(shorter, "index.html", scored=True)) == ids(structure(sample(), "index.html", scored=True))


def test_the_package_begins_with_it_and_only_its_page_may_ask_a_server() -> None:
    files = archive.unpack(package.render(everything_online(), house(), "cmi5"))

    assert next(iter(files)) == "cmi5.xml"
    assert b"connect-src https: http:" in files["index.html"]
    assert b"connect-src" not in package.files(everything_online(), house(), "scorm2004")["index.html"]
