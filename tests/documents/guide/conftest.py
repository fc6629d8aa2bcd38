"""The sample's plan on its way to paper, with small slides in the place of the deck's."""

from collections.abc import Mapping

import pytest

from addprec_training import theme as themes
from addprec_training.documents.guide.book import Book, book
from addprec_training.documents.guide.thumbnails import Thumbnail
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Theme
from tests.curricula import sample

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="54" viewBox="0 0 96 54"><rect width="96" height="54"/></svg>'


@pytest.fixture(scope="session")
def theme() -> Theme:
    return themes.load([TEMPLATES / "theme.yaml"])


@pytest.fixture(scope="session")
def plan() -> Plan:
    return plan_module(sample().curriculum, "module-temoin", "intra")


@pytest.fixture(scope="session")
def slides(plan: Plan) -> Mapping[str, tuple[Thumbnail, ...]]:
    """Return a slide a screen of the room, and a second one for the steps."""
    shown = [screen for planned in plan.activities if planned.activity.in_room for screen in planned.room_screens]
    found: dict[str, tuple[Thumbnail, ...]] = {}
    number = 0
    for screen in shown:
        count = 2 if screen.id == "ordre-des-gestes" else 1
        titles = [screen.screen.title + (" (suite)" if place else "") for place in range(count)]
        found[screen.id] = tuple(Thumbnail(number + place, title, PICTURE) for place, title in enumerate(titles, 1))
        number += count
    return found


@pytest.fixture(scope="session")
def guide(plan: Plan, slides: Mapping[str, tuple[Thumbnail, ...]]) -> Book:
    return book(plan, "facilitator", slides)


@pytest.fixture(scope="session")
def booklet(plan: Plan) -> Book:
    return book(plan, "participant", {})
