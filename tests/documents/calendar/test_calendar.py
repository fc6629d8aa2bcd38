"""Calendars: one event a half-day, on the clock of Paris, the same minutes as the plan."""

import datetime
import json
import subprocess
from dataclasses import replace
from pathlib import Path

from addprec_training.documents import calendar
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from tests.calendars import events, half_days
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


READER = Path(__file__).parent / "ics_reads.mjs"


def test_the_parser_of_another_program_reads_the_same_half_days_in_winter_and_in_summer(
    node: str, node_modules: Path, tmp_path: Path
) -> None:
    """Europe/Paris is an hour from UTC in March, two after the last Sunday of the month."""
    winter = dated()
    summer = replace(winter, half_days=tuple(replace(one, date=datetime.date(2027, 6, 15)) for one in winter.half_days))
    for plan, hours in ((winter, 1), (summer, 2)):
        (tmp_path / "session.ics").write_bytes(calendar.programme((plan,)))
        done = subprocess.run(
            [node, str(READER), str(tmp_path / "session.ics")], capture_output=True, text=True, check=True
        )
        read = [json.loads(line) for line in done.stdout.splitlines()]

        assert node_modules.is_dir()
        assert len({event["uid"] for event in read}) == len(read) == len(plan.half_days)
        for event, half_day in zip(read, plan.half_days, strict=True):
            assert event["start"]["clock"] == f"{half_day.date}T{half_day.start // 60:02}:{half_day.start % 60:02}:00"
            assert event["end"]["clock"] == f"{half_day.date}T{half_day.end // 60:02}:{half_day.end % 60:02}:00"
            assert event["start"]["zone"] == "Europe/Paris"
            assert event["start"]["utc"].startswith(f"{half_day.date}T{half_day.start // 60 - hours:02}:")
            assert half_day.name in event["summary"]


def test_a_day_says_its_own_place_link_and_people() -> None:
    plan = dated()
    assert plan.session is not None
    [day] = plan.session.days
    session = plan.session.model_copy(
        update={
            "place": "12 rue du Témoin, Le Puy; salle 2",
            "link": "https://visio.invalid/a",
            "days": (day.model_copy(update={"trainers": ("Personne témoin",)}),),
        }
    )
    said = {}
    for presence in ("salle", "distance", "hybride"):
        half_days = tuple(replace(one, presence=presence) for one in plan.half_days)
        event = events(calendar.programme((replace(plan, session=session, half_days=half_days),)))[0]
        said[presence] = str(event["location"])
        assert "Animation : Personne témoin" in str(event["description"])

    assert said == {
        "salle": "12 rue du Témoin, Le Puy; salle 2",
        "distance": "https://visio.invalid/a",
        "hybride": "12 rue du Témoin, Le Puy; salle 2, https://visio.invalid/a",
    }
