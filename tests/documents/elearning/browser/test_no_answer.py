"""Before a question is answered nothing in the document gives its answer away, in any output of any module.

Each reason, hint and example carries a mark (test_leaks.py): the marks in the document, script elements aside, may grow in
number when a question is answered, and at no other moment.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from addprec_training.documents.elearning.course import FillIn, Numeric, Standard
from addprec_training.plan.values import Plan
from tests.curricula import sample
from tests.documents.elearning.browser.walk import opened
from tests.documents.elearning.modules import EACH, SAMPLE, Played
from tests.test_leaks import ANSWER, FACILITATOR, plan

pytestmark = pytest.mark.browser

OTHERS: tuple[Standard, ...] = ("scorm12", "scorm2004", "cmi5")

_DOCUMENT = """() => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll('script').forEach(one => one.remove());
  return copy.outerHTML;
}"""


class _Marked(Played):
    """A module whose answers carry marks."""

    @property
    def plan(self) -> Plan:
        """Return its plan, marked."""
        return plan("sample" if self.module in sample().curriculum.modules else "ours", self.module, self.format)


def _document(page: Page) -> str:
    written: str = page.evaluate(_DOCUMENT)
    assert FACILITATOR not in written
    return written


@pytest.mark.parametrize("played", EACH)
def test_nothing_that_comes_after_an_answer_is_there_before(browser: Browser, tmp_path: Path, played: Played) -> None:
    _held(browser, tmp_path, played, "web")


@pytest.mark.parametrize("output", OTHERS)
def test_nor_is_it_in_the_packages(browser: Browser, tmp_path: Path, output: Standard) -> None:
    _held(browser, tmp_path, SAMPLE[0], output)


def _held(browser: Browser, folder: Path, played: Played, output: Standard) -> None:
    """Go through a marked module; fail where a mark is there too early."""
    page, learner = opened(browser, _Marked(played.module, played.format), output, folder)
    at = {question.id: question for question in learner.course.questions}
    assert ANSWER not in _document(page)
    learner.begin()
    known = 0
    early = []
    while learner.section != "bilan":
        asked = at.get(learner.asked or "")
        if _document(page).count(ANSWER) != known:
            early.append(f"{learner.section}: a reason or a hint")
        if asked:
            card = page.locator(f'[data-question="{asked.id}"]').inner_html()
            secrets = (
                asked.gaps if isinstance(asked, FillIn) else ((asked.shown,),) if isinstance(asked, Numeric) else ()
            )
            early += [f"{asked.id}: {form}" for forms in secrets for form in forms if f'"{form}"' in card]
            learner.answer_here()
            known = _document(page).count(ANSWER)
        learner.go_on()
    page.close()

    assert early == []
    assert known > len(at) / 2
