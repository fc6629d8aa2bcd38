"""C010: a media that nothing shows."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import Finding
from addprec_training.messages import _
from addprec_training.model.blocks import Picture
from addprec_training.model.walk import texts


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each media of a module that no screen, text or handout of any of its plans shows."""
    for module in subject.modules:
        plans = [plan for plan in subject.plans if plan.module.slug == module.slug]
        shown: set[str] = set()
        for plan in plans:
            shown |= {figure for screen in plan.module.screens() if (figure := getattr(screen, "figure", None))}
            shown |= {block.media for _path, text in texts(plan.module) for block in text if isinstance(block, Picture)}
        for name in module.media:
            if plans and name not in shown:
                yield Finding(
                    ("modules", module.slug, "media", name),
                    "C010",
                    _("le média « {id} » n’est montré nulle part").format(id=name),
                    severity="warning",
                )
