"""A module: who it is for, what people will be able to do, its sequences, handouts, media and formats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.base import (
    Base,
    Blank,
    Blocks,
    Count,
    Day,
    Fillable,
    IdPath,
    Line,
    Lines,
    Minutes,
    Slug,
    Title,
    Words,
)
from addprec_training.model.group_session import GroupSession
from addprec_training.model.handout import Handout
from addprec_training.model.intersession import Intersession
from addprec_training.model.overlay import FormatOverlay
from addprec_training.model.questions import Question
from addprec_training.model.recording import Recording
from addprec_training.model.screens import Screen

FormatName = Literal["intra", "inter"]
"""One host organisation, or several organisations (FACTS D6: terms of use, not of law)."""

FORMATS: tuple[FormatName, ...] = ("intra", "inter")

Level = Literal["memoriser", "comprendre", "appliquer", "analyser", "evaluer", "creer"]
"""The levels of Bloom's taxonomy as revised by Anderson and Krathwohl (2001), in order."""

LEVELS: dict[str, str] = {
    "memoriser": "mémoriser", "comprendre": "comprendre", "appliquer": "appliquer",
    "analyser": "analyser", "evaluer": "évaluer", "creer": "créer",
}  # fmt: skip
"""What documents call each level."""


class Objective(Base):
    """Un objectif : ce que la personne formée saura faire, en un verbe observable."""

    id: Slug
    """Identifiant stable, unique dans le module."""
    level: Level
    """Niveau de la taxonomie de Bloom révisée (2001)."""
    text: Line
    """Verbe observable, contenu, condition : « Appliquer la conduite à tenir devant une surdose… »."""
    statement: Line
    """Le même, à la première personne, pour se positionner : « Je sais quoi faire devant une surdose »."""


class Review(Base):
    """L’état de relecture du module."""

    status: Literal["brouillon", "relu"]
    """Brouillon : tous les documents disent « Document de travail – à valider »."""
    by: Fillable = Blank()
    """Qui a relu (une fonction)."""
    on: Day | None = None
    """Date de la relecture."""
    next: Day | None = None
    """Date de la prochaine relecture."""


class Deadline(Base):
    """Ce qu’il faut préparer, et pour quand."""

    when: Words
    """« J – 30 », « J – 7 », « La veille », « Le matin »."""
    items: Annotated[Lines, Field(min_length=1)]
    """Ce qu’il y a à faire."""


class ModuleIdentity(Base):
    """Ce qu’un module dit de lui-même (« module.yaml »), sans ses séquences."""

    title: Title
    """Titre de la formation, le même, lettre pour lettre, dans tous les documents."""
    version: Words
    """Version (« 0.1.0 »)."""
    date: Day
    """Date de cette version : celle que montrent les documents."""
    refs: tuple[Annotated[str, Field(pattern=r"^A\d{2}$")], ...] = ()
    """Éléments du programme que le module porte (« A29 »)."""
    lead: Line
    """Le module en une ou deux phrases."""
    public: Line
    """À qui il s’adresse."""
    prerequisites: Words
    """Prérequis (« Aucun »)."""
    group: Words
    """Taille du groupe (« 8 à 14 personnes »)."""
    room: Minutes
    """Durée en salle, pauses et marge comprises, repas non compris."""
    online: Minutes | None = None
    """Durée en ligne."""
    setting: Lines = ()
    """La salle : disposition, équipement."""
    methods: Line = ()
    """Méthodes mobilisées, en une phrase."""
    assessment: Line = ()
    """Modalités d’évaluation, en une phrase."""
    accessibility: Line = ()
    """Accessibilité et aménagements."""
    contact: Fillable = Blank()
    """À qui demander de l’aide : une adresse de fonction, jamais un nom."""
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    """Objectifs."""
    safety: Lines = ()
    """Règles de sécurité du groupe."""
    preparation: tuple[Deadline, ...] = ()
    """Liste de préparation."""
    intersessions: tuple[Intersession, ...] = ()
    """Ce qui sépare des journées de plusieurs semaines, dans l’ordre."""
    local: IdPath | None = None
    """Activité où vient l’encart « dans mon département » d’une session ; aucun encart sans elle."""
    pass_mark: Annotated[Count, Field(ge=1, le=100)] = 70
    """Score de réussite en ligne, sur 100."""
    review: Review
    """État de relecture."""


class ModuleFile(ModuleIdentity):
    """« module.yaml » : l’identité du module, et l’ordre de ses séquences."""

    sequences: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Séquences (identifiants), dans l’ordre."""
    group_sessions: tuple[Slug, ...] = ()
    """Séances prêtes (identifiants du dossier « seances »), dans l’ordre."""


class MediaEntry(Base):
    """Une figure du module, dans « medias/medias.yaml »."""

    file: Annotated[Words, Field(pattern=r"^[a-z0-9-]+\.(svg|png|jpg)$")]
    """Nom du fichier, dans le même dossier."""
    alt: Words
    """Alternative : ce que la figure dit, pour qui ne la voit pas."""
    caption: Line = ()
    """Légende."""
    credit: Words
    """Auteur ou autrice."""
    licence: Words
    """Licence."""
    description: Blocks = ()
    """Description longue, quand l’alternative ne suffit pas."""


class Media(MediaEntry):
    """A media with its content, read and cleaned by the loader."""

    id: Slug
    """Identifiant."""
    content: Annotated[bytes, Field(repr=False)]
    """Contenu du fichier, nettoyé."""


class Module(ModuleIdentity):
    """A whole module: its identity, sequences in order, handouts, media and what each format changes."""

    slug: Slug
    """Nom de son dossier."""
    sequences: tuple[Sequence, ...]
    """Séquences, dans l’ordre."""
    handouts: tuple[Handout, ...] = ()
    """Fiches."""
    group_sessions: tuple[GroupSession, ...] = ()
    """Séances prêtes, dans l’ordre."""
    media: Mapping[str, Media] = {}
    """Médias, par identifiant."""
    recordings: Mapping[str, Recording] = {}
    """Enregistrements, par identifiant."""
    formats: Mapping[FormatName, FormatOverlay] = {}
    """Ce que chaque format change."""

    def activities(self) -> Iterator[Activity]:
        """Yield every activity, in order."""
        for sequence in self.sequences:
            yield from sequence.activities

    def screens(self) -> Iterator[Screen]:
        """Yield every screen, in order."""
        for activity in self.activities():
            yield from activity.screens

    def questions(self) -> Iterator[Question]:
        """Yield every question, in order."""
        for activity in self.activities():
            yield from activity.questions
