"""The slides of a session: where, when, with whom; and, where there is a call, what goes otherwise. A format alone has none."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.model.base import Blank
from addprec_training.model.session import Presence
from addprec_training.plan import presence
from addprec_training.plan.french import clocks, day
from addprec_training.plan.values import HalfDay, Plan
from addprec_training.slides.context import Context, Page, flowing
from addprec_training.slides.tables import Grid, plain_cell, tables
from addprec_training.slides.text import fillable, words
from addprec_training.slides.values import Note, Paragraph, Run

_TITLES: dict[Presence, str] = {
    "salle": "",
    "distance": "À distance : nos habitudes",
    "hybride": "En salle et à distance : nos habitudes",
}


def pages(context: Context) -> Iterator[tuple[str, Page]]:
    """Yield each page with the name of its slide."""
    plan = context.plan
    if plan.session is None:
        return
    room = context.room("Programme", "tableau")
    rows = tuple((plain_cell(words(label), bold=True), plain_cell(value)) for label, value in _rows(plan))
    grid = Grid(rows, has_head=False, alt="La session", fixed=(6.6, None), row_height=room.box.h / room.box.lines)
    for table in tables(grid, room):
        yield (
            "auto:session",
            Page("Programme", words("Notre session"), (("tableau", table),), notes=tuple(_notes(plan))),
        )
    changes = presence.for_participants(plan.presence)
    if changes:
        content = tuple(
            Paragraph((*words(f"{change.what} : ", bold=True), Run(" "), *words(change.said))) for change in changes
        )
        notes = tuple(Note(f"{change.what} :", words(change.said)) for change in presence.for_trainers(plan.presence))
        for page in flowing(context, "Points", words(_TITLES[plan.presence]), "corps", content):
            yield "auto:presence", Page(page.layout, page.title, page.boxes, notes=notes)


def _rows(plan: Plan) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """Yield the label and the value of each line: the days, then where, then who."""
    session = plan.session
    if session is None:
        return
    for number in range(1, plan.days + 1):
        half_days = [half_day for half_day in plan.half_days if half_day.day == number]
        yield "Quand" if plan.days == 1 else f"Jour {number}", (*_date(half_days), *_hours(half_days, plan))
    if plan.has_room:
        yield "Où", fillable(session.place, "lieu")
    if plan.presence != "salle":
        yield "Le lien", fillable(session.link, "adresse de la visioconférence")
    if plan.format == "intra":
        yield "Structure", fillable(plan.structure.name if plan.structure else None, "structure qui accueille")
    if plan.presence != "salle":
        yield "Une aide", fillable(session.contact, "contact")
    yield "Avec", _listed(session.trainers or (Blank("noms et qualités"),))


def _date(half_days: list[HalfDay]) -> tuple[Run, ...]:
    known = half_days[0].date
    return words(day(known)) if known else fillable(None, "date")


def _hours(half_days: list[HalfDay], plan: Plan) -> tuple[Run, ...]:
    said = " et ".join(clocks(one.start, one.end) for one in half_days)
    different = len({half_day.presence for half_day in plan.half_days}) > 1
    where = f", {presence.WORDS[half_days[0].presence]}" if different else ""
    return (Run(", "), *words(f"{said}{where}"))


def _listed(people: tuple[str | Blank, ...]) -> tuple[Run, ...]:
    said: list[Run] = []
    for place, who in enumerate(people):
        said += ([Run(", ")] if place else []) + [*fillable(who, "nom et qualité")]
    return tuple(said)


def _notes(plan: Plan) -> Iterator[Note]:
    yield Note("But :", words("dire où l’on est, jusqu’à quand, et qui est là."))
    if plan.presence != "salle":
        yield Note("Comment :", words(f"{presence.WORDS[plan.presence]}."))
    if any(isinstance(value, Blank) for value in _values(plan)):
        yield Note(
            "À compléter :",
            words("ce qui est souligné de tirets se remplit dans le fichier de la session, ou ici à la main."),
        )
    for cut in plan.cuts:
        yield Note("Plus court que le module :", words(cut.said))


def _values(plan: Plan) -> Iterator[object]:
    session = plan.session
    if session is not None:
        yield from (session.place, session.link, *session.trainers)
        yield from (Blank() for half_day in plan.half_days if half_day.date is None)
        yield plan.structure.name if plan.structure else None
