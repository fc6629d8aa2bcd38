"""Clock times, durations and dates in French words."""

import datetime as dt

from addprec_training.plan.french import clock, clocks, counted, day, duration


def test_a_clock_time_has_its_minutes_only_where_it_has_some() -> None:
    assert [clock(540), clock(545), clock(645)] == ["9 h", "9 h 05", "10 h 45"]
    assert clocks(540, 750) == "9 h\N{NO-BREAK SPACE}– 12 h 30"


def test_a_duration_counts_in_hours_from_the_first_hour() -> None:
    assert [duration(45), duration(60), duration(65), duration(840)] == ["45 min", "1 h", "1 h 05", "14 h"]


def test_the_first_of_a_month_is_an_ordinal() -> None:
    assert [day(dt.date(2027, 3, 1)), day(dt.date(2027, 8, 16))] == ["1er mars 2027", "16 août 2027"]


def test_nothing_and_one_are_singular() -> None:
    assert [counted(number, "diapo", "diapos") for number in (0, 1, 2)] == ["0 diapo", "1 diapo", "2 diapos"]
