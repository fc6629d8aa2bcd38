"""What the whole curriculum must make sense of: one file for each concern, one table of them all.

A check is a pure function from what it is given to findings; a finding says where in the data, the border says where in the files.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from addprec_training.checks import (
    blanks,
    group_sessions,
    ids,
    minutes,
    mission,
    pictures,
    plain_words,
    references,
    review,
    sessions,
    shared,
    tables,
    teaching,
    titles,
    weights,
    wording,
)
from addprec_training.checks.subject import Check, Subject
from addprec_training.errors import Finding
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.planning import PlanError, plan_module, plan_session
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

CHECKS: tuple[Check, ...] = (
    ids.check,
    references.check,
    tables.check,
    minutes.check,
    group_sessions.check,
    teaching.check,
    pictures.check,
    weights.check,
    wording.check,
    plain_words.check,
    shared.check,
    review.check,
    sessions.check,
    mission.check,
    blanks.check,
)
"""In the order in which an author wants to know."""
SHOWN: tuple[Check, ...] = (titles.check,)
"""What a document would show: asked when nothing else forbids making one."""


def check(
    curriculum: Curriculum, theme: Theme, today: datetime.date, slugs: Iterable[str] | None = None
) -> list[Finding]:
    """Return what is wrong with `curriculum`, or with the modules `slugs` of it, in no order.

    Plans are made first: what forbids one is a finding too, and the checks that ask for plans go without.
    """
    modules = tuple(module for slug, module in curriculum.modules.items() if slugs is None or slug in set(slugs))
    findings: list[Finding] = []
    plans: list[Plan] = []
    for module in modules:
        for format_ in FORMATS:
            _try(findings, plans, curriculum, module.slug, format_)
        for session in curriculum.sessions.values():
            if session.module == module.slug:
                _try(findings, plans, curriculum, session.slug, None)
    subject = Subject(curriculum, modules, tuple(plans), theme, today)
    for function in CHECKS:
        findings += function(subject)
    if not any(found.severity == "error" for found in findings):
        for function in SHOWN:
            findings += function(subject)
    return list(dict.fromkeys(findings))


def _try(
    findings: list[Finding], plans: list[Plan], curriculum: Curriculum, slug: str, format_: FormatName | None
) -> None:
    try:
        plans.append(plan_module(curriculum, slug, format_) if format_ else plan_session(curriculum, slug))
    except PlanError as error:
        findings += error.findings
