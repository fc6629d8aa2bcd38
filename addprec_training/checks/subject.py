"""What checks look at."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from addprec_training.errors import Finding
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import Module
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme


@dataclass(frozen=True, slots=True)
class Subject:
    """What checks look at: the curriculum, the plans of what is looked at, and the day."""

    curriculum: Curriculum
    modules: tuple[Module, ...]
    """The modules looked at."""
    plans: tuple[Plan, ...]
    """Every format of these modules, and their sessions; empty where no plan can be made."""
    theme: Theme
    today: datetime.date
    """The day of the check: the only thing here that is not in the sources."""


Check = Callable[[Subject], Iterator[Finding]]
