"""A browser for the tests of pages, and the address of a platform that plays a package."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from addprec_training.documents.elearning import links, package
from addprec_training.documents.elearning.course import Course, Standard
from addprec_training.documents.elearning.outline import outline
from tests.documents.elearning.browser.served import served
from tests.documents.elearning.sample import house, sample

Serve = Callable[[Standard], str]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Generator[Browser]:
    """Return a Chromium without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Generator[BrowserContext]:
    """Return a fresh browser context: its storage is what the platform keeps."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def platform(tmp_path: Path, node_modules: Path) -> Generator[Serve]:
    """Return what serves the sample's package of a standard and gives the platform's address."""
    with ExitStack() as stack:
        yield lambda standard: stack.enter_context(
            served(tmp_path, package.files(sample(), house(), standard), node_modules)
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of the sample's package, as somebody unzipped them."""
    root = tmp_path_factory.mktemp("package")
    for name, content in package.files(sample(), house(), "scorm12").items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


def uncomplaining(context: BrowserContext, start: Path) -> Generator[Page]:
    """Yield the page `start`, opened by a double click; whatever a browser complains of meanwhile fails the test."""
    complaints: list[str] = []
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page = context.new_page()
    page.goto(start.as_uri())
    expect(page.locator("body[data-page]")).to_be_attached()
    yield page
    assert complaints == []


@pytest.fixture(scope="session")
def course() -> Course:
    """Return the Course of the sample: what a test knows and the learner does not."""
    contents = outline(sample())
    return package.course(sample(), contents, links.links(sample(), contents), "scorm12")
