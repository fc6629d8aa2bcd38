"""Every page passes axe (WCAG 2.2 A and AA, RGAA 4), on a phone and on a screen, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from addprec_training.documents.elearning import links, package
from addprec_training.documents.elearning.course import Course
from addprec_training.documents.elearning.outline import outline
from addprec_training.plan.values import Plan
from tests.decks import ONBOARDING, plan
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"]


def found(page: Page, where: str) -> list[str]:
    """Return what axe finds on the page that shows."""
    said: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(told => told.violations)", TAGS
    )
    return [f"{where}: {one['id']} {node['html'][:120]}" for one in said for node in one["nodes"]]


def walked(
    browser: Browser, played: Plan, folder: Path, axe: str, width: int, scheme: Literal["light", "dark"]
) -> list[str]:
    """Return what axe finds from the first page to the last, before and after each answer."""
    for name, content in package.files(played, house(), "scorm12").items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    contents = outline(played)
    course: Course = package.course(played, contents, links.links(played, contents), "scorm12")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto((folder / "index.html").as_uri())
    page.evaluate(axe)
    learner = Learner(page, course)
    faults = found(page, "sommaire")
    learner.begin()
    while learner.section != "bilan":
        faults += found(page, learner.section)
        if learner.asked:
            learner.answer_here()
            faults += found(page, f"{learner.section}, answered")
        learner.go_on()
    faults += found(page, "bilan")
    page.close()
    return faults


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    return (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_kind_of_page_is_accessible(
    browser: Browser, tmp_path: Path, axe: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    assert walked(browser, sample(), tmp_path, axe, width, scheme) == []


def test_every_page_of_the_real_module_is_accessible(browser: Browser, tmp_path: Path, axe: str) -> None:
    assert walked(browser, plan(ONBOARDING, "inter"), tmp_path, axe, 360, "light") == []
