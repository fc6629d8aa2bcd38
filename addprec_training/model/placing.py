"""Questions answered by placing: things into categories, a word from a list into its gap."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.asking import MOST_GAPS, Gapped, Scored
from addprec_training.model.base import Base, Line, Words


class Sorted(Base):
    """Un élément de la catégorie."""

    text: Line
    """L’élément."""
    why: Line = ()
    """Pourquoi il va là."""


class Category(Base):
    """Une catégorie, et ce qui y va."""

    name: Words
    """Nom de la catégorie."""
    items: Annotated[tuple[Sorted, ...], Field(min_length=1, max_length=6)]
    """Ce qui y va."""


class Sorting(Scored):
    """Des éléments à classer ; la page les mélange, toujours de la même façon."""

    kind: Literal["classification"]
    """Genre de question : classement par catégories."""
    categories: Annotated[tuple[Category, ...], Field(min_length=2, max_length=5)]
    """Les catégories, dans l’ordre où elles se montrent."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        names = {category.name for category in self.categories}
        if len(names) != len(self.categories):
            raise PydanticCustomError("categories", _("deux catégories portent le même nom"))
        count = sum(len(category.items) for category in self.categories)
        if not 3 <= count <= 12:
            raise PydanticCustomError(
                "categories", _("attendu de 3 à 12 éléments à classer en tout, trouvé {found}"), {"found": count}
            )
        return self


class DropDown(Gapped):
    """Une phrase à compléter, chaque trou par un mot d’une liste."""

    kind: Literal["drop-down"]
    """Genre de question : listes dans une phrase."""
    sentence: Words
    """La phrase, avec entre crochets le mot juste d’abord, puis les autres : « J’appelle le [15|18|17] » ; la page les mélange."""

    @model_validator(mode="after")
    def _has_lists(self) -> Self:
        if not 1 <= len(self.gaps) <= MOST_GAPS:
            raise PydanticCustomError(
                "trous",
                _("attendu de 1 à 10 listes entre crochets, comme « J’appelle le [15|18|17] », trouvé {found}"),
                {"found": len(self.gaps)},
            )
        for forms in self.gaps:
            if not 2 <= len(set(forms)) == len(forms) <= 8:
                raise PydanticCustomError(
                    "trous",
                    _("liste « [{found}] » : attendu de 2 à 8 mots différents séparés par « | », le juste d’abord"),
                    {"found": "|".join(forms)},
                )
        return self
