"""The calendar of a session, and of the programme: one event a half-day, as an `.ics` file that any agenda takes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from addprec_training.plan import presence
from addprec_training.plan.values import HalfDay, Plan
from addprec_training.theme import Theme

if TYPE_CHECKING:
    from icalendar import Event

ZONE = "Europe/Paris"
"""Where every session is given."""


def render(plan: Plan, theme: Theme) -> bytes:  # noqa: ARG001 - every renderer of a file takes a theme
    """Return the calendar of the session of `plan`: empty of events as long as it has no date."""
    return programme((plan,))


def programme(plans: Iterable[Plan]) -> bytes:
    """Return one calendar with the half-days of every dated session of `plans`; lines end as RFC 5545 wants."""
    from icalendar import Calendar  # noqa: PLC0415 - 0.3 s

    calendar = Calendar()
    calendar.add("prodid", "-//addprec-training//FR")
    calendar.add("version", "2.0")
    dates: list[datetime.date] = []
    for plan in plans:
        for half_day in plan.half_days:
            if plan.session is not None and half_day.date is not None:
                calendar.add_component(_event(plan, half_day, half_day.date))
                dates.append(half_day.date)
    if dates:
        first, last = min(dates), max(dates)
        calendar.add_missing_timezones(
            first_date=datetime.date(first.year, 1, 1), last_date=datetime.date(last.year + 1, 1, 1)
        )
    return bytes(calendar.to_ical())


def _event(plan: Plan, half_day: HalfDay, date: datetime.date) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"{plan.name}-{half_day.number}@addprec-training")
    event.add("dtstamp", datetime.datetime.combine(plan.module.date, datetime.time(), datetime.UTC))
    event.add("dtstart", _moment(date, half_day.start))
    event.add("dtend", _moment(date, half_day.end))
    event.add("summary", f"{plan.module.title} – jour {half_day.day}, {half_day.name}")
    event.add("location", ", ".join(_where(plan, half_day)) or "à compléter : lieu")
    event.add("description", "\n".join(_told(plan, half_day)))
    return event


def _moment(date: datetime.date, minutes: int) -> datetime.datetime:
    return datetime.datetime.combine(date, datetime.time(*divmod(minutes, 60)), ZoneInfo(ZONE))


def _where(plan: Plan, half_day: HalfDay) -> Iterator[str]:
    """Yield the place of a half-day, and the address of the call where it has one."""
    session = plan.session
    if session is None:
        return
    if isinstance(session.place, str) and half_day.presence != "distance":
        yield session.place
    if half_day.presence != "salle":
        yield session.link if isinstance(session.link, str) else "à compléter : adresse de la visioconférence"


def _told(plan: Plan, half_day: HalfDay) -> Iterator[str]:
    yield f"Programme « {plan.programme.title} », {plan.format}, " + ", ".join(
        f"{place.name} ({place.code})" for place in plan.departements
    )
    yield f"Comment : {presence.WORDS[half_day.presence]}"
    people = [who for who in plan.leaders(half_day.day) if isinstance(who, str)]
    yield "Animation : " + (", ".join(people) or "à compléter")
