"""One handout alone: what to print thirty of. It stands without the guide, so its sources are its own and nothing leads elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pydantic import BaseModel

from addprec_training.documents.guide import annexes
from addprec_training.documents.guide.book import Book, book
from addprec_training.documents.guide.files import handout_files
from addprec_training.documents.guide.handouts import handout
from addprec_training.documents.guide.html import Page, filled, state
from addprec_training.markup.elements import words
from addprec_training.model import blocks as md
from addprec_training.model.programme import Source
from addprec_training.model.walk import marks
from addprec_training.plan.values import Plan, PlannedHandout
from addprec_training.theme import Theme

HEADING = 2
"""Level of the headings inside a handout whose title is the title of the page."""


def page(plan: Plan, theme: Theme, id_: str) -> Page:
    """Return the handout `id_` as a page. Raises `KeyError` when `plan` does not give it out."""
    given = {planned.handout.id: planned for planned in plan.handouts}[id_]
    made = alone(plan, given)
    return filled(
        "guide/handout.html.j2",
        _values(made, given),
        {"theme": theme, "numbers": (), "tear_off": False, "alone": True},
        handout_files(made, theme),
        theme,
    )


def alone(plan: Plan, given: PlannedHandout) -> Book:
    """Return a book that holds nothing but `given`: the sources that it cites, counted from 1, and no place to lead to."""
    return apart(plan, given.handout, given.handout.sources)


def apart(plan: Plan, shown: BaseModel, named: tuple[str, ...]) -> Book:
    """Return a book that holds nothing but `shown`: the sources that it cites or that are `named`, counted from 1, no place to lead to."""
    cited = sources(shown, named, plan.bibliography)
    made = book(replace(plan, bibliography=cited, glossary={}), "participant", {})
    return replace(made, context=replace(made.context, references={}))


def sources(shown: BaseModel, named: tuple[str, ...], bibliography: Mapping[str, Source]) -> dict[str, Source]:
    """Return the sources of `bibliography` that `shown` cites or that are `named`, in their order there."""
    cited = {mark.source for _path, _line, mark in marks(shown) if isinstance(mark, md.Citation)} | set(named)
    return {id_: source for id_, source in bibliography.items() if id_ in cited}


def _values(made: Book, given: PlannedHandout) -> dict[str, object]:
    plan = made.plan
    return {
        "page": handout(made, given, HEADING),
        "module": words(plan.module.title),
        "name": words(f"Fiche {given.number}"),
        "author": words(plan.programme.credits[0]),
        "description": words(md.plain(given.handout.aim)),
        "keywords": words(f"fiche, {plan.programme.title}, {plan.module.title}"),
        "draft": words(state(plan)),
        "sources": annexes.sources(made),
        "urgent": annexes.urgent(made),
    }
