"""Decks to test: the slides of the sample and of the real module, and what their placeholders hold."""

from collections.abc import Iterator
from functools import cache

import pytest
from _pytest.mark.structures import ParameterSet

from addprec_training import theme
from addprec_training.documents.deck import pptx_file
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.slides import Slide, Widths, compose
from addprec_training.slides.context import Context
from addprec_training.slides.faces import face
from addprec_training.slides.split import Room
from addprec_training.slides.values import Paragraph, Text
from tests.curricula import ours, sample

SAMPLE, ONBOARDING = "module-temoin", "accueil-nouveaux-professionnels"


def _long_but_for_onboarding(slug: str, *more: str) -> ParameterSet:
    """Return a case of a module: what is asked of the onboarding module at each run takes too long to be asked of all."""
    marks = () if slug == ONBOARDING else pytest.mark.long
    return (
        pytest.param(slug, marks=marks)
        if not more
        else pytest.param((slug, *more), id="-".join((slug, *more)), marks=marks)
    )


MODULES = [_long_but_for_onboarding(slug) for slug in ours().curriculum.modules]
"""Every module of the real curriculum."""

EVERY = [_long_but_for_onboarding(slug, format_) for slug in ours().curriculum.modules for format_ in FORMATS]
"""Every module of the real curriculum, in each format."""


@cache
def house_theme() -> theme.Theme:
    """Return the house's theme, read once."""
    return theme.load([TEMPLATES / "theme.yaml"])


def arial() -> Widths:
    """Return the widths that slides are measured with."""
    return face("Arial")


@cache
def plan(module: str = SAMPLE, name: FormatName = "inter") -> Plan:
    """Return the plan of a module of the sample, or of the real curriculum."""
    return plan_module((sample() if module == SAMPLE else ours()).curriculum, module, name)


def context() -> Context:
    """Return what pages of the sample are made with."""
    return Context(plan(), house_theme().deck, arial())


@cache
def slides(module: str = SAMPLE, name: FormatName = "inter") -> tuple[Slide, ...]:
    """Return the slides of a module."""
    return compose(plan(module, name), house_theme(), arial())


@cache
def deck(module: str = SAMPLE, name: FormatName = "inter") -> bytes:
    """Return the deck of a module."""
    return pptx_file.render(plan(module, name), house_theme())


def room(layout: str, name: str) -> Room:
    """Return a placeholder to measure."""
    return context().room(layout, name)


def texts(slide: Slide) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """Yield the text placeholders of `slide` with their paragraphs."""
    for name, content in slide.boxes:
        if isinstance(content, Text):
            yield name, content.paragraphs


def solid(text: str) -> str:
    """Return `text` without any space: what splitting must keep."""
    return "".join(text.split())
