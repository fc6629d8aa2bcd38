"""The page of its own, opened by a double click: it plays, remembers, and says so when it cannot."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from addprec_training.documents.elearning import single
from addprec_training.documents.elearning.course import Course
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.sample import house, sample

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where the page lies."""
    path = tmp_path_factory.mktemp("single") / "parcours.html"
    path.write_bytes(single.render(sample(), house()))
    return path.as_uri()


def _opened(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on(
        "request",
        lambda asked: complaints.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None,
    )
    page.goto(address)
    expect(page.locator("body[data-page]")).to_be_attached()
    return page, complaints


def test_a_learner_goes_through_and_finds_everything_again(
    context: BrowserContext, address: str, course: Course
) -> None:
    page, complaints = _opened(context, address)
    learner = Learner(page, course)
    learner.begin()
    for _ in range(4):
        learner.answer_here()
        learner.go_on()
    left = learner.section
    expect(page.locator("#notice")).to_be_hidden()
    page.close()

    page, more = _opened(context, address)
    learner = Learner(page, course)
    assert learner.section == left
    while learner.section != "bilan":
        learner.answer_here()
        learner.go_on()

    expect(page.get_by_text("Parcours réussi")).to_be_visible()
    assert complaints + more == []


def test_without_storage_it_plays_and_says_that_nothing_is_kept(
    context: BrowserContext, address: str, course: Course
) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })"
    )
    page, complaints = _opened(context, address)
    learner = Learner(page, course)
    learner.begin()
    learner.answer_here()

    expect(page.get_by_text("Rien n’est enregistré.")).to_be_visible()
    expect(page.locator("#notice")).to_contain_text("Ce navigateur ne garde rien pour cette page.")
    assert complaints == []


def test_what_the_browser_keeps_stands_under_a_key_that_says_its_form(
    context: BrowserContext, address: str, course: Course
) -> None:
    page, _ = _opened(context, address)
    Learner(page, course).begin()
    page.wait_for_timeout(1100)

    assert page.evaluate("Object.keys(localStorage)") == [f"addprec:1:{course.name}"]


def test_what_was_kept_before_keys_said_their_form_is_taken_over(
    context: BrowserContext, address: str, course: Course
) -> None:
    page, _ = _opened(context, address)
    Learner(page, course).begin()
    page.wait_for_timeout(1100)
    page.evaluate(
        """name => { localStorage.setItem(`addprec:${name}`, localStorage.getItem(`addprec:1:${name}`));
                     localStorage.removeItem(`addprec:1:${name}`); }""",
        course.name,
    )
    page.goto("about:blank")
    page.goto(address)

    expect(page.get_by_text("Vous reprenez ici")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == [f"addprec:1:{course.name}"]


def test_answers_are_erased_for_whoever_comes_next(context: BrowserContext, address: str, course: Course) -> None:
    page, complaints = _opened(context, address)
    learner = Learner(page, course)
    learner.begin()
    for _ in range(4):
        learner.answer_here()
        learner.go_on()
    page.locator(".foot").get_by_role("link", name="Effacer mes réponses").click()
    expect(page.locator("#t-effacer")).to_be_focused()
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator("#t-sommaire")).to_be_focused()
    expect(page.get_by_text("Vos réponses sont effacées de ce navigateur.")).to_be_visible()
    expect(page.locator("#begin")).to_have_text("Commencer")
    assert set(page.locator("#sommaire .contents .word").all_text_contents()) == {"À faire"}
    assert page.locator(".question input:checked").count() == 0
    page.close()

    page, more = _opened(context, address)
    expect(page.locator("#sommaire")).to_be_visible()
    assert "~" not in page.evaluate("JSON.stringify(localStorage)")
    assert complaints + more == []


def test_the_whole_of_it_prints_every_page_and_a_new_sheet_for_each_part(
    context: BrowserContext, address: str, course: Course
) -> None:
    page, _ = _opened(context, address)
    page.evaluate("document.documentElement.classList.add('whole')")
    headings = page.locator(".page[data-tint] h1").all_text_contents()
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    printed = [_bare(sheet.extract_text()) for sheet in sheets]
    openings = page.locator(".page.opens")
    heads = zip(openings.locator(".part").all_text_contents(), openings.locator("h1").all_text_contents(), strict=True)
    on = [next(at for at, sheet in enumerate(printed) if _bare(part + title) in sheet) for part, title in heads]

    assert [heading for heading in headings if _bare(heading) not in "".join(printed)] == []
    assert on == sorted(set(on))
    assert len(on) == len(course.parts)
    assert len(sheets) < len(headings)


def _bare(text: str) -> str:
    return "".join(text.split())
