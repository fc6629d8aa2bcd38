"""Packages played on a platform: begun, left, taken up at the same place, finished, passed."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from addprec_training.documents.elearning.course import Course, Standard
from tests.documents.elearning.browser.conftest import Serve
from tests.documents.elearning.browser.frames import EXIT, STANDARDS, STATUS, in_frames, in_popup, kept, refused
from tests.documents.elearning.browser.learner import Learner

pytestmark = pytest.mark.browser


def _interactions(kept: dict[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name, value in kept.items():
        parts = name.split(".")
        if parts[1] == "interactions":
            found.setdefault(parts[2], {})[".".join(parts[3:])] = value
    return found


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_learner_begins_leaves_comes_back_and_passes_in_nested_frames(
    context: BrowserContext, platform: Serve, course: Course, standard: Standard
) -> None:
    address = platform(standard)
    page, frame = in_frames(context, address, standard)
    learner = Learner(frame, course)
    assert learner.section == "sommaire"
    learner.begin()
    while learner.section != "p-combien":
        learner.answer_here()
        learner.go_on()
    answered = [question for question in course.questions if _asked_before(course, question.id, "combien")]
    before = {question.id: learner.given(question) for question in answered}
    page.close()

    page, frame = in_frames(context, address, standard)
    learner = Learner(frame, course)
    assert kept(page)[STATUS[standard]] == "incomplete"
    assert learner.section == "p-combien"
    expect(learner.page.get_by_text("Vous reprenez ici")).to_be_visible()
    assert {question.id: learner.given(question) for question in answered} == before

    while learner.section != "bilan":
        learner.answer_here()
        learner.go_on()
    expect(frame.get_by_text("Parcours réussi")).to_be_visible()
    frame.locator("#finish").click()
    expect(frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()

    stored = kept(page)
    assert refused(page) == []
    assert stored[STATUS[standard]] == {"scorm12": "passed", "scorm2004": "completed"}[standard]
    assert stored["cmi.core.score.raw" if standard == "scorm12" else "cmi.score.raw"] == "100"
    assert stored.get("cmi.success_status", "passed") == "passed"
    assert stored[EXIT[standard]] == {"scorm12": "", "scorm2004": "normal"}[standard]
    assert page.evaluate("localStorage.getItem('ends')") == "2"


def _asked_before(course: Course, question: str, page: str) -> bool:
    order = [one.id for part in course.parts for one in part.pages]
    places = {one.question: one.id for part in course.parts for one in part.pages}
    return order.index(places[question]) < order.index(page)


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_same_in_a_window_that_the_platform_opened(
    context: BrowserContext, platform: Serve, course: Course, standard: Standard
) -> None:
    address = platform(standard)
    page, popup = in_popup(context, address, standard)
    learner = Learner(popup, course)
    learner.begin()
    for _ in range(5):
        learner.answer_here()
        learner.go_on()
    left = learner.section
    popup.close()
    page.wait_for_function("localStorage.getItem('ends') === '1'")
    page.close()

    page, popup = in_popup(context, address, standard)
    learner = Learner(popup, course)
    assert learner.section == left
    while learner.section != "bilan":
        learner.answer_here()
        learner.go_on()
    with popup.expect_event("close"):
        popup.locator("#finish").click()

    assert refused(page) == []
    assert kept(page)[STATUS[standard]] == {"scorm12": "passed", "scorm2004": "completed"}[standard]


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_answer_is_recorded_under_its_stable_name(
    context: BrowserContext, platform: Serve, course: Course, standard: Standard
) -> None:
    page, frame = in_frames(context, platform(standard), standard)
    learner = Learner(frame, course)
    learner.begin()
    while learner.section != "bilan":
        learner.answer_here()
        learner.go_on()
    frame.locator("#finish").click()
    recorded = {one["id"]: one for one in _interactions(kept(page)).values()}
    response = "student_response" if standard == "scorm12" else "learner_response"

    assert set(recorded) >= {question.id.replace("-", "_") for question in course.questions if question.kind != "scale"}
    assert recorded["premier_geste"]["type"] == "choice"
    assert recorded["premier_geste"]["result"] == "correct"
    assert recorded["premier_geste"][response] == "a"
    assert recorded["histoire"]["type"] == "performance"
    assert recorded["ou_j_en_suis.repondre"]["type"] == "likert"
    assert recorded["journal"][response].startswith("Repérer où est le kit")
    assert recorded["plusieurs"]["objectives.0.id"] == "repondre"
    assert recorded["ranger"][response] == {"scorm12": "c,a,b", "scorm2004": "c[,]a[,]b"}[standard]


@pytest.mark.parametrize("standard", STANDARDS)
def test_someone_who_leaves_on_the_way_is_neither_passed_nor_failed(
    context: BrowserContext, platform: Serve, course: Course, standard: Standard
) -> None:
    page, frame = in_frames(context, platform(standard), standard)
    learner = Learner(frame, course)
    learner.begin()
    learner.go_on()
    learner.answer_here()
    frame.locator("#quit").click()
    expect(frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()
    stored = kept(page)

    assert stored[STATUS[standard]] == "incomplete"
    assert "cmi.success_status" not in stored
    assert not [name for name in stored if "score" in name]
    assert stored[EXIT[standard]] == "suspend"


def test_a_learner_under_the_pass_mark_may_take_up_what_was_wrong_and_pass(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    page, frame = in_frames(context, platform("scorm12"), "scorm12")
    learner = Learner(frame, course)
    learner.begin()
    wrong = {"premier-geste", "vrai-faux", "combien", "certain"}
    while learner.section != "bilan":
        name = learner.asked
        if name in wrong:
            _fail(learner, name or "")
        else:
            learner.answer_here()
        learner.go_on()
    expect(frame.get_by_text("Parcours terminé, score à reprendre")).to_be_visible()
    page.wait_for_function("JSON.parse(localStorage.getItem('kept'))['cmi.core.lesson_status'] === 'failed'")
    frame.get_by_role("button", name="Reprendre les questions à revoir").click()
    for question in course.questions:
        if question.id in wrong:
            frame.evaluate("id => { location.hash = id }", f"p-{_page_of(course, question.id)}")
            learner.answer(question)
    frame.evaluate("location.hash = 'bilan'")
    expect(frame.get_by_text("Parcours réussi")).to_be_visible()
    frame.locator("#finish").click()

    assert refused(page) == []
    assert kept(page)["cmi.core.lesson_status"] == "passed"
    assert kept(page)["cmi.core.score.raw"] == "100"


def _page_of(course: Course, question: str) -> str:
    return next(page.id for part in course.parts for page in part.pages if page.question == question)


def _fail(learner: Learner, name: str) -> None:
    """Answer wrongly until nothing is left to try."""
    card = learner.frame.locator(f'[data-question="{name}"]')
    while card.locator(".validate").is_visible():
        if name == "combien":
            card.locator(".field input").fill("99")
        else:
            card.locator(".option input").nth(0 if name in ("vrai-faux", "certain") else 2).check()
            if name == "certain":
                card.locator(".degree input").nth(2).check()
        card.locator(".validate").click()
        again = learner.page.locator(".again")
        if again.is_visible():
            again.click()


def test_a_platform_that_comes_late_is_waited_for(context: BrowserContext, platform: Serve, course: Course) -> None:
    page, frame = in_frames(context, platform("scorm12"), "scorm12", "&late=800")
    Learner(frame, course).begin()

    expect(frame.locator("#notice")).to_be_hidden()
    assert kept(page)["cmi.core.lesson_location"] == "bienvenue"


def test_a_commit_that_fails_is_told_and_the_session_stays_open(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    page, frame = in_frames(context, platform("scorm12"), "scorm12")
    learner = Learner(frame, course)
    learner.begin()
    page.evaluate("window.failing = true")
    frame.locator("#quit").click()
    expect(frame.get_by_text("La plateforme n’a pas enregistré")).to_be_visible()
    assert page.evaluate("localStorage.getItem('ends')") is None
    page.evaluate("window.failing = false")
    frame.get_by_role("button", name="Essayer maintenant").click()
    expect(frame.locator("#notice")).to_be_hidden()
    frame.locator("#quit").click()

    expect(frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()


def test_a_state_that_is_not_ours_starts_clean_and_keeps_the_score(
    context: BrowserContext, platform: Serve, course: Course
) -> None:
    address = platform("scorm12")
    before = context.new_page()
    before.goto(f"{address}/lms.html?standard=scorm12&open=none")
    foreign = {"cmi.suspend_data": '{"page":12}', "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90"}
    before.evaluate("kept => localStorage.setItem('kept', JSON.stringify(kept))", foreign)
    page, frame = in_frames(context, address, "scorm12")
    learner = Learner(frame, course)
    assert learner.section == "sommaire"
    learner.begin()
    frame.locator("#quit").click()
    expect(frame.get_by_text("Vous pouvez fermer cette fenêtre")).to_be_visible()

    assert kept(page)["cmi.core.lesson_status"] == "passed"
    assert kept(page)["cmi.core.score.raw"] == "90"


def test_settings_last_from_one_launch_to_the_next(context: BrowserContext, platform: Serve) -> None:
    address = platform("scorm2004")
    page, frame = in_frames(context, address, "scorm2004")
    frame.locator(".tools .to-settings").click()
    frame.get_by_label("Sombre").check()
    frame.get_by_label("Très grande").check()
    page.close()
    _, frame = in_frames(context, address, "scorm2004")

    assert frame.evaluate("({ ...document.documentElement.dataset })") == {
        "theme": "dark",
        "contrast": "system",
        "size": "largest",
        "motion": "system",
    }


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_platform_that_takes_the_frame_away_is_told_before(
    context: BrowserContext, platform: Serve, course: Course, standard: Standard
) -> None:
    page, frame = in_frames(context, platform(standard), standard)
    learner = Learner(frame, course)
    learner.begin()
    learner.go_on()
    page.evaluate("document.querySelector('iframe').remove()")

    page.wait_for_function("localStorage.getItem('ends') === '1'")
    assert kept(page)[EXIT[standard]] == "suspend"
    assert refused(page) == []
