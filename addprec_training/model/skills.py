"""Classifications of skills: what a group session aims at is named by their own words and numbers, never by ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from addprec_training.model.base import Base, Line, Slug, Words


class Skill(Base):
    """Une compétence d’une classification."""

    id: Slug
    """Identifiant, unique dans le fichier (« spf-19 »)."""
    number: Words
    """Son numéro dans la classification."""
    title: Words
    """Son nom, mot pour mot."""
    detail: Words | None = None
    """Ce que la classification précise entre parenthèses."""
    skills: tuple[Skill, ...] = ()
    """Les compétences qu’elle regroupe."""


class SkillGroup(Base):
    """Un groupe de compétences : une catégorie, un couple."""

    title: Words | None = None
    """Son nom, quand il en a un."""
    skills: Annotated[tuple[Skill, ...], Field(min_length=1)]
    """Ses compétences."""


class Classification(Base):
    """Une classification de compétences, par ses propres mots et numéros."""

    id: Slug
    """Identifiant, unique dans le fichier."""
    title: Words
    """Son nom entier."""
    short: Words
    """Son nom court, dans les documents (« Santé publique France, 2022 »)."""
    levels: Annotated[tuple[Words, ...], Field(min_length=1)] = ("compétence",)
    """Comment elle nomme chacun de ses niveaux (« compétence générale », puis « compétence spécifique »)."""
    note: Line = ()
    """Ce qu’il faut savoir avant de s’en servir (« une version plus récente est à consulter »)."""
    sources: tuple[Slug, ...] = ()
    """Sources."""
    groups: Annotated[tuple[SkillGroup, ...], Field(min_length=1)]
    """Ses groupes, dans l’ordre."""


class SkillsFile(Base):
    """« competences.yaml » : les classifications de compétences."""

    classifications: tuple[Classification, ...]
    """Les classifications."""


@dataclass(frozen=True, slots=True)
class NamedSkill:
    """A skill where its classification puts it."""

    skill: Skill
    classification: Classification
    level: str
    """« compétence spécifique »."""
    above: tuple[str, ...]
    """The group and the skills that it stands in, outermost first."""

    @property
    def said(self) -> str:
        """Return the skill by its own words and number: « Savoir écouter (compétence spécifique 2, Témoin, 2023) »."""
        return f"{self.skill.title} ({self.level} {self.skill.number}, {self.classification.short})"


def named_skills(classification: Classification) -> Iterator[NamedSkill]:
    """Yield every skill of `classification`, in order, those that group others before what they group."""
    for group in classification.groups:
        above = (group.title,) if group.title else ()
        for skill in group.skills:
            yield from _with_those_below(classification, skill, above, 0)


def _with_those_below(
    classification: Classification, skill: Skill, above: tuple[str, ...], depth: int
) -> Iterator[NamedSkill]:
    level = classification.levels[min(depth, len(classification.levels) - 1)]
    yield NamedSkill(skill, classification, level, above)
    for below in skill.skills:
        yield from _with_those_below(classification, below, (*above, skill.title), depth + 1)
