"""A version n+1 with a page put in the middle: what a platform knows version n by stays, and so do the names in its states."""

from __future__ import annotations

import pytest
from lxml import etree

from addprec_training import archive
from addprec_training.documents.elearning import links, package
from addprec_training.documents.elearning.course import Course, Standard
from addprec_training.documents.elearning.outline import outline
from addprec_training.plan.values import Plan
from tests.documents.elearning.modules import EVERY, Played
from tests.documents.elearning.sample import house
from tests.documents.elearning.versions import NEW, with_a_page_more

MANIFESTS: tuple[tuple[Standard, str], ...] = (
    ("scorm12", "imsmanifest.xml"),
    ("scorm2004", "imsmanifest.xml"),
    ("cmi5", "cmi5.xml"),
)


def _identifiers(plan: Plan, standard: Standard, name: str) -> list[tuple[str, str]]:
    root = etree.fromstring(archive.unpack(package.render(plan, house(), standard))[name])
    named = ("identifier", "identifierref", "default", "id", "href")
    return [
        (str(element.tag), element.get(name, ""))
        for element in root.iter()
        if not str(element.tag).endswith("}file")
        for name in named
        if element.get(name)
    ]


def _course(plan: Plan) -> Course:
    contents = outline(plan)
    return package.course(plan, contents, links.links(plan, contents), "scorm12")


@pytest.mark.parametrize(("standard", "name"), MANIFESTS)
@pytest.mark.parametrize("played", EVERY, ids=str)
def test_the_manifest_keeps_every_identifier(played: Played, standard: Standard, name: str) -> None:
    before = _identifiers(played.plan, standard, name)

    assert len(before) >= 2
    assert _identifiers(with_a_page_more(played.plan), standard, name) == before


@pytest.mark.parametrize("played", EVERY, ids=str)
def test_pages_and_questions_keep_their_ids_and_their_names_in_the_state(played: Played) -> None:
    before, after = _course(played.plan), _course(with_a_page_more(played.plan))
    pages = [[(page.id, page.key) for part in one.parts for page in part.pages] for one in (before, after)]
    put_in = [page for page in pages[1] if page not in pages[0]]

    assert [page[0] for page in put_in] == [NEW]
    assert [page for page in pages[1] if page not in put_in] == pages[0]
    assert after.questions == before.questions
