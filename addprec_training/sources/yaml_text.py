"""YAML text -> plain data and the place of every node.

Values are built from the parser's events, never composed nor constructed: every scalar stays text (YAML 1.1 would read `9:30` as
570), an empty one is None, and anchors, aliases, tags, duplicate keys, deep nesting, merge conflicts and wrong encodings are
refused with their line before anything is built. The C parser is asked for by name: it is quick, and it words its errors one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from addprec_training.errors import DataPath, Location, Problem
from addprec_training.messages import _

MAX_DEPTH = 40
"""Levels of nesting that a file may have; the deepest thing an author writes has some twelve."""

MAX_BYTES = 4_000_000
"""Size of a file: a thousand times the usual sequence."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a node stands; lines and columns count from 1."""

    path: Path
    line: int
    column: int
    text_line: int
    """First line of the text itself: the next one for a block scalar (`|`)."""

    def location(self, line: int = 0) -> Location:
        """Return the place of the node, or of line `line` (from 0) of its text."""
        if line == 0 and self.text_line == self.line:
            return Location(self.path, self.line, self.column)
        return Location(self.path, self.text_line + line, 1)

    def problem(self, code: str, message: str, hint: str | None = None) -> Problem:
        """Return a problem that stands here."""
        return Problem(self.location(), code, message, hint)


@dataclass(slots=True)
class Document:
    """What a file says, and where."""

    path: Path
    data: Any = None
    values: dict[DataPath, Mark] = field(default_factory=dict)
    keys: dict[DataPath, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    dead: set[DataPath] = field(default_factory=set)
    """Paths of what is already known to be wrong: nothing more is said of what is below."""

    def at(self, line: int, column: int) -> Mark:
        """Return the place of a line and a column of the file."""
        return Mark(self.path, line, column, line)

    def complain(self, mark: Mark, code: str, message: str, hint: str | None = None) -> None:
        """Add a problem at `mark`."""
        self.problems.append(Problem(Location(mark.path, mark.line, mark.column), code, message, hint))


def read(path: Path, content: bytes) -> Document:
    """Return the data of `content`, the place of every key and value, and all that is wrong with it."""
    document = Document(path)
    text = _decode(document, content)
    if text is not None and not _has_conflicts(document, text):
        _build(document, text)
    return document


# --- Before parsing --------------------------------------------------------------------------------------------------

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff]")


def _decode(document: Document, content: bytes) -> str | None:
    if len(content) > MAX_BYTES:
        document.complain(
            document.at(1, 1),
            "Y009",
            _("fichier de plus de {size} Mo : un module s’écrit en plusieurs fichiers").format(
                size=MAX_BYTES // 1_000_000
            ),
        )
        return None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        document.complain(document.at(1, 1), "Y002", _("fichier enregistré en UTF-16"), _ENCODING_HINT())
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        document.complain(
            document.at(line, column),
            "Y002",
            _("caractère illisible : le fichier n’est pas enregistré en UTF-8"),
            _ENCODING_HINT(),
        )
        return None
    found = _CONTROL.search(text)
    if found:
        line, column = _line_of(text, found.start())
        document.complain(
            document.at(line, column),
            "Y003",
            _("caractère de contrôle invisible (U+{code:04X})").format(code=ord(found[0])),
            _("Effacez ce caractère : il vient souvent d’un copier-coller."),
        )
        return None
    return text


def _ENCODING_HINT() -> str:  # noqa: N802 - reads as the constant it would be, were it not translated
    return _("Dans l’éditeur, choisissez « Enregistrer sous », encodage UTF-8.")


def _line_of(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _has_conflicts(document: Document, text: str) -> bool:
    for found in re.finditer(r"^(<{7}|>{7})(?: |$)", text, re.MULTILINE):
        line, _column = _line_of(text, found.start())
        document.complain(
            document.at(line, 1),
            "Y004",
            _("conflit de fusion non résolu (« {mark} »)").format(mark=found[1]),
            _("Gardez une des deux versions, puis effacez les lignes « <<<<<<< », « ======= » et « >>>>>>> »."),
        )
    return bool(document.problems)


# --- Parsing ---------------------------------------------------------------------------------------------------------


class _TooDeepError(Exception):
    """The nesting went over the limit: nothing more is read of the file."""


def _build(document: Document, text: str) -> None:
    lines = text.splitlines()
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    try:
        next(events)  # stream start
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            document.complain(document.at(1, 1), "Y005", _("fichier vide"))
            return
        document.data = _node(document, lines, events, next(events), ())
        next(events)  # document end
        event = next(events)
        if not isinstance(event, yaml.StreamEndEvent):
            document.complain(
                _mark(document, event), "Y006", _("un seul document par fichier : la ligne « --- » est de trop")
            )
    except _TooDeepError:
        document.data = None
    except yaml.MarkedYAMLError as error:
        document.data = None
        _syntax_problem(document, lines, error)
    except yaml.YAMLError:
        document.data = None
        document.complain(document.at(1, 1), "Y001", _("fichier illisible : ce n’est pas du YAML"))


def _known(mark: Any) -> Any:
    """Return `mark`: parsing from text, every event has one, which the types do not say."""
    return mark


def _mark(document: Document, event: yaml.Event) -> Mark:
    start = _known(event.start_mark)
    block = isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">")
    return Mark(document.path, start.line + 1, start.column + 1, start.line + (2 if block else 1))


def _node(document: Document, lines: list[str], events: Iterator[yaml.Event], event: yaml.Event, path: DataPath) -> Any:
    mark = _mark(document, event)
    document.values[path] = mark
    if len(path) > MAX_DEPTH:
        document.complain(mark, "Y007", _("plus de {most} niveaux imbriqués").format(most=MAX_DEPTH))
        raise _TooDeepError
    _refuse_yaml_magic(document, event, mark)
    match event:
        case yaml.ScalarEvent():
            _report_cut_line(document, lines, event)
            return None if event.value == "" and _is_plain(event) else event.value
        case yaml.SequenceStartEvent():
            items: list[Any] = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(_node(document, lines, events, event, (*path, len(items))))
            return items
        case yaml.MappingStartEvent():
            return _mapping(document, lines, events, path)
        case _:
            return None


def _mapping(document: Document, lines: list[str], events: Iterator[yaml.Event], path: DataPath) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        mark = _mark(document, event)
        if not isinstance(event, yaml.ScalarEvent):
            document.complain(mark, "Y008", _("une clé est un mot, pas une liste ni des clés"))
            _node(document, lines, events, event, (*path, "?"))
            _node(document, lines, events, next(events), (*path, "?"))
            continue
        _refuse_yaml_magic(document, event, mark)
        key = event.value
        if key in mapping:
            first = document.keys[(*path, key)].line
            document.complain(
                mark,
                "Y010",
                _("la clé « {key} » est déjà à la ligne {line}").format(key=key, line=first),
                _("Gardez une seule des deux, ou réunissez-les."),
            )
            _node(document, lines, events, next(events), (*path, "?"))
            continue
        document.keys[(*path, key)] = mark
        mapping[key] = _node(document, lines, events, next(events), (*path, key))
    return mapping


def _refuse_yaml_magic(document: Document, event: yaml.Event, mark: Mark) -> None:
    anchor = getattr(event, "anchor", None)
    if anchor is not None:
        document.complain(
            mark,
            "Y011",
            _("renvoi YAML « {anchor} » : ni « & » ni « * » ici").format(anchor=anchor),
            _(
                "Si le texte commence par « & » ou « * », mettez-le entre guillemets. "
                "Pour partager un contenu : dossier « communs » et « use: »."
            ),
        )
    if getattr(event, "tag", None) is not None:
        document.complain(
            mark,
            "Y012",
            _("étiquette YAML « {tag} » refusée").format(tag=event.tag),  # type: ignore[attr-defined]
            _("Si le texte commence par « ! », mettez-le entre guillemets."),
        )


def _is_plain(event: yaml.ScalarEvent) -> bool:
    """Return whether the scalar has neither quotes nor « | » (the C parser says so with an empty style)."""
    return not event.style


def _report_cut_line(document: Document, lines: list[str], event: yaml.ScalarEvent) -> None:
    """Report a plain text that a single space and « # » cut: YAML takes the rest for a comment and says nothing."""
    end = _known(event.end_mark)
    if not _is_plain(event) or not event.value or end.line >= len(lines):
        return
    rest = lines[end.line][end.column :]
    if re.match(r" #", rest):
        document.complain(
            document.at(end.line + 1, end.column + 2),
            "Y013",
            _("ce qui suit « # » serait perdu : YAML y voit un commentaire"),
            _("Mettez le texte entre guillemets ; pour un vrai commentaire, laissez deux espaces avant « # »."),
        )


_COLON = re.compile(r"mapping values are not allowed")
_INDICATORS = re.compile(r"cannot start any token")
_AFTER_QUOTES = re.compile(r"""(?:: |- )(["']).*\1\s+[^\s#]""")


def _syntax_problem(document: Document, lines: list[str], error: yaml.MarkedYAMLError) -> None:
    place = error.problem_mark or error.context_mark
    mark = document.at(place.line + 1, place.column + 1) if place else document.at(1, 1)
    line = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
    said = f"{error.context or ''} {error.problem or ''}"
    if "\t" in line[: len(line) - len(line.lstrip())]:
        document.complain(
            mark, "Y014", _("tabulation en début de ligne"), _("Remplacez-la par des espaces : deux par niveau.")
        )
    elif _COLON.search(said):
        document.complain(
            mark,
            "Y015",
            _("deux-points suivi d’une espace dans un texte"),
            _("Mettez le texte entre guillemets, ou passez à la ligne après « | ». « check --fix » le fait pour vous."),
        )
    elif _INDICATORS.search(said):
        document.complain(
            mark, "Y016", _("un texte ne peut pas commencer par ce caractère"), _("Mettez le texte entre guillemets.")
        )
    elif "quoted scalar" in said or _AFTER_QUOTES.search(line):
        start = error.context_mark or place
        opened = document.at(start.line + 1, start.column + 1) if start else mark
        document.complain(
            opened,
            "Y017",
            _("guillemets ouverts et jamais fermés, ou suivis d’autre chose"),
            _("Fermez-les, ou doublez ceux du texte."),
        )
    elif "flow" in said:
        document.complain(
            mark, "Y018", _("crochets ou accolades mal fermés"), _("Fermez-les, ou mettez le texte entre guillemets.")
        )
    elif "undefined alias" in said:
        document.complain(
            mark,
            "Y011",
            _("renvoi YAML « * » : ni « & » ni « * » ici"),
            _("Si le texte commence par « * », mettez-le entre guillemets."),
        )
    else:
        document.complain(
            mark,
            "Y001",
            _("mise en forme YAML que l’on ne comprend pas ici"),
            _(
                "Regardez l’alignement de cette ligne et de celle d’avant : deux espaces par niveau, « - » devant chaque élément."
            ),
        )
