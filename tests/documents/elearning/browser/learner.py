"""A learner of the tests: reads pages, answers questions as she is told, through what a person can press and type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from playwright.sync_api import Frame, Locator, Page, expect

from addprec_training.documents.elearning import course as courses


@dataclass(frozen=True)
class Learner:
    """Somebody in front of the pages of `frame`."""

    frame: Frame | Page
    course: courses.Course

    @property
    def page(self) -> Locator:
        """Return the page that shows."""
        return self.frame.locator(".page.current")

    @property
    def section(self) -> str:
        """Return the id of the page that shows."""
        return self.page.get_attribute("id") or ""

    def begin(self) -> None:
        """Press « Commencer », and wait for the page that it leads to."""
        before = self.section
        self.frame.locator("#begin").click()
        expect(self.frame.locator(f"#{before}")).to_be_hidden()

    def go_on(self) -> None:
        """Press « Suivant », « Passer » or « Continuer »."""
        before = self.section
        self.page.locator(".bar .on").click()
        expect(self.frame.locator(f"#{before}")).to_be_hidden()

    @property
    def asked(self) -> str | None:
        """Return the id of the question that the page asks, if it asks one."""
        card = self.page.locator("[data-question]")
        return card.get_attribute("data-question") if card.count() else None

    def answer_here(self) -> None:
        """Answer the question of the page that shows, if it asks one, rightly."""
        name = self.asked
        if name:
            self.answer(next(question for question in self.course.questions if question.id == name))

    def answer(self, question: courses.Question) -> None:  # noqa: C901, PLR0912 - one case a kind of question
        """Fill the form of `question` with right answers and validate."""
        card = self.frame.locator(f'[data-question="{question.id}"]')
        match question:
            case courses.SingleChoice() | courses.MultipleChoice():
                for place, option in enumerate(question.options):
                    if option.right:
                        card.locator(".option input").nth(place).check()
            case courses.TrueFalse():
                card.locator(".option input").nth(0 if question.answer else 1).check()
                if question.confidence:
                    card.locator(".degree input").nth(2).check()
            case courses.Matching():
                for place, pair in enumerate(question.pairs):
                    card.locator("select").nth(place).select_option(str(pair.target))
            case courses.Ordering():
                _order(card, question)
            case courses.FillIn():
                for place, forms in enumerate(question.gaps):
                    card.locator(".gap input").nth(place).fill(forms[-1].upper())
            case courses.DropDown():
                for place, gap in enumerate(question.gaps):
                    card.locator(".gap select").nth(place).select_option(str(gap.right))
            case courses.Numeric():
                card.locator(".field input").fill(f"{question.answer:g}".replace(".", ","))
            case courses.Scale():
                for place in range(len(question.statements)):
                    card.locator(".statement").nth(place).locator("input").nth(1).check()
            case courses.Checklist() | courses.Poll():
                card.locator(".option input").first.check()
            case courses.Reflection() | courses.OpenAnswer():
                card.locator("textarea").fill("Repérer où est le kit, demander à l’équipe.")
            case courses.Branching():
                _tell(card, question)
                return
            case _:
                assert_never(question)
        card.locator(".validate").click()

    def given(self, question: courses.Question) -> list[str]:
        """Return what the form of `question` holds, in words: to compare before and after."""
        card = self.frame.locator(f'[data-question="{question.id}"]')
        held: list[str] = card.evaluate(
            """card => Array.from(card.querySelectorAll('input, select, textarea, .items > li'),
                 one => one.matches('li') ? one.dataset.item
                   : one.matches('[type=radio], [type=checkbox]') ? String(one.checked) : one.value)"""
        )
        return held


def _order(card: Locator, question: courses.Ordering) -> None:
    """Put each item in its place with its button « Monter »."""
    for place, item in enumerate(question.order):
        row = card.locator(f'.items > li[data-item="{item}"]')
        while row.evaluate("row => Array.from(row.parentNode.children).indexOf(row)") > place:
            row.locator('.move[data-move="-1"]').click()


def _tell(card: Locator, question: courses.Branching) -> None:
    step: int | None = 0
    while step is not None:
        choices = question.steps[step].choices
        right = next(place for place, choice in enumerate(choices) if choice.right)
        card.locator(".step").nth(step).locator(".option input").nth(right).check()
        card.locator(".step").nth(step).locator(".validate").click()
        step = choices[right].to
