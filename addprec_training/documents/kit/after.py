"""Papers of after a session: opinions months later, certificate, attestation, complaint; and what the trainer ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from addprec_training.documents.kit.during import asked
from addprec_training.documents.kit.facts import (
    NO_HEALTH,
    WRITE,
    Given,
    host,
    length,
    objectives,
    schedule,
    trainers,
    when,
)
from addprec_training.documents.kit.letters import named
from addprec_training.documents.kit.values import (
    Block,
    PageBreak,
    Pair,
    Pairs,
    Section,
    Signatures,
    blank,
    sentences,
    text,
    value,
)
from addprec_training.markup.elements import element
from addprec_training.model.blocks import plain
from addprec_training.model.participant import Participant
from addprec_training.plan import presence
from addprec_training.plan.french import day, months_after
from addprec_training.plan.values import Plan


def later(given: Given) -> tuple[Block, ...]:
    """Return the questionnaires of three to six months later: the person, who sent them, who pays, who trained (Qualiopi, ind. 30)."""
    return (
        Pairs(
            (
                Pair("Formation", text(given.title)),
                Pair("Dates", when(given.plan)),
                Pair("À envoyer", _when_later(given.plan), "usage"),
            )
        ),
        Section("La personne formée", (text(NO_HEALTH),), origin="Qualiopi, ind. 30"),
        asked("Depuis la formation", CHANGED),
        Section("Ce que j’ai mis en place", lines=3),
        Section("Ce qui a manqué pour le faire", lines=3),
        PageBreak("La structure et le financeur"),
        Section("La structure employeuse ou commanditaire", origin="Qualiopi, ind. 30"),
        asked("Vu de l’équipe", SEEN),
        Section("Ce que l’équipe en voit, sans parler d’une personne en particulier", lines=3),
        Section(
            "Le financeur",
            (text("Ce que la formation a apporté, ce qu’il en attend ensuite."),),
            (),
            "Qualiopi, ind. 30",
            3,
        ),
        Section(
            "L’équipe de formation",
            (text("Ce que ces retours changent à la prochaine session."),),
            origin="Qualiopi, ind. 30 et 32",
            lines=3,
        ),
    )


CHANGED = (
    "Je me suis servi de ce que j’ai appris",
    "J’en ai parlé avec mon équipe",
    "Je sais vers qui me tourner",
    "Je reviendrais à une suite",
)
"""What the person is asked months later."""

SEEN = (
    "Les pratiques ont changé dans l’équipe",
    "La formation répondait au besoin de départ",
    "L’organisation permet de s’en servir",
)
"""What their organisation is."""


def _when_later(plan: Plan) -> Markup:
    """Return when to send it: three to six months after the last day, in dates where that one is known."""
    last = plan.half_days[-1].date
    usual = "3 à 6 mois après la formation"
    if last is None:
        return sentences(text(f"{usual} :"), blank("date"))
    return text(f"entre le {day(months_after(last, 3))} et le {day(months_after(last, 6))} ({usual})")


def certificate(given: Given) -> tuple[Block, ...]:
    """Return a certificate a person, as the ministry's model has it: who, what, its nature, dates, duration, signature."""
    return tuple(_each(given, "Certificat de réalisation", _certificate))


def attestation(given: Given) -> tuple[Block, ...]:
    """Return an attestation a person: objectives, nature, duration, results of the assessment."""
    return tuple(_each(given, "Attestation de fin de formation", _attestation))


def _each(given: Given, title: str, made: Callable[[Given, Participant | None], Iterator[Block]]) -> Iterator[Block]:
    for place, one in enumerate(given.participants or (None,)):
        if place:
            yield PageBreak(title, "copy")
        yield from made(given, one)


def _certificate(given: Given, one: Participant | None) -> Iterator[Block]:
    yield Pairs(
        (
            Pair("Organisme", value(given.session.organism, "organisme, n° de déclaration d’activité")),
            Pair("Atteste que", _name(one), "usage ; modèle du ministère"),
            Pair("Structure", _structure(given, one)),
            Pair("A suivi", text(given.title), "modèle du ministère"),
            Pair(
                "Nature de l’action", text("Action de formation (article L6313-1 du code du travail)"), "loi, L6313-1"
            ),
            Pair("Dates", schedule(given.plan)),
            Pair("Durée", text(length(given.plan))),
            Pair("Heures suivies", blank("heures, d’après l’émargement")),
        )
    )
    yield Section(
        "",
        (
            text("Ce certificat dit que la formation a été suivie. Ce qui a été acquis se lit dans l’attestation."),
            text(
                "Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, "
                "l’organisme garde les pièces qui ont permis d’établir ce certificat."
            ),
        ),
    )
    yield Signatures((text("Pour l’organisme de formation, fait à … le …"),))


def _attestation(given: Given, one: Participant | None) -> Iterator[Block]:
    yield Pairs(
        (
            Pair("Nom, prénom", _name(one)),
            Pair("Formation", text(given.title)),
            Pair("Objectifs", objectives(given.plan), "usage"),
            Pair("Nature", text("Action de formation"), "usage"),
            Pair("Durée", text(length(given.plan)), "usage"),
            Pair("Dates", when(given.plan)),
            Pair(
                "Résultats de l’évaluation", blank("acquis, en cours d’acquisition, non acquis, par objectif"), "usage"
            ),
        )
    )
    yield Section(
        "",
        (
            text(
                "Cette attestation dit ce qui a été acquis. Le nombre d’heures suivies se lit dans le certificat de réalisation."
            ),
            text(
                "Cette attestation n’est plus une obligation légale depuis le 1er janvier 2019 ; elle est remise par usage."
            ),
        ),
    )
    yield Signatures((text("Pour l’organisme de formation"),))


def _name(one: Participant | None) -> Markup:
    return named(one.name, line=one.line) if one else WRITE


def _structure(given: Given, one: Participant | None) -> Markup:
    """Return whose employee somebody is: what the list says, else the host of an intra session."""
    if one and one.structure:
        return named(one.structure, "structure", one.line)
    return host(given)


def complaint(given: Given) -> tuple[Block, ...]:
    """Return the form of a complaint, and how it is handled (Qualiopi, ind. 31)."""
    labels = ("Date", "Nom, fonction, structure", "Comment vous répondre")
    return (
        Pairs(
            (
                Pair("Formation", text(given.title)),
                Pair("Dates", when(given.plan)),
                *(Pair(label, WRITE) for label in labels),
            )
        ),
        Section("Ce qui s’est passé", lines=6, origin="Qualiopi, ind. 31"),
        Section("Ce que vous demandez", lines=3, origin="Qualiopi, ind. 31"),
        Section(
            "La suite",
            (
                text("La réclamation est inscrite au registre ; une réponse écrite est donnée."),
                value(given.session.contact, "contact"),
            ),
            origin="Qualiopi, ind. 31",
        ),
        PageBreak("Réservé à l’équipe : registre"),
        Pairs(tuple(Pair(label, WRITE) for label in ("Reçue le", "Par", "Réponse envoyée le", "Par"))),
        Section("Ce qui a été répondu", lines=4, origin="Qualiopi, ind. 31"),
        Section("Ce que cela change", lines=4, origin="Qualiopi, ind. 32"),
    )


def checklist(given: Given) -> tuple[Block, ...]:
    """Return what the trainer ticks, from a month before to after; and what this session leaves out."""
    plan = given.plan
    blocks: list[Block] = [
        Pairs(
            (
                Pair("Formation", text(given.title)),
                Pair("Dates et horaires", schedule(plan)),
                Pair("Formateurs et formatrices", trainers(given)),
            )
        )
    ]
    blocks += [
        Section(one.when, (), tuple(_ticked(plain(item)) for item in one.items)) for one in plan.module.preparation
    ]
    remote = tuple(_ticked(f"{change.what} : {change.said}") for change in presence.for_trainers(plan.presence))
    if remote:
        blocks.append(Section("À distance", (), remote, "loi, D6313-3-1"))
    done = (
        "Émargement signé à chaque demi-journée",
        "Évaluation des acquis et avis recueillis",
        "Certificat de réalisation remis à qui paie et à la personne ; attestation remise à la personne",
        "Évaluation à froid programmée, 3 à 6 mois après",
        "Résultats du parcours en ligne gardés avec le dossier",
    )
    blocks.append(Section("Après", (), tuple(_ticked(one) for one in done), "Qualiopi, ind. 11 et 30"))
    if plan.cuts:
        blocks.append(
            Section("Cette session est plus courte que le module", (), tuple(text(cut.said) for cut in plan.cuts))
        )
    return tuple(blocks)


def _ticked(sentence: str) -> Markup:
    return element("span", Markup('<span class="tick"></span>'), text(sentence), class_="ticked")
