"""A handout: what is torn off, given and kept."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.base import Base, Blocks, Count, Flag, Line, Lines, Slug, Title, Words


class FormField(Base):
    """Un champ à remplir d’une fiche."""

    label: Line
    """Ce qu’il faut écrire ou cocher."""
    lines: Annotated[Count, Field(ge=1, le=12)] | None = None
    """Nombre de lignes à écrire (3 sans rien dire) ; dans une grille sans « rows », nombre de rangées vides."""
    choices: Lines = ()
    """Réponses à cocher, une seule, de gauche à droite (« oui », « un peu », « non »)."""
    columns: Annotated[Lines, Field(max_length=6)] = ()
    """Colonnes d’une grille à remplir."""
    rows: Lines = ()
    """Rangées de la grille, quand elles ont un nom."""

    @model_validator(mode="after")
    def _one_way_to_answer(self) -> FormField:
        if (self.choices and self.columns) or (self.rows and not self.columns):
            raise PydanticCustomError(
                "champ",
                _("un champ se coche (« choices »), ou se remplit en grille (« columns », « rows »), pas les deux"),
            )
        return self

    @property
    def writing(self) -> int:
        """Return how many lines there are to write on, below the answers to tick if there are any."""
        if self.columns:
            return 0
        return self.lines or (0 if self.choices else 3)

    @property
    def grid(self) -> tuple[Line, ...]:
        """Return the heads of the rows of a grid, those without a name empty; none without columns."""
        return self.rows or ((),) * (self.lines or 4) if self.columns else ()


Public = Literal["professionnels", "personnes"]
"""Whom a handout is written for: those who are trained, or the people whom they accompany."""


class Drawn(Base):
    """Un dessin, et ce qu’il veut dire."""

    figure: Slug
    """Dessin : un média du module, ou de « communs/medias »."""
    text: Annotated[Lines, Field(min_length=1)]
    """Ce qu’il veut dire : une idée par ligne."""
    choices: Lines = ()
    """Réponses à cocher à côté, une seule (« oui », « un peu », « non »)."""


class CutOut(Base):
    """Une carte à découper."""

    mark: Words | None = None
    """Lettre ou numéro de la carte, en grand."""
    text: Annotated[Lines, Field(min_length=1)]
    """Ce qu’elle dit."""


class CutOuts(Base):
    """Un jeu de cartes à découper."""

    text: Line = ()
    """Ce que c’est, et comment on s’en sert."""
    cards: Annotated[tuple[CutOut, ...], Field(min_length=2)]
    """Les cartes, toutes de la même taille."""


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
    cut_outs: tuple[CutOuts, ...] = ()
    """Jeux de cartes à découper : le matériel de qui anime. La fiche est alors dans le guide et se tire à part, pas dans le livret."""
    fields: tuple[FormField, ...] = ()
    """Champs à remplir, après le texte."""
    caution: Lines = ()
    """Mise en garde, en bas de la fiche (« À faire relire par un CSAPA »)."""
    sources: tuple[Slug, ...] = ()
    """Sources de la fiche."""

    @property
    def is_kept(self) -> bool:
        """Return whether each participant keeps it: what is cut out belongs to the table, not to a booklet."""
        return not self.cut_outs
