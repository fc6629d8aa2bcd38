"""What the whole curriculum shares: the programme, its words, terms, sources, help lines, places and hosts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.base import (
    Base,
    Blank,
    Count,
    Day,
    Fillable,
    Flag,
    Line,
    Lines,
    Look,
    Slug,
    Title,
    Words,
)
from addprec_training.model.overlay import Overlay

Ref = Annotated[str, Field(pattern=r"^A(0[1-9]|[1-5]\d|6[0-2])$")]
"""An element of the mission, as the fact base numbers them."""

ELEMENTS = tuple(f"A{number:02}" for number in range(1, 63))
"""Every element, in order (FACTS A.2)."""


class Partner(Base):
    """Un partenaire du programme."""

    name: Words
    """Nom entier."""
    role: Words
    """Ce qu’il est pour le programme (« pilote », « partenaire », « financeur »)."""
    refs: tuple[Ref, ...] = ()
    """Éléments du programme que cela reprend."""


class Axis(Base):
    """Un axe stratégique."""

    id: Slug
    """Identifiant."""
    title: Words
    """Énoncé de l’axe, comme la source l’écrit."""
    refs: tuple[Ref, ...] = ()
    """Éléments du programme que cela reprend."""


class Statement(Base):
    """Un élément de la mission, comme la source l’écrit."""

    id: Slug
    """Identifiant."""
    title: Title
    """De quoi il s’agit, en quelques mots."""
    words: Words
    """Les mots de la source."""
    where: Words
    """Où ils se lisent (« S1 L30 » : première source, ligne 30)."""
    departements: tuple[Words, ...] = ()
    """Codes des départements que la source nomme là."""
    doubt: Words | None = None
    """Ce que la source ne dit pas, ou qui reste à vérifier."""
    refs: Annotated[tuple[Ref, ...], Field(min_length=1)]
    """Éléments du programme que cela reprend."""


class Action(Statement):
    """Une action du programme, ou un fait de son cadre."""

    axis: Slug | None = None
    """Axe dont elle relève ; vide quand la source ne la range sous aucun."""
    state: Literal["cadre", "bilan-2020", "perspective-2021"]
    """cadre : le programme lui-même ; bilan-2020 : ce qui a été fait ou commencé ; perspective-2021 : ce qui est annoncé."""
    year: Count | None = None
    """Année du bilan ou de la perspective."""
    date: Words | None = None
    """Date plus précise, quand la source la donne (« juin 2020 »)."""

    @model_validator(mode="after")
    def _year_of_its_state(self) -> Action:
        told = None if self.state == "cadre" else int(self.state.rsplit("-", 1)[-1])
        if self.year is not None and self.year != told:
            raise PydanticCustomError("annee", _("l’année d’une action est celle de son état"))
        return self


class Programme(Base):
    """« programme.yaml » : le programme."""

    title: Title
    """Nom du programme."""
    credits: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Lignes de crédit des couvertures, dans l’ordre."""
    partners: Annotated[tuple[Partner, ...], Field(min_length=1)]
    """Partenaires."""
    period: Words
    """Période."""
    objective: Line
    """Objectif général, comme la source l’écrit."""
    axes: Annotated[tuple[Axis, ...], Field(min_length=1)]
    """Axes."""
    contact: Fillable = Blank()
    """Adresse de fonction."""
    refs: tuple[Ref, ...] = ()
    """Éléments du programme que cela reprend."""
    actions: tuple[Action, ...] = ()
    """Ce que la source dit du programme, élément par élément."""
    beside: tuple[Statement, ...] = ()
    """Ce qu’une autre source dit d’une action voisine, qui ne fait pas partie du programme."""


class Wording(Base):
    """Des mots à éviter, et ceux à préférer."""

    avoid: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Mots à éviter."""
    prefer: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Mots à préférer."""
    why: Line = ()
    """Pourquoi."""


class Lexicon(Base):
    """« lexique.yaml » : les mots à préférer et à éviter."""

    words: tuple[Wording, ...]
    """Les mots."""


class Term(Base):
    """Un terme du glossaire."""

    id: Slug
    """Identifiant, cité par `[CSAPA](glossaire:csapa)`."""
    term: Words
    """Le terme, ou le sigle."""
    full: Words | None = None
    """Le sigle développé."""
    text: Line
    """Ce qu’il veut dire, en une ou deux phrases."""
    sources: tuple[Slug, ...] = ()
    """Sources."""


class Glossary(Base):
    """« glossaire.yaml » : les termes."""

    terms: tuple[Term, ...]
    """Les termes."""


class Source(Base):
    """Une source."""

    id: Slug
    """Identifiant, cité par `[^has-2023]`."""
    ref: Words | None = None
    """Numéro dans la base de faits (« R03 », « J8 »)."""
    author: Words
    """Auteur ou organisme."""
    title: Words
    """Titre du document."""
    date: Words
    """Date, telle qu’elle se lit (« 25 janvier 2023 », « 2013 »)."""
    where: Words | None = None
    """Revue, éditeur, ou lieu."""
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    """Adresse vue."""
    certainty: Literal["lu", "connu", "a-verifier"]
    """lu : la source a été lue ; connu : établi, non relu ; a-verifier : avant publication."""


class Bibliography(Base):
    """« bibliographie.yaml » : les sources."""

    sources: tuple[Source, ...]
    """Les sources."""


class HelpLine(Base):
    """Une ligne d’aide."""

    id: Slug
    """Identifiant, cité par `[le 3114](ressource:suicide)`."""
    name: Words
    """Nom du service."""
    number: Words
    """Numéro."""
    hours: Words
    """Horaires."""
    note: Line = ()
    """Précision."""
    urgent: Flag = False
    """Une urgence : affichée en premier."""
    checked: Day | None = None
    """Date du dernier contrôle du numéro."""


class HelpLines(Base):
    """« ressources.yaml » : les lignes d’aide."""

    lines: tuple[HelpLine, ...]
    """Les lignes, dans l’ordre où elles s’affichent."""


class Departement(Base):
    """« departements/<code>-<nom>.yaml » : un département."""

    code: Annotated[str, Field(pattern=r"^\d{2}[A-Z]?$")]
    """Code, entre guillemets ou non."""
    name: Words
    """Nom."""
    place: Literal["departement", "collectivite"] = "departement"
    """departement : l’un des douze de la région ; collectivite : un lieu à part, comme une métropole."""
    said: Lines = ()
    """Ce que la source dit de ce lieu."""
    doubt: Words | None = None
    """Ce que la source ne dit pas de lui."""
    priorities: Fillable = Blank()
    """Priorités du département."""
    csapa: Fillable = Blank()
    """CSAPA du lieu : service, téléphone, horaires."""
    caarud: Fillable = Blank()
    """CAARUD du lieu : service, téléphone, horaires."""
    signatory: Fillable = Blank()
    """Qui signe pour le lieu : une fonction, jamais un nom inventé."""
    refs: tuple[Ref, ...] = ()
    """Éléments du programme qui nomment ce lieu, ou qui l’englobent."""
    modules: Mapping[Slug, Overlay] = {}
    """Ce qu’il change, par module."""


class Structure(Base):
    """« structures/<slug>.yaml » : une structure qui accueille."""

    name: Fillable
    """Nom de la structure."""
    kind: Words
    """Ce qu’elle est (« CHRS », « accueil de jour »)."""
    departement: Words | None = None
    """Code du département où elle se trouve ; vide tant qu’il n’est pas connu."""
    modules: Mapping[Slug, Overlay] = {}
    """Ce qu’elle change, par module."""
    theme: Look | None = None
    """Son allure : des clés de « theme.yaml », par exemple « deck: son-gabarit.pptx »."""
