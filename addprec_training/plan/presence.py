"""What changes when people are at a distance, or some of them: link, breaks, groups, material, signature.

One wording for the deck, the guide, the booklet and the papers. What the law asks of a training at a distance is article D6313-3-1
of the code du travail: help, information on what is to be done and how long it takes, assessments; a sheet to sign is not enough
to prove that it was followed (FACTS D2 and D.3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from addprec_training.model.session import Presence

WORDS: Mapping[Presence, str] = {
    "salle": "en salle",
    "distance": "à distance, en visioconférence",
    "hybride": "en salle et, pour une partie du groupe, en visioconférence",
}
"""What every document calls each way of being there."""

_SMALL_GROUPS = re.compile(r"\b(binômes?|duos?|trios?|quatuors?|groupes|sous-groupes?|tables)\b")
_IN_ROOMS: Mapping[Presence, str] = {
    "salle": "",
    "distance": " en sous-salles",
    "hybride": " (à distance : en sous-salles)",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What changes, in a word, and how it goes."""

    what: str
    said: str


def grouping(said: str, presence: Presence) -> str:
    """Return the grouping `said` of an activity, with the sub-rooms of the call where it has small groups.

    The words come after those that name the groups, since documents with little room show what stands before the first comma.
    """
    if said.startswith("grand groupe"):
        return said
    parts = said.split(",")
    for place, part in enumerate(parts):
        if _SMALL_GROUPS.search(part):
            return ",".join((*parts[:place], part + _IN_ROOMS[presence], *parts[place + 1 :]))
    return said


MEANS: Mapping[Presence, tuple[str, ...]] = {
    "salle": (),
    "distance": ("Visioconférence avec partage d’écran et sous-salles.", "Fiches et livret envoyés avant, en PDF."),
    "hybride": (
        "Visioconférence avec partage d’écran et sous-salles, caméra et micro dans la salle.",
        "Fiches et livret envoyés avant, en PDF.",
    ),
}
"""What a call needs."""

HANDING: Mapping[Presence, str] = {
    "salle": "une par personne",
    "distance": "à envoyer avant à chaque personne",
    "hybride": "une par personne ; à envoyer avant à qui est à distance",
}
"""How a handout reaches people."""

TO_HAND: Mapping[Presence, str] = {
    "salle": "Fiches à imprimer",
    "distance": "Fiches à envoyer avant, en PDF",
    "hybride": "Fiches à imprimer, et à envoyer à distance",
}
"""What the list of handouts is called while preparing."""


def for_participants(presence: Presence) -> tuple[Change, ...]:
    """Return what somebody who takes part has to know; nothing where everybody is in the room."""
    if presence == "salle":
        return ()
    who = "" if presence == "distance" else "À distance, "
    signed = "à distance" if presence == "distance" else "sur place ou à distance"
    connected = "connectez-vous dix minutes avant l’heure, d’un endroit où personne d’autre n’entend."
    return (
        Change("Se connecter", _sentence(f"{who}{connected} Rien n’est enregistré.")),
        Change("Les pauses", "Elles sont à l’heure dite : micro et caméra coupés, la réunion reste ouverte."),
        Change(
            "Les petits groupes", _sentence(f"{who}ils se font en sous-salles ; on vous y place, on vous en ramène.")
        ),
        Change("Les fiches", _sentence(f"{who}elles vous sont envoyées avant ; imprimez-les, ou gardez-les ouvertes.")),
        Change("Signer", f"Vous signez vous-même, à chaque demi-journée, {signed}."),
        Change(
            "Un souci",
            "La connexion ou une consigne vous échappe : le contact de la session vous aide, pendant la journée aussi.",
        ),
    )


def for_trainers(presence: Presence) -> tuple[Change, ...]:
    """Return what who leads has to do otherwise; nothing where everybody is in the room."""
    if presence == "salle":
        return ()
    proof = (
        "Faire signer à distance à chaque demi-journée. La signature ne suffit pas : garder avec elle le journal de connexion, "
        "les travaux, les échanges, les évaluations et les résultats en ligne (D6313-3-1 du code du travail)."
    )
    common = (
        Change(
            "Le lien",
            "Ouvrir la réunion un quart d’heure avant. Essayer la veille le son, le partage d’écran et les sous-salles.",
        ),
        Change(
            "Les pauses",
            "À l’heure du déroulé, écran de pause affiché, micros coupés : une heure et demie au plus devant l’écran, si c’est possible.",
        ),
        Change(
            "Les sous-salles",
            "Composer les groupes avant. Copier la consigne et l’heure de retour dans la conversation, puis passer dans chaque sous-salle.",
        ),
        Change(
            "Le matériel",
            "Envoyer les fiches et les cartes avant, en PDF. Un tableau partagé remplace le tableau papier et les affiches.",
        ),
        Change(
            "Se lever",
            "Une activité debout se fait assise : on se place par un signe de la main, une couleur ou un chiffre écrit.",
        ),
        Change("L’émargement", proof),
        Change(
            "Si cela coupe",
            "La personne se reconnecte, ou appelle le contact ; la marge de la demi-journée sert à l’attendre.",
        ),
        Change(
            "L’émotion", "Un aparté se propose dans une sous-salle ; les numéros d’aide restent dans la conversation."
        ),
    )
    if presence == "distance":
        return common
    both = (
        Change(
            "Les deux à la fois",
            "Une personne suit l’écran pendant que l’autre anime la salle ; chaque tour de parole commence à distance.",
        ),
        Change("Le son", "Répéter au micro ce que dit la salle ; une caméra montre le groupe, une autre le tableau."),
    )
    return (*both, *common)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
