"""Reads a calendar back."""

import datetime

import icalendar


def half_days(content: bytes) -> list[tuple[datetime.datetime, datetime.datetime]]:
    """Return the start and the end of each event of `content`."""
    found = []
    for event in icalendar.Calendar.from_ical(content).walk("VEVENT"):
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        assert isinstance(start, datetime.datetime)
        assert isinstance(end, datetime.datetime)
        found.append((start, end))
    return found


def events(content: bytes) -> list[icalendar.Event]:
    """Return the events of `content`."""
    return [one for one in icalendar.Calendar.from_ical(content).walk("VEVENT") if isinstance(one, icalendar.Event)]
