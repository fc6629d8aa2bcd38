"""What helps to find and to read: search, definitions, bookmarks, settings, paper. By pointer, by keyboard, after a kill."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from addprec_training.documents.elearning import single
from addprec_training.documents.elearning.course import Course, Standard
from tests.decks import ONBOARDING, plan
from tests.documents.elearning.browser.conftest import Serve, uncomplaining
from tests.documents.elearning.browser.frames import STANDARDS, in_frames, kept
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.sample import house

pytestmark = pytest.mark.browser


def _opened(context: BrowserContext, folder: Path) -> Page:
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    expect(page.locator("body[data-page]")).to_be_attached()
    return page


@pytest.fixture
def page(context: BrowserContext, folder: Path) -> Generator[Page]:
    yield from uncomplaining(context, folder / "index.html")


def _go(page: Page, section: str) -> None:
    page.evaluate("section => { location.hash = section }", section)
    expect(page.locator(f"#{section}")).to_be_visible()


# Search


def _search(page: Page, words: str) -> list[str]:
    page.locator("#search-words").fill(words)
    return page.locator("#search-found .name").all_text_contents()


def test_search_is_one_press_away_and_its_field_is_ready(page: Page) -> None:
    page.locator(".tools .to-search").click()

    expect(page.locator("#search-words")).to_be_focused()


def test_search_finds_pages_terms_and_numbers_without_their_accents(page: Page) -> None:
    _go(page, "recherche")

    assert _search(page, "BIENVENUE")[0] == "Bienvenue"
    assert "CSAPA" in _search(page, "csapa")
    assert _search(page, "ecoute")
    expect(page.locator("#search-told")).to_contain_text("résultat")


def test_search_says_when_nothing_is_found_and_waits_for_two_letters(page: Page) -> None:
    _go(page, "recherche")

    assert _search(page, "zzzz") == []
    expect(page.locator("#search-told")).to_have_text("Rien ne correspond. Essayez un mot plus court.")
    assert _search(page, "z") == []
    expect(page.locator("#search-told")).to_have_text("")


def test_a_result_leads_to_its_page(page: Page) -> None:
    _go(page, "recherche")
    _search(page, "bienvenue")
    page.locator("#search-found a").first.click()

    expect(page.locator("#t-bienvenue")).to_be_focused()


def test_search_gives_no_answer_away_before_nor_after_it_was_given(page: Page, course: Course) -> None:
    question = next(one for one in course.questions if one.id == "premier-geste")
    _go(page, "p-place-question")
    Learner(page, course).answer(question)
    expect(page.locator("#p-place-question .feedback")).to_be_visible()
    said = page.locator("#p-place-question .feedback").inner_text()
    assert "régulateur" in said
    _go(page, "recherche")
    _search(page, "régulateur")
    shown = page.locator("#search-found").inner_text()

    assert "place-question" not in (page.locator("#search-found").inner_html())
    assert "Juste" not in shown


# Definitions


def _term(page: Page) -> None:
    _go(page, "p-bienvenue")


def test_a_term_is_defined_where_it_stands_and_esc_comes_back_to_it(page: Page) -> None:
    _term(page)
    term = page.locator("#p-bienvenue a.glossaire")
    term.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="CSAPA")

    expect(panel).to_be_focused()
    expect(panel).to_contain_text("addictologie")
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(term).to_be_focused()
    expect(page.locator("#p-bienvenue")).to_be_visible()


def test_tab_goes_through_the_panel_and_on_from_its_term(page: Page) -> None:
    _term(page)
    term = page.locator("#p-bienvenue a.glossaire")
    term.focus()
    page.keyboard.press("Enter")
    stops = page.get_by_role("dialog").locator("a, button")
    for place in range(stops.count()):
        page.keyboard.press("Tab")
        expect(stops.nth(place)).to_be_focused()
    expect(page.get_by_role("button", name="Fermer")).to_be_focused()
    page.keyboard.press("Tab")

    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate(
        """() => document.activeElement !== document.body
             && Boolean(document.querySelector('#p-bienvenue a.glossaire').compareDocumentPosition(document.activeElement)
                        & Node.DOCUMENT_POSITION_FOLLOWING)"""
    )


def test_shift_tab_at_its_beginning_comes_back_to_the_term(page: Page) -> None:
    _term(page)
    page.locator("#p-bienvenue a.glossaire").click()
    page.keyboard.press("Shift+Tab")

    expect(page.locator("#p-bienvenue a.glossaire")).to_be_focused()


def test_a_finger_opens_and_closes_a_definition(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = _opened(context, folder)
    _term(page)
    page.locator("#p-bienvenue a.glossaire").tap()
    panel = page.get_by_role("dialog")
    expect(panel).to_be_visible()
    box = panel.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.locator("#t-bienvenue").tap()

    expect(panel).to_have_count(0)
    context.close()


def test_the_panel_leads_to_the_whole_glossary(page: Page) -> None:
    _term(page)
    page.locator("#p-bienvenue a.glossaire").click()
    page.get_by_role("link", name="Voir le glossaire").click()

    expect(page.locator("#terme-csapa")).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)


# Bookmarks and settings


@pytest.mark.parametrize("standard", STANDARDS)
def test_bookmarks_and_settings_are_there_again_after_a_kill(
    context: BrowserContext, platform: Serve, course: Course, standard: Standard
) -> None:
    address = platform(standard)
    page, frame = in_frames(context, address, standard)
    Learner(frame, course).begin()
    frame.get_by_role("button", name="Marquer cette page").click()
    expect(frame.get_by_role("button", name="Page marquée")).to_have_attribute("aria-pressed", "true")
    frame.evaluate("location.hash = 'affichage'")
    for name in ("Sombre", "Renforcé", "Très grande", "Aucun"):
        frame.get_by_label(name).check()
    page.wait_for_timeout(1100)
    page.close(run_before_unload=False)
    context.clear_cookies()

    page, frame = in_frames(context, address, standard)
    root = frame.locator("html")
    for name, value in (("theme", "dark"), ("contrast", "more"), ("size", "largest"), ("motion", "none")):
        expect(root).to_have_attribute(f"data-{name}", value)
    frame.evaluate("location.hash = 'sommaire'")
    expect(frame.locator("#kept").get_by_role("link")).to_have_text(["1Bienvenue"])


def test_a_bookmark_can_be_taken_away_with_the_keyboard_and_focus_stays(page: Page) -> None:
    _go(page, "p-bienvenue")
    button = page.locator(".page.current .keep")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_text("Page marquée")
    expect(page.locator("#announce")).to_contain_text("pages marquées")
    page.keyboard.press("Enter")

    expect(button).to_have_text("Marquer cette page")
    expect(button).to_be_focused()
    _go(page, "sommaire")
    expect(page.locator("#kept")).to_be_hidden()


def test_without_a_platform_the_device_remembers_how_pages_look_and_nothing_else(
    context: BrowserContext, folder: Path
) -> None:
    page = _opened(context, folder)
    _go(page, "affichage")
    page.get_by_label("Plus grande").check()
    kept = page.evaluate("Object.keys(localStorage)")
    page.close()
    page = _opened(context, folder)

    assert kept == ["addprec:affichage"]
    expect(page.locator("html")).to_have_attribute("data-size", "large")


def test_blocked_storage_changes_nothing(browser: Browser, folder: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((folder / "index.html").as_uri())
    _go(page, "affichage")
    page.get_by_label("Sombre").check()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert errors == []
    context.close()


@pytest.mark.parametrize("foreign", ["{", "7", "null", '{"theme": "rose", "size": 7}'])
def test_what_another_page_left_in_its_place_changes_nothing(page: Page, foreign: str) -> None:
    page.evaluate("foreign => localStorage.setItem('addprec:affichage', foreign)", foreign)
    page.reload()

    expect(page.locator("html")).to_have_attribute("data-size", "normal")
    expect(page.locator("html")).to_have_attribute("data-theme", "system")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_makes_every_text_at_least_seven_to_one(
    browser: Browser, folder: Path, node_modules: Path, course: Course, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page.goto((folder / "index.html").as_uri())
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    _go(page, "affichage")
    page.get_by_label("Renforcé").check()
    pale: list[str] = []
    for section in ("sommaire", "p-bienvenue", "p-place-question", "p-paires", "glossaire", "bilan"):
        _go(page, section)
        if section == "p-place-question":
            Learner(page, course).answer(next(one for one in course.questions if one.id == "premier-geste"))
        pale += page.evaluate(
            """section => axe.run({runOnly: {type: 'rule', values: ['color-contrast-enhanced']}})
                 .then(told => told.violations.flatMap(one => one.nodes.map(node => section + ' ' + node.html.slice(0, 90))))""",
            section,
        )
    page.close()

    assert pale == []


def test_the_light_of_the_progress_bar_rests_when_the_learner_or_the_system_asks(
    browser: Browser, folder: Path
) -> None:
    moving = "getComputedStyle(document.querySelector('.meter .light')).transitionDuration"
    for reduced, choice, expected in (
        ("no-preference", None, "0.3s"),
        ("no-preference", "Aucun", "0s"),
        ("reduce", None, "0s"),
    ):
        context = browser.new_context(reduced_motion=reduced)  # type: ignore[arg-type]
        page = _opened(context, folder)
        if choice:
            _go(page, "affichage")
            page.get_by_label(choice).check()

        assert page.evaluate(moving) == expected
        context.close()


@pytest.mark.parametrize("width", [320, 360, 1024])
def test_the_largest_text_makes_no_page_scroll_sideways(browser: Browser, tmp_path: Path, width: int) -> None:
    path = tmp_path / "parcours.html"
    path.write_bytes(single.render(plan(ONBOARDING, "inter"), house()))
    page = browser.new_page(viewport={"width": width, "height": 720})
    page.goto(path.as_uri())
    _go(page, "affichage")
    page.get_by_label("Très grande").check()
    wide = page.evaluate(
        """() => Array.from(document.querySelectorAll('.page'), page => {
             document.querySelectorAll('.page.current').forEach(one => one.classList.remove('current'));
             page.classList.add('current');
             return [page.id, document.documentElement.scrollWidth - innerWidth];
           }).filter(([, over]) => over > 0)"""
    )
    page.close()

    assert wide == []


# Notes


@pytest.mark.parametrize("standard", STANDARDS)
def test_notes_are_there_again_after_a_kill_and_the_platform_keeps_them(
    context: BrowserContext, platform: Serve, standard: Standard
) -> None:
    address = platform(standard)
    page, frame = in_frames(context, address, standard)
    frame.locator(".foot").get_by_role("link", name="Mes notes").click()
    frame.get_by_role("textbox", name="Mes notes").fill("Où est le kit ? L’armoire du 2e.")
    frame.evaluate("location.hash = 'p-bienvenue'")
    page.wait_for_timeout(1100)
    page.close(run_before_unload=False)

    page, frame = in_frames(context, address, standard)
    frame.evaluate("location.hash = 'notes'")
    expect(frame.get_by_role("textbox", name="Mes notes")).to_have_value("Où est le kit ? L’armoire du 2e.")
    assert "armoire" in kept(page)["cmi.suspend_data"]
    assert frame.evaluate("Object.values(localStorage).join('')").count("armoire") == kept(page)[
        "cmi.suspend_data"
    ].count("armoire"), "the platform of the tests keeps its store in the browser; the package adds none of its own"


def test_notes_say_what_room_is_left_and_stop_at_their_bound(page: Page, course: Course) -> None:
    limit = next(text.limit for text in course.texts if text.id == "notes")
    _go(page, "notes")
    area = page.get_by_role("textbox", name="Mes notes")
    area.fill("a" * (limit + 50))

    assert len(area.input_value()) == limit
    expect(page.locator("#notes-left")).to_have_text("Plus de place.")
    area.fill("a")
    expect(page.locator("#notes-left")).to_contain_text("Encore")


# Paper


def test_the_whole_course_is_printed_and_the_screen_is_as_before(page: Page) -> None:
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    page.locator(".foot .print-course").click()
    assert "whole" in page.evaluate("window.printed")
    page.emulate_media(media="print")
    for section in ("sommaire", "p-bienvenue", "p-place-question", "glossaire", "aide"):
        expect(page.locator(f"#{section}")).to_be_visible()
    for section in ("recherche", "affichage", "quitte"):
        expect(page.locator(f"#{section}")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#p-paires .on-paper")).to_contain_text("À choisir")
    expect(page.locator("#p-bienvenue .bar")).to_be_hidden()
    page.emulate_media(media="screen")
    page.keyboard.press("Tab")

    expect(page.locator("#p-bienvenue")).to_be_hidden()


def test_what_was_typed_is_printed_whole(page: Page) -> None:
    _go(page, "notes")
    page.get_by_role("textbox", name="Mes notes").fill("Une ligne.\nUne autre.")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    expect(page.locator("#notes .on-paper")).to_have_text("Une ligne.\nUne autre.")
    expect(page.locator("#notes-text")).to_be_hidden()


# Rules


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_stands_around_the_pages_passes_axe_too(
    browser: Browser, folder: Path, node_modules: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    def found(page: Page, where: str) -> list[str]:
        said = page.evaluate("axe.run({resultTypes: ['violations']}).then(told => told.violations)")
        return [f"{where}: {one['id']} {node['html'][:120]}" for one in said for node in one["nodes"]]

    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto((folder / "index.html").as_uri())
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    faults: list[str] = []
    for section in ("recherche", "notes", "affichage", "aide", "glossaire", "sources", "quitte"):
        _go(page, section)
        if section == "recherche":
            _search(page, "csapa")
        faults += found(page, section)
    _go(page, "affichage")
    page.get_by_label("Renforcé").check()
    page.get_by_label("Très grande").check()
    faults += found(page, "affichage, more contrast")
    _term(page)
    page.locator("#p-bienvenue .keep").click()
    page.locator("#p-bienvenue a.glossaire").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    faults += found(page, "a definition")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()

    assert faults == []
    assert wide <= 0
