"""What questions of any kind are made of: their text, their tries, what is proposed, sentences with gaps."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.base import Base, Blocks, Count, Line, Mode, Slug, Words


class Asked(Base):
    """A question of any kind."""

    id: Slug
    """Identifiant stable, unique dans le module : la plateforme enregistre la réponse sous ce nom."""
    text: Line
    """La question, ou la consigne."""
    objectives: tuple[Slug, ...] = ()
    """Objectifs que la question évalue ; sans cette clé, ceux de l’activité."""
    mode: Mode | None = None
    """Où vit la question, quand ce n’est pas comme son activité."""
    hint: Line = ()
    """Indice donné après un premier essai à revoir."""
    notes: Blocks = ()
    """Pour la personne qui anime seulement."""


class Scored(Asked):
    """A question that counts in the score."""

    attempts: Annotated[Count, Field(ge=1, le=5)] = 2
    """Nombre d’essais ; la bonne réponse se montre après le dernier."""
    why: Blocks = ()
    """Explication d’ensemble, montrée une fois la question terminée."""


class Proposed(Base):
    """Something to choose, right or not."""

    right: Line = ()
    """Une réponse juste."""
    wrong: Line = ()
    """Une réponse à revoir."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if bool(self.right) == bool(self.wrong):
            raise PydanticCustomError("option", _("une réponse porte soit « right », soit « wrong »"))
        return self

    @property
    def text(self) -> Line:
        """Return what is proposed."""
        return self.right or self.wrong

    @property
    def is_right(self) -> bool:
        """Return whether it is right."""
        return bool(self.right)


class Option(Proposed):
    """Une réponse proposée : juste ou non, et pourquoi."""

    why: Line
    """Pourquoi : ce que l’on apprend de cette réponse."""


def one_right(options: tuple[Option, ...]) -> None:
    """Raise `PydanticCustomError` unless exactly one of `options` is right."""
    rights = sum(option.is_right for option in options)
    if rights != 1:
        raise PydanticCustomError(
            "choix_unique", _("un choix unique a une seule réponse juste, trouvé {found}"), {"found": rights}
        )


GAP = re.compile(r"\[([^\[\]]+)\]")
MOST_GAPS = 10
"""Gaps of a sentence: SCORM 2004 takes ten matches of a fill-in at most."""


class Gapped(Scored):
    """A sentence with gaps, what may stand in each between square brackets."""

    sentence: Words
    """La phrase, avec entre crochets ce qui va dans chaque trou."""
    why: Blocks
    """Explication, montrée après la réponse."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """Return the text before, between and after the gaps: one piece more than there are gaps."""
        return tuple(GAP.sub("\0", self.sentence).split("\0"))

    @property
    def gaps(self) -> tuple[tuple[str, ...], ...]:
        """Return for each gap the forms between its brackets, in the author's order."""
        return tuple(tuple(form.strip() for form in gap.split("|")) for gap in GAP.findall(self.sentence))
