"""Papers of the days themselves: sheets to sign, name tents, assessment, opinions on the spot."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from addprec_training.documents.kit.before import scale
from addprec_training.documents.kit.facts import (
    NO_HEALTH,
    WRITE,
    Given,
    by_day,
    date,
    hours,
    length,
    places,
    schedule,
    where_on,
)
from addprec_training.documents.kit.letters import named
from addprec_training.documents.kit.values import (
    Block,
    PageBreak,
    Pair,
    Pairs,
    Section,
    Table,
    Tents,
    blank,
    text,
    value,
)
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import element, joined
from addprec_training.model.base import Blank
from addprec_training.model.blocks import plain
from addprec_training.plan.french import day
from addprec_training.plan.values import HalfDay

RULE = (
    "Chaque personne signe elle-même, à chaque demi-journée. Absence : barrer la case, ne pas signer après coup. "
    "Aucune donnée de santé ni de consommation sur cette feuille."
)
"""What a sheet to sign says above its lines."""

REMOTE_RULE = (
    "Chaque personne signe elle-même, à chaque demi-journée, à distance ou sur feuille renvoyée. Absence : barrer la case. "
    "Ni santé ni consommation ici. La feuille ne suffit pas : joindre connexions, travaux, évaluations (D6313-3-1)."
)
"""The same on a day when people are at a distance (FACTS D.3); two lines, so that a sheet of fourteen stays on its page."""


def sheets(given: Given) -> tuple[Block, ...]:
    """Return one sheet a day: everyone signs for each half-day, who leads too (CAA Nantes, FACTS D.3)."""
    return tuple(_sheets(given))


def _sheets(given: Given) -> Iterator[Block]:
    for number, half_days in by_day(given.plan):
        if number > 1:
            yield PageBreak(f"Feuille d’émargement, jour {number}", "sheet")
        yield Pairs(
            (
                Pair("Formation", text(given.title)),
                Pair("Date", date(half_days)),
                Pair("Durée", text(length(given.plan))),
                Pair("Format", text(places(given.plan))),
                Pair("Lieu", where_on(given, half_days)),
                Pair("Organisme", value(given.session.organism, "organisme, n° de déclaration d’activité")),
            ),
            columns=2,
        )
        yield _sheet(given, number, half_days)


def _sheet(given: Given, number: int, half_days: tuple[HalfDay, ...]) -> Table:
    head = (
        text("N°"), text("Nom, prénom"), text("Structure"),
        *(joined((element("b", text(one.name.capitalize())), element("br"), text(hours(one)))) for one in half_days),
    )  # fmt: skip
    empty = tuple(Markup() for _one in half_days)
    people = [
        (named(one.name, line=one.line), named(one.structure, "structure", one.line)) for one in given.participants
    ]
    rows = people + [(Markup(), Markup())] * (given.rows - len(people))
    told = given.plan.leaders(number) or (Blank("nom"),)
    return Table(
        f"Jour {number}. {RULE if half_days[0].presence == 'salle' else REMOTE_RULE}",
        head,
        (8, 50, 34, *((41, 41) if len(half_days) == 2 else (82,))),
        tuple((text(str(place)), *row, *empty) for place, row in enumerate(rows, start=1)),
        tuple(
            (
                text("F"),
                joined((text("Formateur ou formatrice"), element("br"), fillable(who, "nom"))),
                text("Signature, par demi-journée"),
                *empty,
            )
            for who in told
        ),
        "sign",
        running=", ".join((given.title, f"jour {number}", *(day(one) for one in {half_days[0].date} if one))),
    )


def tents(given: Given) -> tuple[Block, ...]:
    """Return the name tents for the round of introductions: blank ones where nobody is known."""
    people = tuple(
        (named(one.first or one.last, line=one.line), named(one.structure, "structure", one.line))
        for one in given.participants
    )
    return (
        Section("Tour de table", (text("Une bande par personne, à plier en deux."),), origin="usage"),
        Tents(people or ((WRITE, WRITE),) * min(given.rows, 60)),
    )


def assessment(given: Given) -> tuple[Block, ...]:
    """Return the assessment of what was learnt, objective by objective, with its trace (Qualiopi, ind. 11)."""
    return (
        Pairs((Pair("Formation", text(given.title)), Pair("Nom, prénom", WRITE), Pair("Date", WRITE))),
        scale(given, "Où j’en suis, après la formation"),
        Section(
            "Ce qui l’atteste",
            (text(plain(given.plan.module.assessment)),),
            lines=1,
            origin="Qualiopi, ind. 11",
        ),
        Section(
            "Résultat", (blank("acquis, en cours d’acquisition, non acquis, par objectif"),), origin="Qualiopi, ind. 11"
        ),
    )


def opinions(given: Given) -> tuple[Block, ...]:
    """Return the questionnaires of the last half-hour: who took part, who asked for the training, who trained (Qualiopi, ind. 30)."""
    room = "La salle et les supports étaient adaptés"
    call = "La visioconférence, les sous-salles et les supports étaient adaptés"
    statements = (
        "Les objectifs annoncés ont été travaillés",
        "Le rythme et les pauses me convenaient",
        "Les situations ressemblaient à mon travail",
        room if given.plan.presence == "salle" else call,
        "Je pourrai m’en servir dès cette semaine",
    )
    return (
        Pairs((Pair("Formation", text(given.title)), Pair("Dates et horaires", schedule(given.plan)))),
        asked("Mon avis, tout de suite", statements),
        Section("Ce que je garde", lines=3, origin="Qualiopi, ind. 30"),
        Section("Ce qu’il faudrait changer", (text(NO_HEALTH),), lines=3, origin="Qualiopi, ind. 30 et 32"),
        PageBreak("Commanditaire et équipe de formation"),
        Section("Le commanditaire : la préparation, l’accueil, la suite attendue", lines=4, origin="Qualiopi, ind. 30"),
        Section("L’équipe de formation : ce qui a marché, ce qui a manqué", lines=4, origin="Qualiopi, ind. 30"),
        Section("Incidents, imprévus, et ce qui en a été fait", lines=3, origin="Qualiopi, ind. 31"),
    )


def asked(caption: str, statements: tuple[str, ...]) -> Table:
    """Return `statements`, each with four boxes to tick."""
    box = Markup('<span class="tick"></span>')
    heads = ("Affirmation", "Non", "Plutôt non", "Plutôt oui", "Oui")
    return Table(
        caption,
        tuple(text(head) for head in heads),
        (94, 20, 20, 20, 20),
        tuple((text(one), box, box, box, box) for one in statements),
    )
