"""Wherever a platform may put a package: its own window, a frame, a frame in a frame, a window it opened, a sandbox."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import BrowserContext, Frame, Page, expect

from addprec_training.documents.elearning.course import Course, Standard
from tests.documents.elearning.browser.frames import STATUS, in_popup, kept
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.browser.served import PLATFORM

Place = Literal["window", "frame", "nested", "popup", "sandbox"]
PLACES: tuple[Place, ...] = ("window", "frame", "nested", "popup", "sandbox")
_OPENED = {"frame": "open=one", "nested": "open=frame", "sandbox": "open=frame&sandbox=ours"}


@dataclass(frozen=True)
class Launched:
    """A package on a platform."""

    platform: Page
    frame: Frame | Page
    standard: Standard
    course: Course

    @property
    def learner(self) -> Learner:
        """Return somebody in front of it."""
        return Learner(self.frame, self.course)

    @property
    def judged(self) -> dict[str, str]:
        """Return status and score as the platform keeps them."""
        names = (STATUS[self.standard], "cmi.success_status", "cmi.core.score.raw", "cmi.score.raw")
        return {name: value for name, value in kept(self.platform).items() if name in names}

    def facts(self) -> dict[str, Any]:
        """Return what is to be found again: the page, and what every form holds."""
        held: dict[str, Any] = self.frame.evaluate(
            """() => ({ page: document.body.dataset.page, forms: Object.fromEntries(
                 Array.from(document.querySelectorAll('[data-question]'), card => [card.dataset.question, Array.from(
                   card.querySelectorAll('input, select, textarea, .items > li, .feedback'),
                   one => one.matches('li') ? one.dataset.item : one.matches('.feedback') ? !one.hidden
                     : one.matches('[type=radio], [type=checkbox]') ? one.checked : one.value)])) })"""
        )
        return held

    def close(self) -> None:
        """Close the window of the package, then the platform's: both say so."""
        if self.frame is not self.platform and isinstance(self.frame, Page):
            self.frame.close()
            self.platform.wait_for_function("localStorage.getItem('ends') !== null")
        self.platform.close()


def launched(
    context: BrowserContext, address: str, standard: Standard, course: Course, place: Place = "nested", more: str = ""
) -> Launched:
    """Launch the package at `place`; `more` goes to the platform (lms.js says what it knows)."""
    frame: Frame | Page
    if place == "popup":
        page, frame = in_popup(context, address, standard)
    else:
        page = context.new_page()
        root = address.rpartition("/")[0]
        below = f"{root}/package/index.html?open=here" if place == "window" else f"{address}/lms.html?{_OPENED[place]}"
        page.goto(f"{below}&standard={standard}{more}")
        frame = page if place == "window" else _inside(page)
    expect(frame.locator("body[data-page]")).to_be_attached(timeout=20_000)
    return Launched(page, frame, standard, course)


def in_its_own_window(context: BrowserContext, node_modules: Path) -> None:
    """Give packages of `context` a platform in their own window, as a player does that puts both in one frame."""
    names = ("scorm12.js", "scorm2004.js")
    scripts = [(node_modules / "scorm-again" / "dist" / name).read_text(encoding="utf-8") for name in names]
    whole = "\n".join([*scripts, (PLATFORM / "lms.js").read_text(encoding="utf-8")])
    context.add_init_script(
        f"if (location.search.includes('open=here')) {{ (function () {{ {whole} }}).call(window); }}"
    )


def _inside(page: Page) -> Frame:
    page.wait_for_function("() => document.querySelector('iframe')")
    innermost = page.frame_locator("iframe")
    expect(innermost.locator("body")).to_be_attached()
    for _ in range(200):
        for frame in page.frames:
            if "/package/" in frame.url:
                return frame
        page.wait_for_timeout(50)
    message = "the package was not opened"
    raise AssertionError(message)
