"""A server of its own mind about security: the strictest policy that lets a package's own files be read, sent with each answer."""

from __future__ import annotations

from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, expect

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Course
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.browser.served import Quiet
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser

STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' data:; font-src 'self'; "
    "base-uri 'none'"
)
"""`data:` is for captions alone, which stand in the page; without it a video plays and its transcript is read."""


class _Strict(Quiet):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", STRICT)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()


def test_a_package_works_whole_under_a_strict_policy_and_trips_on_nothing(
    context: BrowserContext, tmp_path: Path, course: Course
) -> None:
    for name, content in package.files(sample(), house(), "scorm12").items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=tmp_path))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', told => console.error(told.violatedDirective + told.blockedURI))"
    )
    page.goto(f"http://127.0.0.1:{server.server_port}/{package.START}")
    learner = Learner(page, course)
    learner.begin()
    page.locator("#p-bienvenue a.glossaire").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    while learner.section != "bilan":
        learner.answer_here()
        learner.go_on()
    expect(page.get_by_text("Parcours réussi")).to_be_visible()
    light = page.evaluate("getComputedStyle(document.querySelector('.meter .light')).width")
    font = page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    page.close()
    server.shutdown()
    server.server_close()
    thread.join()

    assert [told for told in said if "favicon" not in told and "404" not in told] == []
    assert light != "0px"
    assert font
