"""C004–C006: minutes that do not add up: steps of an activity, half-days of a module, online activities."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.activity import Activity
from addprec_training.plan.values import Plan

_LOOSE = 45
"""Minutes that a half-day may leave over its margin before one says so."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield minutes that do not add up."""
    for module in subject.modules:
        for path, activity in _activities(subject, module.slug):
            yield from _steps(path, activity)
        online = sum(activity.minutes_online for activity in module.activities())
        if online != (module.online or 0):
            yield Finding(
                ("modules", module.slug, "online"),
                "C005",
                _("module.yaml annonce {said} minutes en ligne, les activités en font {found}").format(
                    said=module.online or 0, found=online
                ),
                _("Corrigez « online », ou les minutes des activités en ligne."),
            )
    for plan in subject.plans:
        yield from _half_days(plan)


def _activities(subject: Subject, slug: str) -> Iterator[tuple[DataPath, Activity]]:
    module = subject.curriculum.modules[slug]
    at: DataPath = ("modules", slug)
    for place, sequence in enumerate(module.sequences):
        for rank, activity in enumerate(sequence.activities):
            yield (*at, "sequences", place, "activities", rank), activity
    for format_, overlay in module.formats.items():
        for place, addition in enumerate(overlay.add):
            if addition.activity:
                yield (*at, "formats", format_, "add", place, "activity"), addition.activity


def _steps(path: DataPath, activity: Activity) -> Iterator[Finding]:
    timed = [step.minutes for step in activity.facilitation if step.minutes]
    if timed and sum(timed) != activity.minutes:
        yield Finding(
            (*path, "facilitation"),
            "C004",
            _("les étapes de « {title} » font {found} minutes, l’activité {said}").format(
                title=activity.title, found=sum(timed), said=activity.minutes
            ),
            severity="warning",
        )
    if activity.in_room and not activity.facilitation:
        yield Finding(
            path, "C004", _("« {title} » n’a aucune étape d’animation").format(title=activity.title), severity="warning"
        )


def _half_days(plan: Plan) -> Iterator[Finding]:
    for half_day in plan.half_days:
        left = sum(entry.minutes for entry in half_day.entries if entry.kind == "margin")
        margin = -(-(half_day.end - half_day.start) // 10)
        if left - margin > _LOOSE:
            at: DataPath = ("sessions", plan.session.slug) if plan.session else ("modules", plan.module.slug, "room")
            yield Finding(
                at,
                "C006",
                _("{name} : la demi-journée {number} laisse {left} minutes libres, marge comprise").format(
                    name=plan.name, number=half_day.number, left=left
                ),
                severity="advice",
            )
