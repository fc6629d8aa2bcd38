"""C003: a row of a table has not as many cells as its head."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.module import Module
from addprec_training.model.screens import TableScreen


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each row of a table screen that is too short or too long."""
    for module in subject.modules:
        for path, screen in _tables(module):
            for place, row in enumerate(screen.rows):
                if len(row) != len(screen.head):
                    yield Finding(
                        (*path, "rows", place),
                        "C003",
                        _("attendu {wanted} cases comme dans l’en-tête, trouvé {found}").format(
                            wanted=len(screen.head), found=len(row)
                        ),
                    )


def _tables(module: Module) -> Iterator[tuple[DataPath, TableScreen]]:
    for place, sequence in enumerate(module.sequences):
        for rank, activity in enumerate(sequence.activities):
            for position, screen in enumerate(activity.screens):
                if isinstance(screen, TableScreen):
                    yield ("modules", module.slug, "sequences", place, "activities", rank, "screens", position), screen
    for format_, overlay in module.formats.items():
        for place, addition in enumerate(overlay.add):
            at: DataPath = ("modules", module.slug, "formats", format_, "add", place)
            if isinstance(addition.screen, TableScreen):
                yield (*at, "screen"), addition.screen
            for position, screen in enumerate(addition.activity.screens if addition.activity else ()):
                if isinstance(screen, TableScreen):
                    yield (*at, "activity", "screens", position), screen
