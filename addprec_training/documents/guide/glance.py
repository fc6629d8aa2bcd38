"""The training at a glance: what people will be able to do, facts, the ribbons of the days, the sequences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide import addresses
from addprec_training.documents.guide.book import Book, stacked, with_bold_verb
from addprec_training.documents.guide.cover import Fact
from addprec_training.drawing import ribbon
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import words
from addprec_training.model.module import LEVELS
from addprec_training.plan.french import clock, duration
from addprec_training.plan.presence import MEANS, WORDS
from addprec_training.plan.values import Plan

RIBBON_WIDTH = 124.0
"""Millimetres of the longest half-day."""


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective with its number."""

    number: int
    id: str
    text: Markup
    level: Markup


@dataclass(frozen=True, slots=True)
class RibbonRow:
    """A half-day as a ribbon."""

    address: str
    name: Markup
    start: Markup
    end: Markup


@dataclass(frozen=True, slots=True)
class SequenceRow:
    """A sequence with its minutes."""

    number: int
    title: Markup
    room: Markup
    online: Markup
    """Empty where nothing is online."""


@dataclass(frozen=True, slots=True)
class Glance:
    """The page « en un coup d’œil »."""

    lead: Markup
    objectives: tuple[ObjectiveRow, ...]
    facts: tuple[Fact, ...]
    more: tuple[Fact, ...]
    """Longer ones, over the whole width."""
    ribbons: tuple[RibbonRow, ...]
    sequences: tuple[SequenceRow, ...]
    together: Markup
    """What the minutes with the group are called."""
    pauses: Markup
    """Minutes of breaks and margin together."""
    total: Markup
    total_online: Markup


def glance(book: Book) -> Glance:
    """Return what `book` says at a glance."""
    plan = book.plan
    worked = sum(sequence.room_minutes for sequence in plan.sequences)
    return Glance(
        lead=book.line(plan.module.lead),
        objectives=objectives(book),
        facts=tuple(_facts(book)),
        more=tuple(_more(book)),
        ribbons=tuple(_ribbons(plan)),
        sequences=tuple(
            SequenceRow(
                sequence.number,
                words(sequence.sequence.title),
                words(duration(sequence.room_minutes)) if sequence.room_minutes else Markup(""),
                words(duration(sequence.online_minutes)) if sequence.online_minutes else Markup(""),
            )
            for sequence in plan.sequences
        ),
        together=words("En salle" if plan.presence == "salle" else "Ensemble"),
        pauses=words(duration(plan.room_minutes - worked)),
        total=words(duration(plan.room_minutes)),
        total_online=words(duration(plan.online_minutes)) if plan.online_minutes else Markup(""),
    )


def objectives(book: Book) -> tuple[ObjectiveRow, ...]:
    """Return the objectives of the module, numbered, their verbs in bold."""
    return tuple(
        ObjectiveRow(number, objective.id, book.line(with_bold_verb(objective.text)), words(LEVELS[objective.level]))
        for number, objective in enumerate(book.plan.module.objectives, 1)
    )


def longest(plan: Plan) -> int:
    """Return the minutes of the longest half-day."""
    return max(sum(part.minutes for part in ribbon.parts(half_day)) for half_day in plan.half_days)


def _ribbons(plan: Plan) -> Iterator[RibbonRow]:
    for half_day in plan.half_days:
        name = f"Jour {half_day.day}, {half_day.name}" if plan.days > 1 else half_day.name.capitalize()
        start, end = words(clock(half_day.start)), words(clock(half_day.end))
        yield RibbonRow(addresses.ribbon(half_day.number), words(name), start, end)


def _facts(book: Book) -> Iterator[Fact]:
    module, plan = book.plan.module, book.plan
    yield Fact(words("Public"), book.line(module.public))
    yield Fact(words("Prérequis"), words(module.prerequisites))
    online = f", {duration(plan.online_minutes)} en ligne" if plan.online_minutes else ""
    held = "en salle" if plan.presence == "salle" else WORDS[plan.presence]
    yield Fact(words("Durée"), words(f"{duration(plan.room_minutes)} {held}{online}"))
    for apart in plan.intersessions:
        yield Fact(
            words("Espacée"),
            words(f"{apart.intersession.weeks.said} entre le jour {apart.day} et le jour {apart.day + 1}"),
        )
    yield Fact(words("Groupe"), words(module.group))
    yield Fact(words("Contact"), fillable(module.contact, "contact"))
    if module.setting and plan.has_room:
        yield Fact(words("Salle"), stacked(book.lines(module.setting)))
    if means := MEANS[plan.presence]:
        yield Fact(words("À distance"), stacked(tuple(words(one) for one in means)))


def _more(book: Book) -> Iterator[Fact]:
    module = book.plan.module
    for label, content in (
        ("Méthodes", module.methods),
        ("Évaluation", module.assessment),
        ("Accessibilité", module.accessibility),
    ):
        if content:
            yield Fact(words(label), book.line(content))
