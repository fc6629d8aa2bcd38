"""C020–C023, P014: a session that cannot be: its place, its dates, who leads it, its hours, the weeks between its days."""

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
from addprec_training.plan.values import Plan


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
        if plan.session:
            yield from _gaps(plan, plan.session)


def _gaps(plan: Plan, session: Session) -> Iterator[Finding]:
    """Yield each intersession that the dates of `session` make shorter or longer than it should be, in whole weeks."""
    for planned in plan.intersessions:
        before, after = session.days[planned.day - 1 : planned.day + 1]
        if before.date is None or after.date is None:
            continue
        weeks, wanted = round((after.date - before.date).days / 7), planned.intersession.weeks
        if not wanted.at_least <= weeks <= wanted.at_most:
            yield Finding(
                ("sessions", session.slug, "days", planned.day, "date"),
                "P014",
                _("« {title} » demande {wanted} entre le {before} et le {after} : il y a {days} jours").format(
                    title=planned.intersession.title,
                    wanted=wanted.said,
                    before=day(before.date),
                    after=day(after.date),
                    days=(after.date - before.date).days,
                ),
                _("Changez l’une des dates : les participants et participantes ont besoin de ce temps pour essayer."),
                severity="error" if weeks < wanted.at_least else "warning",
            )


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
