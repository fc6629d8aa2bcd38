"""A session: one module given in one format, somewhere, on dates, by people."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.base import Base, Blank, Clock, Count, Day, Fillable, Line, Look, Slug, Words
from addprec_training.model.module import FormatName
from addprec_training.model.overlay import Overlay
from addprec_training.model.programme import Ref


class HalfDayHours(Base):
    """Le début et la fin d’une demi-journée."""

    start: Clock
    """Début."""
    end: Clock
    """Fin."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> HalfDayHours:
        if self.end <= self.start:
            raise PydanticCustomError("demi_journee", _("la demi-journée finit avant de commencer"))
        return self


def read_hours(value: object) -> object:
    """Return the start and the end of « 9 h – 12 h 30 », for pydantic to type; anything else unchanged."""
    if isinstance(value, str):
        parts = [part.strip() for part in value.replace("—", "–").replace(" - ", "–").replace(" à ", "–").split("–")]
        if len(parts) == 2:
            return {"start": parts[0], "end": parts[1]}
    return value


Hours = Annotated[
    HalfDayHours | None,
    BeforeValidator(read_hours),
    WithJsonSchema({"type": ["string", "null"], "examples": ["9 h – 12 h 30"]}),
]
"""The hours of a half-day; nothing where there is none."""


Presence = Literal["salle", "distance", "hybride"]
"""Where people are: all in the room, all at a distance, or some of each."""


class SessionDay(Base):
    """Une journée de la session."""

    date: Day | None = None
    """Date ; vide tant qu’elle n’est pas connue."""
    morning: Hours = HalfDayHours(start=9 * 60, end=12 * 60 + 30)
    """Matin (« 9 h – 12 h 30 »)."""
    afternoon: Hours = HalfDayHours(start=13 * 60 + 30, end=17 * 60)
    """Après-midi (« 13 h 30 – 17 h »)."""
    presence: Presence | None = None
    """Comment se tient cette journée, quand ce n’est pas comme les autres."""
    trainers: tuple[Fillable, ...] = ()
    """Personnes qui animent cette journée, quand ce ne sont pas toutes celles de la session."""

    @model_validator(mode="after")
    def _one_half_day_after_the_other(self) -> SessionDay:
        if self.morning is None and self.afternoon is None:
            raise PydanticCustomError("demi_journee", _("une journée a un matin, un après-midi, ou les deux"))
        if self.morning and self.afternoon and self.afternoon.start < self.morning.end:
            raise PydanticCustomError("demi_journee", _("l’après-midi commence avant la fin du matin"))
        return self


def _in_order(days: tuple[SessionDay, ...]) -> tuple[SessionDay, ...]:
    dated = [(number, day.date) for number, day in enumerate(days, start=1) if day.date]
    for (earlier, before), (later, after) in pairwise(dated):
        if after <= before:
            raise PydanticCustomError(
                "jours",
                _("le jour {later} ({after}) doit venir après le jour {earlier} ({before})"),
                {"later": later, "after": after.isoformat(), "earlier": earlier, "before": before.isoformat()},
            )
    return days


class SessionFile(Overlay):
    """« sessions/<slug>.yaml » : une session."""

    module: Slug
    """Module donné."""
    note: Line = ()
    """Ce qu’il faut savoir de cette session : ce que la source en dit, ce qu’elle ne dit pas."""
    refs: tuple[Ref, ...] = ()
    """Éléments du programme que la session porte."""
    format: FormatName
    """intra : une structure ; inter : plusieurs."""
    departements: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Codes des départements."""
    structure: Slug | None = None
    """Structure qui accueille (identifiant du dossier « structures »)."""
    days: Annotated[tuple[SessionDay, ...], Field(min_length=1), AfterValidator(_in_order)]
    """Journées, dans l’ordre."""
    presence: Presence = "salle"
    """salle : tout le monde sur place ; distance : tout le monde en visioconférence ; hybride : les deux à la fois."""
    link: Fillable | None = None
    """Adresse de la visioconférence, pour une session à distance ou hybride."""
    organism: Fillable = Blank("organisme, n° de déclaration d’activité")
    """Organisme de formation, et son numéro de déclaration."""
    price: Fillable = Blank("tarif et modalités de règlement")
    """Prix, et comment il se règle."""
    access: Fillable = Blank("modalités et délais d’accès")
    """Comment s’inscrire, et jusqu’à quand."""
    disability: Fillable = Blank("référent ou référente handicap")
    """Fonction et contact de la personne référente handicap."""
    contact: Fillable = Blank("contact : adresse de fonction, téléphone")
    """À qui s’adresser : une adresse de fonction."""
    place: Fillable = Blank()
    """Lieu."""
    trainers: tuple[Fillable, ...] = ()
    """Personnes qui animent."""
    participants: Count | None = None
    """Nombre de participants et participantes."""

    @field_validator("link")
    @classmethod
    def _link_where_there_is_a_call(cls, link: str | Blank | None, info: ValidationInfo) -> str | Blank | None:
        usual, days = info.data.get("presence"), info.data.get("days")
        if link is not None and usual and days and {day.presence or usual for day in days} == {"salle"}:
            raise PydanticCustomError("presence", _("« link » va avec « presence: distance » ou « presence: hybride »"))
        return link

    theme: Look | None = None
    """L’allure de cette session : des clés de « theme.yaml », par exemple « deck: gabarit-de-la-structure.pptx »."""


class Session(SessionFile):
    """A session with its name."""

    slug: Slug
    """Nom de son fichier."""
