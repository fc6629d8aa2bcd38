"""Every module that can be followed online, in each of its formats: a new module enters every proof by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

from addprec_training.documents.elearning import links, package
from addprec_training.documents.elearning.course import Course, Standard
from addprec_training.documents.elearning.outline import outline
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from tests import decks
from tests.curricula import ours, sample


@dataclass(frozen=True)
class Played:
    """A module in a format."""

    module: str
    format: FormatName

    def __str__(self) -> str:
        return f"{self.module}-{self.format}"

    @property
    def plan(self) -> Plan:
        """Return its plan."""
        return _plan(self.module, self.format)

    def course(self, standard: Standard) -> Course:
        """Return its Course."""
        contents = outline(self.plan)
        return package.course(self.plan, contents, links.links(self.plan, contents), standard)


@cache
def _plan(module: str, format_: FormatName) -> Plan:
    curriculum = (sample() if module in sample().curriculum.modules else ours()).curriculum
    return plan_module(curriculum, module, format_)


def _online(curriculum_modules: list[str]) -> tuple[Played, ...]:
    every = (Played(module, format_) for module in curriculum_modules for format_ in FORMATS)
    return tuple(played for played in every if outline(played.plan).parts)


SAMPLE = _online(list(sample().curriculum.modules))
"""The sample module: every kind of screen and question."""
OURS = _online(list(ours().curriculum.modules))
"""The modules of the curriculum."""
EVERY = SAMPLE + OURS


def _is_always_walked(played: Played) -> bool:
    return played.format == "inter" and played.module in (decks.SAMPLE, decks.ONBOARDING)


EACH = [
    pytest.param(
        played,
        id=str(played),
        marks=[pytest.mark.xdist_group(f"looks {played}"), *([] if _is_always_walked(played) else [pytest.mark.long])],
    )
    for played in EVERY
]
"""Every module for what takes a browser through all its pages, minutes each: the sample and the onboarding module in one
format always, all of them in the long run."""
