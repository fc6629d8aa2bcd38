"""Where the texts of the pages lead: sources by number, terms, help lines, figures.

A section of a page is `p-` and its id, so that no id of the sources can meet one of ours (`glossaire`, `sources`…).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from addprec_training.documents.elearning.outline import Outline, Page, QuestionPage, ScreenPage, TakeawaysPage
from addprec_training.markup.context import Cited, Context, Figure
from addprec_training.markup.references import short_source
from addprec_training.model.blocks import Citation, Inline, Reference
from addprec_training.model.programme import Source, Term
from addprec_training.model.walk import marks
from addprec_training.plan.values import Plan

MEDIA = "medias/"
"""The folder of the package that holds figures and recordings."""
SHOWN = re.compile(rf"\b{MEDIA}([a-z0-9-]+\.(?:svg|png|jpg|mp3|m4a|wav|mp4|webm))")
"""Where pages and scripts name a file of that folder."""
FACILITATOR_ONLY = "notes"
"""The field of screens and questions that no learner may read."""


@dataclass(frozen=True, slots=True)
class Links:
    """What pages point to, and the context that writes texts so."""

    sources: tuple[Source, ...]
    """Sources that the pages cite; the place of each is its number."""
    context: Context


def section(page: str) -> str:
    """Return the id of the section of a page."""
    return f"p-{page}"


def links(plan: Plan, outline: Outline) -> Links:
    """Return what the pages of `outline` point to."""
    cited = {
        inline.source for thing in _things(plan, outline) for inline in _inlines(thing) if isinstance(inline, Citation)
    }
    cited |= {source for page in outline.pages for source in shown_sources(page)}
    sources = tuple(source for name, source in plan.bibliography.items() if name in cited)
    context = Context(
        heading=2,
        citations={source.id: _cited(number, source) for number, source in enumerate(sources, 1)},
        references={("glossaire", name): f"#terme-{name}" for name in plan.glossary}
        | {("ressource", name): f"#aide-{name}" for name in plan.help_lines},
        figures={name: Figure(media, MEDIA + media.file) for name, media in plan.module.media.items()},
        notes="end",
        links="new",
    )
    return Links(sources, context)


def media(plan: Plan) -> dict[str, bytes]:
    """Return what pages may show or play, by the name of its file: figures and recordings."""
    pictures = {one.file: one.content for one in plan.module.media.values()}
    return pictures | {one.file: one.content for one in plan.module.recordings.values()}


def terms(page: Page, plan: Plan) -> tuple[Term, ...]:
    """Return the terms of the glossary that `page` links to, in the order of the glossary."""
    linked = {
        inline.id
        for thing in _shown(page)
        for inline in _inlines(thing)
        if isinstance(inline, Reference) and inline.kind == "glossaire"
    }
    return tuple(term for name, term in plan.glossary.items() if name in linked)


def shown_sources(page: Page) -> tuple[str, ...]:
    """Return the sources that stand under the screen of `page`."""
    return page.screen.sources if isinstance(page, ScreenPage) else ()


def _cited(number: int, source: Source) -> Cited:
    return Cited(str(number), f"#source-{source.id}", f"Source {number} : {short_source(source)}")


def _things(plan: Plan, outline: Outline) -> Iterator[object]:
    """Yield all that pages show texts of."""
    for page in outline.pages:
        yield from _shown(page)
    yield from plan.glossary.values()
    yield from plan.help_lines.values()
    yield (plan.module.lead, *(objective.text for objective in plan.module.objectives))


def _shown(page: Page) -> tuple[object, ...]:
    match page:
        case ScreenPage():
            return (page.screen, *([page.recording] if page.recording else []))
        case QuestionPage():
            return (page.text, page.question)
        case TakeawaysPage():
            return (page.takeaways,)


def _inlines(thing: object) -> Iterator[Inline]:
    for path, _, inline in marks(thing):
        if FACILITATOR_ONLY not in path:
            yield inline
