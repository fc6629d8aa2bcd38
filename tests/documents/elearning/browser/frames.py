"""Packages launched by a platform: in nested frames, in a window; and what the platform kept."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from playwright.sync_api import BrowserContext, Error, Frame, Page, expect

from addprec_training.documents.elearning.course import Standard

STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
STATUS = {"scorm12": "cmi.core.lesson_status", "scorm2004": "cmi.completion_status"}
EXIT = {"scorm12": "cmi.core.exit", "scorm2004": "cmi.exit"}


def in_frames(context: BrowserContext, address: str, standard: Standard, more: str = "") -> tuple[Page, Frame]:
    """Launch the package two frames below the platform; return the platform's page and the package's frame."""
    page = context.new_page()
    page.goto(f"{address}/lms.html?standard={standard}&open=frame{more}")
    inner = page.frame_locator("iframe").frame_locator("iframe").locator(".page.current")
    expect(inner).to_be_visible()
    frame = next(frame for frame in page.frames if frame.url.endswith("package/index.html") or "/package/" in frame.url)
    expect(frame.locator("html.js")).to_be_attached()
    expect(frame.locator("body[data-page]")).to_be_attached()
    return page, frame


def in_popup(context: BrowserContext, address: str, standard: Standard) -> tuple[Page, Page]:
    """Launch the package in a window of its own; return the platform's page and the package's."""
    page = context.new_page()
    page.goto(f"{address}/lms.html?standard={standard}&open=popup")
    with page.expect_popup() as opened:
        page.locator("#popup").click()
    expect(opened.value.locator("body[data-page]")).to_be_attached()
    return page, opened.value


def kept(page: Page) -> dict[str, str]:
    """Return every element that the platform keeps, by its name."""
    elements: dict[str, str] = json.loads(page.evaluate("localStorage.getItem('kept') || '{}'"))
    return elements


def refused(page: Page) -> list[Any]:
    """Return the calls that the platform refused."""
    calls: list[Any] = page.evaluate("window.refused")
    return calls


def kill(page: Page) -> None:
    """End the process of `page` as a system short of memory does: no event runs in it any more."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    page.close()
