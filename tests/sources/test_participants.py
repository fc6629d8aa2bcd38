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


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        (("NOM D’USAGE", "PRÉNOM", "Structure employeuse"), ("last", "first", "structure")),
        (("Prénom du stagiaire", "Nom du stagiaire *", "Nom de la structure"), ("first", "last", "structure")),
        (("Nom et prénom (participant·e)", "Votre établissement"), ("whole", "structure")),
        (("Nom", "Prénom", "Courriel", "Nom du responsable"), ("last", "first", None, None)),
        (("Adresse de la structure", "Structure", "Nom"), (None, "structure", "last")),
        (("Participants", "Service d’addictologie"), ("whole", "structure")),
    ],
)
def test_columns_are_guessed_by_what_people_call_them(
    tmp_path: Path, heads: tuple[str, ...], columns: tuple[str | None, ...]
) -> None:
    path = written(tmp_path / "liste.csv", [heads, tuple(f"Témoin {place}" for place, _head in enumerate(heads))])

    expected = {column: head for head, column in zip(heads, columns, strict=True) if column}
    assert read(path).columns == expected


@pytest.mark.parametrize(
    "head",
    [
        "Santé",
        "RQTH (oui/non)",
        "Allergies",
        "Consommation d’alcool",
        "Produits consommés",
        "TSO",
        "Usage de tabac",
        "Handicap",
    ],
)
def test_what_a_list_may_not_say_is_left_unread_and_said(tmp_path: Path, head: str) -> None:
    guests = read(written(tmp_path / "liste.csv", [("Nom", head), ("Témoin", "secret")]))

    assert guests.unread == (head,)
    assert "secret" not in repr(guests)


@pytest.mark.parametrize("text", ["sep=;\nNom;Prénom\nTémoin;Un\n", "sep=,\r\nNom,Prénom\r\nTémoin,Un\r\n"])
def test_the_line_that_tells_excel_the_delimiter_is_no_head(tmp_path: Path, text: str) -> None:
    (tmp_path / "liste.csv").write_bytes(text.encode())

    [person] = read(tmp_path / "liste.csv").people
    assert (person.name, person.line) == ("Témoin Un", 3)


def test_a_cell_of_several_lines_is_one_person_and_lines_stay_right(tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_text('Nom;Structure\n"Témoin\nUn";CHRS\n\nDeux;CHRS\n', encoding="utf-8")

    people = read(tmp_path / "liste.csv").people
    assert [(one.name, one.line) for one in people] == [("Témoin Un", 2), ("Deux", 5)]


def test_signs_that_are_not_seen_are_taken_away(tmp_path: Path) -> None:
    path = written(tmp_path / "liste.csv", [("Nom",), ("\N{RIGHT-TO-LEFT OVERRIDE}Té\x07moin\N{ZERO WIDTH SPACE}",)])

    assert read(path).people[0].last == "Témoin"


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b'Nom\n"' + b"x" * 200_000, "L005", "n’est pas lisible"),
        (b"Nom\n" + b"x" * 5_000_001, "L003", "dépasse 5 Mo"),
        (b"Nom\n123\n", "L004", "aucune lettre"),
        (b"Nom;Pr\x81nom\n", "L005", "encodage"),
    ],
)
def test_a_file_that_no_list_is_gets_a_clear_word(tmp_path: Path, content: bytes, code: str, said: str) -> None:
    (tmp_path / "liste.csv").write_bytes(content)

    with pytest.raises(CurriculumError) as refused:
        read(tmp_path / "liste.csv")
    [problem] = refused.value.problems
    assert problem.code == code
    assert said in problem.message
