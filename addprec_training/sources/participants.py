"""A list of participants (CSV or XLSX) -> people: read, shown to whoever gave it, and kept nowhere.

Columns are guessed by their heads; those that a paper does not need are not read. No message holds a name: they end up in logs.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from addprec_training.errors import CurriculumError, Location, Problem
from addprec_training.messages import _
from addprec_training.model.participant import Participant

MOST = 500
"""People of one session, at most: a longer list is another file."""

LONGEST = 120
"""Characters of a cell that is a name."""

HEADS: Mapping[str, tuple[str, ...]] = {
    "last": ("nom", "nom de famille", "nom d'usage", "nom de naissance", "last name", "noms"),
    "first": ("prenom", "prenoms", "first name"),
    "structure": ("structure", "etablissement", "association", "organisme", "employeur", "service", "entreprise"),
    "whole": ("nom et prenom", "nom prenom", "nom, prenom", "prenom nom", "prenom et nom", "participant", "stagiaire"),
}
"""What a column may be called, without accents."""

FORBIDDEN = ("sante", "consommation", "traitement", "addiction", "handicap", "maladie", "diagnostic")
"""Words in the head of a column that has no place in a list of participants (FACTS D.3, RGPD)."""


@dataclass(frozen=True, slots=True)
class Guests:
    """What was read."""

    people: tuple[Participant, ...]
    columns: Mapping[str, str]
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
    heads = [_plain(cell) for cell in rows[0]]
    columns = _columns(heads)
    if "last" not in columns and "whole" not in columns:
        hint = _("Nommez une colonne « Nom », une « Prénom », et si possible une « Structure ».")
        raise CurriculumError([_problem(path, 1, "L002", _("aucune colonne ne s’appelle « Nom »"), hint)])
    if len(rows) - 1 > MOST:
        message = _("{count} lignes : une session compte {most} personnes au plus").format(
            count=len(rows) - 1, most=MOST
        )
        raise CurriculumError([_problem(path, 1, "L003", message)])
    people: list[Participant] = []
    seen: set[tuple[str, ...]] = set()
    repeated: list[int] = []
    problems: list[Problem] = []
    for line, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: _cell(row, place) for name, place in columns.items()}
        fault = _fault(cells)
        if fault:
            problems.append(_problem(path, line, "L004", fault))
            continue
        person = Participant(
            cells.get("last") or cells.get("whole", ""), cells.get("first", ""), cells.get("structure", "")
        )
        key = tuple(_plain(part) for part in (person.last, person.first, person.structure))
        if key in seen:
            repeated.append(line)
            continue
        seen.add(key)
        people.append(person)
    if problems:
        raise CurriculumError(problems)
    named = {name: rows[0][place].strip() for name, place in columns.items()}
    unread = tuple(head.strip() for head in rows[0] if any(word in _plain(head) for word in FORBIDDEN))
    return Guests(tuple(people), named, tuple(repeated), unread)


def _columns(heads: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, known in HEADS.items():
        place = next((place for place, head in enumerate(heads) if head in known), None)
        if place is not None:
            found[name] = place
    return found


def _cell(row: Sequence[str], place: int) -> str:
    text = row[place] if place < len(row) else ""
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())


def _fault(cells: Mapping[str, str]) -> str | None:
    """Return what is wrong with a line; never what it says."""
    if any(cell.startswith(("=", "+", "@", "-")) for cell in cells.values()):
        return _("une cellule contient une formule (« = », « + », « - » ou « @ » en tête) : attendu un nom")
    if any(len(cell) > LONGEST for cell in cells.values()):
        return _("une cellule dépasse {most} caractères : attendu un nom").format(most=LONGEST)
    if not (cells.get("last") or cells.get("whole")):
        return _("cette ligne n’a pas de nom")
    return None


def _table(path: Path) -> list[list[str]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        message = _("impossible de lire ce fichier ({why})").format(why=error.strerror or error)
        raise CurriculumError([_problem(path, 1, "L005", message)]) from error
    if path.suffix.lower() in (".xlsx", ".xls", ".ods"):
        return _sheet(path)
    return list(csv.reader(_text(path, content).splitlines(), delimiter=_delimiter(_text(path, content))))


def _sheet(path: Path) -> list[list[str]]:
    import python_calamine as calamine  # noqa: PLC0415 - only for a workbook

    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        rows = book.get_sheet_by_index(0).to_python()
    except (calamine.CalamineError, OSError, ValueError, IndexError) as error:
        hint = _("Enregistrez-le en .xlsx ou en .csv, sans mot de passe.")
        raise CurriculumError([_problem(path, 1, "L005", _("ce classeur n’est pas lisible"), hint)]) from error
    return [[str(cell) for cell in row] for row in rows]


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


def _plain(text: str) -> str:
    """Return `text` as heads and people are compared: no accent, no case, one space."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(bare.replace("’", "'").casefold().split())


def _problem(path: Path, line: int, code: str, message: str, hint: str | None = None) -> Problem:
    return Problem(Location(path, line, 1), code, message, hint)


def columns_said(guests: Guests) -> Iterator[str]:
    """Yield what was read for what, for the person who gave the list to confirm."""
    words = {"last": _("nom"), "first": _("prénom"), "structure": _("structure"), "whole": _("nom et prénom")}
    for name, head in guests.columns.items():
        yield _("{what} : colonne « {head} »").format(what=words[name], head=head)
