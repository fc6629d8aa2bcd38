"""C029: a picture or a recording that an old phone on a poor network waits for."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import Finding
from addprec_training.messages import _
from addprec_training.model.walk import figures

HEAVY = 200_000
"""Bytes from which a picture of the course online is said to be heavy: four seconds at 400 kbit/s, a slow mobile network."""

HEAVY_SOUND, HEAVY_VIDEO = 160, 1_000
"""Kilobits a second from which a recording is said to be heavy: a voice is clear at 64, a video on a phone at 700."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each picture and each recording of a module that weighs too much and that a screen online gives."""
    for module in subject.modules:
        online = [
            planned
            for plan in subject.plans
            if plan.module.slug == module.slug
            for activity in plan.activities
            for planned in activity.online_screens
        ]
        shown = {name for planned in online for thing in (planned.screen, planned.question) for name in figures(thing)}
        heard = {planned.recording.id for planned in online if planned.recording}
        for name, media in module.media.items():
            if name in shown and len(media.content) > HEAVY:
                yield Finding(
                    ("modules", module.slug, "media", name),
                    "C029",
                    _(
                        "le média « {id} » pèse {weight} ko, et une page en ligne le montre : un téléphone l’attend longtemps"
                    ).format(id=name, weight=round(len(media.content) / 1000)),
                    _("Une image de 1 400 pixels de large suffit : réduisez-la, ou refaites-la en SVG."),
                    severity="advice",
                )
        for name, recording in module.recordings.items():
            rate = len(recording.content) * 8 / 1000 / recording.length
            if name in heard and rate > (HEAVY_VIDEO if recording.is_watched else HEAVY_SOUND):
                yield Finding(
                    ("modules", module.slug, "recordings", name),
                    "C029",
                    _(
                        "l’enregistrement « {id} » fait {rate} kbit/s : un téléphone sur un réseau lent s’arrête pour l’attendre"
                    ).format(id=name, rate=round(rate)),
                    _("Une voix tient à 64 kbit/s, une vidéo pour un téléphone à 700 ; vérifiez aussi « length »."),
                    severity="advice",
                )
