"""The documents of the real modules, each rendered once in a process: tests that read them share a worker (`GROUP`).

What is asked of the onboarding module at each run is asked of the other modules where one asks for what takes minutes.
"""

from functools import cache

import pytest

from addprec_training import archive
from addprec_training.documents import guide
from addprec_training.documents.deck import pptx_file
from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.guide.book import Audience
from addprec_training.model.module import FormatName
from tests.decks import house_theme, plan

GROUP = pytest.mark.xdist_group("onboarding")

Case = tuple[str, FormatName]
"""A module in one of its formats."""


@cache
def pdf(case: Case, audience: Audience) -> bytes:
    """Return the guide or the booklet."""
    return guide.render(plan(*case), house_theme(), audience)


@cache
def deck(case: Case) -> bytes:
    """Return the deck."""
    return pptx_file.render(plan(*case), house_theme())


@cache
def package_files(case: Case, standard: Standard) -> dict[str, bytes]:
    """Return the files of a package."""
    return archive.unpack(package.render(plan(*case), house_theme(), standard))
