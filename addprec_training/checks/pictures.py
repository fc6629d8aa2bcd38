"""C010: a figure or a recording that nothing shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import Finding
from addprec_training.messages import _
from addprec_training.model.walk import figures
from addprec_training.plan.values import Plan


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each media of a module that no screen, text or handout of any of its plans shows."""
    for module in subject.modules:
        plans = [plan for plan in subject.plans if plan.module.slug == module.slug]
        shown: set[str] = set()
        for plan in plans:
            shown.update(figures(plan.module))
        common = subject.curriculum.media
        files = {media.file for media in common.values()}
        for name, media in module.media.items():
            if name in common or media.file in files:
                yield Finding(
                    ("modules", module.slug, "media", name),
                    "C010",
                    _("le média « {id} » est déjà dans « communs/medias »").format(id=name),
                    _("Retirez celui du module, ou donnez-lui un autre identifiant et un autre nom de fichier."),
                )
            if plans and name not in shown:
                yield Finding(
                    ("modules", module.slug, "media", name),
                    "C010",
                    _("le média « {id} » n’est montré nulle part").format(id=name),
                    severity="warning",
                )
        heard = _heard(plans)
        for name in module.recordings:
            if plans and name not in heard:
                yield Finding(
                    ("modules", module.slug, "recordings", name),
                    "C010",
                    _("l’enregistrement « {id} » n’est donné nulle part").format(id=name),
                    severity="warning",
                )


def _heard(plans: Iterable[Plan]) -> set[str]:
    """Return the recordings that a screen of `plans` gives to hear or to see."""
    screens = (planned for plan in plans for activity in plan.activities for planned in activity.screens)
    return {planned.recording.id for planned in screens if planned.recording}
