"""The documents of the real module, each rendered once in a process: tests that read them share a worker (`GROUP`)."""

from functools import cache

import pytest

from addprec_training import archive
from addprec_training.documents import guide
from addprec_training.documents.deck import pptx_file
from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.guide.book import Audience
from addprec_training.model.module import FormatName
from tests.decks import ONBOARDING, house_theme, plan

GROUP = pytest.mark.xdist_group("onboarding")


@cache
def pdf(format_: FormatName, audience: Audience) -> bytes:
    """Return the guide or the booklet."""
    return guide.render(plan(ONBOARDING, format_), house_theme(), audience)


@cache
def deck(format_: FormatName) -> bytes:
    """Return the deck."""
    return pptx_file.render(plan(ONBOARDING, format_), house_theme())


@cache
def package_files(format_: FormatName, standard: Standard) -> dict[str, bytes]:
    """Return the files of a package."""
    return archive.unpack(package.render(plan(ONBOARDING, format_), house_theme(), standard))
