"""The kit of a session: Plan -> one PDF a paper, each labelled with what asks for it: loi, Qualiopi, usage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from addprec_training import pdf
from addprec_training.documents.kit import page
from addprec_training.documents.kit.papers import names as names
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Theme


def render(plan: Plan, theme: Theme, name: str, templates: Sequence[Path] = (TEMPLATES,)) -> bytes:
    """Return the paper `name` of the session of `plan` as a PDF/UA-1 file.

    Raises `KeyError` when the session has no such paper, `errors.DocumentError` where it cannot be made.
    """
    return pdf.from_html(page.html(plan, theme, name, templates), page.files(theme, templates))
