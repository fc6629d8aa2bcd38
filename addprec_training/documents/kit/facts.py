"""What every paper of a session says the same way: title, hours, place, people, duration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.kit.employers import Employer
from addprec_training.documents.kit.letters import named
from addprec_training.documents.kit.values import Pair, Section, blank, listed, sentences, text, value
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import element
from addprec_training.model.base import Blank
from addprec_training.model.blocks import plain
from addprec_training.model.participant import Participant
from addprec_training.model.session import Session
from addprec_training.plan import presence
from addprec_training.plan.french import clocks, counted, day, days, duration
from addprec_training.plan.values import HalfDay, Plan

NO_HEALTH = "Aucune donnée de santé ni de consommation n’est demandée aux participants et participantes."
"""What papers that ask people something say."""

WRITE = Markup('<span class="write"></span>')
"""Room to write on."""

ROWS = 14
"""Lines of a sheet whose number of participants is not known."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a paper is made from."""

    plan: Plan
    session: Session
    participants: tuple[Participant, ...]
    employer: Employer | None = None
    """Who signs, for a paper that each employer of an inter session has of its own."""

    @property
    def sent(self) -> tuple[Participant, ...]:
        """Return who is sent by whoever signs: everybody in intra; nobody by an employer that is not known."""
        if self.employer:
            return self.employer.people
        return self.participants if self.plan.format == "intra" else ()

    @property
    def title(self) -> str:
        """Return the title of the training, letter for letter."""
        return self.plan.module.title

    @property
    def rows(self) -> int:
        """Return how many lines a sheet has: the people, else the number announced, else a usual group."""
        return len(self.participants) or self.session.participants or ROWS


def hours(half_day: HalfDay) -> str:
    """Return the hours of a half-day."""
    return clocks(half_day.start, half_day.end)


def by_day(plan: Plan) -> Iterator[tuple[int, tuple[HalfDay, ...]]]:
    """Yield each day with its half-days."""
    for number in range(1, plan.days + 1):
        yield number, tuple(half_day for half_day in plan.half_days if half_day.day == number)


def date(half_days: tuple[HalfDay, ...]) -> Markup:
    """Return the date of a day, or its place."""
    known = half_days[0].date
    return text(day(known)) if known else blank("date")


def schedule(plan: Plan) -> Markup:
    """Return every day with its date and hours, and what lies between days that are weeks apart."""
    return listed(tuple(_schedule(plan)))


def _schedule(plan: Plan) -> Iterator[Markup]:
    for number, half_days in by_day(plan):
        told = f"{', '.join(f'{one.name} {hours(one)}' for one in half_days)}{_held(plan, half_days)}"
        after = text(f"– {told}") if half_days[0].date else text(told)  # a place to fill in parts them by itself
        yield sentences(text(f"Jour {number} :"), date(half_days), after)
        if apart := plan.intersession_after(number):
            yield text(f"Puis {apart.weeks.said} d’intersession, hors des heures de la formation : {apart.title}")


def _held(plan: Plan, half_days: tuple[HalfDay, ...]) -> str:
    """Return where people are on a day, when it is not the same every day."""
    differs = len({half_day.presence for half_day in plan.half_days}) > 1
    return f", {presence.WORDS[half_days[0].presence]}" if differs else ""


def when(plan: Plan) -> Markup:
    """Return the dates together."""
    dates = tuple(half_day.date for half_day in plan.half_days if half_day.date)
    return text(days(dates)) if dates else blank("date")


def length(plan: Plan) -> str:
    """Return how long the training takes, in the room and online."""
    online = f" et {duration(plan.online_minutes)} en ligne" if plan.online_minutes else ""
    return f"{duration(plan.room_minutes)} ({counted(plan.days, 'journée', 'journées')}){online}"


def where(given: Given) -> Markup:
    """Return the place, and the address of the call where there is one."""
    session, plan = given.session, given.plan
    place = value(session.place, "lieu") if plan.has_room else Markup()
    link = value(session.link, "adresse de la visioconférence") if plan.presence != "salle" else Markup()
    return sentences(*(part for part in (place, text(f"({presence.WORDS[plan.presence]})"), link) if part))


def where_on(given: Given, half_days: tuple[HalfDay, ...]) -> Markup:
    """Return the place of a day, as a sheet to sign says it: without the address of the call, since sheets pass from hand to hand."""
    how = presence.WORDS[half_days[0].presence]
    if half_days[0].presence == "distance":
        return text(how)
    return sentences(value(given.session.place, "lieu"), text(f"({how})"))


def means(given: Given) -> tuple[Markup, ...]:
    """Return what the training needs: the room's where there is one, and the call's."""
    plan = given.plan
    room = tuple(text(plain(line)) for line in plan.module.setting) if plan.has_room else ()
    return (*room, *(text(one) for one in presence.MEANS[plan.presence]))


def at_a_distance(given: Given) -> tuple[Section, ...]:
    """Return what somebody who takes part has to know where there is a call (D6313-3-1); nothing where everybody is in the room."""
    changes = presence.for_participants(given.plan.presence)
    if not changes:
        return ()
    minutes = sum(one.end - one.start for one in given.plan.half_days if one.presence != "salle")
    told = (
        sentences(text("Aide technique et pédagogique :"), value(given.session.contact, "contact")),
        text(f"Durée : {duration(minutes)} avec le groupe, aux heures dites ; les activités sont au programme."),
        text("Des évaluations jalonnent la formation et la concluent."),
    )
    items = tuple(sentences(element("b", text(f"{change.what} :")), text(change.said)) for change in changes)
    return (Section("À distance", told, items, "loi, D6313-3-1"),)


def trainers(given: Given) -> Markup:
    """Return who leads."""
    people = given.session.trainers or (Blank("noms et qualités"),)
    return listed(tuple(fillable(who, "nom et qualité") for who in people))


def host(given: Given) -> Markup:
    """Return the organisation that asks for the training: one for intra, each employer for inter."""
    if given.employer:
        return named(given.employer.name, "structure", given.employer.line)
    if given.plan.format == "inter":
        return blank("structure employeuse")
    return value(given.plan.structure.name if given.plan.structure else None, "structure qui accueille")


def places(plan: Plan) -> str:
    """Return the format and the départements: « inter, Haute-Loire (43) »."""
    return ", ".join((plan.format, *(f"{place.name} ({place.code})" for place in plan.departements)))


def objectives(plan: Plan) -> Markup:
    """Return the objectives."""
    return listed(tuple(text(plain(objective.text)) for objective in plan.module.objectives))


def told_before(given: Given) -> tuple[Pair, ...]:
    """Return what the law has known before somebody is registered for good (L6353-8); dates and hours stand in `identity`."""
    asks = "loi, L6353-8"
    return (
        Pair("Objectifs", objectives(given.plan), asks),
        Pair("Formateurs et formatrices", trainers(given), asks),
        Pair("Évaluation", text(plain(given.plan.module.assessment)), asks),
        Pair("Contact chez le commanditaire", blank("fonction, téléphone"), asks),
        Pair("Règlement intérieur", text("Joint."), asks),
    )


def identity(given: Given) -> tuple[Pair, ...]:
    """Return the pairs that open a paper: training, dates, hours, place, organism."""
    plan = given.plan
    return (
        Pair("Formation", text(given.title)),
        Pair("Dates et horaires", schedule(plan)),
        Pair("Durée", text(length(plan))),
        Pair("Format", text(places(plan))),
        Pair("Lieu", where(given)),
        Pair("Organisme", value(given.session.organism, "organisme, n° de déclaration d’activité")),
    )
