"""C007–C009: objectives that nothing practises or assesses, handouts that nobody gives out, positioning that is missing."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.questions import Scale
from addprec_training.plan.cutting import MEASURING
from addprec_training.plan.values import Plan


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what a plan promises and does not teach, assess or give out."""
    for plan in subject.plans:
        if plan.session is None:
            yield from _objectives(plan)
            yield from _positioning(plan)
    for module in subject.modules:
        given = {
            id_
            for plan in subject.plans
            if plan.module.slug == module.slug
            for activity in plan.module.activities()
            for id_ in activity.handouts
        }
        for place, handout in enumerate(module.handouts):
            if subject.plans and handout.id not in given:
                yield Finding(
                    ("modules", module.slug, "handouts", place),
                    "C009",
                    _("la fiche « {title} » n’est distribuée nulle part").format(title=handout.title),
                    severity="warning",
                )


def _objectives(plan: Plan) -> Iterator[Finding]:
    practised = {
        id_
        for planned in plan.activities
        if (planned.activity.in_room or planned.online_screens) and planned.activity.method not in MEASURING
        for id_ in planned.activity.objectives
    }
    assessed: set[str] = set()
    for planned in plan.activities:
        for question in planned.activity.questions:
            if isinstance(question, Scale) and not question.statements:
                continue
            assessed.update(question.objectives or planned.activity.objectives)
    for place, objective in enumerate(plan.module.objectives):
        at: DataPath = ("modules", plan.module.slug, "objectives", place)
        if objective.id not in practised:
            yield Finding(
                at,
                "C007",
                _("{name} : aucune activité ne sert l’objectif « {id} »").format(name=plan.name, id=objective.id),
            )
        elif objective.id not in assessed:
            yield Finding(
                at,
                "C007",
                _("{name} : aucune question n’évalue l’objectif « {id} »").format(name=plan.name, id=objective.id),
                severity="warning",
            )


def _positioning(plan: Plan) -> Iterator[Finding]:
    moments = {question.moment for question in plan.module.questions() if isinstance(question, Scale)}
    for moment, words in (("avant", _("d’entrée")), ("apres", _("de sortie"))):
        if moment not in moments:
            yield Finding(
                ("modules", plan.module.slug, "objectives"),
                "C008",
                _("{name} : il n’y a pas de positionnement {moment}").format(name=plan.name, moment=words),
                _("Ajoutez une question « kind: scale » avec « moment: {moment} ».").format(moment=moment),
                severity="warning",
            )
