"""The déroulé shows the plan's own clock times, and what each activity needs."""

from dataclasses import replace

from addprec_training.documents.guide import timetable
from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.timetable import ActivityRow, PauseRow, SequenceHead
from addprec_training.plan.planning import plan_session
from tests.curricula import sample

NBSP = "\N{NO-BREAK SPACE}"


def test_a_half_day_lists_every_entry_of_the_plan_with_its_clock_and_minutes(guide: Book) -> None:
    (page,) = timetable.half_days(guide)
    entries = guide.plan.half_days[0].entries

    timed = [row for row in page.rows if not isinstance(row, SequenceHead)]

    assert [row.minutes for row in timed] == [entry.minutes for entry in entries]
    assert str(timed[0].clock) == f"9{NBSP}h"


def test_a_sequence_is_headed_once_even_across_a_pause(guide: Book) -> None:
    (page,) = timetable.half_days(guide)

    heads = [(row.number, row.again) for row in page.rows if isinstance(row, SequenceHead)]

    assert heads == [(1, False), (2, False)]


def test_a_row_names_slides_and_handouts(guide: Book) -> None:
    (page,) = timetable.half_days(guide)
    rows = {row.id: row for row in page.rows if isinstance(row, ActivityRow)}

    assert [str(support) for support in rows["tour"].support] == [f"Diapos{NBSP}1 et 2"]
    assert str(rows["situation"].support[-1]) == f"fiche{NBSP}2.1"


def test_the_bar_is_as_long_as_the_minutes(guide: Book) -> None:
    (page,) = timetable.half_days(guide)

    assert {row.bar / row.minutes for row in page.rows if isinstance(row, ActivityRow)} == {timetable.BAR}


def test_pauses_and_margin_are_said(guide: Book) -> None:
    (page,) = timetable.half_days(guide)

    assert [str(row.name) for row in page.rows if isinstance(row, PauseRow)] == ["Pause", "Marge"]


def test_what_is_online_is_listed_by_moment_with_its_minutes(guide: Book) -> None:
    parts = timetable.online(guide)

    assert [(str(part.moment), [row.number for row in part.rows]) for part in parts] == [
        ("Avant la salle", ["1.1", "2.1"]),
        ("Entre deux journées", ["2.4"]),
    ]
    assert str(parts[1].minutes) == f"12{NBSP}min"


def test_who_leads_is_named_for_a_session_and_for_an_activity_that_another_leads(guide: Book) -> None:
    (page,) = timetable.half_days(guide)
    session = timetable.half_days(replace(guide, plan=plan_session(sample().curriculum, "inter-temoin")))

    assert str(page.leaders) == "la personne qui anime la journée"
    assert str(session[0].leaders) != str(page.leaders)
