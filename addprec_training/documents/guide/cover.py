"""The cover: what the document is, of which training, in which version, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book, capital, inline_list
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import words
from addprec_training.model.base import Blank
from addprec_training.plan.french import counted, day, days, duration
from addprec_training.plan.presence import WORDS
from addprec_training.plan.values import Plan

NAMES = {"facilitator": "Guide d’animation", "participant": "Livret participant"}
"""What each document calls itself."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: Markup
    value: Markup


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover says."""

    programme: Markup
    document: Markup
    title: Markup
    facts: tuple[Fact, ...]
    credits: tuple[Markup, ...]


def cover(book: Book) -> Cover:
    """Return the cover of `book`."""
    plan = book.plan
    return Cover(
        programme=words(plan.programme.title),
        document=words(NAMES[book.audience]),
        title=words(plan.module.title),
        facts=(Fact(words("Format"), words(_format(plan))), *_when(plan), *_version(plan)),
        credits=tuple(words(credit) for credit in plan.programme.credits),
    )


def _format(plan: Plan) -> str:
    return f"{capital(plan.format)}, {counted(plan.days, 'journée', 'journées')}"


def _version(plan: Plan) -> Iterator[Fact]:
    """Yield the version, and its date where no session's own date could be taken for it."""
    yield Fact(words("Version"), words(plan.module.version))
    if plan.session is None:
        yield Fact(words("Date de la version"), words(day(plan.module.date)))


def _when(plan: Plan) -> tuple[Fact, ...]:
    """Return where and when for a session; for a format alone, how long."""
    if plan.session is None:
        online = f", {duration(plan.online_minutes)} en ligne" if plan.online_minutes else ""
        return (Fact(words("Durée"), words(f"{duration(plan.room_minutes)} en salle{online}")),)
    places = inline_list(tuple(f"{place.name} ({place.code})" for place in plan.departements))
    dates = tuple(half_day.date for half_day in plan.half_days if half_day.date)
    return (
        Fact(words("Département" if len(plan.departements) < 2 else "Départements"), words(places)),
        Fact(words("Date"), words(days(dates)) if dates else fillable(Blank("date"))),
        Fact(words("Lieu"), fillable(plan.session.place, "lieu") if plan.has_room else words(WORDS[plan.presence])),
    )
