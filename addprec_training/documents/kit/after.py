"""Papers of after a session: opinions months later, certificate, attestation, complaint; and what the trainer ticks."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from addprec_training.documents.kit.facts import Given, host, length, objectives, schedule, trainers, when
from addprec_training.documents.kit.letters import named
from addprec_training.documents.kit.values import (
    Block,
    PageBreak,
    Pair,
    Pairs,
    Section,
    Signatures,
    blank,
    text,
    value,
)
from addprec_training.model.blocks import plain
from addprec_training.model.participant import Participant
from addprec_training.plan import presence

WRITE = Markup('<span class="write"></span>')


def later(given: Given) -> tuple[Block, ...]:
    """Return the questionnaire of three to six months later, for the person and for the employer (Qualiopi, ind. 30)."""
    return (
        Pairs(
            (
                Pair("Formation", text(given.title)),
                Pair("Dates", when(given.plan)),
                Pair("À envoyer", text("3 à 6 mois après la formation"), "usage"),
            )
        ),
        Section("Ce que j’ai mis en place", lines=4, origin="Qualiopi, ind. 30"),
        Section("Ce qui a manqué pour le faire", lines=4, origin="Qualiopi, ind. 30"),
        Section("Ce que l’équipe en voit (structure employeuse)", lines=4, origin="Qualiopi, ind. 30"),
        Section("Retour au financeur et à l’équipe de formation", lines=3, origin="Qualiopi, ind. 30 et 32"),
    )


def certificate(given: Given) -> tuple[Block, ...]:
    """Return a certificate a person, as the ministry's model has it: who, what, its nature, dates, duration, signature."""
    return tuple(_each(given, _certificate))


def attestation(given: Given) -> tuple[Block, ...]:
    """Return an attestation a person: objectives, nature, duration, results of the assessment."""
    return tuple(_each(given, _attestation))


def _each(given: Given, made: object) -> Iterator[Block]:
    people: tuple[Participant | None, ...] = given.participants or (None,)
    for place, one in enumerate(people):
        if place:
            yield PageBreak(f"Exemplaire {place + 1}")
        yield from made(given, named(one.name) if one else WRITE)  # type: ignore[operator] # one of the two below


def _certificate(given: Given, who: Markup) -> Iterator[Block]:
    yield Pairs(
        (
            Pair("Organisme", value(given.session.organism, "organisme, n° de déclaration d’activité")),
            Pair("Atteste que", who, "usage ; modèle du ministère"),
            Pair("Structure", host(given)),
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
            text(
                "Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, "
                "l’organisme garde les pièces qui ont permis d’établir ce certificat."
            ),
        ),
    )
    yield Signatures((text("Pour l’organisme de formation, fait à … le …"),))


def _attestation(given: Given, who: Markup) -> Iterator[Block]:
    yield Pairs(
        (
            Pair("Nom, prénom", who),
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
                "Cette attestation n’est plus une obligation légale depuis le 1er janvier 2019 ; elle est remise par usage."
            ),
        ),
    )
    yield Signatures((text("Pour l’organisme de formation"),))


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
        Section("Réservé à l’équipe : registre", (text("Reçue le, par ; réponse le ; ce qui change."),), lines=3),
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
        "Certificats et attestations remis",
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
    return Markup('<span class="tick"></span> ') + text(sentence)
