"""The 62 elements of the mission, and what carries each: for `list --elements`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from addprec_training.model.curriculum import Curriculum
from addprec_training.model.programme import ELEMENTS


@dataclass(frozen=True, slots=True)
class Element:
    """An element, where the programme says it, and what carries it."""

    ref: str
    title: str
    """In a few words; empty when the programme does not say it."""
    state: str
    """« cadre », « bilan-2020 », « perspective-2021 », « voisine »; empty when the programme does not say it."""
    doubt: str | None
    modules: tuple[str, ...]
    sessions: tuple[str, ...]
    departements: tuple[str, ...]
    """Codes of the places of which the source says it: named there, not covered."""

    @property
    def covered(self) -> bool:
        """Return whether a module or a session carries it."""
        return bool(self.modules or self.sessions)


def elements(curriculum: Curriculum) -> tuple[Element, ...]:
    """Return every element, in order, with what carries it."""
    said = {ref: (title, state, doubt) for ref, title, state, doubt in _said(curriculum)}
    return tuple(
        Element(
            ref,
            *said.get(ref, ("", "", None)),
            tuple(slug for slug, module in curriculum.modules.items() if ref in module.refs),
            tuple(slug for slug, session in curriculum.sessions.items() if ref in session.refs),
            tuple(code for code, place in curriculum.departements.items() if ref in place.refs),
        )
        for ref in ELEMENTS
    )


def _said(curriculum: Curriculum) -> Iterator[tuple[str, str, str, str | None]]:
    programme = curriculum.programme
    for partner in programme.partners:
        yield from ((ref, f"{partner.role} : {partner.name}", "cadre", None) for ref in partner.refs)
    for axis in programme.axes:
        yield from ((ref, axis.title, "cadre", None) for ref in axis.refs)
    for action in programme.actions:
        yield from ((ref, action.title, action.state, action.doubt) for ref in action.refs)
    for statement in programme.beside:
        yield from ((ref, statement.title, "voisine", statement.doubt) for ref in statement.refs)
