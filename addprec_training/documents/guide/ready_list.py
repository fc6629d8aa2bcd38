"""The list of the sessions ready to run, in guide and booklet: what each aims at, and the sheets it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide.book import Book
from addprec_training.markup.elements import words
from addprec_training.plan.french import duration
from addprec_training.plan.values import PlannedGroupSession


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill by its classification's own words and number."""

    title: Markup
    place: Markup
    """« compétence spécifique 19, Santé publique France, 2022 »."""
    above: Markup
    """What it stands in: « Compétences sociales, Résoudre des difficultés »."""


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A group session in the list of a guide or a booklet."""

    number: int
    title: Markup
    aim: Markup
    minutes: Markup
    skills: tuple[SkillRow, ...]
    sheets: tuple[Markup, ...]


def listed(book: Book) -> tuple[ListedSession, ...]:
    """Return the group sessions with what each aims at and the sheets it gives."""
    return tuple(
        ListedSession(
            number=planned.number,
            title=words(planned.session.title),
            aim=book.line(planned.session.aim),
            minutes=words(duration(planned.session.minutes)),
            skills=tuple(skills(planned)),
            sheets=tuple(words(f"{given.number} {given.handout.title}") for given in planned.sheets),
        )
        for planned in book.plan.group_sessions
    )


def skills(planned: PlannedGroupSession) -> Iterator[SkillRow]:
    """Yield the skills that a group session aims at, by the words and numbers of their classifications."""
    for named in planned.skills:
        place = f"{named.level} {named.skill.number}, {named.classification.short}"
        yield SkillRow(words(named.skill.title), words(place), words(", ".join(named.above)))
