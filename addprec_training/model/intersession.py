"""Days of a training that are weeks apart: what participants try at their own place in between."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.activity import Prompt
from addprec_training.model.base import Base, Count, Line, Lines, Minutes, Slug, Title


class WeekSpan(Base):
    """Un nombre de semaines, ou un intervalle."""

    at_least: Annotated[Count, Field(ge=1, le=52)]
    """Au moins."""
    at_most: Annotated[Count, Field(ge=1, le=52)]
    """Au plus."""

    @model_validator(mode="after")
    def _in_order(self) -> WeekSpan:
        if self.at_most < self.at_least:
            raise PydanticCustomError("semaines", _("attendu le plus petit nombre d’abord, comme « 3 à 6 »"))
        return self

    @property
    def said(self) -> str:
        """Return the span in words: « 3 à 6 semaines », « 4 semaines », « 1 semaine »."""
        if self.at_least == self.at_most:
            return f"{self.at_least} semaine{'s' if self.at_least > 1 else ''}"
        return f"{self.at_least} à {self.at_most} semaines"


_WEEKS = re.compile(r"^(\d{1,2})(?:\s*(?:à|–|-)\s*(\d{1,2}))?(?:\s*semaines?)?$")


def _weeks(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _WEEKS.match(" ".join(value.split()))
    if not found:
        raise PydanticCustomError(
            "semaines",
            _("attendu un nombre de semaines, comme « 4 » ou « 3 à 6 », trouvé « {found} »"),
            {"found": value},
        )
    return {"at_least": found[1], "at_most": found[2] or found[1]}


Weeks = Annotated[
    WeekSpan, BeforeValidator(_weeks), WithJsonSchema({"type": "string", "examples": ["4", "3 à 6 semaines"]})
]
"""A number of weeks, or a span of them."""


class Task(Base):
    """Ce que chaque participant et participante fait pendant l’intersession."""

    text: Line
    """Ce qu’il y a à faire, et ce qu’on en rapporte."""
    minutes: Minutes | None = None
    """Durée, pour information : elle ne compte pas dans les heures de la formation."""


class Intersession(Base):
    """Le temps entre deux journées de la formation, où l’on essaie chez soi."""

    id: Slug
    """Identifiant stable, unique dans le module."""
    title: Title = "Entre deux journées"
    """Titre."""
    after: Slug
    """Séquence après laquelle elle vient : la suivante commence un autre jour."""
    weeks: Weeks
    """Combien de semaines séparent les deux journées (« 4 », « 3 à 6 »)."""
    aim: Line
    """Ce qu’elle vise, en une phrase."""
    tasks: Annotated[tuple[Task, ...], Field(min_length=1)]
    """Ce qu’il y a à faire, dans l’ordre."""
    help: Lines = ()
    """Qui aide, et comment."""
    handouts: tuple[Slug, ...] = ()
    """Fiches dont on se sert (identifiants du dossier « fiches »)."""
    prompts: tuple[Prompt, ...] = ()
    """Questions du livret, avec de la place pour écrire."""
