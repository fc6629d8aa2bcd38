"""A learner who answers wrongly, as often as a question lets her."""

from __future__ import annotations

from playwright.sync_api import Locator

from addprec_training.documents.elearning import course as courses
from tests.documents.elearning.browser.learner import Learner

_NEVER_WRONG = (courses.Scale, courses.Reflection, courses.OpenAnswer, courses.Checklist, courses.Poll)
"""What has no wrong answer."""

MOST_TRIES = 9
"""More than any question gives."""


def can_fail(question: courses.Question) -> bool:
    """Return whether `question` has a wrong answer."""
    return not isinstance(question, _NEVER_WRONG)


def fail(learner: Learner, question: courses.Question) -> None:
    """Answer wrongly until nothing is left to try."""
    card = learner.frame.locator(f'[data-question="{question.id}"]')
    if isinstance(question, courses.Branching):
        _lose(card, question)
        return
    validate, again = card.locator(".validate"), learner.page.locator(".again")
    for _ in range(MOST_TRIES):
        if not validate.is_visible():
            return
        _fill(card, question)
        validate.click()
        if again.is_visible():
            again.click()
    raise AssertionError(f"{question.id} is still open after {MOST_TRIES} tries")


def through(learner: Learner, wrong: type | tuple[type, ...] = ()) -> None:
    """Go on to the last page, answering what is open: kinds of `wrong` wrongly where that can be, all others rightly."""
    questions = {question.id: question for question in learner.course.questions}
    while learner.section != "bilan":
        asked = learner.asked
        if asked and learner.page.locator(".validate:visible").count():
            is_wrong = isinstance(questions[asked], wrong) and can_fail(questions[asked])
            act = fail if is_wrong else Learner.answer
            act(learner, questions[asked])
        learner.go_on()


def _fill(card: Locator, question: courses.Question) -> None:  # noqa: C901, PLR0912 - one case a kind of question
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
        case courses.Matching():
            for place, pair in enumerate(question.pairs):
                card.locator("select").nth(place).select_option(str((pair.target + 1) % question.targets))
        case courses.DropDown():
            for place, gap in enumerate(question.gaps):
                card.locator(".gap select").nth(place).select_option(str((gap.right + 1) % len(gap.words)))
        case courses.Ordering():
            last = card.locator(f'.items > li[data-item="{question.order[-1]}"]')
            while last.evaluate("row => row.previousElementSibling !== null"):
                last.locator('.move[data-move="-1"]').click()
        case _:
            raise AssertionError(f"{question.id} has no wrong answer")


def _lose(card: Locator, question: courses.Branching) -> None:
    """Follow a case to its end by the wrong choice wherever there is one."""
    step: int | None = 0
    while step is not None:
        choices = question.steps[step].choices
        worst = next((place for place, choice in enumerate(choices) if not choice.right), 0)
        card.locator(".step").nth(step).locator(".option input").nth(worst).check()
        card.locator(".step").nth(step).locator(".validate").click()
        step = choices[worst].to
