"""A record store that breaks under a learner: she is told, and nothing is lost once it works again."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Course
from tests.documents.elearning.browser.astray import through
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.browser.store import Breakage, Resource, Store, stored
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser

TOLD = "La plateforme n’a pas enregistré votre dernière réponse."


@pytest.fixture
def store(tmp_path: Path) -> Generator[Store]:
    """Return a store beside the sample's package."""
    with stored(tmp_path, package.files(sample(), house(), "cmi5")) as made:
        yield made


def _launched(context: BrowserContext, store: Store, course: Course) -> tuple[Page, Learner]:
    page = context.new_page()
    page.goto(store.launch())
    expect(page.locator("body[data-page]")).to_be_attached(timeout=20_000)
    return page, Learner(page, course)


OUTAGES: list[tuple[Breakage, Resource]] = [
    ("500", "statements"),
    ("403", "statements"),
    ("412", "state"),
    ("cut", "state"),
    ("deaf", "statements"),
]
RARER: list[tuple[Breakage, Resource]] = [
    ("500", "state"),
    ("403", "state"),
    ("412", "statements"),
    ("cut", "statements"),
    ("deaf", "state"),
]


@pytest.mark.parametrize(
    ("breakage", "resource"), [*OUTAGES, *(pytest.param(*outage, marks=pytest.mark.long) for outage in RARER)]
)
def test_an_outage_is_told_and_everything_arrives_afterwards(
    context: BrowserContext, store: Store, course: Course, breakage: Breakage, resource: Resource
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    store.breaks(breakage, resource)
    for _ in range(5):
        learner.answer_here()
        learner.go_on()
    expect(page.get_by_text(TOLD)).to_be_visible()
    left, given = learner.section, {question.id: learner.given(question) for question in course.questions}
    page.wait_for_timeout(2100)  # the runtime leaves a store that fails in peace for two seconds
    store.mend()
    page.get_by_role("button", name="Essayer maintenant").click()
    expect(page.locator("#notice")).to_be_hidden()
    page.close()
    store.wait_for("terminated")

    page, learner = _launched(context, store, course)
    assert learner.section == left
    assert {question.id: learner.given(question) for question in course.questions} == given
    through(learner)
    page.locator("#quit").click()
    page.wait_for_url("**/back")
    assert store.faults == []
    assert store.verbs.count("answered") >= sum(1 for one in course.questions if one.kind != "scale")


def test_a_store_that_breaks_as_she_leaves_keeps_her_there_until_it_has_everything(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner)
    page.wait_for_timeout(1100)
    store.breaks("500", "statements", "state")
    page.evaluate("location.hash = 'sommaire'")
    page.locator("#quit").click()
    expect(page.get_by_text("La plateforme n’a pas encore tout enregistré").or_(page.get_by_text(TOLD))).to_be_visible()
    expect(page.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_hidden()
    page.wait_for_timeout(2100)
    store.mend()
    if page.get_by_role("button", name="Essayer maintenant").is_visible():
        page.get_by_role("button", name="Essayer maintenant").click()
        page.locator("#quit").click()
    page.wait_for_url("**/back")

    assert store.faults == []
    assert store.verbs[-1] == "terminated"


def test_a_window_closed_in_an_outage_gives_what_it_can_when_the_store_works_again(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    store.breaks("500", "statements", "state")
    for _ in range(5):
        learner.answer_here()
        learner.go_on()
    expect(page.get_by_text(TOLD)).to_be_visible()
    left = learner.section
    store.mend()
    page.close()
    store.wait_for("answered", 2)

    page, learner = _launched(context, store, course)
    assert learner.section == left


@pytest.mark.parametrize("breakage", ["500", "403", "cut"])
def test_a_launch_that_fails_says_that_nothing_is_kept_and_writes_over_nothing(
    context: BrowserContext, store: Store, course: Course, breakage: Breakage
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    learner.go_on()
    page.close()
    store.wait_for("terminated")
    before = dict(store.documents)
    store.breaks(breakage, "state")
    page, learner = _launched(context, store, course)

    expect(page.get_by_text("Rien n’est enregistré.")).to_be_visible()
    learner.begin()
    assert learner.section.startswith("p-")
    assert store.documents == before


def test_a_launch_that_stumbles_is_tried_again(context: BrowserContext, store: Store, course: Course) -> None:
    store.breaks("500", "state")
    page = context.new_page()
    page.goto(store.launch())
    page.wait_for_timeout(1200)
    store.mend()
    expect(page.locator("body[data-page]")).to_be_attached(timeout=20_000)

    expect(page.locator("#notice")).to_be_hidden()
    Learner(page, course).begin()
    assert store.verbs[0] == "initialized"
