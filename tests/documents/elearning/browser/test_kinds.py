"""Kinds of question in front of a learner: a place pointed at, how sure one is, what is for oneself, what a bound leaves."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from addprec_training.documents.elearning import links, package, single
from addprec_training.documents.elearning.course import Course
from addprec_training.documents.elearning.outline import outline
from tests.documents.elearning.browser import audits
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.sample import everything_online, house

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def whole() -> Course:
    """Return the Course that asks one of each kind."""
    plan = everything_online()
    contents = outline(plan)
    return package.course(plan, contents, links.links(plan, contents), "web")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where the page that asks one of each kind lies."""
    file = tmp_path_factory.mktemp("page") / "module.html"
    file.write_bytes(single.render(everything_online(), house()))
    return file.as_uri()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Generator[Page]:
    """Return that page, opened; whatever a browser complains of fails the test."""
    complaints: list[str] = []
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    made = context.new_page()
    made.goto(address)
    yield made
    assert complaints == []


def asked(page: Page, question: str) -> Locator:
    """Go to the page that asks `question` and return its form."""
    form = page.locator(f'[data-question="{question}"]')
    page.evaluate("id => { location.hash = id }", form.evaluate("form => form.closest('.page').id"))
    expect(form).to_be_visible()
    return form


def test_each_kind_answered_rightly_is_kept_and_comes_back(page: Page, whole: Course, address: str) -> None:
    learner = Learner(page, whole)
    for question in whole.questions:
        asked(page, question.id)
        learner.answer(question)
    before = {question.id: learner.given(question) for question in whole.questions}
    page.goto("about:blank")
    page.goto(address)

    assert {question.id: learner.given(question) for question in whole.questions} == before
    for question in whole.questions:
        if hasattr(question, "attempts"):
            expect(asked(page, question.id).locator(".feedback .verdict").first).to_have_text("Juste")


def test_a_place_pointed_at_ticks_its_line_and_a_line_ticked_shows_its_place(page: Page) -> None:
    form = asked(page, "ou-est-la-porte")
    form.locator(".spot").nth(1).click()
    expect(form.get_by_role("radio").nth(1)).to_be_checked()
    expect(form.get_by_role("radio").nth(1)).to_be_focused()

    page.keyboard.press("ArrowUp")

    expect(form.get_by_role("radio").nth(0)).to_be_checked()
    expect(form.locator(".spot.chosen text")).to_have_text("A")


def test_an_answered_place_is_not_moved_by_pointing(page: Page) -> None:
    form = asked(page, "ou-est-la-porte")
    form.locator(".spot").nth(1).click()
    form.locator(".validate").click()
    form.locator(".spot").nth(0).click()

    expect(form.get_by_role("radio").nth(1)).to_be_checked()


def test_how_sure_one_is_is_asked_for_and_told_after(page: Page) -> None:
    form = asked(page, "certain")
    form.get_by_role("radio", name="Vrai").check()
    form.locator(".validate").click()
    expect(form.locator(".error")).to_have_text("Dites aussi si vous devinez, si vous croyez ou si vous savez.")

    form.get_by_role("radio", name="Je sais").check()
    form.locator(".validate").click()

    expect(form.locator(".feedback")).to_contain_text("c’est l’idée à reprendre en premier")


def test_a_list_in_a_sentence_says_the_right_word_after_the_last_try_only(page: Page) -> None:
    form = asked(page, "listes")
    for chosen in (("17", "pars"), ("18", "pars")):
        if form.locator(".validate").is_hidden():
            expect(form.locator(".sentence")).not_to_contain_text("La réponse juste")
            page.locator(".page.current .again").click()
        for place, word in enumerate(chosen):
            form.get_by_role("combobox").nth(place).select_option(label=word)
        form.locator(".validate").click()

    expect(form.locator(".gap").nth(0)).to_contain_text("La réponse juste\N{NO-BREAK SPACE}: 15")


def test_a_short_answer_counts_down_stops_at_its_bound_and_shows_a_possible_one_after(page: Page) -> None:
    form = asked(page, "en-bref")
    assert "Où je suis, ce que je vois" not in page.evaluate("document.body.innerText")
    form.locator("textarea").fill("é€漢" * 60)
    kept = form.locator("textarea").input_value()
    expect(form.locator(".left")).to_have_text("Plus de place.")
    assert page.evaluate("text => addprec.text.encode(text).length", kept) <= 100

    form.locator("textarea").fill("Au deuxième")
    expect(form.locator(".left")).to_have_text("Encore 69 caractères.")
    form.locator(".validate").click()

    expect(form.locator(".feedback")).to_contain_text("Une réponse possible, à comparer avec la vôtre")
    expect(form.locator(".feedback")).to_contain_text("Où je suis, ce que je vois")


def test_a_poll_shows_nobody_elses_answer(page: Page) -> None:
    form = asked(page, "avis")
    form.get_by_role("radio", name="Rester calme").check()
    form.locator(".validate").click()

    expect(form.locator(".feedback")).to_contain_text("Enregistré")
    expect(form.locator(".feedback")).to_contain_text("En parler en équipe aide.")
    assert "%" not in (form.text_content() or "")


@pytest.mark.parametrize("width", [320, 1280])
def test_no_kind_scrolls_sideways(browser: Browser, address: str, whole: Course, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(address)
    wide = []
    for question in whole.questions:
        asked(page, question.id)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(question.id)
    page.close()

    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_before_and_after_its_answer(
    browser: Browser, address: str, whole: Course, node_modules: Path, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700}, color_scheme=scheme, bypass_csp=True)
    page.goto(address)
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    learner = Learner(page, whole)
    found = []
    for question in whole.questions:
        asked(page, question.id)
        found += [f"{question.id}: {one}" for one in audits.axe(page)]
        learner.answer(question)
        found += [f"{question.id}, answered: {one}" for one in audits.axe(page)]
    page.close()

    assert found == []


def test_without_scripts_every_kind_is_readable_and_gives_nothing_away(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    shown = page.content().partition("<script")[0]
    context.close()

    for said in ("sur l’image", "Je devine", "J’appelle", "Ce que je fais", "Le plus difficile"):
        assert said in shown
    for kept in (
        "Premier signe",
        "La lumière y passe",
        "On ne laisse pas",
        "ce que j’ai fait",
        "En parler en équipe aide",
    ):
        assert kept not in shown
