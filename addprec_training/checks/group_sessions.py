"""C030: minutes of a group session that do not add up. C009: a sheet of it that no step gives."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.group_session import GroupSession


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what does not add up in each group session, and each of its sheets that stays in the folder."""
    for module in subject.modules:
        for place, ready in enumerate(module.group_sessions):
            at: DataPath = ("modules", module.slug, "group_sessions", place)
            yield from _minutes(at, ready)
            yield from _given(at, ready)


def _minutes(at: DataPath, ready: GroupSession) -> Iterator[Finding]:
    found = sum(phase.minutes for phase in ready.phases)
    if found != ready.minutes:
        yield Finding(
            (*at, "minutes"),
            "C030",
            _("« {title} » : les temps font {found} minutes, la séance {said}").format(
                title=ready.title, found=found, said=ready.minutes
            ),
            _("Corrigez « minutes », ou la durée d’un temps."),
        )
    for place, phase in enumerate(ready.phases):
        timed = [step.minutes for step in phase.facilitation if step.minutes]
        if timed and sum(timed) != phase.minutes:
            yield Finding(
                (*at, "phases", place, "facilitation"),
                "C030",
                _("« {title} » : les étapes font {found} minutes, le temps {said}").format(
                    title=phase.label, found=sum(timed), said=phase.minutes
                ),
            )


def _given(at: DataPath, ready: GroupSession) -> Iterator[Finding]:
    shown = {id_ for phase in ready.phases for step in phase.facilitation for id_ in step.show}
    for place, sheet in enumerate(ready.sheets):
        if sheet.id not in shown:
            yield Finding(
                (*at, "sheets", place),
                "C009",
                _("la fiche « {title} » n’est donnée à aucune étape de la séance").format(title=sheet.title),
                _("Nommez-la dans « show », à l’étape où on la donne."),
                severity="warning",
            )
