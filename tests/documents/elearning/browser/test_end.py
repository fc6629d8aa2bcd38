"""The last page: where one stands on each objective, what to look at again and where it is read; then one's answers again."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Frame, Page, expect

from addprec_training.documents.elearning.course import Course, SingleChoice
from tests.documents.elearning.browser.conftest import Serve
from tests.documents.elearning.browser.frames import in_frames, kept
from tests.documents.elearning.browser.learner import Learner

pytestmark = pytest.mark.browser


def _to_the_end(frame: Frame | Page, course: Course, wrong: str = "") -> None:
    """Go through the whole course, every answer right but those to `wrong`."""
    learner = Learner(frame, course)
    learner.begin()
    while learner.section != "bilan":
        if learner.asked == wrong:
            _miss(frame, next(one for one in course.questions if one.id == wrong))
        else:
            learner.answer_here()
        learner.go_on()


def _miss(frame: Frame | Page, question: object) -> None:
    assert isinstance(question, SingleChoice)
    card = frame.locator(f'[data-question="{question.id}"]')
    wrong = [place for place, option in enumerate(question.options) if not option.right]
    for turn in range(question.attempts):
        if turn:
            frame.locator(".page.current .again").click()
        card.locator(".option input").nth(wrong[turn]).check()
        card.locator(".validate").click()


def test_the_end_page_says_objective_by_objective_what_to_look_at_again_and_where(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    _, frame = in_frames(context, platform("scorm12"), "scorm12")
    _to_the_end(frame, course, wrong="premier-geste")
    rows = frame.locator("#result .standings > li")
    assessed = next(one for one in course.questions if one.id == "premier-geste").objectives

    assert rows.count() == len(course.objectives)
    assert "100 sur 100" not in rows.nth([one.id for one in course.objectives].index(assessed[0])).inner_text()
    again = frame.locator("#result .again-list").first
    expect(again.get_by_role("heading", name="Questions à revoir")).to_be_visible()
    again.locator("a").first.click()
    expect(frame.locator("#p-place-question")).to_be_visible()


def test_the_pages_to_read_again_are_those_of_the_question_s_activity(course: Course) -> None:
    pages = {page.id: page for part in course.parts for page in part.pages}
    asking = [page for page in pages.values() if page.lessons]

    assert asking
    assert all(page.question for page in asking)
    assert all(pages[lesson].question is None for page in asking for lesson in page.lessons)


def test_what_is_left_is_said_by_part_and_leads_to_the_first_page_of_it(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    _, frame = in_frames(context, platform("scorm12"), "scorm12")
    Learner(frame, course).begin()
    frame.evaluate("location.hash = 'bilan'")
    left = frame.locator("#result .todo").first.locator("a")

    assert left.count() == len(course.parts)
    expect(left.first).to_contain_text("pages")
    expect(frame.get_by_role("button", name="Revoir mes réponses")).to_have_count(0)


def test_answers_are_gone_through_again_once_all_is_done_and_nothing_changes(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    page, frame = in_frames(context, platform("scorm12"), "scorm12")
    _to_the_end(frame, course)
    page.wait_for_timeout(1100)
    before = kept(page)["cmi.core.score.raw"]
    frame.get_by_role("button", name="Revoir mes réponses").click()
    asking = [one.question for part in course.parts for one in part.pages if one.question]
    for place, name in enumerate(asking, 1):
        shown = frame.locator(".page.current")
        expect(shown.locator("[data-question]")).to_have_attribute("data-question", name)
        expect(frame.locator(".progress .where")).to_have_text(f"Relecture, question {place} sur {len(asking)}")
        expect(shown.locator("h1")).to_be_focused()
        expect(shown.locator(".feedback:not([hidden])").first).to_be_visible()
        expect(shown.locator(".again")).to_be_hidden()
        shown.locator(".bar .on").click()
    expect(frame.locator("#bilan")).to_be_visible()
    expect(frame.locator("#t-bilan")).to_be_focused()

    page.wait_for_timeout(1100)
    assert kept(page)["cmi.core.score.raw"] == before
    assert kept(page)["cmi.core.lesson_status"] == "passed"


def test_a_review_left_for_another_page_is_over_and_the_pages_lead_on_as_before(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    _, frame = in_frames(context, platform("scorm12"), "scorm12")
    _to_the_end(frame, course)
    frame.get_by_role("button", name="Revoir mes réponses").click()
    first = frame.locator(".page.current")
    expect(first.locator(".bar .on")).to_have_text("Question suivante")
    section = first.get_attribute("id")
    frame.evaluate("location.hash = 'sommaire'")
    frame.evaluate("section => { location.hash = section }", section)

    expect(frame.locator(f"#{section} .bar .on")).to_have_text("Continuer")
    expect(frame.locator(".progress .where")).to_contain_text("Page")
