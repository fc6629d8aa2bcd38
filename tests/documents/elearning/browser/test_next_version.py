"""A learner of version n opens version n+1 of the real module: her place, her answers and her score are there, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from addprec_training.documents.elearning import links, package
from addprec_training.documents.elearning.course import Course, SingleChoice, Standard
from addprec_training.documents.elearning.outline import outline
from addprec_training.plan.values import Plan
from tests.documents.elearning.browser.astray import through
from tests.documents.elearning.browser.frames import STANDARDS, refused
from tests.documents.elearning.browser.hostile import launched
from tests.documents.elearning.browser.served import served
from tests.documents.elearning.modules import OURS, SAMPLE
from tests.documents.elearning.sample import house
from tests.documents.elearning.versions import NEW, with_a_page_more, with_an_answer_reworded

pytestmark = pytest.mark.browser

UPDATED = "Ce parcours a été mis à jour depuis votre passage"


def _course(plan: Plan, standard: Standard) -> Course:
    contents = outline(plan)
    return package.course(plan, contents, links.links(plan, contents), standard)


def _put(root: Path, plan: Plan, standard: Standard) -> None:
    """Put a version where the platform plays it from."""
    for name, content in package.files(plan, house(), standard).items():
        (root / "package" / name).write_bytes(content)


@pytest.mark.parametrize("standard", STANDARDS)
def test_place_and_answers_are_kept_when_a_page_was_put_in(
    context: BrowserContext, tmp_path: Path, node_modules: Path, standard: Standard
) -> None:
    plan = OURS[0].plan
    following = with_a_page_more(plan)
    with served(tmp_path, package.files(plan, house(), standard), node_modules) as address:
        one = launched(context, address, standard, _course(plan, standard))
        one.learner.begin()
        for _ in range(12):
            one.learner.answer_here()
            one.learner.go_on()
        before = one.facts()
        one.close()
        _put(tmp_path, following, standard)
        two = launched(context, address, standard, _course(following, standard))

        assert two.facts() == before
        expect(two.frame.get_by_text("Vous reprenez ici")).to_be_visible()
        assert two.frame.locator(f"#p-{NEW}").count() == 1
        assert refused(two.platform) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_was_passed_stays_passed_and_an_answer_that_no_longer_fits_is_said(
    context: BrowserContext, tmp_path: Path, node_modules: Path, standard: Standard
) -> None:
    plan = SAMPLE[0].plan
    course = _course(plan, standard)
    asked = next(question.id for question in course.questions if isinstance(question, SingleChoice))
    following = with_an_answer_reworded(with_a_page_more(plan), asked)
    with served(tmp_path, package.files(plan, house(), standard), node_modules) as address:
        one = launched(context, address, standard, course)
        one.learner.begin()
        through(one.learner)
        one.frame.locator("#finish").click()
        expect(one.frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()
        before, judged = one.facts(), one.judged
        one.close()
        _put(tmp_path, following, standard)
        two = launched(context, address, standard, _course(following, standard))
        after = two.facts()
        expect(two.frame.get_by_text(UPDATED)).to_be_visible()
        two.frame.locator("#quit").click()
        expect(two.frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()

    assert {name for name, form in after["forms"].items() if form != before["forms"][name]} == {asked}
    assert "100" in judged.values()
    assert two.judged == judged
