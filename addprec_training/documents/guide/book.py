"""What every part of a guide or a booklet is written with: the plan, where its references lead, its slides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from addprec_training.documents.guide import addresses
from addprec_training.documents.guide.thumbnails import Thumbnail
from addprec_training.markup import texts
from addprec_training.markup.context import Cited, Context, Figure
from addprec_training.markup.elements import element, joined
from addprec_training.markup.references import short_source
from addprec_training.model import blocks as md
from addprec_training.model.base import Line, Lines
from addprec_training.plan.values import Plan, PlannedHandout

Audience = Literal["facilitator", "participant"]

HEADING = 5
"""Level of the headings that authors write inside a text: below a part (h2), an activity (h3) and its blocks (h4)."""


@dataclass(frozen=True, slots=True)
class Book:
    """A plan on its way to paper."""

    plan: Plan
    audience: Audience
    context: Context
    thumbnails: Mapping[str, tuple[Thumbnail, ...]]
    """The slides of each screen, by its id; none in a booklet."""

    def line(self, content: Line) -> Markup:
        """Return one line."""
        return texts.line(content, self.context)

    def lines(self, contents: Lines) -> tuple[Markup, ...]:
        """Return several lines."""
        return tuple(self.line(content) for content in contents)

    def blocks(self, content: md.Blocks, heading: int = HEADING) -> Markup:
        """Return a text, its own headings from level `heading`."""
        return texts.blocks(content, replace(self.context, heading=heading))

    def cites(self, sources: tuple[str, ...]) -> Markup:
        """Return the marks of `sources`: « [3, 7] »."""
        return self.line(tuple(md.Citation(source) for source in sources))


def held(handouts: Iterable[PlannedHandout], audience: Audience) -> tuple[PlannedHandout, ...]:
    """Return those of `handouts` that the book of `audience` holds: a guide all, a booklet what participants keep."""
    return tuple(given for given in handouts if audience == "facilitator" or given.handout.is_kept)


def book(plan: Plan, audience: Audience, thumbnails: Mapping[str, tuple[Thumbnail, ...]]) -> Book:
    """Return `plan` with its sources numbered and every reference led to its place in this document."""
    citations = {
        id_: Cited(str(number), f"#source-{id_}", f"Source {number} : {short_source(source)}")
        for number, (id_, source) in enumerate(plan.bibliography.items(), 1)
    }
    references = {("glossaire", id_): f"#terme-{id_}" for id_ in plan.glossary}
    references |= {("ressource", id_): f"#aide-{id_}" for id_ in plan.help_lines}
    references |= {
        ("fiche", id_): f"#fiche-{id_}" for id_ in (given.handout.id for given in held(plan.handouts, audience))
    }
    if audience == "facilitator":
        rooms = (planned for sequence in plan.sequences for planned in sequence.room)
        references |= {("activite", planned.activity.id): f"#activite-{planned.activity.id}" for planned in rooms}
    figures = {id_: Figure(media, addresses.media(media)) for id_, media in plan.module.media.items()}
    return Book(plan, audience, Context(citations=citations, references=references, figures=figures), thumbnails)


def with_bold_verb(content: Line) -> Line:
    """Return `content` with its first word in bold, where its author put nothing in bold: « **Repérer** un sevrage »."""
    match content:
        case (md.Text(text), *rest) if not any(isinstance(inline, md.Strong) for inline in content):
            verb, space, more = text.partition(" ")
            return (md.Strong((md.Text(verb),)), md.Text(space + more), *rest)
        case _:
            return content


def capital(text: str) -> str:
    """Return `text` with a capital at its head."""
    return text[:1].upper() + text[1:]


def inline_list(items: tuple[str, ...]) -> str:
    """Return « a », « a et b », « a, b et c »."""
    *first, last = items or ("",)
    return f"{', '.join(first)} et {last}" if first else last


def stacked(items: tuple[Markup, ...]) -> Markup:
    """Return `items` one below the other, in one place."""
    return joined((element("span", item, class_="stacked") for item in items), " ")
