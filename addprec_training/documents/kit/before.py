"""Papers of before a session: programme, convention, registration, summons, welcome, rules, positioning."""

from __future__ import annotations

from markupsafe import Markup

from addprec_training.documents.kit.facts import (
    NO_HEALTH,
    Given,
    at_a_distance,
    host,
    identity,
    length,
    means,
    objectives,
    places,
    schedule,
    trainers,
    where,
)
from addprec_training.documents.kit.letters import named
from addprec_training.documents.kit.values import (
    Block,
    Pair,
    Pairs,
    Section,
    Signatures,
    Table,
    blank,
    listed,
    sentences,
    text,
    value,
)
from addprec_training.model.blocks import plain
from addprec_training.plan.french import duration
from addprec_training.plan.values import PlannedIntersession

NOT_APPROVED = "Cet enregistrement ne vaut pas agrément de l’État."
"""What goes with a declaration number (FACTS D3, L6352-12)."""


def programme(given: Given) -> tuple[Block, ...]:
    """Return what Qualiopi's indicator 1 asks to make public, and the content."""
    plan, module, session = given.plan, given.plan.module, given.session
    content = listed(
        tuple(
            text(f"{sequence.number}. {sequence.sequence.title} ({duration(sequence.room_minutes)})")
            for sequence in plan.sequences
            if sequence.room_minutes
        )
    )
    pairs = [
        Pair("Formation", text(given.title)),
        Pair("Public", text(plain(module.public)), "Qualiopi, ind. 1"),
        Pair("Prérequis", text(module.prerequisites), "Qualiopi, ind. 1"),
        Pair("Objectifs", objectives(plan), "Qualiopi, ind. 1 et 5"),
        Pair("Contenu", content, "Qualiopi, ind. 6"),
        Pair("Durée", text(length(plan)), "Qualiopi, ind. 1"),
        Pair("Format", text(places(plan))),
        Pair("Dates et horaires", schedule(plan)),
        Pair("Lieu", where(given)),
        Pair("Méthodes", text(plain(module.methods)), "Qualiopi, ind. 1"),
        Pair("Moyens", listed(means(given)), "loi, D6353-1"),
        Pair("Formateurs et formatrices", trainers(given), "loi, L6353-8"),
        Pair("Évaluation", text(plain(module.assessment)), "Qualiopi, ind. 1"),
        Pair("Modalités et délais d’accès", value(session.access, "modalités et délais d’accès"), "Qualiopi, ind. 1"),
        Pair("Tarif", value(session.price, "tarif"), "Qualiopi, ind. 1"),
        Pair(
            "Accessibilité aux personnes handicapées",
            sentences(text(plain(module.accessibility)), value(session.disability, "référent ou référente handicap")),
            "Qualiopi, ind. 1 et 26",
        ),
        Pair("Contact", value(session.contact, "contact"), "Qualiopi, ind. 1"),
    ]
    if plan.cuts:
        pairs.append(Pair("Laissé de côté", listed(tuple(text(cut.said) for cut in plan.cuts))))
    return (Pairs(tuple(pairs)), *at_a_distance(given))


def convention(given: Given) -> tuple[Block, ...]:
    """Return the agreement between who buys and who trains: one for intra, one an employer for inter (L6353-1, D6353-1)."""
    plan, session = given.plan, given.session
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
        "Session inter : une convention par structure employeuse, avec ses bulletins d’inscription."
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
            tuple(named(one.name) for one in given.participants),
            lines=0 if given.participants else 6,
        ),
        Signatures((text("Pour l’organisme de formation"), text("Pour la structure signataire"))),
    )


def registration(given: Given) -> tuple[Block, ...]:
    """Return the form by which an employer registers somebody, with what the law gives to know before (L6353-8)."""
    person = (
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
            "Remis avant l’inscription définitive",
            (
                text(
                    "Objectifs et contenu, liste des formateurs et formatrices, horaires, modalités "
                    "d’évaluation, contact chez le commanditaire, règlement intérieur."
                ),
            ),
            origin="loi, L6353-8",
        ),
        Section("Personne inscrite"),
        Pairs(tuple(Pair(label, Markup('<span class="write"></span>')) for label in person)),
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


def summons(given: Given) -> tuple[Block, ...]:
    """Return what each person receives before: dates, place, access, contact, and the online part with its help (D6313-3-1)."""
    plan, session = given.plan, given.session
    blocks: list[Block] = [
        Section("Bonjour", (text("Vous êtes attendu, attendue à la formation ci-dessous."),)),
        Pairs(
            (
                *identity(given),
                *((Pair("Venir", blank("plan d’accès, transports"), "Qualiopi, ind. 9"),) if plan.has_room else ()),
                Pair("Contact", value(session.contact, "contact"), "Qualiopi, ind. 9"),
                Pair("Handicap", value(session.disability, "référent ou référente handicap"), "Qualiopi, ind. 9"),
                Pair("Formateurs et formatrices", trainers(given), "loi, L6353-8"),
                Pair("Règlement intérieur", text("Joint à cet envoi."), "loi, L6353-8"),
            )
        ),
    ]
    blocks += at_a_distance(given)
    if plan.online_minutes:
        works = tuple(
            text(f"{planned.activity.title} : {duration(planned.activity.minutes_online)} en moyenne")
            for planned in plan.activities
            if planned.activity.minutes_online
        )
        blocks.append(
            Section(
                "Ce qui se fait en ligne",
                (
                    sentences(text("Accès :"), blank("adresse du parcours")),
                    text(f"Durée moyenne : {duration(plan.online_minutes)} en tout."),
                    sentences(text("Aide technique et pédagogique :"), value(session.contact, "contact")),
                    text("Des questions jalonnent le parcours ; les réponses sont commentées."),
                ),
                works,
                "loi, D6313-3-1",
            )
        )
    blocks += [_meanwhile(planned) for planned in plan.intersessions]
    bring = (
        "Le règlement de fonctionnement ou le livret d’accueil de votre structure, pour comparer."
        if plan.format == "inter"
        else "Le règlement de fonctionnement et la consigne d’urgence sont demandés à la structure."
    )
    blocks.append(Section("À apporter", (), (text(bring), text("De quoi écrire."))))
    return tuple(blocks)


def _meanwhile(planned: PlannedIntersession) -> Section:
    """Return what each participant does between two days that are weeks apart, and who helps."""
    it = planned.intersession
    minutes = sum(task.minutes or 0 for task in it.tasks)
    lines = [text(f"Entre le jour {planned.day} et le jour {planned.day + 1}, {it.weeks.said} : {plain(it.aim)}")]
    if minutes:
        lines.append(text(f"Prévoir {duration(minutes)} environ, hors des heures de la formation."))
    tasks = (text(plain(task.text)) for task in it.tasks)
    return Section(it.title, tuple(lines), (*tasks, *(text(plain(line)) for line in it.help)))


def welcome(given: Given) -> tuple[Block, ...]:
    """Return the booklet of welcome: organisation, means, disability, complaints (Qualiopi, ind. 9)."""
    session, module = given.session, given.plan.module
    return (
        Pairs(identity(given)),
        Section("L’organisation", (), tuple(text(plain(line)) for line in module.safety), "Qualiopi, ind. 9"),
        Section("Les moyens", (), means(given), "Qualiopi, ind. 9 et 17"),
        Section(
            "Handicap et aménagements",
            (text(plain(module.accessibility)), value(session.disability, "référent ou référente handicap")),
            origin="Qualiopi, ind. 26",
        ),
        Section(
            "Une réclamation",
            (
                text("Le formulaire du kit se remet à l’équipe ou s’envoie au contact. Une réponse écrite suit."),
                value(session.contact, "contact"),
            ),
            origin="Qualiopi, ind. 31",
        ),
        Section(
            "Vos données", (text(NO_HEALTH), blank("base légale, durée de conservation, droits")), origin="loi, RGPD"
        ),
    )


def rules(given: Given) -> tuple[Block, ...]:
    """Return the rules of the trainees (L6352-3, L6352-4): the house's own where it has some."""
    at_host = "Dans une structure qui a son propre règlement, ses mesures de santé et de sécurité s’appliquent."
    return (
        Pairs((Pair("Formation", text(given.title)), Pair("Organisme", value(given.session.organism, "organisme")))),
        Section(
            "Santé et sécurité",
            (text(at_host), blank("consignes du lieu : évacuation, premiers secours")),
            origin="loi, L6352-3 et L6352-4",
        ),
        Section(
            "Discipline et droits",
            (
                text(
                    "Ponctualité, respect de chacune et chacun, confidentialité des échanges. Aucune sanction "
                    "sans que la personne ait été informée des griefs et entendue."
                ),
                blank("échelle des sanctions et procédure de l’organisme"),
            ),
            origin="loi, L6352-4",
        ),
        Section(
            "Représentation",
            (text("Elle est prévue pour les actions de plus de 500 heures : celle-ci est plus courte."),),
            origin="loi, L6352-4",
        ),
        Signatures((text("Pour l’organisme de formation"),)),
    )


def positioning(given: Given) -> tuple[Block, ...]:
    """Return the questionnaire of entry, one line an objective (Qualiopi, ind. 4 and 8)."""
    return (
        Pairs(
            (
                Pair("Formation", text(given.title)),
                Pair("Nom, prénom", Markup('<span class="write"></span>')),
                Pair("Date", Markup('<span class="write"></span>')),
            )
        ),
        scale(given, "Où j’en suis, avant la formation"),
        Section("Ce que j’attends", (), lines=4, origin="Qualiopi, ind. 4 et 8"),
        Section(
            "Pour adapter la formation",
            (text("Ce qu’il faut prévoir, sans en donner la raison."), text(NO_HEALTH)),
            lines=3,
            origin="Qualiopi, ind. 8",
        ),
    )


def scale(given: Given, caption: str) -> Table:
    """Return the statements of the objectives, with four boxes to tick each."""
    box = Markup('<span class="tick"></span>')
    return Table(
        caption,
        tuple(text(head) for head in ("Objectif", "Pas encore", "Un peu", "Assez", "Tout à fait")),
        (94, 20, 20, 20, 20),
        tuple((text(plain(one.statement)), box, box, box, box) for one in given.plan.module.objectives),
    )
