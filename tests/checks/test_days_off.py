"""Bank holidays and Sundays among the days of a session are warned about; those of Alsace-Moselle are no concern of the region."""

import datetime

import pytest

from addprec_training.checks import sessions
from addprec_training.checks.subject import Subject
from tests.curricula import sample
from tests.documents.kit.plans import THEME


def warned(date: datetime.date) -> list[str]:
    curriculum = sample().curriculum
    session = curriculum.sessions["inter-temoin"]
    moved = session.model_copy(update={"days": (session.days[0].model_copy(update={"date": date}),)})
    changed = curriculum.model_copy(update={"sessions": {moved.slug: moved}})
    subject = Subject(changed, tuple(changed.modules.values()), (), THEME, datetime.date(2027, 1, 1))
    return [found.message for found in sessions.check(subject) if found.code == "C021"]


@pytest.mark.parametrize(
    ("date", "why"),
    [
        (datetime.date(2027, 3, 29), "Lundi de Pâques"),
        (datetime.date(2027, 5, 6), "Ascension"),
        (datetime.date(2027, 5, 17), "Lundi de Pentecôte"),
        (datetime.date(2027, 7, 14), "Fête nationale"),
        (datetime.date(2027, 3, 14), "un dimanche"),
    ],
)
def test_a_day_off_is_warned_about_with_its_reason(date: datetime.date, why: str) -> None:
    [message] = warned(date)

    assert why.casefold() in message.casefold()


@pytest.mark.parametrize("date", [datetime.date(2027, 3, 26), datetime.date(2028, 12, 26), datetime.date(2027, 3, 16)])
def test_days_off_in_alsace_moselle_only_are_working_days_here(date: datetime.date) -> None:
    assert warned(date) == []
