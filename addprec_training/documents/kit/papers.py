"""The table of the papers: what each is called, what asks for it (FACTS D.3), what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.kit import after, agreements, before, during
from addprec_training.documents.kit.employers import Employer, employers, paper_and_number, paper_of
from addprec_training.documents.kit.facts import Given
from addprec_training.documents.kit.letters import named
from addprec_training.documents.kit.values import Block, Paper, Section, Table, sentences, text
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.values import Plan


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper of the table."""

    title: str
    origin: str
    blocks: Callable[[Given], tuple[Block, ...]]
    formats: tuple[FormatName, ...] = FORMATS
    """Where it is needed."""
    by_employer: bool = False
    """Whether each employer of an inter session has its own, once they are known."""


def _index(given: Given) -> tuple[Block, ...]:
    rows = tuple(
        (_titled(given.plan, name), text(f"{given.plan.name}-{name}.pdf"), text(_sheet(name).origin))
        for name in names(given.plan)
    )
    why = (
        "Les sources ne s’accordent pas sur ce que la loi impose : tous les documents sont là, "
        "avec pour chacun ce qui le demande : « loi », « Qualiopi » ou « usage »."
    )
    heads = (text("Document"), text("Fichier"), text("Ce qui le demande"))
    return (Section("", (text(why),)), Table("Documents de la session", heads, (52, 76, 46), rows))


def _titled(plan: Plan, name: str) -> Markup:
    who = _employer(plan, name)
    title = text(_sheet(name).title)
    return sentences(title, text("–"), named(who.name, "structure", who.line)) if who else title


SHEETS: Mapping[str, Sheet] = {
    "index": Sheet("Index des documents", "usage", _index),
    "programme": Sheet("Programme", "Qualiopi, ind. 1, 5 et 6", before.programme),
    "convention": Sheet("Convention de formation", "loi, L6353-1 et D6353-1", agreements.convention, by_employer=True),
    "bulletin-inscription": Sheet(
        "Bulletin d’inscription", "loi, L6353-8 ; usage", agreements.registration, ("inter",), by_employer=True
    ),
    "contrat": Sheet(
        "Contrat de formation",
        "loi, L6353-3 à L6353-7, quand une personne paie elle-même",
        agreements.contract,
        ("inter",),
    ),
    "convocation": Sheet("Convocation", "Qualiopi, ind. 9 ; loi, D6313-3-1 pour la partie en ligne", before.summons),
    "livret-accueil": Sheet("Livret d’accueil", "Qualiopi, ind. 9", before.welcome),
    "reglement-interieur": Sheet("Règlement intérieur", "loi, L6352-3 et L6352-4", before.rules),
    "positionnement": Sheet("Positionnement", "Qualiopi, ind. 4 et 8", before.positioning),
    "emargement": Sheet("Feuille d’émargement", "usage ; force probante exigée par le juge", during.sheets),
    "chevalets": Sheet("Chevalets", "usage", during.tents),
    "evaluation-acquis": Sheet("Évaluation des acquis", "Qualiopi, ind. 11", during.assessment),
    "evaluation-chaud": Sheet("Évaluation à chaud", "Qualiopi, ind. 30", during.opinions),
    "evaluation-froid": Sheet("Évaluation à froid", "Qualiopi, ind. 30 ; délai d’usage", after.later),
    "certificat-realisation": Sheet("Certificat de réalisation", "usage ; modèle du ministère", after.certificate),
    "attestation": Sheet("Attestation de fin de formation", "usage", after.attestation),
    "reclamation": Sheet("Réclamation", "Qualiopi, ind. 31", after.complaint),
    "liste-formateur": Sheet("Liste de contrôle", "usage", after.checklist),
}
"""The papers by name, in the order in which they serve."""


def names(plan: Plan) -> tuple[str, ...]:
    """Return the papers of `plan`, none for a module that is no session.

    Once the employers of an inter session are known, each has its own of some papers; the blank one stays, for whoever comes late.
    """
    if plan.session is None:
        return ()
    return tuple(_names(plan))


def _names(plan: Plan) -> Iterator[str]:
    known = employers(plan)
    for name, sheet in SHEETS.items():
        if plan.format in sheet.formats:
            yield name
            if sheet.by_employer:
                yield from (paper_of(one, name) for one in known)


def paper(plan: Plan, name: str) -> Paper:
    """Return the paper `name` of `plan`. Raises `KeyError` when there is none of that name."""
    if plan.session is None:
        raise KeyError(name)
    sheet = _sheet(name)
    return Paper(
        sheet.title, sheet.origin, sheet.blocks(Given(plan, plan.session, plan.participants, _employer(plan, name)))
    )


def _sheet(name: str) -> Sheet:
    return SHEETS[paper_and_number(name)[0]]


def _employer(plan: Plan, name: str) -> Employer | None:
    """Return whose the paper `name` is. Raises `KeyError` for a number that no employer has."""
    number = paper_and_number(name)[1]
    if not number:
        return None
    known = {one.number: one for one in employers(plan)}
    return known[number]
