"""Questions answered by picking: pictures, places on a picture, what one will do, what one thinks."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from addprec_training.model.asking import Asked, Option, Scored, one_right
from addprec_training.model.base import Blocks, Line, Number, Slug


class PictureOption(Option):
    """Une image proposée, avec son nom : juste ou non, et pourquoi."""

    figure: Slug
    """Figure de « medias/medias.yaml » ; son alternative dit ce qu’elle montre, sans dire si elle est juste."""


class ImageChoice(Scored):
    """Une seule image juste."""

    kind: Literal["images"]
    """Genre de question : choix d’une image."""
    options: Annotated[tuple[PictureOption, ...], Field(min_length=2, max_length=4)]
    """Images proposées, dans l’ordre où elles se montrent."""

    @model_validator(mode="after")
    def _one_right(self) -> Self:
        one_right(self.options)
        return self


class Spot(Option):
    """Un endroit d’une image : juste ou non, et pourquoi."""

    x: Annotated[Number, Field(ge=0, le=100)]
    """Place de l’endroit depuis la gauche, en centièmes de la largeur."""
    y: Annotated[Number, Field(ge=0, le=100)]
    """Place de l’endroit depuis le haut, en centièmes de la hauteur."""


class Hotspot(Scored):
    """Un endroit à montrer sur une image ; la liste des endroits dit la même chose."""

    kind: Literal["hotspot"]
    """Genre de question : endroit sur une image."""
    figure: Slug
    """Figure de « medias/medias.yaml »."""
    options: Annotated[tuple[Spot, ...], Field(min_length=2, max_length=8)]
    """Les endroits, dans l’ordre de leurs lettres sur l’image."""

    @model_validator(mode="after")
    def _one_right(self) -> Self:
        one_right(self.options)
        return self


class Checklist(Asked):
    """Ce que l’on coche pour soi, comme « ce que je fais lundi » : rien n’est noté."""

    kind: Literal["checklist"]
    """Genre de question : liste à cocher."""
    items: Annotated[tuple[Line, ...], Field(min_length=2, max_length=10)]
    """Ce qui se coche."""


class Poll(Asked):
    """Un avis : rien n’est juste ni faux, rien n’est noté."""

    kind: Literal["poll"]
    """Genre de question : sondage."""
    options: Annotated[tuple[Line, ...], Field(min_length=2, max_length=6)]
    """Réponses proposées."""
    why: Blocks = ()
    """De quoi poursuivre, montré après la réponse ; jamais ce que d’autres auraient répondu."""
