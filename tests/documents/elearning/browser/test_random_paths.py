"""Random learners in a real browser on scorm-again, killed at any moment: what is found again is what she had.

A thousand and more random paths run without a browser (runtime/paths.js). These go through the pages themselves: what is
pressed, typed, left on the way. Each seed is a path, so that one that fails can be taken again.
"""

from __future__ import annotations

import random
from collections.abc import Generator
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import BrowserContext, expect

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Course, OpenAnswer, Reflection, Standard
from tests.documents.elearning.browser.astray import can_fail, fail
from tests.documents.elearning.browser.frames import STANDARDS, kill, refused
from tests.documents.elearning.browser.hostile import Launched, launched
from tests.documents.elearning.browser.served import served
from tests.documents.elearning.modules import OURS
from tests.documents.elearning.sample import house

pytestmark = pytest.mark.browser

_TYPED = (Reflection, OpenAnswer)
"""Questions whose answer is a text, kept while it is typed."""
ACTS = 24
LATE = 1.5
"""Seconds: what came less than a second before a kill may be lost, the time of a slow browser around it."""


@pytest.fixture(scope="module", params=STANDARDS)
def standard(request: pytest.FixtureRequest) -> Standard:
    return cast("Standard", request.param)


@pytest.fixture(scope="module")
def course(standard: Standard) -> Course:
    return OURS[0].course(standard)


@pytest.fixture(scope="module")
def address(standard: Standard, tmp_path_factory: pytest.TempPathFactory, node_modules: Path) -> Generator[str]:
    files = package.files(OURS[0].plan, house(), standard)
    with served(tmp_path_factory.mktemp("platform"), files, node_modules) as made:
        yield made


class _Path:
    """A learner who does what chance tells her, and all that she has had before her."""

    def __init__(self, seed: int, first: Launched) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a path that can be taken again
        self.now = first
        self.history: list[tuple[float, dict[str, Any]]] = []
        self.page = ""
        """The page of the course that was seen last: where she is led back to."""
        self.questions = {question.id: question for question in first.course.questions}

    def step(self) -> None:
        """Do one thing."""
        learner = self.now.learner
        acts = {self._on: 5, self._answer: 6, self._jump: 3, self._type: 2, self._aside: 1, self._back: 1}
        (act,) = self.chance.choices(list(acts), list(acts.values()))
        act()
        if learner.section == "bilan":
            self._jump()
        self.remember()

    def remember(self) -> None:
        """Keep what the pages hold, and when."""
        facts = self.now.facts()
        if facts["page"].startswith("p-") or not self.history:
            self.page = facts["page"]
        facts["page"] = self.page
        self.history.append((self._clock(), facts))

    def may_come_back(self) -> list[dict[str, Any]]:
        """Return what may be found again after a kill now: the latest, or what stood before the last commit was due."""
        killed = self._clock()
        late = [facts for at, facts in self.history if at > killed - LATE]
        earlier = [facts for at, facts in self.history if at <= killed - LATE]
        return earlier[-1:] + late

    def is_found(self, found: dict[str, Any], possible: list[dict[str, Any]]) -> bool:
        """Return whether `found` is one of `possible`, save what was being answered or typed.

        A text that is typed is committed every ten seconds; an answer may be half given when the end comes.
        """
        typed = {name for name, question in self.questions.items() if isinstance(question, _TYPED)}
        ever = [facts["forms"] for _, facts in self.history]
        under_way = {
            name for name in found["forms"] if any(one["forms"][name] != possible[0]["forms"][name] for one in possible)
        }
        return any(
            found["page"] == held["page"]
            and all(
                form == held["forms"][name]
                or name in under_way
                or (name in typed and form in [forms[name] for forms in ever])
                for name, form in found["forms"].items()
            )
            for held in possible
        )

    def _clock(self) -> float:
        return float(self.now.frame.evaluate("performance.now() / 1000"))

    def _on(self) -> None:
        if self.now.learner.section.startswith("p-"):
            self.now.learner.go_on()

    def _back(self) -> None:
        before = self.now.learner.section
        back = self.now.learner.page.locator(".bar .back")
        if back.count():
            back.click()
            expect(self.now.frame.locator(f"#{before}")).to_be_hidden()

    def _jump(self) -> None:
        pages = [page.id for part in self.now.course.parts for page in part.pages]
        self._to(f"p-{self.chance.choice(pages)}")

    def _aside(self) -> None:
        self._to(self.chance.choice(["aide", "glossaire", "sources", "affichage", "sommaire"]))

    def _answer(self) -> None:
        learner = self.now.learner
        asked = learner.asked
        if asked and learner.page.locator(".validate:visible").count():
            question = self.questions[asked]
            wrong = can_fail(question) and self.chance.random() < 0.4
            fail(learner, question) if wrong else learner.answer(question)

    def _type(self) -> None:
        texts = [question for question in self.questions.values() if isinstance(question, _TYPED)]
        question = self.chance.choice(texts)
        page = next(one.id for part in self.now.course.parts for one in part.pages if one.question == question.id)
        self._to(f"p-{page}")
        area = self.now.learner.page.locator("textarea")
        if area.is_editable():
            area.fill(self.chance.choice(["Où est le kit ?", "Demander à l’équipe.", "« Ça va ? »", "œuf ~ | 100 %"]))

    def _to(self, section: str) -> None:
        self.now.frame.evaluate("section => { location.hash = section }", section)
        self.now.frame.wait_for_function("section => document.body.dataset.page === section", arg=section)


def _taken(context: BrowserContext, address: str, standard: Standard, course: Course, seed: int) -> None:
    path = _Path(seed, launched(context, address, standard, course))
    path.now.learner.begin()
    path.remember()
    for number in range(ACTS):
        path.step()
        if path.chance.random() < 0.12 or number == ACTS - 1:
            assert refused(path.now.platform) == []
            path.now.platform.wait_for_timeout(path.chance.choice([0, 200, 700, 1600]))
            possible = path.may_come_back()
            if path.chance.random() < 0.7:
                kill(path.now.platform)
            else:
                possible = possible[-1:]
                path.now.close()
            path.now = launched(context, address, standard, course)
            found = path.now.facts()
            assert path.is_found(found, possible), f"seed {seed}, act {number}: {_told(found, possible)}"
            path.history.clear()
            path.remember()


def _told(found: dict[str, Any], possible: list[dict[str, Any]]) -> str:
    """Return what differs between what was found and what was last there."""
    last = possible[-1]
    forms = {name: (form, last["forms"][name]) for name, form in found["forms"].items() if form != last["forms"][name]}
    return f"{found['page']} for {[facts['page'] for facts in possible]}, {forms}"


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_found_again_is_what_was_there(
    context: BrowserContext, address: str, standard: Standard, course: Course, seed: int
) -> None:
    _taken(context, address, standard, course, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3, 33))
def test_thirty_more_paths(
    context: BrowserContext, address: str, standard: Standard, course: Course, seed: int
) -> None:
    _taken(context, address, standard, course, seed)
