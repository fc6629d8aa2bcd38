"""Each module is followed from its first page to its last with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.documents.elearning.browser.keys import Keys
from tests.documents.elearning.browser.walk import opened
from tests.documents.elearning.modules import EACH, EVERY, SAMPLE, Played

pytestmark = pytest.mark.browser


def _completed(browser: Browser, played: Played, folder: Path, width: int) -> list[str]:
    page, learner = opened(browser, played, "scorm12", folder)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")  # what is scrolled to is there at once
    keys = Keys(page, learner)
    keys.complete()
    expect(page.locator("#result .verdict")).not_to_contain_text("en cours")
    expect(page.locator("#result")).to_contain_text("Vous avez vu toutes les pages et répondu à toutes les questions.")
    keys.tab_to("finish")
    keys.press("Enter")
    expect(page.locator("#quitte")).to_be_visible()
    page.close()
    return keys.faults


@pytest.mark.parametrize("played", EACH)
def test_a_module_is_completed_and_focus_is_always_seen(browser: Browser, tmp_path: Path, played: Played) -> None:
    assert _completed(browser, played, tmp_path, 1280) == []


@pytest.mark.long
@pytest.mark.parametrize("played", EVERY, ids=str)
def test_so_it_is_on_a_narrow_screen(browser: Browser, tmp_path: Path, played: Played) -> None:
    assert _completed(browser, played, tmp_path, 360) == []


def test_the_first_tab_offers_to_skip_to_the_page_and_its_heading_takes_the_focus(
    browser: Browser, tmp_path: Path
) -> None:
    page, learner = opened(browser, SAMPLE[0], "scorm12", tmp_path)
    learner.begin()
    page.reload()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator(".page.current h1")).to_be_focused()
    page.close()


def test_arrows_move_within_a_choice_and_the_state_is_said(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, SAMPLE[0], "scorm12", tmp_path)
    page.evaluate("location.hash = 'p-place-question'")
    question = page.get_by_role("group", name="Il ronfle et ne répond pas. Votre premier geste")
    first, second = (question.get_by_role("radio").nth(place) for place in (0, 1))
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(second).to_be_checked()

    expect(first).not_to_be_checked()
    expect(second).to_be_focused()
    page.close()
