"""Lists of participants: the right people, or a clear message that holds no name."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from addprec_training.errors import CurriculumError
from addprec_training.model.participant import Participant
from addprec_training.sources.participants import MOST, read

PEOPLE = [("ÉTIENNE-LŒUFFÉ", "Zoé", "Accueil de jour"), ("Иванова", "Анна", "CHRS"), ("王", "小明", "CHRS")]


def written(path: Path, rows: Sequence[tuple[str, ...]], encoding: str = "utf-8", delimiter: str = ";") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ";"), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-8", "\t")]
)
def test_people_are_read_whatever_the_encoding_and_the_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = written(tmp_path / "liste.csv", [("NOM", "Prénom", "Établissement"), *PEOPLE], encoding, delimiter)

    assert read(path).people == tuple(Participant(*one) for one in PEOPLE)


def test_a_list_of_an_old_french_windows_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "liste.csv", [("Nom", "Prénom"), ("Lœuffé", "Zoé")], "cp1252")

    assert read(path).people == (Participant("Lœuffé", "Zoé", ""),)


def test_a_workbook_is_read(tmp_path: Path) -> None:
    import xlsxwriter  # type: ignore[import-untyped] # no types

    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate([("Nom", "Prénom", "Structure"), *PEOPLE]):
            sheet.write_row(place, 0, row)

    assert read(path).people == tuple(Participant(*one) for one in PEOPLE)


def test_somebody_twice_is_kept_once_and_the_line_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "liste.csv", [("Nom", "Prénom"), ("Témoin", "Un"), ("TEMOIN", "un"), ("Témoin", "Deux")])

    guests = read(path)

    assert [one.first for one in guests.people] == ["Un", "Deux"]
    assert guests.repeated == (3,)


def test_columns_of_health_are_not_read(tmp_path: Path) -> None:
    path = written(tmp_path / "liste.csv", [("Nom", "Prénom", "Traitement en cours"), ("Témoin", "Un", "secret")])

    guests = read(path)

    assert guests.unread == ("Traitement en cours",)
    assert "secret" not in repr(guests)


@pytest.mark.parametrize(
    ("rows", "code", "line"),
    [
        ([("Ville", "Âge"), ("Lyon", "30")], "L002", 1),
        ([("Nom", "Prénom"), ("Témoin", "Un"), ("=cmd|' /C calc'!A0", "Deux")], "L004", 3),
        ([("Nom", "Prénom"), ("", "Sanspatronyme")], "L004", 2),
        ([("Nom", "Prénom"), ("N" * 200, "Un")], "L004", 2),
        ([("Nom", "Prénom"), *((f"Nom {place}", "Un") for place in range(10_000))], "L003", 1),
    ],
)
def test_what_is_no_list_of_people_is_said_at_its_line_without_a_name(
    tmp_path: Path, rows: list[tuple[str, ...]], code: str, line: int
) -> None:
    path = written(tmp_path / "liste.csv", rows)

    with pytest.raises(CurriculumError) as refused:
        read(path)

    [problem] = refused.value.problems
    assert (problem.code, problem.location.line) == (code, line)
    assert "Sanspatronyme" not in problem.message
    assert "cmd" not in problem.message


def test_as_many_people_as_a_session_may_have_are_read(tmp_path: Path) -> None:
    rows = [("Nom", "Prénom"), *((f"Nom {place}", "Un") for place in range(MOST))]

    assert len(read(written(tmp_path / "liste.csv", rows)).people) == MOST


@pytest.mark.parametrize("name", ["liste.csv", "liste.xlsx"])
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\xfe\xff" if name.endswith("csv") else b"PK not a workbook")

    with pytest.raises(CurriculumError) as refused:
        read(tmp_path / name)
    assert refused.value.problems[0].code == "L005"
