"""The page of a session: when, where, with whom, how people are there; in the guide, what this session leaves out, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book, stacked
from addprec_training.documents.guide.cover import Fact
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import joined, words
from addprec_training.model.base import Blank
from addprec_training.model.session import Session
from addprec_training.plan import presence
from addprec_training.plan.french import clocks, counted, day, duration
from addprec_training.plan.values import HalfDay, Plan


@dataclass(frozen=True, slots=True)
class CutRow:
    """An activity that the session leaves out."""

    title: Markup
    minutes: Markup
    why: Markup


@dataclass(frozen=True, slots=True)
class SessionPage:
    """What a session says of itself."""

    title: Markup
    facts: tuple[Fact, ...]
    how: Markup
    """« À distance, en visioconférence »; empty where everybody is in the room."""
    changes: tuple[Fact, ...]
    cuts: tuple[CutRow, ...]
    lost: Markup
    """Minutes left out."""


def page(book: Book) -> SessionPage | None:
    """Return the page of the session of `book`; None for a format alone. What is left out stays in the guide."""
    plan = book.plan
    if plan.session is None:
        return None
    guide = book.audience == "facilitator"
    changes = presence.for_trainers(plan.presence) if guide else presence.for_participants(plan.presence)
    cuts = plan.cuts if guide else ()
    how = presence.WORDS[plan.presence]
    return SessionPage(
        title=words("Cette session" if guide else "Ma session"),
        facts=tuple(_facts(plan, plan.session)) + (tuple(_more(book, plan.session)) if guide else ()),
        how=words(how[:1].upper() + how[1:]) if changes else Markup(""),
        changes=tuple(Fact(words(change.what), words(change.said)) for change in changes),
        cuts=tuple(CutRow(words(cut.title), words(duration(cut.minutes)), words(cut.why)) for cut in cuts),
        lost=words(duration(sum(cut.minutes for cut in cuts))) if cuts else Markup(""),
    )


def _facts(plan: Plan, session: Session) -> Iterator[Fact]:
    for number in range(1, plan.days + 1):
        yield Fact(words("Quand" if plan.days == 1 else f"Jour {number}"), _day(plan, number))
    if plan.has_room:
        yield Fact(words("Lieu"), fillable(session.place, "lieu"))
    if plan.presence != "salle":
        yield Fact(words("Lien"), fillable(session.link, "adresse de la visioconférence"))
    if plan.format == "intra":
        yield Fact(
            words("Structure"), fillable(plan.structure.name if plan.structure else None, "structure qui accueille")
        )
    yield Fact(words("Animation"), _people(plan))
    yield Fact(words("Contact"), fillable(session.contact, "contact"))
    yield Fact(words("Handicap"), fillable(session.disability, "référent ou référente handicap"))


def _more(book: Book, session: Session) -> Iterator[Fact]:
    """Yield what only who leads has to know."""
    people = session.participants
    yield Fact(
        words("Groupe"),
        words(counted(people, "personne", "personnes") if people else book.plan.module.group),
    )
    yield Fact(words("Organisme"), fillable(session.organism, "organisme"))
    if session.note:
        yield Fact(words("À savoir"), book.line(session.note))


def _day(plan: Plan, number: int) -> Markup:
    half_days = [half_day for half_day in plan.half_days if half_day.day == number]
    known = half_days[0].date
    date = words(day(known)) if known else fillable(Blank("date"))
    return joined((date, words(_hours(plan, half_days))), ", ")


def _hours(plan: Plan, half_days: list[HalfDay]) -> str:
    said = " et ".join(clocks(one.start, one.end) for one in half_days)
    differs = len({half_day.presence for half_day in plan.half_days}) > 1
    return f"{said}, {presence.WORDS[half_days[0].presence]}" if differs else said


def _people(plan: Plan) -> Markup:
    """Return who leads: once, or day by day where it is not always the same people."""
    by_day = [plan.leaders(number) or (Blank("noms et qualités"),) for number in range(1, plan.days + 1)]
    told = [joined((fillable(who, "nom et qualité") for who in people), ", ") for people in by_day]
    if len(set(by_day)) == 1:
        return told[0]
    return stacked(tuple(joined((words(f"Jour {number} : "), who)) for number, who in enumerate(told, 1)))
