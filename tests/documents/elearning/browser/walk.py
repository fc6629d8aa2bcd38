"""A walk through all that a course can show: each page before and after its answer, the annexes, the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, expect

from addprec_training.documents.elearning import package, single
from addprec_training.documents.elearning.course import Standard
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.modules import Played
from tests.documents.elearning.sample import house

Output = Literal["scorm12", "scorm2004", "cmi5", "web"]
OUTPUTS: tuple[Standard, ...] = ("scorm12", "cmi5", "web")
"""What differs to a learner: the pages of both SCORM are the same."""


def opened(browser: Browser, played: Played, output: Standard, folder: Path) -> tuple[Page, Learner]:
    """Open an output by a double click; return its page and somebody in front of it."""
    if output == "web":
        (folder / "index.html").write_bytes(single.render(played.plan, house()))
    else:
        for name, content in package.files(played.plan, house(), output).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((folder / "index.html").as_uri())
    expect(page.locator("body[data-page]")).to_be_attached()
    return page, Learner(page, played.course(output))


def shown(learner: Learner) -> Iterator[str]:
    """Show everything, one after the other; yield what shows."""
    page = learner.frame
    yield "sommaire"
    learner.begin()
    while learner.section != "bilan":
        yield learner.section
        if learner.asked:
            if not learner.page.locator(".items").count():  # an order is an answer from the start
                learner.page.locator(".validate:visible").first.click()
                yield f"{learner.section}, nothing answered"
            learner.answer_here()
            yield f"{learner.section}, answered"
        learner.go_on()
    yield "bilan"
    annexes: list[str] = page.eval_on_selector_all(".page.annex", "pages => pages.map(page => page.id)")
    for annex in annexes:
        page.evaluate("section => { location.hash = section }", annex)
        expect(page.locator(f"#{annex}")).to_be_visible()
        yield annex
    page.evaluate("location.hash = 'sommaire'")
    yield "sommaire, done"
    page.locator("#quit").click()
    expect(page.locator("#quitte")).to_be_visible()
    yield "quitte"
