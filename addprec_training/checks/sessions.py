"""C020–C023: a session outside its département, on a bank holiday, with somebody at two places at once, or cut to go in its hours."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.session import Session
from addprec_training.plan.french import day


@dataclass(frozen=True, slots=True)
class _Presence:
    """Somebody who leads, for a half-day of a session."""

    who: str
    date: datetime.date
    start: int
    end: int
    session: str
    path: DataPath


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what is wrong with where, when and by whom the sessions of what is looked at are given."""
    slugs = {module.slug for module in subject.modules}
    for slug, session in subject.curriculum.sessions.items():
        if session.module in slugs:
            yield from _place(subject.curriculum, session)
            yield from _dates(session)
            yield from _at_two_places(subject.curriculum, slug)
    for plan in subject.plans:
        for cut in plan.cuts:
            if plan.session:
                yield Finding(("sessions", plan.session.slug, "days"), "C023", cut.said, severity="advice")


def _place(curriculum: Curriculum, session: Session) -> Iterator[Finding]:
    host = curriculum.structures.get(session.structure or "")
    if host and host.departement and host.departement not in session.departements:
        yield Finding(
            ("sessions", session.slug, "structure"),
            "C020",
            _("la structure « {host} » est dans le département {code}, la session dans {codes}").format(
                host=session.structure, code=host.departement, codes=", ".join(session.departements)
            ),
            _("Ajoutez {code} à « departements », ou changez de structure.").format(code=host.departement),
        )


def _dates(session: Session) -> Iterator[Finding]:
    dated = [(place, told.date) for place, told in enumerate(session.days) if told.date]
    if not dated:
        return
    import holidays  # noqa: PLC0415 - 0.4 s, and most sessions have no date yet

    closed = holidays.country_holidays("FR", years={date.year for _place_, date in dated}, language="fr")
    for place, date in dated:
        why = closed.get(date) or (_("un dimanche") if date.weekday() == 6 else None)
        if why:
            yield Finding(
                ("sessions", session.slug, "days", place, "date"),
                "C021",
                _("le {date} est férié ou chômé : {why}").format(date=day(date), why=why),
                severity="warning",
            )


def _at_two_places(curriculum: Curriculum, slug: str) -> Iterator[Finding]:
    others = [one for name, session in curriculum.sessions.items() if name != slug for one in _presences(session)]
    for mine in _presences(curriculum.sessions[slug]):
        for other in others:
            if mine.who == other.who and mine.date == other.date and mine.start < other.end and other.start < mine.end:
                yield Finding(
                    mine.path,
                    "C022",
                    _("« {who} » anime aussi la session « {other} » le {date}, à la même heure").format(
                        who=mine.who, other=other.session, date=day(mine.date)
                    ),
                )


def _presences(session: Session) -> Iterator[_Presence]:
    for place, told in enumerate(session.days):
        if told.date is None:
            continue
        own: DataPath = ("sessions", session.slug, "days", place, "trainers")
        path: DataPath = own if told.trainers else ("sessions", session.slug, "trainers")
        for rank, who in enumerate(told.trainers or session.trainers):
            for hours in (told.morning, told.afternoon):
                if hours is not None and isinstance(who, str):
                    yield _Presence(who, told.date, hours.start, hours.end, session.slug, (*path, rank))
