"""Ten learners and more, launched by a strict platform; ralph, a real record store, judges every statement."""

from __future__ import annotations

import uuid
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Course, FillIn, MultipleChoice, Numeric, SingleChoice, TrueFalse
from tests.documents.elearning.browser import judge as judges
from tests.documents.elearning.browser.astray import through
from tests.documents.elearning.browser.cmi5_order import MOVE_ONS, satisfied, verb
from tests.documents.elearning.browser.frames import kill
from tests.documents.elearning.browser.judge import Judge
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.browser.store import Store, stored
from tests.documents.elearning.sample import house, sample

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("record store")]


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Generator[Judge]:
    """Return ralph, running, or skip."""
    if not judges.PYTHON.exists():
        pytest.skip("the record store of the checks is not installed: run script/test once")
    with judges.judge(tmp_path_factory.mktemp("ralph")) as running:
        yield running


@pytest.fixture
def store(tmp_path: Path, judge: Judge) -> Generator[Store]:
    """Return a platform for a registration of its own; what strays from cmi5 fails the test, whatever it is about."""
    with stored(tmp_path, package.files(sample(), house(), "cmi5")) as made:
        made.registration = str(uuid.uuid4())
        made.judge = judge
        yield made
        assert made.faults == []
        kept = judge.kept(made.registration)
        assert sorted(one["id"] for one in kept) == sorted(one["id"] for one in made.statements)


def _launched(context: BrowserContext, store: Store, course: Course, *, killed: bool = False) -> tuple[Page, Learner]:
    page = context.new_page()
    page.goto(store.launch(killed=killed))
    expect(page.locator("body[data-page]")).to_be_attached()
    return page, Learner(page, course)


def _leave(page: Page) -> None:
    """Press « Quitter » and be led back."""
    page.locator("#quit").click()
    page.wait_for_url("**/back")


def _judgements(store: Store) -> list[str]:
    return [name for name in store.verbs if name in ("completed", "passed", "failed")]


def test_one_who_is_right_at_once_completes_and_passes(context: BrowserContext, store: Store, course: Course) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner)
    _leave(page)

    assert _judgements(store) == ["completed", "passed"]
    (passed,) = (one for one in store.statements if verb(one) == "passed")
    assert passed["result"]["score"] == {"scaled": 1, "raw": 100, "min": 0, "max": 100}


def test_one_who_is_wrong_completes_and_fails(context: BrowserContext, store: Store, course: Course) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner, wrong=object)
    _leave(page)

    assert _judgements(store) == ["completed", "failed"]
    assert {rule for rule in MOVE_ONS if satisfied(store.statements, rule)} == {
        "NotApplicable",
        "Completed",
        "CompletedOrPassed",
    }


def test_one_who_takes_up_what_was_wrong_in_the_same_session_passes_and_never_failed(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner, wrong=object)
    page.get_by_role("button", name="Reprendre les questions à revoir").click()
    through(learner)
    _leave(page)

    assert _judgements(store) == ["completed", "passed"]


def test_one_who_failed_yesterday_passes_today(context: BrowserContext, store: Store, course: Course) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner, wrong=object)
    _leave(page)
    page, learner = _launched(context, store, course)
    page.evaluate("location.hash = 'bilan'")
    page.get_by_role("button", name="Reprendre les questions à revoir").click()
    through(learner)
    _leave(page)

    assert _judgements(store) == ["completed", "failed", "passed"]


def test_one_who_closes_the_window_on_the_way_takes_up_where_she_was(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    for _ in range(5):
        learner.answer_here()
        learner.go_on()
    left = learner.section
    given = {question.id: learner.given(question) for question in course.questions}
    page.close()
    store.wait_for("terminated")
    page, learner = _launched(context, store, course)
    assert learner.section == left
    assert {question.id: learner.given(question) for question in course.questions} == given
    through(learner)
    _leave(page)

    assert store.verbs.count("terminated") == 2
    assert _judgements(store) == ["completed", "passed"]


def test_one_whose_browser_dies_takes_up_where_she_was(context: BrowserContext, store: Store, course: Course) -> None:
    page, learner = _launched(context, store, course, killed=True)
    learner.begin()
    for _ in range(5):
        learner.answer_here()
        learner.go_on()
    left = learner.section
    page.wait_for_timeout(1500)  # what came less than a second before may be lost
    kill(page)
    page, learner = _launched(context, store, course)
    assert learner.section == left
    through(learner)
    _leave(page)

    assert store.verbs.count("terminated") == 1
    assert _judgements(store) == ["completed", "passed"]


def test_one_whose_browser_dies_at_the_end_is_passed_once(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page, learner = _launched(context, store, course, killed=True)
    learner.begin()
    through(learner)
    page.wait_for_timeout(1500)
    kill(page)
    page, learner = _launched(context, store, course)
    page.evaluate("location.hash = 'bilan'")
    expect(page.get_by_text("Parcours réussi")).to_be_visible()
    _leave(page)

    assert _judgements(store) == ["completed", "passed"]


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_one_who_only_looks_says_the_two_ends(context: BrowserContext, store: Store, course: Course, mode: str) -> None:
    store.mode = "Browse" if mode == "Browse" else "Review"
    page, learner = _launched(context, store, course)
    expect(page.get_by_text("en consultation")).to_be_visible()
    learner.begin()
    through(learner)
    _leave(page)

    assert store.verbs == ["initialized", "terminated"]
    assert store.documents == {}


def test_one_who_reviews_a_passed_course_finds_her_answers_and_changes_nothing(
    context: BrowserContext, store: Store, course: Course
) -> None:
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner)
    _leave(page)
    before = dict(store.documents)
    store.mode = "Review"
    page, learner = _launched(context, store, course)
    page.evaluate("location.hash = 'bilan'")
    expect(page.get_by_text("Parcours réussi")).to_be_visible()
    _leave(page)

    assert store.documents == before
    assert store.verbs[-2:] == ["initialized", "terminated"]


def test_the_platform_s_mastery_score_is_what_counts(context: BrowserContext, store: Store, course: Course) -> None:
    store.mastery = 0.3
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner, wrong=(SingleChoice, MultipleChoice, TrueFalse, FillIn, Numeric))
    expect(page.get_by_text("Parcours réussi")).to_be_visible()
    _leave(page)

    assert _judgements(store) == ["completed", "passed"]


def test_without_a_mastery_score_the_module_s_own_mark_counts(
    context: BrowserContext, store: Store, course: Course
) -> None:
    store.mastery = None
    page, learner = _launched(context, store, course)
    learner.begin()
    through(learner, wrong=object)
    _leave(page)

    assert _judgements(store) == ["completed", "failed"]


def test_without_a_page_to_go_back_to_the_learner_is_told_that_she_may_close(
    context: BrowserContext, store: Store, course: Course
) -> None:
    store.returns = False
    page, learner = _launched(context, store, course)
    learner.begin()
    learner.go_on()
    page.locator("#quit").click()

    expect(page.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()
    page.wait_for_timeout(300)
    assert store.verbs[-1] == "terminated"
