"""Overlays: what a format, a département, a host or a session changes on the shared core, by stable id.

Three verbs: `set` changes fields, `add` puts something in, `remove` takes something out. The values of `set` are typed by the
loader, against the thing that each one changes; here they are a mapping from field to value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.base import Base, IdPath, Line
from addprec_training.model.handout import Handout
from addprec_training.model.questions import Question
from addprec_training.model.screens import Screen


class Addition(Base):
    """Ce qui s’ajoute, et où."""

    after: IdPath | None = None
    """Juste après cet élément, de même rang."""
    before: IdPath | None = None
    """Juste avant cet élément, de même rang."""
    inside: IdPath | None = None
    """À la fin de cette séquence ou de cette activité."""
    sequence: Sequence | None = None
    """La séquence ajoutée."""
    activity: Activity | None = None
    """L’activité ajoutée."""
    screen: Screen | None = None
    """L’écran ajouté."""
    question: Question | None = None
    """La question ajoutée."""
    handout: Handout | None = None
    """La fiche ajoutée ; « inside » dit l’activité qui la donne."""

    @model_validator(mode="after")
    def _one_thing_one_place(self) -> Addition:
        if sum(place is not None for place in (self.after, self.before, self.inside)) != 1:
            raise PydanticCustomError("ajout", _("un ajout dit une seule place : « after », « before » ou « inside »"))
        if sum(thing is not None for thing in self._things()) != 1:
            raise PydanticCustomError(
                "ajout",
                _(
                    "un ajout porte une seule chose : « sequence », « activity », « screen », « question » ou « handout »"
                ),
            )
        return self

    @property
    def thing(self) -> Sequence | Activity | Screen | Question | Handout:
        """Return what is added."""
        return next(thing for thing in self._things() if thing is not None)

    def _things(self) -> tuple[Sequence | Activity | Screen | Question | Handout | None, ...]:
        return (self.sequence, self.activity, self.screen, self.question, self.handout)


class Overlay(Base):
    """Ce qui change sur le socle, par identifiant."""

    set: Mapping[IdPath, Mapping[str, Any]] = {}
    """Champs à changer, par chemin de l’élément."""
    add: tuple[Addition, ...] = ()
    """Éléments ajoutés."""
    remove: tuple[IdPath, ...] = ()
    """Éléments retirés."""


class FormatOverlay(Overlay):
    """« formats/intra.yaml » ou « formats/inter.yaml » : ce que le format change."""

    summary: Annotated[Line, Field(min_length=1)]
    """Ce que ce format a de particulier, en une phrase (« La formation en un coup d’œil »)."""
