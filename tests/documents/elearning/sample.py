"""The sample module as plans: as it is, and with every screen online so that each kind has its page."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from addprec_training import theme
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan, PlannedActivity
from addprec_training.sources.folder import load
from addprec_training.theme import Theme

ROOT = Path(__file__).parents[3]


@cache
def sample() -> Plan:
    """Return the plan of the sample module."""
    return plan_module(load(ROOT / "tests" / "data" / "sample").curriculum, "module-temoin", "intra")


@cache
def house() -> Theme:
    """Return the house's theme."""
    return theme.load([ROOT / "templates" / "theme.yaml"])


@cache
def everything_online() -> Plan:
    """Return the sample with each of its screens and questions online."""
    plan = sample()
    return replace(
        plan,
        sequences=tuple(
            replace(sequence, activities=tuple(_online(planned) for planned in sequence.activities))
            for sequence in plan.sequences
        ),
    )


def _online(planned: PlannedActivity) -> PlannedActivity:
    return replace(planned, screens=tuple(replace(screen, online=True) for screen in planned.screens))
