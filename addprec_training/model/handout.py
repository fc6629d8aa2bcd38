"""A handout: what is torn off, given and kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from addprec_training.model.base import Base, Blocks, Count, Flag, Line, Slug, Title


class FormField(Base):
    """Un champ à remplir d’une fiche."""

    label: Line
    """Ce qu’il faut écrire."""
    lines: Annotated[Count, Field(ge=1, le=8)] = 3
    """Nombre de lignes."""


class Handout(Base):
    """Une fiche, que l’on détache et que l’on garde."""

    id: Slug
    """Identifiant stable, unique dans le module : le nom de son fichier."""
    title: Title
    """Titre."""
    aim: Line = ()
    """À quoi elle sert, en une phrase."""
    adapt: Flag = False
    """Un modèle à adapter : lettre, convention, grille, plan d’action."""
    urgent: Flag = False
    """Porte le panneau « 15 ou 112 »."""
    text: Blocks = ()
    """Texte de la fiche."""
    fields: tuple[FormField, ...] = ()
    """Champs à remplir, après le texte."""
    caution: Line = ()
    """Mise en garde, en bas de la fiche (« À faire relire par un CSAPA »)."""
    sources: tuple[Slug, ...] = ()
    """Sources de la fiche."""
