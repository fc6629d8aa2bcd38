"""A package opened without a platform, and without scripts: all can be read, and what is not recorded is said."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from addprec_training.documents.elearning.course import Course
from tests.documents.elearning.browser.conftest import Serve, uncomplaining
from tests.documents.elearning.browser.learner import Learner

pytestmark = pytest.mark.browser


@pytest.fixture
def page(context: BrowserContext, folder: Path) -> Generator[Page]:
    yield from uncomplaining(context, folder / "index.html")


def test_it_says_that_nothing_is_recorded_and_all_works(page: Page, course: Course) -> None:
    expect(page.get_by_text("Rien n’est enregistré.")).to_be_visible()
    learner = Learner(page, course)
    learner.begin()
    while learner.section != "bilan":
        expect(page.get_by_text("Rien n’est enregistré.")).to_be_visible()
        learner.answer_here()
        learner.go_on()

    expect(page.get_by_text("Parcours réussi")).to_be_visible()


def test_its_fonts_and_styles_load_under_its_own_policy(page: Page) -> None:
    page.evaluate("document.fonts.ready")

    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    assert page.evaluate("getComputedStyle(document.querySelector('.start h1')).fontWeight") == "700"


def test_a_frame_without_a_platform_gives_up_waiting_and_says_so(context: BrowserContext, platform: Serve) -> None:
    opened = context.new_page()
    opened.goto(f"{platform('scorm12')}/lms.html?standard=scorm12&open=none")
    frame = opened.frame_locator("iframe").frame_locator("iframe")

    expect(frame.get_by_text("Rien n’est enregistré.")).to_be_visible(timeout=8000)


def test_a_sandboxed_frame_plays_the_course(context: BrowserContext, platform: Serve) -> None:
    opened = context.new_page()
    opened.goto(f"{platform('scorm12')}/lms.html?standard=scorm12&open=frame&sandbox=ours")
    frame = opened.frame_locator("iframe").frame_locator("iframe")
    frame.locator("#begin").click()

    expect(frame.locator("#p-bienvenue")).to_be_visible()
    expect(frame.locator("#notice")).to_be_hidden()


def test_no_answer_is_in_the_document_before_the_question_was_answered(page: Page, course: Course) -> None:
    told = {
        text
        for question in course.model_dump(mode="json")["questions"]
        for text in _feedback(question)
        if len(text) > 12
    }
    before = page.evaluate("document.documentElement.outerHTML")
    learner = Learner(page, course)
    for question in course.questions:
        page.evaluate("id => { location.hash = 'p-' + id }", _page_of(course, question.id))
        learner.answer(question)
    after = page.evaluate("document.documentElement.outerHTML")

    assert [text for text in told if text in before] == []
    assert [text for text in told if text in after]


def _feedback(value: object, inside: str = "") -> list[str]:
    match value:
        case dict():
            return [text for key, one in value.items() for text in _feedback(one, key)]
        case list():
            return [text for one in value for text in _feedback(one, inside)]
        case str() if inside in ("why", "hint"):
            return [value]
        case _:
            return []


def _page_of(course: Course, question: str) -> str:
    return next(page.id for part in course.parts for page in part.pages if page.question == question)


def test_while_a_try_is_left_the_right_answer_does_not_show(page: Page) -> None:
    page.evaluate("location.hash = 'p-place-question'")
    card = page.locator('[data-question="premier-geste"]')
    card.locator("input").nth(1).check()
    card.locator(".validate").click()
    feedback = card.locator(".feedback")

    expect(feedback).to_be_focused()
    expect(feedback).to_contain_text("À revoir")
    expect(feedback).to_contain_text("Indice\u00a0: Le ronflement n’est pas un sommeil.")
    expect(card.locator(".option").nth(0)).not_to_contain_text("Juste")
    expect(card.locator(".option").nth(1)).to_contain_text("Votre réponse, à revoir")


def test_after_the_last_try_the_right_answer_shows_and_why(page: Page) -> None:
    page.evaluate("location.hash = 'p-place-question'")
    card = page.locator('[data-question="premier-geste"]')
    card.locator("input").nth(1).check()
    card.locator(".validate").click()
    page.locator(".page.current .again").click()
    card.locator("input").nth(2).check()
    card.locator(".validate").click()

    expect(card.locator(".feedback")).to_contain_text("Le régulateur guide la suite.")
    expect(card.locator(".option").nth(0)).to_contain_text("Juste")
    expect(page.locator(".page.current .again")).to_be_hidden()


def test_validating_nothing_is_explained_and_counts_no_try(page: Page) -> None:
    page.evaluate("location.hash = 'p-vrai-faux'")
    card = page.locator('[data-question="vrai-faux"]')
    card.locator(".validate").click()

    expect(card.get_by_role("alert")).to_have_text("Choisissez une réponse avant de valider.")
    expect(card.locator("input").nth(0)).to_be_focused()
    expect(card.locator(".feedback")).to_be_hidden()


def test_a_course_can_be_followed_with_the_keyboard_alone(page: Page) -> None:
    page.evaluate("location.hash = 'p-ranger'")
    expect(page.locator("#t-ranger")).to_be_focused()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.closest('li').dataset.item")
    page.keyboard.press("ArrowDown")
    order = page.eval_on_selector_all("#p-ranger .items > li", "rows => rows.map(row => row.dataset.item)")
    assert order[1] == first
    expect(page.locator("#announce")).to_have_text("Place 2 sur 3.")
    page.locator("#p-ranger .validate").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#p-ranger .feedback")).to_be_focused()


def test_going_on_moves_focus_to_the_heading_of_the_page(page: Page, course: Course) -> None:
    Learner(page, course).begin()

    expect(page.locator("#t-bienvenue")).to_be_focused()
    assert page.title() == "Bienvenue – Module témoin"


def test_an_annex_leads_back_to_the_page_that_was_left(page: Page, course: Course) -> None:
    Learner(page, course).begin()
    page.locator(".foot").get_by_role("link", name="Glossaire").click()
    expect(page.locator("#glossaire")).to_be_visible()
    page.locator("#glossaire .return").click()

    expect(page.locator("#p-bienvenue")).to_be_visible()


def test_the_contents_say_what_is_done(page: Page, course: Course) -> None:
    learner = Learner(page, course)
    learner.begin()
    for _ in range(3):
        learner.answer_here()
        learner.go_on()
    page.locator(".column-title a").click()
    states = page.locator("#sommaire .contents .word").all_text_contents()

    assert states == ["Faite", "En cours", "À faire"]
    expect(page.locator("#begin")).to_have_text("Reprendre la séquence 2")


def test_typing_stops_at_the_bound_and_says_what_is_left(page: Page) -> None:
    page.evaluate("location.hash = 'p-journal'")
    area = page.locator("#p-journal textarea")
    area.fill("a" * 119)
    expect(page.locator("#p-journal .left")).to_have_text("Encore un caractère.")
    area.fill("é" * 200)

    assert len(area.input_value()) == 75
    expect(page.locator("#p-journal .left")).to_have_text("Plus de place.")


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280])
def test_no_page_scrolls_sideways(context: BrowserContext, folder: Path, width: int) -> None:
    opened = context.new_page()
    opened.set_viewport_size({"width": width, "height": 720})
    opened.goto((folder / "index.html").as_uri())
    expect(opened.locator("body[data-page]")).to_be_attached()
    wide = opened.evaluate(
        """() => Array.from(document.querySelectorAll('.page'), page => {
             document.querySelectorAll('.page.current').forEach(one => one.classList.remove('current'));
             page.classList.add('current');
             return [page.id, document.documentElement.scrollWidth - innerWidth];
           }).filter(([, over]) => over > 0)"""
    )

    assert wide == []


def test_colours_follow_the_system_and_the_learner_s_choice(context: BrowserContext, folder: Path) -> None:
    opened = context.new_page()
    opened.emulate_media(color_scheme="dark")
    opened.goto((folder / "index.html").as_uri())
    expect(opened.locator("body[data-page]")).to_be_attached()
    ground = "getComputedStyle(document.body).backgroundColor"
    night = opened.evaluate(ground)
    opened.evaluate("location.hash = 'affichage'")
    opened.get_by_label("Clair").check()
    day = opened.evaluate(ground)

    assert night == "rgb(18, 24, 29)"
    assert day == "rgb(251, 248, 243)"


def test_without_scripts_every_page_can_be_read(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto((folder / "index.html").as_uri())

    assert "<noscript><p" in opened.content()
    expect(opened.get_by_role("heading", name="Un doute ? On appelle.")).to_be_visible()
    expect(opened.get_by_text("Il ronfle et ne répond pas. Votre premier geste ?")).to_be_visible()
    expect(opened.locator("#aide")).to_be_visible()
    expect(opened.locator(".validate").first).to_be_hidden()
    context.close()


def test_on_paper_buttons_go_and_options_are_empty_boxes(page: Page) -> None:
    page.evaluate("location.hash = 'p-place-question'")
    page.emulate_media(media="print")

    expect(page.locator("#p-place-question .bar")).to_be_hidden()
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator(".foot .draft")).to_be_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('#p-place-question .option input')).borderRadius")
        == "0px"
    )
