"""Every page passes axe, reflows and can be pressed and read: on a phone and on a screen, light and dark, in each output."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from addprec_training.documents.elearning.course import Standard
from tests.documents.elearning.browser import audits
from tests.documents.elearning.browser.walk import OUTPUTS, opened, shown
from tests.documents.elearning.modules import EACH, EVERY, SAMPLE, Played

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
WIDTHS = (320, 360, 1280)
"""Pixels: 320 is also a screen of 1280 enlarged to 400 % (WCAG 1.4.10)."""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ALL = tuple((width, scheme) for width in WIDTHS for scheme in SCHEMES)


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    return (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


Looks = Callable[[Played], dict[str, list[str]]]


@pytest.fixture(scope="session")
def looks(browser: Browser, axe: str, tmp_path_factory: pytest.TempPathFactory) -> Looks:
    """Return what goes once through a module and looks at each page in every way: on a phone, enlarged, on a screen."""

    @cache
    def looked(played: Played) -> dict[str, list[str]]:
        page, learner = opened(browser, played, "web", tmp_path_factory.mktemp("looks"))
        page.evaluate(axe)
        session = page.context.new_cdp_session(page)
        found: dict[str, list[str]] = {name: [] for name in ("axe", "fits", "spaced", "targets", "names")}
        for name in shown(learner):
            page.set_viewport_size({"width": 320, "height": 256})
            found["fits"] += [f"{name} at 320: {one}" for one in audits.fits(page)]
            found["targets"] += [f"{name} at 320: {one}" for one in audits.small_targets(page)]
            page.set_viewport_size({"width": 360, "height": 800})
            found["axe"] += [f"{name}: {one}" for one in audits.axe(page)]
            found["spaced"] += [f"{name}: {one}" for one in audits.fits_spaced(page)]
            page.set_viewport_size({"width": 1280, "height": 1024})
            found["fits"] += [f"{name} at 1280: {one}" for one in [*audits.fits(page), *audits.fits_enlarged(page)]]
            found["targets"] += [f"{name} at 1280: {one}" for one in audits.small_targets(page)]
            found["names"] += [f"{name}: {one}" for one in audits.unread(session)]
        page.close()
        return found

    return looked


def _faults(
    browser: Browser, played: Played, output: Standard, folder: Path, axe: str, looks: tuple[tuple[int, Scheme], ...]
) -> list[str]:
    """Return what axe finds on all that shows, looked at in each of `looks`."""
    page, learner = opened(browser, played, output, folder)
    page.evaluate(axe)
    found = []
    for name in shown(learner):
        for width, scheme in looks:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found += [f"{name} at {width}, {scheme}: {one}" for one in audits.axe(page)]
    page.close()
    return found


@pytest.mark.parametrize("look", ALL, ids=str)
def test_axe_finds_nothing_on_any_page_of_the_sample(
    browser: Browser, tmp_path: Path, axe: str, look: tuple[int, Scheme]
) -> None:
    assert _faults(browser, SAMPLE[0], "scorm12", tmp_path, axe, (look,)) == []


@pytest.mark.parametrize("output", ["cmi5", "web"])
def test_nor_in_the_other_outputs(browser: Browser, tmp_path: Path, axe: str, output: Standard) -> None:
    assert _faults(browser, SAMPLE[0], output, tmp_path, axe, ((360, "dark"),)) == []


@pytest.mark.parametrize("played", EACH)
def test_axe_finds_nothing_on_any_page_of_a_module(looks: Looks, played: Played) -> None:
    assert looks(played)["axe"] == []


@pytest.mark.parametrize("played", EACH)
def test_every_page_fits_at_400_percent_and_its_text_at_200(looks: Looks, played: Played) -> None:
    assert looks(played)["fits"] == []


@pytest.mark.parametrize("played", EACH)
def test_every_page_fits_when_lines_words_and_letters_stand_further_apart(looks: Looks, played: Played) -> None:
    assert looks(played)["spaced"] == []


@pytest.mark.parametrize("played", EACH)
def test_every_target_is_large_enough(looks: Looks, played: Played) -> None:
    assert looks(played)["targets"] == []


@pytest.mark.parametrize("played", EACH)
def test_everything_has_a_role_a_name_and_a_state_for_a_screen_reader(looks: Looks, played: Played) -> None:
    assert looks(played)["names"] == []


@pytest.mark.long
@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("played", EVERY, ids=str)
def test_axe_finds_nothing_at_any_width_in_any_colours(
    browser: Browser, tmp_path: Path, axe: str, played: Played, output: Standard
) -> None:
    assert _faults(browser, played, output, tmp_path, axe, ALL) == []


def test_in_forced_colours_nothing_is_told_by_a_colour_that_is_gone(browser: Browser, tmp_path: Path, axe: str) -> None:
    """Contrast is left to the system there: axe compares colours that are not those that show."""
    page, learner = opened(browser, SAMPLE[0], "web", tmp_path)
    page.emulate_media(forced_colors="active")
    page.evaluate(axe)
    found = []
    for name in shown(learner):
        bare = page.evaluate(
            """() => Array.from(document.querySelectorAll('.button, .option, button, .notice, .feedback')).filter(one => {
                 const style = getComputedStyle(one);
                 return one.getClientRects().length && style.borderTopStyle === 'none' && style.textDecorationLine === 'none'
                   && style.outlineStyle === 'none';
               }).map(one => one.outerHTML.slice(0, 100))"""
        )
        found += [f"{name}: {one}" for one in [*audits.axe(page, "color-contrast"), *bare]]
    page.close()

    assert found == []
