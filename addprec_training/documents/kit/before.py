"""Papers of before a session: programme, convention, registration, summons, welcome, rules, positioning."""

from __future__ import annotations

from markupsafe import Markup

from addprec_training.documents.kit.facts import (
    NO_HEALTH,
    WRITE,
    Given,
    at_a_distance,
    identity,
    length,
    means,
    objectives,
    places,
    schedule,
    trainers,
    where,
)
from addprec_training.documents.kit.values import (
    Block,
    PageBreak,
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
from addprec_training.plan.french import day, duration
from addprec_training.plan.values import PlannedIntersession


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
        Pair("Contact chez le commanditaire", blank("fonction, téléphone"), "loi, L6353-8"),
        Pair("Règlement intérieur", text("Remis avant l’inscription définitive."), "loi, L6353-8"),
        Pair("Version", text(f"{module.slug}, version {module.version} du {day(module.date)}")),
    ]
    if plan.cuts:
        pairs.append(Pair("Laissé de côté", listed(tuple(text(cut.said) for cut in plan.cuts))))
    return (Pairs(tuple(pairs)), *at_a_distance(given))


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
                Pair("Nom, prénom", WRITE),
                Pair("Date", WRITE),
            )
        ),
        scale(given, "Où j’en suis, avant la formation"),
        PageBreak("Avant de venir"),
        Section("Ce que j’attends", (), lines=5, origin="Qualiopi, ind. 4 et 8"),
        Section(
            "Pour adapter la formation",
            (text("Ce qu’il faut prévoir, sans en donner la raison."), text(NO_HEALTH)),
            lines=5,
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
