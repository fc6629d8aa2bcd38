"""What a slow network has brought when the first page can be read, counted by the browser itself, nothing compressed.

All that came until then counts: the page's HTML to the end of its first screen and the styles that hold up painting, but also
what the network brought beside them meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from addprec_training import archive
from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.elearning.links import MEDIA
from tests.decks import ONBOARDING
from tests.documents.elearning.browser.served import Quiet
from tests.documents.elearning.sample import house, sample
from tests.onboarding import package_files

pytestmark = pytest.mark.browser

BYTES = 60_000
REQUESTS = 8
PACKAGE = 250_000
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kbit/s after 0.4 s: the slow 3G of the browsers' own tools, in bytes a second and milliseconds."""

_READABLE = """
() => {
  const look = () => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const first = document.getElementById('sommaire');
    if (painted && first && first.nextElementSibling) {
      window.readable = performance.timeOrigin + Math.max(painted.startTime, ended);
    } else {
      if (!(first && first.nextElementSibling)) { ended = performance.now(); }
      requestAnimationFrame(look);
    }
  };
  let ended = 0;
  look();
}
"""
"""Note when the first page was painted and its HTML was there to its end, in milliseconds since 1970."""


@dataclass
class Received:
    """What came over the network, each piece with its time in seconds on the browser's clock."""

    asked: list[float] = field(default_factory=list)
    came: list[tuple[float, int]] = field(default_factory=list)
    offset: float = 0
    """Seconds from the browser's clock to 1970."""

    addresses: list[str] = field(default_factory=list)

    def ask(self, event: dict[str, Any]) -> None:
        """Take a request that was sent; what stands in the page itself (the icons of a player) is none."""
        if event["request"]["url"].startswith("data:"):
            return
        self.addresses.append(event["request"]["url"])
        self.asked.append(event["timestamp"])
        self.offset = event["wallTime"] - event["timestamp"]

    def head(self, event: dict[str, Any]) -> None:
        """Take the head of an answer."""
        self.came.append((event["timestamp"], event["response"]["encodedDataLength"]))

    def piece(self, event: dict[str, Any]) -> None:
        """Take a piece of an answer."""
        self.came.append((event["timestamp"], event["dataLength"]))

    def until(self, moment: float) -> tuple[int, int]:
        """Return bytes and requests until a moment, in seconds since 1970."""
        end = moment - self.offset
        return sum(size for at, size in self.came if at <= end), sum(at <= end for at in self.asked)


@contextmanager
def _served(root: Path, files: Mapping[str, bytes]) -> Generator[str]:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{package.START}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _until_readable(browser: Browser, root: Path, files: Mapping[str, bytes]) -> tuple[int, int]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW)
    received = Received()
    network.on("Network.requestWillBeSent", received.ask)
    network.on("Network.responseReceived", received.head)
    network.on("Network.dataReceived", received.piece)
    page.add_init_script(f"({_READABLE})()")
    with _served(root, files) as address:
        page.goto(address, wait_until="load", timeout=60_000)
        moment = page.evaluate("window.readable") / 1000
        inside = address.removesuffix(package.START)
        assert [asked for asked in received.addresses if not asked.startswith(inside)] == []
    context.close()
    return received.until(moment)


@pytest.mark.parametrize("module", ["sample", ONBOARDING])
def test_the_first_page_can_be_read_after_sixty_kilobytes(browser: Browser, tmp_path: Path, module: str) -> None:
    files = (
        package.files(sample(), house(), "scorm12")
        if module == "sample"
        else package_files((ONBOARDING, "intra"), "scorm12")
    )
    # A busy machine paints late, and more has come by then: the least of three is what the page itself needs.
    size, requests = min(_until_readable(browser, tmp_path / str(turn), files) for turn in range(3))

    assert 10_000 < size <= BYTES
    assert 2 <= requests <= REQUESTS


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004"])
def test_a_package_without_its_media_weighs_no_more_than_a_picture(standard: Standard) -> None:
    files = package_files((ONBOARDING, "intra"), standard)
    packed = archive.pack({name: content for name, content in files.items() if not name.startswith(MEDIA)})

    assert len(packed) <= PACKAGE
