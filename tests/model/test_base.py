"""The French forms of numbers, clocks and dates."""

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from addprec_training.model.base import Blank, Clock, Count, Day, Fillable, Flag, IdPath, Minutes, Number, Slug, Title


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45min", 45),
        ("1 h", 60),
        ("1 h 30", 90),
        ("1h30", 90),
        ("14 h", 840),
        ("2 heures", 120),
        ("90 minutes", 90),
    ],
)
def test_a_duration_is_read(text: str, minutes: int) -> None:
    assert TypeAdapter(Minutes).validate_python(text) == minutes


@pytest.mark.parametrize(
    ("text", "clock"), [("9 h", 540), ("9 h 30", 570), ("09:30", 570), ("9:30", 570), ("13h30", 810), ("0 h", 0)]
)
def test_a_time_of_day_is_read(text: str, clock: int) -> None:
    assert TypeAdapter(Clock).validate_python(text) == clock


@pytest.mark.parametrize("text", ["2027-03-16", "16/03/2027", "16 mars 2027"])
def test_a_date_is_read(text: str) -> None:
    assert TypeAdapter(Day).validate_python(text) == datetime.date(2027, 3, 16)


def test_the_first_of_a_month_is_read_as_it_is_said() -> None:
    assert TypeAdapter(Day).validate_python("1er août 2027") == datetime.date(2027, 8, 1)


@pytest.mark.parametrize(("text", "number"), [("31,5", 31.5), ("31.5", 31.5), ("1 000", 1000), ("-2", -2)])
def test_a_number_is_read_with_its_comma(text: str, number: float) -> None:
    assert TypeAdapter(Number).validate_python(text) == number


@pytest.mark.parametrize(("text", "flag"), [("oui", True), ("Oui", True), ("non", False)])
def test_yes_and_no_are_read(text: str, flag: bool) -> None:  # noqa: FBT001 - a value to compare
    assert TypeAdapter(Flag).validate_python(text) is flag


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (None, Blank()),
        ("à compléter", Blank()),
        ("À compléter : lieu", Blank("lieu")),
        ("Maison des associations", "Maison des associations"),
    ],
)
def test_a_place_to_fill_in_is_not_a_text(text: str | None, value: str | Blank) -> None:
    assert TypeAdapter(Fillable).validate_python(text) == value


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (Minutes, "vingt", "minutes"), (Minutes, "0", "minutes"), (Minutes, "-5", "minutes"), (Minutes, "1 h 30 s", "minutes"),
        (Clock, "24 h", "heure"), (Clock, "9", "heure"), (Clock, "9 h 75", "heure"),
        (Day, "2027-02-30", "date"), (Day, "mardi", "date"), (Day, "16 marche 2027", "date"),
        (Number, "1e3", "nombre"), (Number, "douze", "nombre"), (Count, "1,5", "entier"), (Count, "-1", "entier"),
        (Flag, "peut-être", "oui_non"), (Slug, "Tour", "identifiant"), (Slug, "a--b", "identifiant"), (Slug, "é", "identifiant"),
        (IdPath, "a//b", "chemin"), (IdPath, "/a", "chemin"), (Title, "", "texte_vide"), (Title, "x" * 91, "titre_long"),
    ],
)  # fmt: skip
def test_what_is_not_one_says_what_was_expected(kind: Any, text: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(text)

    assert [error["type"] for error in refused.value.errors()] == [code]
