"""The real module, whole, as a learner plays it on a platform: left in the middle, taken up, finished, passed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from addprec_training.documents.elearning import links, package
from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.elearning.outline import outline
from tests.decks import ONBOARDING, plan
from tests.documents.elearning.browser.frames import EXIT, STANDARDS, STATUS, in_frames, kept, refused
from tests.documents.elearning.browser.learner import Learner
from tests.documents.elearning.browser.served import served
from tests.onboarding import package_files

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("standard", STANDARDS)
def test_it_is_played_from_the_first_page_to_the_last(
    context: BrowserContext, tmp_path: Path, node_modules: Path, standard: Standard
) -> None:
    played = plan(ONBOARDING, "intra" if standard == "scorm12" else "inter")
    contents = outline(played)
    course = package.course(played, contents, links.links(played, contents), standard)
    with served(tmp_path, package_files((ONBOARDING, played.format), standard), node_modules) as address:
        page, frame = in_frames(context, address, standard)
        learner = Learner(frame, course)
        learner.begin()
        for _page in range(40):
            learner.answer_here()
            learner.go_on()
        left = learner.section
        page.close()

        page, frame = in_frames(context, address, standard)
        learner = Learner(frame, course)
        assert learner.section == left
        expect(learner.page.get_by_text("Vous reprenez ici")).to_be_visible()
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
        assert stored[EXIT[standard]] == {"scorm12": "", "scorm2004": "normal"}[standard]
        assert len(stored["cmi.suspend_data"]) <= 3900
