"""Recordings: something to listen to or to watch online, and all of it in writing."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.base import Base, Blocks, Line, Slug, Words, shape

_LENGTH = re.compile(r"^(?:(\d{1,3}) ?min)? ?(?:(\d{1,2}) ?s)?$|^(\d{1,3}):([0-5]\d)$")
VIDEO = ("mp4", "webm")
"""Endings of files that are watched; the others are listened to."""


def _seconds(value: object) -> object:
    if isinstance(value, int):
        return value
    found = _LENGTH.match(value.strip()) if isinstance(value, str) else None
    minutes, seconds = (found[1] or found[3], found[2] or found[4]) if found else (None, None)
    total = 60 * int(minutes or 0) + int(seconds or 0)
    if not total:
        message = _("attendu une durée, comme « 2 min 10 s » ou « 2:10 », trouvé {found}")
        raise PydanticCustomError("longueur", message, {"found": shape(value)})
    return total


Seconds = Annotated[int, BeforeValidator(_seconds), WithJsonSchema({"type": "string"})]
"""A length in seconds, written « 2 min 10 s » or « 2:10 »."""


class RecordingEntry(Base):
    """Un enregistrement du module, dans « medias/enregistrements.yaml »."""

    file: Annotated[Words, Field(pattern=r"^[a-z0-9-]+\.(mp3|m4a|wav|mp4|webm)$")]
    """Nom du fichier, dans le même dossier."""
    length: Seconds
    """Durée, comme « 2 min 10 s »."""
    transcript: Blocks
    """Tout ce qui s’entend, en mots, et ce qui se voit d’utile : se lit sous l’enregistrement, et à sa place."""
    captions: Annotated[Words, Field(pattern=r"^[a-z0-9-]+\.vtt$")] | None = None
    """Sous-titres d’une vidéo (WebVTT), dans le même dossier."""
    caption: Line = ()
    """Légende : qui parle, où, quand."""
    credit: Words
    """Auteur ou autrice."""
    licence: Words
    """Licence ; les personnes que l’on entend ou que l’on voit sont d’accord."""

    @property
    def is_watched(self) -> bool:
        """Return whether it has pictures: a video."""
        return self.file.rpartition(".")[2] in VIDEO

    @model_validator(mode="after")
    def _captioned(self) -> Self:
        if self.is_watched and self.captions is None:
            raise PydanticCustomError(
                "sous_titres", _("une vidéo a ses sous-titres : il manque la clé « captions », un fichier « .vtt »")
            )
        return self


class Recording(RecordingEntry):
    """A recording with what its files hold, read by the loader."""

    id: Slug
    """Identifiant."""
    content: Annotated[bytes, Field(repr=False)]
    """Contenu du fichier."""
    cues: Annotated[bytes, Field(repr=False)] = b""
    """Contenu des sous-titres."""
