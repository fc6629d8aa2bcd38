"""What a place gives to a session: the insert « dans mon département », as an overlay made from its typed fields.

What is filled in is told; what is not leaves a neutral sentence on what the group sees, and lines to write on in the handout.
"""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.model.blocks import Line, Paragraph, Strong, Text
from addprec_training.model.handout import FormField, Handout
from addprec_training.model.overlay import Addition, Overlay
from addprec_training.model.programme import Departement
from addprec_training.model.screens import Points

SERVICES = ("csapa", "caarud")
"""Fields of a place that name a service, in the order in which they are told."""


def insert(place: Departement, activity: str) -> Overlay:
    """Return the overlay that puts the insert of `place` inside the activity whose path is `activity`."""
    id_ = f"dans-mon-departement-{place.code.lower()}"
    title = f"{_where(place)} : {place.name}"
    screen = Points(
        id=f"{id_}-ecran",
        title=title,
        points=tuple(_points(place)),
        text=(
            Paragraph(
                (Text(f"Ces services sont ceux qui reçoivent ici. La fiche « {title} » garde la place de vos notes."),)
            ),
        ),
        mode="les-deux",
    )
    handout = Handout(
        id=id_,
        title=title,
        aim=(Text("Avoir sous la main les services de son territoire, et les compléter en équipe."),),
        text=tuple(Paragraph(line) for line in _filled(place)),
        fields=tuple(_to_write(place)),
    )
    return Overlay(add=(Addition(inside=activity, screen=screen), Addition(inside=activity, handout=handout)))


def _where(place: Departement) -> str:
    return "Dans mon département" if place.place == "departement" else "Sur mon territoire"


def _points(place: Departement) -> Iterator[Line]:
    yield from _filled(place)
    for name in SERVICES:
        if not isinstance(getattr(place, name), str):
            yield _told(name.upper(), "celui de notre territoire, à noter ensemble sur la fiche")


def _filled(place: Departement) -> Iterator[Line]:
    for name in SERVICES:
        value = getattr(place, name)
        if isinstance(value, str):
            yield _told(name.upper(), value)
    if isinstance(place.priorities, str):
        yield _told("Priorités", place.priorities)


def _to_write(place: Departement) -> Iterator[FormField]:
    for name in SERVICES:
        if not isinstance(getattr(place, name), str):
            yield FormField(label=(Text(f"{name.upper()} : nom du service, téléphone, horaires"),), lines=3)
    yield FormField(label=(Text("Un autre appui, près de nous"),), lines=3)


def _told(head: str, value: str) -> Line:
    return (Strong((Text(head),)), Text(f" : {value}"))
