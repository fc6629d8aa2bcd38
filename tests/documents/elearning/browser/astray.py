"""A learner who answers wrongly, as often as a question lets her."""

from __future__ import annotations

from playwright.sync_api import Locator

from addprec_training.documents.elearning import course as courses
from tests.documents.elearning.browser.learner import Learner

_KNOWN = (courses.SingleChoice, courses.MultipleChoice, courses.TrueFalse, courses.FillIn, courses.Numeric)

MOST_TRIES = 9
"""More than any question gives."""


def can_fail(question: courses.Question) -> bool:
    """Return whether `fail` knows a wrong answer to `question`."""
    return isinstance(question, _KNOWN)


def fail(learner: Learner, question: courses.Question) -> None:
    """Answer wrongly until nothing is left to try."""
    card = learner.frame.locator(f'[data-question="{question.id}"]')
    validate, again = card.locator(".validate"), learner.page.locator(".again")
    for _ in range(MOST_TRIES):
        if not validate.is_visible():
            return
        _fill(card, question)
        validate.click()
        if again.is_visible():
            again.click()
    raise AssertionError(f"{question.id} is still open after {MOST_TRIES} tries")


def through(learner: Learner, *, failing: bool = False) -> None:
    """Go on to the last page, answering what is open rightly, or wrongly wherever that can be."""
    questions = {question.id: question for question in learner.course.questions}
    while learner.section != "bilan":
        asked = learner.asked
        if asked and learner.page.locator(".validate:visible").count():
            act = fail if failing and can_fail(questions[asked]) else Learner.answer
            act(learner, questions[asked])
        learner.go_on()


def _fill(card: Locator, question: courses.Question) -> None:
    match question:
        case courses.SingleChoice() | courses.MultipleChoice():
            for place, option in enumerate(question.options):
                box = card.locator(".option input").nth(place)
                if isinstance(question, courses.MultipleChoice):
                    box.set_checked(not option.right)
                elif not option.right:
                    box.check()
        case courses.TrueFalse():
            card.locator(".option input").nth(1 if question.answer else 0).check()
            if question.confidence:
                card.locator(".degree input").nth(0).check()
        case courses.FillIn():
            for place in range(len(question.gaps)):
                card.locator(".gap input").nth(place).fill("zz")
        case courses.Numeric():
            card.locator(".field input").fill("99")
        case _:
            pass
