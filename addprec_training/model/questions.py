"""Questions: what a learner or a group answers. The right answer and the reason stand with each option."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.asking import MOST_GAPS, Asked, Gapped, Option, Proposed, Scored, one_right
from addprec_training.model.base import Base, Blocks, Count, Flag, Line, Number, Slug, Words
from addprec_training.model.picking import Checklist, Hotspot, ImageChoice, PictureOption, Poll, Spot
from addprec_training.model.placing import Category, DropDown, Sorted, Sorting

__all__ = [
    "CERTAINTIES",
    "Branching",
    "Category",
    "Checklist",
    "Choice",
    "DropDown",
    "FillIn",
    "Hotspot",
    "ImageChoice",
    "Matching",
    "MultipleChoice",
    "Numeric",
    "OpenAnswer",
    "Option",
    "Ordering",
    "Pair",
    "PictureOption",
    "Poll",
    "Question",
    "Reflection",
    "Scale",
    "ScoredQuestion",
    "SingleChoice",
    "Sorted",
    "Sorting",
    "Spot",
    "Step",
    "TrueFalse",
]  # fmt: skip


class SingleChoice(Scored):
    """Une seule réponse juste."""

    kind: Literal["single"]
    """Genre de question : choix unique."""
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=6)]
    """Réponses proposées, dans l’ordre où elles se montrent."""

    @model_validator(mode="after")
    def _one_right(self) -> SingleChoice:
        one_right(self.options)
        return self


class MultipleChoice(Scored):
    """Plusieurs réponses justes."""

    kind: Literal["multiple"]
    """Genre de question : choix multiple."""
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=8)]
    """Réponses proposées, dans l’ordre où elles se montrent."""

    @model_validator(mode="after")
    def _some_right(self) -> MultipleChoice:
        if not any(option.is_right for option in self.options):
            raise PydanticCustomError("choix_multiple", _("un choix multiple a au moins une réponse juste, trouvé 0"))
        return self


CERTAINTIES = ("Je devine", "Je crois", "Je sais")
"""How sure one may be of an answer, from the least."""


class TrueFalse(Scored):
    """Une affirmation, vraie ou fausse."""

    kind: Literal["true-false"]
    """Genre de question : vrai ou faux."""
    answer: Literal["vrai", "faux"]
    """La réponse."""
    attempts: Annotated[Count, Field(ge=1, le=1)] = 1
    """Toujours un seul essai."""
    confidence: Flag = False
    """« oui » : demander aussi si la personne devine, croit ou sait ; cela ne compte pas dans le score."""
    why: Blocks
    """Explication, montrée après la réponse."""


class Pair(Base):
    """Deux choses qui vont ensemble."""

    left: Line
    """Ce qui est donné."""
    right: Words
    """Ce qui lui correspond."""
    why: Line = ()
    """Pourquoi elles vont ensemble."""


class Matching(Scored):
    """Des paires à retrouver."""

    kind: Literal["matching"]
    """Genre de question : appariement."""
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=8)]
    """Les paires justes ; deux éléments peuvent partager la même correspondance."""
    others: Annotated[tuple[Words, ...], Field(max_length=4)] = ()
    """Correspondances qui ne vont avec rien."""


class Ordering(Scored):
    """Des éléments à remettre dans l’ordre."""

    kind: Literal["ordering"]
    """Genre de question : ordre."""
    items: Annotated[tuple[Line, ...], Field(min_length=3, max_length=9)]
    """Les éléments, dans le bon ordre ; la page les mélange, toujours de la même façon."""
    why: Blocks
    """Pourquoi cet ordre."""


class FillIn(Gapped):
    """Une phrase à compléter."""

    kind: Literal["fill-in"]
    """Genre de question : texte à trous."""
    sentence: Words
    """La phrase, avec entre crochets ce qui est attendu et ses variantes : « J’appelle le [15|112] »."""

    @model_validator(mode="after")
    def _has_gaps(self) -> FillIn:
        if not 1 <= len(self.gaps) <= MOST_GAPS:
            raise PydanticCustomError(
                "trous",
                _("attendu de 1 à 10 trous entre crochets, comme « J’appelle le [15|112] », trouvé {found}"),
                {"found": len(self.gaps)},
            )
        return self


class Numeric(Scored):
    """Un nombre à trouver."""

    kind: Literal["numeric"]
    """Genre de question : nombre."""
    answer: Number
    """Le nombre attendu."""
    tolerance: Annotated[Number, Field(ge=0)] = 0
    """Écart accepté, en plus ou en moins."""
    unit: Words | None = None
    """Unité, écrite après le champ."""
    why: Blocks
    """Explication, montrée après la réponse."""


class Scale(Asked):
    """Une auto-position : chacun se situe, rien n’est noté."""

    kind: Literal["scale"]
    """Genre de question : échelle."""
    moment: Literal["avant", "apres"] | None = None
    """Positionnement d’entrée ou de sortie, comparés entre eux."""
    statements: tuple[Line, ...] = ()
    """Affirmations ; sans cette clé, une par objectif du module."""
    labels: Annotated[tuple[Words, ...], Field(min_length=3, max_length=7)] = (
        "Pas encore", "Un peu", "Assez bien", "Tout à fait",
    )  # fmt: skip
    """Degrés de l’échelle, du plus bas au plus haut."""


class Reflection(Asked):
    """Une question ouverte, pour soi : rien n’est noté."""

    kind: Literal["reflection"]
    """Genre de question : réflexion."""
    lines: Annotated[Count, Field(ge=3, le=12)] = 4
    """Lignes d’écriture dans le livret."""
    limit: Annotated[Count, Field(ge=40, le=400)] = 200
    """Nombre de caractères que la page accepte."""
    example: Blocks = ()
    """Repères donnés après avoir répondu ; jamais une bonne réponse unique."""


class OpenAnswer(Asked):
    """Une réponse courte à écrire, suivie d’une réponse possible : aucune machine ne la note."""

    kind: Literal["open"]
    """Genre de question : réponse courte."""
    lines: Annotated[Count, Field(ge=2, le=8)] = 3
    """Lignes d’écriture dans le livret."""
    limit: Annotated[Count, Field(ge=40, le=300)] = 160
    """Nombre de caractères que la page accepte."""
    example: Blocks
    """Une réponse possible, montrée après la sienne."""


class Choice(Proposed):
    """Ce que l’on peut faire à une étape."""

    why: Line
    """Ce qui se passe alors, et pourquoi."""
    to: Slug | None = None
    """Étape suivante ; sans cette clé, l’histoire s’arrête là."""


class Step(Base):
    """Une étape de l’histoire."""

    id: Slug
    """Identifiant de l’étape, unique dans la question."""
    text: Blocks
    """Ce qui se passe."""
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=4)]
    """Ce que l’on peut faire."""


class Branching(Asked):
    """Une vignette à embranchements : chaque choix a sa suite."""

    kind: Literal["branching"]
    """Genre de question : vignette à embranchements."""
    steps: Annotated[tuple[Step, ...], Field(min_length=2, max_length=8)]
    """Étapes ; l’histoire commence par la première."""
    why: Blocks
    """Ce qu’il faut en retenir, montré à la fin."""

    @model_validator(mode="after")
    def _steps_hold(self) -> Branching:
        order = {step.id: place for place, step in enumerate(self.steps)}
        if len(order) != len(self.steps):
            raise PydanticCustomError("etapes", _("deux étapes portent le même identifiant"))
        for place, step in enumerate(self.steps):
            for choice in step.choices:
                if choice.to is not None and order.get(choice.to, -1) <= place:
                    raise PydanticCustomError(
                        "etapes",
                        _("« to: {to} » : attendu l’identifiant d’une étape qui vient après « {step} »"),
                        {"to": choice.to, "step": step.id},
                    )
            if not any(choice.is_right for choice in step.choices):
                raise PydanticCustomError("etapes", _("l’étape « {step} » n’a pas de choix juste"), {"step": step.id})
        return self


def _kind(value: Any) -> str:
    return str(value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None))


Question = Annotated[
    Annotated[SingleChoice, Tag("single")]
    | Annotated[MultipleChoice, Tag("multiple")]
    | Annotated[TrueFalse, Tag("true-false")]
    | Annotated[ImageChoice, Tag("images")]
    | Annotated[Hotspot, Tag("hotspot")]
    | Annotated[Matching, Tag("matching")]
    | Annotated[Sorting, Tag("classification")]
    | Annotated[Ordering, Tag("ordering")]
    | Annotated[FillIn, Tag("fill-in")]
    | Annotated[DropDown, Tag("drop-down")]
    | Annotated[Numeric, Tag("numeric")]
    | Annotated[Scale, Tag("scale")]
    | Annotated[Reflection, Tag("reflection")]
    | Annotated[OpenAnswer, Tag("open")]
    | Annotated[Checklist, Tag("checklist")]
    | Annotated[Poll, Tag("poll")]
    | Annotated[Branching, Tag("branching")],
    Discriminator(_kind),
]
"""A question of any kind."""

ScoredQuestion = (
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | ImageChoice
    | Hotspot
    | Matching
    | Sorting
    | Ordering
    | FillIn
    | DropDown
    | Numeric
    | Branching
)
"""The questions that count in a score; what is written for oneself, placed, ticked or thought never does."""
