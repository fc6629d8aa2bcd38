"""A paper -> HTML, by the templates of `templates/kit/`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from addprec_training import pdf
from addprec_training.documents.kit.papers import paper
from addprec_training.markup.elements import words
from addprec_training.plan.french import day, days
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme


def html(plan: Plan, theme: Theme, name: str, templates: Sequence[Path]) -> str:
    """Return the paper `name` of `plan` as HTML; each folder of `templates` goes over those before it."""
    made = paper(plan, name)
    dates = tuple(half_day.date for half_day in plan.half_days if half_day.date)
    told = f"Session du {days(dates)}" if dates else f"Version {plan.module.version} · {day(plan.module.date)}"
    return (
        _environment(templates)
        .get_template("kit/paper.html.j2")
        .render(
            paper=made,
            words=words,
            programme=words(plan.programme.title),
            told=words(told),
            module=words(plan.module.title),
            author=words(plan.programme.credits[0]),
            draft=words("Document de travail – à valider") if plan.is_draft else "",
            colours=theme.colours,
            face=theme.fonts.print,
        )
    )


def files(theme: Theme, templates: Sequence[Path]) -> dict[str, bytes]:
    """Return what the page names: its style sheet and our fonts."""
    style = _environment(templates).get_template("kit/kit.css").render(theme=theme)
    return {"kit.css": style.encode(), **pdf.fonts(templates)}


def _environment(templates: Sequence[Path]) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(list(reversed(templates))),
        autoescape=lambda name: name is not None and name.endswith(".html.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
