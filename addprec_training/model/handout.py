"""A handout: what is torn off, given and kept."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from addprec_training.model.base import Base, Blocks, Count, Flag, Line, Lines, Slug, Title


class FormField(Base):
    """Un champ à remplir d’une fiche."""

    label: Line
    """Ce qu’il faut écrire."""
    lines: Annotated[Count, Field(ge=1, le=8)] = 3
    """Nombre de lignes."""


Public = Literal["professionnels", "personnes"]
"""Whom a handout is written for: those who are trained, or the people whom they accompany."""


class Drawn(Base):
    """Un dessin, et ce qu’il veut dire."""

    figure: Slug
    """Dessin : un média du module, ou de « communs/medias »."""
    text: Annotated[Lines, Field(min_length=1)]
    """Ce qu’il veut dire : une idée par ligne."""


class Handout(Base):
    """Une fiche, que l’on détache et que l’on garde."""

    id: Slug
    """Identifiant stable, unique dans le module : le nom de son fichier."""
    title: Title
    """Titre."""
    aim: Line = ()
    """À quoi elle sert, en une phrase."""
    public: Public = "professionnels"
    """professionnels, ou personnes : pour les personnes accompagnées, en mots simples, avec un dessin à côté de chaque étape."""
    adapt: Flag = False
    """Un modèle à adapter : lettre, convention, grille, plan d’action."""
    urgent: Flag = False
    """Porte le panneau « 15 ou 112 »."""
    steps: tuple[Drawn, ...] = ()
    """Étapes numérotées, chacune avec son dessin."""
    cards: tuple[Drawn, ...] = ()
    """Cartes à montrer ou à choisir, chacune avec son dessin."""
    text: Blocks = ()
    """Texte de la fiche."""
    fields: tuple[FormField, ...] = ()
    """Champs à remplir, après le texte."""
    caution: Line = ()
    """Mise en garde, en bas de la fiche (« À faire relire par un CSAPA »)."""
    sources: tuple[Slug, ...] = ()
    """Sources de la fiche."""
