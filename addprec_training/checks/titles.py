"""C015: a title that its slide can only hold by making it smaller."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.module import Module
from addprec_training.slides import Slide, compose
from addprec_training.slides.faces import face
from addprec_training.slides.values import Text


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each title that an author wrote and that does not stand at the size of its layout, in any format of its module."""
    widths = face(subject.theme.fonts.deck)
    for plan in subject.plans:
        if plan.session is not None:
            continue
        module = next(module for module in subject.modules if module.slug == plan.module.slug)
        places = dict(_places(module))
        for slide in compose(plan, subject.theme, widths):
            if _is_smaller(slide) and slide.screen in places:
                yield Finding(
                    places[slide.screen],
                    "C015",
                    _("titre trop long pour sa diapositive (« {layout} ») : il y est écrit plus petit").format(
                        layout=slide.layout
                    ),
                    _("Gardez l’idée en une ligne ou deux ; le reste va dans les points."),
                    severity="advice",
                )


def _is_smaller(slide: Slide) -> bool:
    title = slide.box("titre")
    return isinstance(title, Text) and any(run.pt is not None for each in title.paragraphs for run in each.runs)


def _places(module: Module) -> Iterator[tuple[str, DataPath]]:
    """Yield the screens of `module`, and those that its formats add, each with the path of its title."""
    for place, sequence in enumerate(module.sequences):
        for rank, activity in enumerate(sequence.activities):
            for position, screen in enumerate(activity.screens):
                path = ("modules", module.slug, "sequences", place, "activities", rank, "screens", position, "title")
                yield screen.id, path
    for name, overlay in module.formats.items():
        for place, addition in enumerate(overlay.add):
            at: DataPath = ("modules", module.slug, "formats", name, "add", place)
            if addition.screen is not None:
                yield addition.screen.id, (*at, "screen", "title")
            for position, screen in enumerate(addition.activity.screens if addition.activity else ()):
                yield screen.id, (*at, "activity", "screens", position, "title")
