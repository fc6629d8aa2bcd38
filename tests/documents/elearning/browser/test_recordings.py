"""What is listened to and watched: it plays wherever the course is opened, stops when its page is left, and is there in words."""

from __future__ import annotations

from collections.abc import Generator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from addprec_training.documents.elearning import single
from tests.documents.elearning.browser.conftest import uncomplaining
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser

SOUND, VIDEO = "#p-ecouter audio", "#p-regarder video"
PLAYED = "media => { media.muted = true; return media.play().then(() => media.currentTime >= 0) }"


@pytest.fixture(params=["package", "web"])
def page(request: pytest.FixtureRequest, context: BrowserContext, folder: Path, tmp_path: Path) -> Generator[Page]:
    """Return the course: the first page of an unpacked package, or the page of its own."""
    start = folder / "index.html"
    if request.param == "web":
        start = tmp_path / "index.html"
        start.write_bytes(single.render(sample(), house()))
    yield from uncomplaining(context, start)


def _go(page: Page, section: str) -> None:
    page.evaluate("section => { location.hash = section }", section)
    expect(page.locator(f"#{section}")).to_be_visible()


@pytest.mark.parametrize(("section", "player"), [("p-ecouter", SOUND), ("p-regarder", VIDEO)])
def test_it_plays_when_asked_and_never_by_itself(page: Page, section: str, player: str) -> None:
    _go(page, section)

    assert page.locator(player).evaluate("media => media.paused && media.preload === 'none'")
    assert page.locator(player).evaluate(PLAYED)


def test_it_stops_when_its_page_is_left(page: Page) -> None:
    _go(page, "p-regarder")
    page.locator(VIDEO).evaluate("media => { media.loop = true }")
    page.locator(VIDEO).evaluate(PLAYED)
    _go(page, "p-ecouter")

    assert page.locator(VIDEO).evaluate("media => media.paused")


def test_a_video_shows_its_captions_in_french(page: Page) -> None:
    _go(page, "p-regarder")
    page.locator(VIDEO).evaluate(PLAYED)
    page.wait_for_function("selector => document.querySelector(selector).textTracks[0].cues?.length === 1", arg=VIDEO)
    track = page.locator(VIDEO).evaluate("media => [media.textTracks[0].mode, media.textTracks[0].language]")

    assert track == ["showing", "fr"]
    assert (
        page.locator(VIDEO).evaluate("media => media.textTracks[0].cues[0].getCueAsHTML().textContent")
        == "La porte s’ouvre."
    )


def test_its_transcript_is_under_it_and_a_link_leads_there(page: Page) -> None:
    _go(page, "p-ecouter")
    page.locator("#p-ecouter figcaption a").click()

    expect(page.locator("#p-ecouter .transcript h2")).to_be_focused()
    expect(page.locator("#p-ecouter .transcript")).to_contain_text("Il ronfle, il ne répond pas")
    assert page.locator(SOUND).get_attribute("aria-label") == "Un appel au\N{NO-BREAK SPACE}15"


def test_its_words_are_found_by_the_search(page: Page) -> None:
    _go(page, "recherche")
    page.locator("#search-words").fill("régulateur")

    expect(page.locator("#recherche a[href='#p-ecouter']").first).to_be_visible()


def test_paper_has_the_words_and_no_player(page: Page) -> None:
    _go(page, "p-ecouter")
    written = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages)

    assert "SAMU, bonjour" in " ".join(written.split())
    page.emulate_media(media="print")
    expect(page.locator(SOUND)).to_be_hidden()
