"""The real module where platforms do their worst: wherever they put it, late, throwing, refusing, poor, dying."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import BrowserContext, expect

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Course, Standard
from tests.documents.elearning.browser.frames import EXIT, STANDARDS, STATUS, kept, kill, refused
from tests.documents.elearning.browser.hostile import PLACES, Launched, Place, in_its_own_window, launched
from tests.documents.elearning.browser.served import served
from tests.documents.elearning.modules import OURS
from tests.documents.elearning.sample import house

pytestmark = pytest.mark.browser

TOLD = "La plateforme n’a pas enregistré votre dernière réponse."
UNRECORDED = "Rien n’est enregistré."
REAL = {"scorm12": OURS[0], "scorm2004": OURS[-1]}


@pytest.fixture(scope="module", params=STANDARDS)
def standard(request: pytest.FixtureRequest) -> Standard:
    return cast("Standard", request.param)


@pytest.fixture(scope="module")
def course(standard: Standard) -> Course:
    return REAL[standard].course(standard)


@pytest.fixture(scope="module")
def address(standard: Standard, tmp_path_factory: pytest.TempPathFactory, node_modules: Path) -> Generator[str]:
    """Return where the platform is that plays the real module; each test's context keeps its own records."""
    files = package.files(REAL[standard].plan, house(), standard)
    with served(tmp_path_factory.mktemp("platform"), files, node_modules) as made:
        yield made


def _some(one: Launched, pages: int) -> None:
    """Answer and go on, so many pages."""
    for _ in range(pages):
        one.learner.answer_here()
        one.learner.go_on()


@pytest.mark.parametrize("place", PLACES)
def test_wherever_it_is_what_was_done_is_found_again(
    context: BrowserContext, address: str, standard: Standard, course: Course, node_modules: Path, place: Place
) -> None:
    in_its_own_window(context, node_modules)
    first = launched(context, address, standard, course, place)
    first.learner.begin()
    _some(first, 12)
    expect(first.frame.locator("#notice")).to_be_hidden()
    before = first.facts()
    assert refused(first.platform) == []
    first.close()

    second = launched(context, address, standard, course, place)
    assert second.facts() == before
    assert second.judged == {STATUS[standard]: "incomplete"}
    assert kept(second.platform)[EXIT[standard]] == "suspend"


def test_in_a_sandbox_of_another_origin_it_plays_and_says_that_nothing_is_kept(
    context: BrowserContext, address: str, standard: Standard, course: Course
) -> None:
    one = launched(context, address, standard, course, "frame", "&sandbox=foreign")

    expect(one.frame.get_by_text(UNRECORDED)).to_be_visible()
    one.learner.begin()
    _some(one, 4)
    assert one.platform.evaluate("window.calls") == []


def test_a_platform_that_comes_late_gets_everything(
    context: BrowserContext, address: str, standard: Standard, course: Course
) -> None:
    one = launched(context, address, standard, course, "nested", "&late=1500")
    one.learner.begin()
    _some(one, 3)

    expect(one.frame.locator("#notice")).to_be_hidden()
    assert kept(one.platform)[STATUS[standard]] == "incomplete"
    assert refused(one.platform) == []


def test_one_that_throws_as_it_is_opened_keeps_nothing_and_it_is_said(
    context: BrowserContext, address: str, standard: Standard, course: Course
) -> None:
    one = launched(context, address, standard, course, "nested", "&throws=LMSInitialize,Initialize")

    expect(one.frame.get_by_text(UNRECORDED)).to_be_visible()
    one.learner.begin()
    _some(one, 3)


@pytest.mark.parametrize("fault", ["throwing", "failing"])
def test_one_that_throws_or_refuses_on_the_way_is_told_and_gets_everything_later(
    context: BrowserContext, address: str, standard: Standard, course: Course, fault: str
) -> None:
    one = launched(context, address, standard, course)
    one.learner.begin()
    one.platform.evaluate(f"window.{fault} = true")
    _some(one, 12)
    expect(one.frame.get_by_text(TOLD)).to_be_visible()
    one.frame.locator("#quit").click()
    expect(one.frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_hidden()
    before = one.facts()
    one.platform.evaluate(f"window.{fault} = false")
    one.frame.get_by_role("button", name="Essayer maintenant").click()
    expect(one.frame.locator("#notice")).to_be_hidden()
    one.frame.locator("#quit").click()
    expect(one.frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()
    one.close()

    assert launched(context, address, standard, course).facts() == before


def test_one_that_throws_only_at_the_end_has_everything_and_lets_the_learner_go(
    context: BrowserContext, address: str, standard: Standard, course: Course
) -> None:
    one = launched(context, address, standard, course)
    one.learner.begin()
    _some(one, 3)
    before = one.facts()
    one.platform.evaluate("window.throwing = ['LMSFinish', 'Terminate']")
    one.frame.locator("#quit").click()
    expect(one.frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()
    kill(one.platform)

    assert launched(context, address, standard, course).facts() == before


def test_one_without_interactions_keeps_state_and_status(
    context: BrowserContext, address: str, standard: Standard, course: Course
) -> None:
    first = launched(context, address, standard, course, "nested", "&poor=1")
    first.learner.begin()
    _some(first, 12)
    before = first.facts()
    expect(first.frame.locator("#notice")).to_be_hidden()
    assert refused(first.platform) == []
    first.close()
    second = launched(context, address, standard, course, "nested", "&poor=1")

    assert second.facts() == before
    assert [name for name in kept(second.platform) if "interactions" in name] == []


def test_one_that_never_committed_is_killed_and_the_learner_starts_anew(
    context: BrowserContext, address: str, standard: Standard, course: Course
) -> None:
    first = launched(context, address, standard, course)
    first.platform.evaluate("window.failing = true")
    first.learner.begin()
    _some(first, 3)
    expect(first.frame.get_by_text(TOLD)).to_be_visible()
    kill(first.platform)
    second = launched(context, address, standard, course)

    assert second.learner.section == "sommaire"
    expect(second.frame.locator("#notice")).to_be_hidden()
