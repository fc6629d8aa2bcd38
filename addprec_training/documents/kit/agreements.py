"""What is signed before a session: the convention of who buys it, the contract of who pays for themselves, the registration."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.documents.kit.facts import (
    NO_HEALTH,
    WRITE,
    Given,
    at_a_distance,
    host,
    identity,
    length,
    means,
    objectives,
    schedule,
    told_before,
    trainers,
    where,
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
    listed,
    sentences,
    text,
    value,
)
from addprec_training.model.blocks import plain
from addprec_training.model.participant import Participant

NOT_APPROVED = "Cet enregistrement ne vaut pas agrément de l’État."
"""What goes with a declaration number (FACTS D3, L6352-12)."""


def convention(given: Given) -> tuple[Block, ...]:
    """Return the agreement between who buys and who trains: one for intra, one an employer for inter (L6353-1, D6353-1)."""
    plan, session = given.plan, given.session
    people = given.sent
    parties = Pairs(
        (
            Pair(
                "Organisme de formation",
                sentences(value(session.organism, "organisme, n° de déclaration d’activité"), text(NOT_APPROVED)),
                "loi, L6352-12",
            ),
            Pair("Structure signataire", host(given), "loi, L6353-1"),
            Pair("Représentée par", blank("fonction de la personne qui signe")),
        )
    )
    terms = Pairs(
        (
            Pair("Intitulé", text(given.title), "loi, D6353-1"),
            Pair("Objectif et contenu", objectives(plan), "loi, D6353-1"),
            Pair("Moyens prévus", listed(means(given)), "loi, D6353-1"),
            Pair("Durée et période", sentences(text(length(plan)), schedule(plan)), "loi, D6353-1"),
            Pair("Lieu", where(given)),
            Pair("Formateurs et formatrices", trainers(given)),
            Pair("Modalités de déroulement", text(plain(plan.module.methods)), "loi, D6353-1"),
            Pair(
                "Modalités de suivi",
                text("Feuilles d’émargement par demi-journée ; pour la partie en ligne, résultats du parcours."),
                "loi, D6353-1",
            ),
            Pair(
                "Modalités de sanction",
                text("Certificat de réalisation et attestation de fin de formation."),
                "loi, D6353-1",
            ),
            Pair(
                "Prix et modalités de règlement",
                value(session.price, "tarif et modalités de règlement"),
                "loi, L6353-1",
            ),
        )
    )
    kind = (
        "Session inter : une convention par structure employeuse, avec ses bulletins d’inscription. Une personne qui paie "
        "elle-même signe un contrat de formation."
        if plan.format == "inter"
        else "Session intra : une seule structure commanditaire."
    )
    return (
        Section("Parties", (text(kind),)),
        parties,
        Section("Formation convenue"),
        terms,
        Section(
            "Personnes inscrites",
            (),
            tuple(named(one.name, line=one.line) for one in people),
            lines=0 if people else 6,
        ),
        Signatures((text("Pour l’organisme de formation"), text("Pour la structure signataire"))),
    )


def contract(given: Given) -> tuple[Block, ...]:
    """Return the contract with somebody who pays for their training: what L6353-4 wants in it, or it is void; L6353-5 to L6353-7."""
    plan, session = given.plan, given.session
    count = f"{session.participants} personnes" if session.participants else None
    return (
        Section(
            "À quoi il sert",
            (
                text(
                    "À signer, avant l’inscription définitive et tout paiement, avec la personne qui se forme de sa propre "
                    "initiative et paie elle-même. Quand un employeur paie, c’est la convention qui se signe."
                ),
            ),
            origin="loi, L6353-3",
        ),
        Pairs(
            (
                Pair(
                    "Organisme de formation",
                    sentences(value(session.organism, "organisme, n° de déclaration d’activité"), text(NOT_APPROVED)),
                    "loi, L6352-12",
                ),
                Pair("Stagiaire", WRITE, "loi, L6353-3"),
                Pair("Adresse", WRITE),
            )
        ),
        Section("Formation convenue"),
        Pairs(
            (
                Pair("Intitulé", text(given.title), "loi, L6353-4, 1°"),
                Pair("Nature", text("Action de formation (article L6313-1 du code du travail)."), "loi, L6353-4, 1°"),
                Pair("Objet", objectives(plan), "loi, L6353-4, 1°"),
                Pair("Durée", sentences(text(length(plan)), schedule(plan)), "loi, L6353-4, 1°"),
                Pair("Programme", text("Le programme joint fait partie du contrat."), "loi, L6353-4, 1°"),
                Pair("Effectif", value(count, "nombre de personnes"), "loi, L6353-4, 1°"),
                Pair(
                    "Connaissances préalables",
                    listed((text(plan.module.prerequisites), text("La formation ne prépare à aucune qualification."))),
                    "loi, L6353-4, 2°",
                ),
                Pair("Conditions", listed((text(plain(plan.module.methods)), where(given))), "loi, L6353-4, 3°"),
                Pair("Moyens pédagogiques et techniques", listed(means(given)), "loi, L6353-4, 3°"),
                Pair("Contrôle des connaissances", text(plain(plan.module.assessment)), "loi, L6353-4, 3°"),
                Pair(
                    "Sanction",
                    text("Certificat de réalisation et attestation de fin de formation."),
                    "loi, L6353-4, 3°",
                ),
                Pair(
                    "Qui anime",
                    sentences(trainers(given), blank("diplômes, titres ou références de chaque personne")),
                    "loi, L6353-4, 4°",
                ),
                Pair("Prix et paiement", value(session.price, "tarif et modalités de règlement"), "loi, L6353-4, 5°"),
                Pair(
                    "Arrêt ou abandon",
                    blank("conditions financières d’une fin anticipée ou d’un abandon"),
                    "loi, L6353-4, 5°",
                ),
            )
        ),
        *at_a_distance(given),
        Section(
            "Changer d’avis",
            (
                text(
                    "Dans les dix jours qui suivent la signature, la personne peut se rétracter, par lettre recommandée avec avis "
                    "de réception."
                ),
                sentences(
                    text("Si le contrat se conclut à distance :"), blank("délai à vérifier, code de la consommation")
                ),
            ),
            origin="loi, L6353-5",
        ),
        Section(
            "Payer",
            (
                text(
                    "Rien n’est demandé avant la fin de ce délai. Il se paie alors 30 % du prix au plus ; le reste s’échelonne à "
                    "mesure que la formation se déroule."
                ),
            ),
            origin="loi, L6353-6",
        ),
        Section(
            "Empêchement",
            (
                text(
                    "Empêchée par un cas de force majeure reconnu, la personne peut rompre le contrat : elle paie ce qu’elle a "
                    "suivi, à proportion."
                ),
            ),
            origin="loi, L6353-7",
        ),
        Signatures((text("Pour l’organisme de formation, le"), text("Stagiaire, le"))),
    )


def registration(given: Given) -> tuple[Block, ...]:
    """Return the form by which an employer registers somebody, with what the law gives to know before (L6353-8); one a person known."""
    return tuple(_each(given))


def _each(given: Given) -> Iterator[Block]:
    for place, one in enumerate(given.sent or (None,)):
        if place:
            yield PageBreak("Bulletin d’inscription", "copy")
        yield from _registered(given, one)


def _registered(given: Given, who: Participant | None) -> tuple[Block, ...]:
    known = {
        "Nom": named(who.last, line=who.line) if who else WRITE,
        "Prénom": named(who.first, "prénom", who.line) if who and who.first else WRITE,
        "Structure": named(who.structure, "structure", who.line) if who and who.structure else WRITE,
    }
    asked = (
        "Nom",
        "Prénom",
        "Fonction",
        "Structure",
        "Adresse électronique professionnelle",
        "Téléphone professionnel",
    )
    return (
        Pairs(identity(given)),
        Section(
            "Remis avant l’inscription définitive", (text("Le programme joint dit le contenu."),), origin="loi, L6353-8"
        ),
        Pairs(told_before(given)),
        Section("Personne inscrite"),
        Pairs(tuple(Pair(label, known.get(label, WRITE)) for label in asked)),
        Section(
            "Besoin d’un aménagement",
            (
                text("Dites ce qu’il faut prévoir (accès, supports, rythme), sans en donner la raison."),
                value(given.session.disability, "référent ou référente handicap"),
            ),
            lines=2,
            origin="Qualiopi, ind. 26",
        ),
        Section(
            "Vos données",
            (
                text(
                    "Elles servent à organiser la session et à en garder la preuve ; elles ne vont à personne d’autre."
                ),
                text(NO_HEALTH),
                sentences(text("Base légale, durée de conservation, droits :"), blank("information de l’organisme")),
            ),
            origin="loi, RGPD",
        ),
        Signatures((text("La personne inscrite"), text("Pour la structure employeuse"))),
    )
