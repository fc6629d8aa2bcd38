"""C012–C013: a review whose date is past; sources still to be verified."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import Finding
from addprec_training.messages import _


def check(subject: Subject) -> Iterator[Finding]:
    """Yield reviews that are due, and cited sources that are marked « à vérifier »."""
    cited: dict[str, None] = {}
    for module in subject.modules:
        due = module.review.next
        if due is not None and due < subject.today:
            yield Finding(
                ("modules", module.slug, "review", "next"),
                "C012",
                _("relecture prévue le {date}, déjà passée").format(date=due.strftime("%d/%m/%Y")),
                _("Relisez le module, puis donnez la date de la prochaine relecture."),
                "warning",
            )
    for plan in subject.plans:
        cited |= {id_: None for id_, source in plan.bibliography.items() if source.certainty == "a-verifier"}
    for id_ in cited:
        yield Finding(("bibliography", id_), "C013", _("source à vérifier avant publication"), severity="advice")
