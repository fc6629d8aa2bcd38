"""A session ready to run with a group of people accompanied: « séance prête ».

A *session* is one module given to professionals, at dates; a *group session* is what these professionals then run with the people
whom they accompany. It is timed from 0, belongs to no training day, and carries its own sheets for the people.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from addprec_training.model.activity import Facilitation
from addprec_training.model.base import Base, Line, Lines, Minutes, Slug, Title, Words
from addprec_training.model.handout import Handout, Public

PhaseKind = Literal["accueil", "meteo", "objectif", "activite", "echange", "transfert", "cloture"]
"""The moments of a group session, in their usual order (FACTS C.5); labels in `PHASES`."""

PHASES: dict[str, str] = {
    "accueil": "Accueil",
    "meteo": "Météo intérieure",
    "objectif": "Objectif",
    "activite": "Activité vécue",
    "echange": "Échange",
    "transfert": "Et dans ma vie ?",
    "cloture": "Clôture",
}
"""What documents call each moment."""


class Phase(Base):
    """Un temps d’une séance prête."""

    kind: PhaseKind
    """Ce qu’est ce temps : accueil, meteo, objectif, activite, echange, transfert ou cloture."""
    title: Title | None = None
    """Titre, quand le nom du temps ne dit pas assez (« Trois portes »)."""
    minutes: Minutes
    """Durée."""
    facilitation: Annotated[tuple[Facilitation, ...], Field(min_length=1)]
    """Étapes d’animation, dans l’ordre : faire, dire, demander, veiller ; « show » y nomme une fiche de la séance."""

    @property
    def label(self) -> str:
        """Return what documents call it: « Activité vécue », « Activité vécue : trois portes »."""
        return f"{PHASES[self.kind]} : {self.title}" if self.title else PHASES[self.kind]


class Variants(Base):
    """Comment adapter la séance, sans en changer le but."""

    little_french: Lines = ()
    """Quand des personnes parlent peu le français."""
    no_reading: Lines = ()
    """Quand des personnes lisent peu ou pas du tout."""
    small_group: Lines = ()
    """Quand le groupe est de trois personnes."""
    street: Lines = ()
    """Dehors, avec une équipe de rue."""


class PeopleSheet(Handout):
    """Une fiche d’une séance prête, pour les personnes accompagnées."""

    public: Public = "personnes"
    """Pour qui elle est écrite : ici les personnes accompagnées, sauf si l’on dit autre chose."""


class GroupSession(Base):
    """« seances/<slug>.yaml » : une séance prête à animer avec un groupe de personnes accompagnées."""

    id: Slug
    """Identifiant stable, unique dans le module : le nom de son fichier."""
    title: Title
    """Titre, en mots simples."""
    aim: Line
    """Ce que la séance vise, en une phrase."""
    minutes: Minutes
    """Durée annoncée : la somme de ses temps."""
    group: Words
    """Taille du groupe (« 6 à 10 personnes »)."""
    skills: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=2)]
    """Une ou deux compétences visées, par leur identifiant dans « competences.yaml »."""
    lead: Words | None = None
    """Qui anime (« deux personnes »)."""
    material: Lines = ()
    """Matériel."""
    prepare: Lines = ()
    """À préparer avant."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """Temps de la séance, dans l’ordre."""
    watch: Lines = ()
    """Points de vigilance, pour toute la séance."""
    variants: Variants = Variants()
    """Variantes : peu de français, sans lecture, groupe de trois, dans la rue."""
    routine: Lines = ()
    """À refaire ensuite dans la vie du lieu."""
    after: Lines = ()
    """À noter après la séance."""
    sheets: tuple[PeopleSheet, ...] = ()
    """Fiches pour les personnes."""
    sources: tuple[Slug, ...] = ()
    """Sources de la séance, en plus de celles que citent ses textes."""
