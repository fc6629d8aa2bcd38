"""The table of the papers: what each is called, what asks for it (FACTS D.3), what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from addprec_training.documents.kit import after, before, during
from addprec_training.documents.kit.facts import Given
from addprec_training.documents.kit.values import Block, Paper, Section, Table, text
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


def _index(given: Given) -> tuple[Block, ...]:
    rows = tuple(
        (text(sheet.title), text(f"{given.plan.name}-{name}.pdf"), text(sheet.origin))
        for name, sheet in SHEETS.items()
        if given.plan.format in sheet.formats
    )
    why = (
        "Les sources ne s’accordent pas sur ce que la loi impose : tous les documents sont là, "
        "avec pour chacun ce qui le demande : « loi », « Qualiopi » ou « usage »."
    )
    heads = (text("Document"), text("Fichier"), text("Ce qui le demande"))
    return (Section("", (text(why),)), Table("Documents de la session", heads, (58, 66, 50), rows))


SHEETS: Mapping[str, Sheet] = {
    "index": Sheet("Index des documents", "usage", _index),
    "programme": Sheet("Programme", "Qualiopi, ind. 1, 5 et 6", before.programme),
    "convention": Sheet("Convention de formation", "loi, L6353-1 et D6353-1", before.convention),
    "bulletin-inscription": Sheet("Bulletin d’inscription", "loi, L6353-8 ; usage", before.registration, ("inter",)),
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
    "liste-formateur": Sheet("Liste de contrôle de la personne qui anime", "usage", after.checklist),
}
"""The papers by name, in the order in which they serve."""


def names(plan: Plan) -> tuple[str, ...]:
    """Return the papers of `plan`: none for a module that is no session."""
    if plan.session is None:
        return ()
    return tuple(name for name, sheet in SHEETS.items() if plan.format in sheet.formats)


def paper(plan: Plan, name: str) -> Paper:
    """Return the paper `name` of `plan`. Raises `KeyError` when there is none of that name."""
    if plan.session is None:
        raise KeyError(name)
    sheet = SHEETS[name]
    return Paper(sheet.title, sheet.origin, sheet.blocks(Given(plan, plan.session, plan.participants)))
