"""Focus is never lost: after each thing that can be pressed, something of the page has it, and it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from addprec_training.documents.elearning import single
from addprec_training.documents.elearning.course import Course, Ordering, SingleChoice
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser

HELD = """() => {
  const held = document.activeElement;
  const shown = held && held !== document.body && held.getClientRects().length > 0
    && getComputedStyle(held).visibility === 'visible' && !held.disabled;
  return shown ? '' : (held ? held.outerHTML.slice(0, 120) : 'nothing');
}"""
"""Return what has focus without being there to see; "" when all is well."""


@pytest.fixture
def page(context: BrowserContext, tmp_path: Path) -> Page:
    path = tmp_path / "parcours.html"
    path.write_bytes(single.render(sample(), house()))
    opened = context.new_page()
    opened.goto(path.as_uri())
    expect(opened.locator("body[data-page]")).to_be_attached()
    return opened


def _press(page: Page, where: str, key: str = "Enter") -> str:
    """Press what `where` names with a key; return what lost focus, with its name, or ""."""
    page.locator(where).first.focus()
    page.keyboard.press(key)
    page.wait_for_timeout(60)
    lost: str = page.evaluate(HELD)
    return f"{where}: {lost}" if lost else ""


def test_no_page_change_no_answer_and_no_retry_drops_it(page: Page, course: Course) -> None:
    lost = [_press(page, "#begin")]
    learner = Learner(page, course)
    questions = {question.id: question for question in course.questions}
    while learner.section != "bilan":
        question = questions.get(learner.asked or "")
        if isinstance(question, SingleChoice):
            wrong = next(place for place, option in enumerate(question.options) if not option.right)
            page.locator(".page.current .option input").nth(wrong).check()
            lost.append(_press(page, ".page.current .validate"))
            lost.append(_press(page, ".page.current .again"))
        if question:
            learner.answer(question)
            lost.append(f"{question.id}: {page.evaluate(HELD)}" if page.evaluate(HELD) else "")
        lost.append(_press(page, ".page.current .bar .on"))
    lost.append(_press(page, "#result .ways button"))
    lost.append(_press(page, ".page.current .bar .on"))
    lost.append(_press(page, ".page.current .bar .back"))

    assert [one for one in lost if one] == []


def test_an_item_moved_to_an_end_keeps_it(page: Page, course: Course) -> None:
    question = next(one for one in course.questions if isinstance(one, Ordering))
    section = next(one.id for part in course.parts for one in part.pages if one.question == question.id)
    page.evaluate("section => { location.hash = 'p-' + section }", section)
    last = f"#p-{section} .items > li:last-child .move[data-move='-1']"
    lost = [_press(page, last)]
    for _ in question.order:
        page.keyboard.press("Enter")
        page.wait_for_timeout(30)
        lost.append(page.evaluate(HELD))

    assert [one for one in lost if one] == []


def test_nothing_around_the_pages_drops_it(page: Page) -> None:
    lost = [_press(page, "#begin"), _press(page, ".page.current .keep"), _press(page, ".page.current a.glossaire")]
    lost.append(_press(page, ".popup .quit"))
    for name in ("recherche", "affichage", "notes", "aide", "glossaire", "sources", "effacer"):
        lost.append(
            _press(
                page,
                f'.foot a[href="#{name}"]' if name not in ("recherche", "affichage") else f'.tools a[href="#{name}"]',
            )
        )
        if name == "affichage":
            lost += [
                _press(page, f'input[name="s-{one}"]:not(:checked)', "Space")
                for one in ("size", "theme", "contrast", "motion")
            ]
        if name != "effacer":
            lost.append(_press(page, f"#{name} .return"))
    lost.append(_press(page, "#erase"))
    lost.append(_press(page, "#quit"))

    assert [one for one in lost if one] == []
