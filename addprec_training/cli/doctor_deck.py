"""`addprec-train doctor --deck FILE`: what a deck template has, what it lacks, and what is shown instead."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from addprec_training import theme
from addprec_training.errors import CurriculumError, DocumentError, Location, Problem
from addprec_training.messages import _
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Layer

if TYPE_CHECKING:
    from addprec_training.documents.deck.dealing import Fit
    from addprec_training.documents.deck.fitting import Fitted


def examined(path: Path) -> Fitted:
    """Return how the decks of the house would stand on the template at `path`.

    Raises `CurriculumError` when it cannot serve as one.
    """
    from addprec_training.documents.deck.fitting import fitted  # noqa: PLC0415 - reads XML

    layers = [theme.read(TEMPLATES / "theme.yaml"), Layer({"deck": path.name}, Location(path, 1, 1), path.parent)]
    try:
        return fitted(theme.made(layers))
    except DocumentError as error:
        raise CurriculumError([Problem(Location(path, 1, 1), error.code, str(error), error.hint)]) from error


def as_json(found: Fitted) -> str:
    """Return what was found, for a program."""
    layouts = [
        {
            "layout": fit.layout,
            "state": "present" if fit.state == "named" else "replaced",
            "by": fit.by,
            "boxes": _boxes(found, fit),
            "remarks": list(fit.remarks),
        }
        for fit in found.fits
    ]
    whole: dict[str, Any] = {"remarks": list(found.remarks), "layouts": layouts}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def as_lines(path: Path, found: Fitted) -> Iterator[str]:
    """Yield what was found, for a person: each layout of ours, and what a designer can do."""
    deck = found.theme.deck
    replaced = [fit for fit in found.fits if fit.state == "replaced"]
    yield _("{file} : diapositives de {width:.1f} × {height:.1f} cm, police {face}").format(
        file=path.name, width=deck.width, height=deck.height, face=found.theme.fonts.deck
    )
    for remark in found.remarks:
        yield f"    {remark}"
    for fit in found.fits:
        if fit.state == "named":
            yield _("« {layout} » : présente").format(layout=fit.layout)
        else:
            yield _("« {layout} » : absente, remplacée par « {by} »").format(layout=fit.layout, by=fit.by)
            for holder, boxes in _told(_boxes(found, fit)).items():
                where = (
                    _("« {holder} » reçoit : {boxes}") if holder else _("sans zone, posés sur la diapositive : {boxes}")
                )
                yield f"    {where.format(holder=holder, boxes=', '.join(boxes))}"
        for remark in fit.remarks:
            yield f"    {remark}"
    if not replaced:
        yield _("Toutes les dispositions sont là.")
        return
    yield _(
        "{count} dispositions sur {total} sont remplacées : le texte est le même, la mise en page plus simple."
    ).format(count=len(replaced), total=len(found.fits))
    yield _(
        "Pour en ajouter une : dans PowerPoint, Affichage, Masque des diapositives, « Insérer une disposition », "
        "donnez-lui exactement ce nom, et à ses zones les noms de « templates/deck/reference.pptx » (volet Sélection)."
    )


def _told(dealt: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return `dealt` without the title and the foot, which any template has."""
    return {holder: boxes for holder, boxes in dealt.items() if not set(boxes) <= {"titre", "pied", "page"}}


def _boxes(found: Fitted, fit: Fit) -> dict[str, list[str]]:
    """Return which of our boxes each placeholder of a layout that stands in holds; boxes without one under no name."""
    dealt: dict[str, list[str]] = {}
    if fit.state == "replaced":
        for name, box in found.theme.deck.layouts[fit.layout].boxes.items():
            dealt.setdefault(box.place.name if box.place is not None else "", []).append(name)
    return dealt
