"""A list of participants (CSV or XLSX) -> people: read, shown to whoever gave it, and kept nowhere.

Columns are guessed by their heads; those that a paper does not need are not read. No message holds a name: they end up in logs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from addprec_training.errors import CurriculumError, Location, Problem
from addprec_training.messages import _
from addprec_training.model.participant import Participant
from addprec_training.sources.columns import Column, guessed, plain, refused

MOST = 500
"""People of one session, at most: a longer list is another file."""

HEAVIEST = 5_000_000
"""Bytes of a list, at most; five hundred people take some tens of thousands."""

LONGEST = 120
"""Characters of a cell that is a name."""


@dataclass(frozen=True, slots=True)
class Guests:
    """What was read."""

    people: tuple[Participant, ...]
    columns: Mapping[Column, str]
    """The head of the column read for each of `last`, `first`, `structure`, `whole`."""
    repeated: tuple[int, ...]
    """Lines that say again somebody who was there: left out."""
    unread: tuple[str, ...]
    """Heads of columns that must not be in such a list; they were not read."""


def read(path: Path) -> Guests:
    """Return the participants of `path`, a CSV, XLSX, XLS or ODS file.

    Raises `CurriculumError` with every line that cannot be taken: a formula, a line without a name, too many lines, no column of names.
    """
    rows = _table(path)
    if not rows:
        raise CurriculumError([_problem(path, 1, "L001", _("la liste est vide"))])
    first_line, heads = rows[0]
    columns = guessed(heads)
    if "last" not in columns and "whole" not in columns:
        hint = _("Nommez une colonne « Nom », une « Prénom », et si possible une « Structure ».")
        raise CurriculumError([_problem(path, first_line, "L002", _("aucune colonne ne s’appelle « Nom »"), hint)])
    if len(rows) - 1 > MOST:
        message = _("{count} lignes : une session compte {most} personnes au plus").format(
            count=len(rows) - 1, most=MOST
        )
        raise CurriculumError([_problem(path, first_line, "L003", message)])
    people: list[Participant] = []
    seen: set[tuple[str, ...]] = set()
    repeated: list[int] = []
    problems: list[Problem] = []
    for line, row in rows[1:]:
        cells = {name: _cell(row, place) for name, place in columns.items()}
        fault = _fault(cells)
        if fault:
            problems.append(_problem(path, line, "L004", fault))
            continue
        person = Participant(
            cells.get("last") or cells.get("whole", ""), cells.get("first", ""), cells.get("structure", ""), line
        )
        key = tuple(plain(part) or part for part in (person.last, person.first, person.structure))
        if key in seen:
            repeated.append(line)
            continue
        seen.add(key)
        people.append(person)
    if problems:
        raise CurriculumError(problems)
    named = {name: heads[place].strip() for name, place in columns.items()}
    return Guests(tuple(people), named, tuple(repeated), refused(heads))


def _cell(row: Sequence[str], place: int) -> str:
    """Return a cell with single spaces, and without what is not seen: controls, marks of direction; a joiner parts two words."""
    text = (row[place] if place < len(row) else "").replace("\N{ZERO WIDTH NON-JOINER}", " ")
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())


def _fault(cells: Mapping[Column, str]) -> str | None:
    """Return what is wrong with a line; never what it says."""
    if any(cell.startswith(("=", "+", "@", "-")) for cell in cells.values()):
        return _("une cellule contient une formule (« = », « + », « - » ou « @ » en tête) : attendu un nom")
    if any(len(cell) > LONGEST for cell in cells.values()):
        return _("une cellule dépasse {most} caractères : attendu un nom").format(most=LONGEST)
    name = cells.get("last") or cells.get("whole")
    if not name:
        return _("cette ligne n’a pas de nom")
    if not any(sign.isalpha() for sign in name):
        return _("le nom de cette ligne n’a aucune lettre : est-ce la bonne colonne ?")
    return None


def _table(path: Path) -> list[tuple[int, list[str]]]:
    """Return the rows that say something, each with its line."""
    try:
        if path.stat().st_size > HEAVIEST:
            message = _("ce fichier dépasse {most} Mo : une liste est plus courte").format(most=HEAVIEST // 1_000_000)
            raise CurriculumError([_problem(path, 1, "L003", message)])
        content = path.read_bytes()
    except OSError as error:
        message = _("impossible de lire ce fichier ({why})").format(why=error.strerror or error)
        raise CurriculumError([_problem(path, 1, "L005", message)]) from error
    rows = _sheet(path) if path.suffix.lower() in (".xlsx", ".xls", ".ods") else _lines(path, _text(path, content))
    return [(line, row) for line, row in rows if any(cell.strip() for cell in row)]


def _sheet(path: Path) -> list[tuple[int, list[str]]]:
    import python_calamine as calamine  # noqa: PLC0415 - only for a workbook

    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (calamine.CalamineError, OSError, ValueError, IndexError) as error:
        hint = _("Enregistrez-le en .xlsx ou en .csv, sans mot de passe.")
        raise CurriculumError([_problem(path, 1, "L005", _("ce classeur n’est pas lisible"), hint)]) from error
    return [(line, [str(cell) for cell in row]) for line, row in enumerate(rows, start=1)]


def _lines(path: Path, text: str) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV, each with the line where it starts: a cell between quotation marks may take several."""
    told = text.partition("\n")[0].strip()
    marked = told.lower().startswith("sep=") and len(told) == len("sep=;")  # what Excel reads first
    delimiter = told[-1] if marked else _delimiter(text)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for row in reader:
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        hint = _("Un guillemet ouvert n’est pas refermé ; ou bien enregistrez la liste en .xlsx.")
        raise CurriculumError([_problem(path, line, "L005", _("ce fichier n’est pas lisible"), hint)]) from error
    return rows[1:] if marked else rows


def _text(path: Path, content: bytes) -> str:
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    hint = _("Enregistrez-le en « CSV UTF-8 ».")
    raise CurriculumError([_problem(path, 1, "L005", _("l’encodage de ce fichier n’est pas reconnu"), hint)])


def _delimiter(text: str) -> str:
    head = text.splitlines()[0] if text.strip() else ""
    return max((";", "\t", ","), key=head.count)


def _problem(path: Path, line: int, code: str, message: str, hint: str | None = None) -> Problem:
    return Problem(Location(path, line, 1), code, message, hint)


def columns_said(guests: Guests) -> Iterator[str]:
    """Yield what was read for what, for the person who gave the list to confirm."""
    words: Mapping[Column, str] = {
        "last": _("nom"),
        "first": _("prénom"),
        "structure": _("structure"),
        "whole": _("nom et prénom"),
    }
    for name, head in guests.columns.items():
        yield _("{what} : colonne « {head} »").format(what=words[name], head=head)
