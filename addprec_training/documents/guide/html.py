"""Plan -> the HTML of a guide or a booklet, and the files that it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from addprec_training import pdf
from addprec_training.documents.guide import (
    annexes,
    between,
    booklet,
    glance,
    matrix,
    preparing,
    ready_list,
    sequences,
    session,
    timetable,
)
from addprec_training.documents.guide.book import Audience, Book, book
from addprec_training.documents.guide.cover import NAMES, cover
from addprec_training.documents.guide.files import files
from addprec_training.documents.guide.thumbnails import Thumbnail
from addprec_training.markup.elements import words
from addprec_training.markup.templates import Templates
from addprec_training.model import blocks as md
from addprec_training.plan.french import day
from addprec_training.plan.presence import TO_HAND
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Theme

DRAFT = "Document de travail – à valider"
"""What every page of a draft says."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to print."""

    html: str
    files: Mapping[str, bytes]


def page(
    plan: Plan,
    theme: Theme,
    audience: Audience,
    thumbnails: Mapping[str, tuple[Thumbnail, ...]],
) -> Page:
    """Return `plan` as a guide or a booklet; the files of a house that `theme` carries go over ours. Raises `TemplateFault`."""
    made = book(plan, audience, thumbnails)
    numbers = [sequence.number for sequence in plan.sequences]
    tokens = {"theme": theme, "numbers": numbers, "tear_off": audience == "facilitator", "alone": False}
    return filled(f"guide/{audience}.html.j2", _values(made, theme), tokens, files(made, theme), theme)


def filled(
    template: str,
    values: Mapping[str, object],
    tokens: Mapping[str, object],
    shown: Mapping[str, bytes],
    theme: Theme,
) -> Page:
    """Return `template` with `values` in it, the files `shown`, fonts, and the style sheets, the first one with `tokens`."""
    templates = Templates(theme.own)
    html = templates.fill(template, values)
    sheets = {
        "tokens.css": templates.fill("guide/tokens.css.j2", tokens).encode(),
        "guide.css": templates.fill("guide/guide.css", {}).encode(),
    }
    return Page(html, dict(shown) | pdf.fonts([TEMPLATES]) | _own(theme) | sheets)


def _own(theme: Theme) -> dict[str, bytes]:
    """Return the fonts and pictures of the house, by their address in a page: `fonts/x.ttf`, and `logo.svg` for `guide/logo.svg`."""
    return {
        name.removeprefix("guide/"): file.content
        for name, file in theme.own.items()
        if name.startswith(("fonts/", "guide/")) and not name.endswith((".j2", ".css"))
    }


def _values(made: Book, theme: Theme) -> dict[str, Any]:
    plan = made.plan
    common = {
        "audience": made.audience,
        "document": words(NAMES[made.audience]),
        "draft": words(state(plan)),
        "cover": cover(made),
        "cover_style": theme.cover,
        "author": words(plan.programme.credits[0]),
        "description": words(md.plain(plan.module.lead)),
        "keywords": words(f"formation, {plan.programme.title}, {plan.module.title}"),
        "session": session.page(made),
        "intersessions": between.intersessions(made),
        "ready": ready_list.listed(made),
        "glance": glance.glance(made),
        "urgent": annexes.urgent(made),
        "terms": annexes.glossary(made),
        "sources": annexes.sources(made),
        "help": annexes.help_lines(made),
        "checked": annexes.checked(made),
    }
    return common | (_guide(made) if made.audience == "facilitator" else _booklet(made))


def _guide(made: Book) -> dict[str, Any]:
    return {
        "half_days": timetable.half_days(made),
        "online": timetable.online(made),
        "matrix": matrix.matrix(made),
        "letters": matrix.LETTERS,
        "safety": made.lines(made.plan.module.safety),
        "deadlines": preparing.deadlines(made),
        "material": preparing.material(made),
        "sheets": preparing.handouts(made),
        "to_hand": words(TO_HAND[made.plan.presence]),
        "sequences": tuple(sequences.sequence(made, planned) for planned in made.plan.sequences),
    }


def _booklet(made: Book) -> dict[str, Any]:
    return {
        "chapters": tuple(booklet.chapter(made, planned) for planned in made.plan.sequences),
        "position": booklet.position(made),
        "steps": booklet.PLAN_STEPS,
    }


def state(plan: Plan) -> str:
    """Return what the frame of every foot says: a draft, or when the module is to be read again; nothing if neither."""
    if plan.is_draft:
        return DRAFT
    review = plan.module.review
    return f"À revoir avant le {day(review.next)}" if review.next else ""
