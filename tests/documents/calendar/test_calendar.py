"""Calendars: one event a half-day, on the clock of Paris, the same minutes as the plan."""

import datetime

from addprec_training.documents import calendar
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from tests.calendars import half_days
from tests.curricula import ours, sample


def dated() -> Plan:
    return plan_session(sample().curriculum, "inter-temoin")


def test_each_half_day_is_an_event_at_the_hours_of_the_plan() -> None:
    plan = dated()
    found = half_days(calendar.programme((plan,)))

    expected = []
    for half_day in plan.half_days:
        assert half_day.date is not None
        midnight = datetime.datetime.combine(half_day.date, datetime.time())
        expected.append(tuple(midnight + datetime.timedelta(minutes=one) for one in (half_day.start, half_day.end)))
    assert [(start.replace(tzinfo=None), end.replace(tzinfo=None)) for start, end in found] == expected
    assert all(str(start.tzinfo) == "Europe/Paris" for start, _end in found)


def test_the_zone_comes_with_the_calendar() -> None:
    content = calendar.programme((dated(),)).decode()
    assert "BEGIN:VTIMEZONE" in content
    assert content.count("\r\n") == content.count("\n")


def test_a_session_without_a_date_has_no_event() -> None:
    assert half_days(calendar.programme((plan_session(ours().curriculum, "intra-allier"),))) == []


def test_the_same_session_gives_the_same_bytes() -> None:
    assert calendar.programme((dated(),)) == calendar.programme((dated(),))
