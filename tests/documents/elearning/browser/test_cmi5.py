"""The cmi5 package in a browser, launched as a platform does: what it says, what it finds again, where it leads back."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Course
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.browser.store import Store, stored
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser


@pytest.fixture
def store(tmp_path: Path) -> Generator[Store]:
    """Return a store beside the sample's package."""
    with stored(tmp_path, package.files(sample(), house(), "cmi5")) as made:
        yield made


def _launched(context: BrowserContext, store: Store) -> Page:
    return _opened(context, store.launch())


def _opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    expect(page.locator("body[data-page]")).to_be_attached()
    return page


def test_a_course_left_is_found_again_and_finished_and_leads_back(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page = _launched(context, store)
    learner = Learner(page, course)
    learner.begin()
    for _ in range(4):
        learner.answer_here()
        learner.go_on()
    left = learner.section
    page.close()

    page = _launched(context, store)
    learner = Learner(page, course)
    assert learner.section == left
    while learner.section != "bilan":
        learner.answer_here()
        learner.go_on()
    expect(page.get_by_text("Parcours réussi")).to_be_visible()
    page.locator("#quit").click()
    page.wait_for_url("**/back")

    assert store.verbs[0] == "initialized"
    assert store.verbs[-1] == "terminated"
    assert [verb for verb in store.verbs if verb in ("completed", "passed", "failed")] == ["completed", "passed"]
    assert store.verbs.count("initialized") == 2
    assert store.verbs.count("answered") >= len([question for question in course.questions if question.kind != "scale"])


def test_a_launch_to_look_at_says_its_two_ends_alone(context: BrowserContext, store: Store, course: Course) -> None:
    store.mode = "Browse"
    page = _launched(context, store)
    learner = Learner(page, course)
    learner.begin()
    learner.answer_here()
    learner.go_on()
    page.locator("#quit").click()
    page.wait_for_url("**/back")

    assert store.verbs == ["initialized", "terminated"]
    assert store.documents == {}


def test_a_token_that_was_used_opens_no_session_and_it_is_said(context: BrowserContext, store: Store) -> None:
    address = store.launch()
    _opened(context, address)
    page = _opened(context, address)

    expect(page.get_by_text("Rien n’est enregistré.")).to_be_visible()
    assert store.verbs.count("initialized") == 1
