"""The base of every model, and the small types that its fields are made of.

Every scalar of the sources arrives as text (YAML's own guesses turn `9:30` into 570): these types read the French forms and
say what they expected. Errors are `PydanticCustomError`s whose messages are already for the author.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, Protocol, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model import blocks as md


class Base(BaseModel):
    """A thing of the curriculum: frozen, and nothing in it but what its fields name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Look = Annotated[Mapping[str, Any], WithJsonSchema({"type": "object"})]
"""Keys of `theme.yaml`, laid over the house's; the theme itself says what is wrong in them."""


class TextReader(Protocol):
    """What turns an author's Markdown into blocks; loading gives it through the validation context."""

    def line(self, text: str) -> md.Line:
        """Return one line of inlines."""
        ...

    def blocks(self, text: str) -> md.Blocks:
        """Return whole blocks."""
        ...


def _refuse(kind: str, message: str, **found: object) -> PydanticCustomError:
    return PydanticCustomError(cast("Any", kind), cast("Any", message), dict(found))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise _refuse("attendu_texte", _("attendu un texte, trouvé {found}"), found=shape(value))
    return value


def shape(value: object) -> str:
    """Return in words what a value is, for a message: « une liste », « des clés »."""
    match value:
        case None:
            return _("rien")
        case str():
            return f"« {value} »" if len(value) <= 40 else f"« {value[:37]}… »"
        case list() | tuple():
            return _("une liste")
        case dict():
            return _("des clés et des valeurs")
        case _:
            return f"« {value} »"


# --- Texts -----------------------------------------------------------------------------------------------------------


def _read(value: object, info: ValidationInfo, read: Callable[[TextReader, str], Any]) -> Any:
    if isinstance(value, tuple):
        return value
    text = _string(value)
    if not text.strip():
        raise _refuse("texte_vide", _("attendu un texte, trouvé un texte vide"))
    context = info.context
    if context is None:
        return (md.Text(text),) if read is _line else (md.Paragraph((md.Text(text),)),)
    return read(cast("TextReader", context), text)


def _line(reader: TextReader, text: str) -> md.Line:
    return reader.line(text)


def _blocks(reader: TextReader, text: str) -> md.Blocks:
    return reader.blocks(text)


_TEXT = {"type": "string"}

if TYPE_CHECKING:
    Line = md.Line
    Blocks = md.Blocks
else:  # pydantic would look into every kind of inline again for each field: half of the time to import the model
    Line = Annotated[Any, PlainValidator(lambda value, info: _read(value, info, _line)), WithJsonSchema(_TEXT)]
    """One line of text, Markdown marks allowed."""
    Blocks = Annotated[Any, PlainValidator(lambda value, info: _read(value, info, _blocks)), WithJsonSchema(_TEXT)]
    """A text of any length, Markdown."""


def _lines(value: object) -> object:
    """Take one text where a list of texts is expected."""
    return [value] if isinstance(value, str) else value


Lines = Annotated[tuple[Line, ...], BeforeValidator(_lines, json_schema_input_type=str | tuple[Line, ...])]
"""A list of lines; a single line may stand without its dash."""


def _title(value: object) -> str:
    text = " ".join(_string(value).split())
    if not text:
        raise _refuse("texte_vide", _("attendu un titre, trouvé un texte vide"))
    if len(text) > MAX_TITLE:
        raise _refuse(
            "titre_long", _("titre de {length} caractères : {most} au plus"), length=len(text), most=MAX_TITLE
        )
    return text


MAX_TITLE = 90
"""Characters of a title: what two lines of a slide hold, and a line of contents."""

Title = Annotated[str, BeforeValidator(_title), WithJsonSchema({"type": "string", "maxLength": MAX_TITLE})]
"""A title: plain text, one line."""

Words = Annotated[str, BeforeValidator(lambda value: " ".join(_string(value).split())), Field(min_length=1)]
"""Plain text without marks."""


# --- Ids -------------------------------------------------------------------------------------------------------------

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _slug(value: object) -> str:
    text = _string(value)
    if len(text) > MAX_SLUG or not re.match(_SLUG, text):
        raise _refuse(
            "identifiant",
            _(
                "identifiant « {found} » : attendu des minuscules sans accent, des chiffres et des tirets, comme « devant-une-surdose »"
            ),
            found=text,
        )
    return text


MAX_SLUG = 60
"""Characters of an id: with a module's slug before it, it stays under the 250 of SCORM 2004 and the 255 of 1.2."""

Slug = Annotated[
    str, BeforeValidator(_slug), WithJsonSchema({"type": "string", "pattern": _SLUG, "maxLength": MAX_SLUG})
]
"""A stable id: kebab-case ASCII."""

_PATH = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"


def _id_path(value: object) -> str:
    text = _string(value)
    if not re.match(_PATH, text):
        raise _refuse(
            "chemin",
            _("chemin « {found} » : attendu des identifiants séparés par « / », comme « accueil/tour-de-table »"),
            found=text,
        )
    return text


IdPath = Annotated[str, BeforeValidator(_id_path), WithJsonSchema({"type": "string", "pattern": _PATH})]
"""The way to a thing of a module: `sequence`, `sequence/activity`, `sequence/activity/screen`."""


# --- Numbers, clocks, dates -------------------------------------------------------------------------------------------

_DURATION = re.compile(
    r"^(?:(?P<h>\d{1,3})\s*h(?:eures?)?\s*(?P<m>\d{1,2})?(?:\s*min(?:utes?)?)?|(?P<only>\d{1,4})\s*(?:min(?:utes?)?)?)$"
)
_CLOCK = re.compile(r"^(?P<h>\d{1,2})\s*(?:h|:)\s*(?P<m>\d{2})?$")


def _minutes(value: object) -> int:
    if isinstance(value, int):
        return value
    found = _DURATION.match(_string(value).strip())
    total = -1
    if found:
        total = int(found["only"]) if found["only"] else int(found["h"]) * 60 + int(found["m"] or 0)
    if total <= 0:
        raise _refuse(
            "minutes",
            _("attendu un nombre de minutes, comme « 45 », « 45 min » ou « 1 h 30 », trouvé « {found} »"),
            found=value,
        )
    return total


Minutes = Annotated[
    int, BeforeValidator(_minutes), WithJsonSchema({"type": "string", "examples": ["45", "45 min", "1 h 30"]})
]
"""A duration in minutes, more than 0."""


def _clock(value: object) -> int:
    if isinstance(value, int):
        return value
    found = _CLOCK.match(_string(value).strip())
    if not found or int(found["h"]) > 23 or int(found["m"] or 0) > 59:
        raise _refuse("heure", _("attendu une heure, comme « 9 h » ou « 13 h 30 », trouvé « {found} »"), found=value)
    return int(found["h"]) * 60 + int(found["m"] or 0)


Clock = Annotated[
    int, BeforeValidator(_clock), WithJsonSchema({"type": "string", "examples": ["9 h", "13 h 30", "09:00"]})
]
"""A time of day, in minutes since midnight."""

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
"""In the order of the year."""


def _day(value: object) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    text = _string(value).strip()
    numbers: tuple[int, int, int] | None = None
    if found := re.match(r"^(\d{4})-(\d{2})-(\d{2})$", text):
        numbers = (int(found[1]), int(found[2]), int(found[3]))
    elif found := re.match(r"^(\d{1,2})/(\d{1,2})/(\d{4})$", text):
        numbers = (int(found[3]), int(found[2]), int(found[1]))
    elif (found := re.match(r"^(\d{1,2})(?:er)? (\w+) (\d{4})$", text)) and found[2].lower() in MONTHS:
        numbers = (int(found[3]), MONTHS.index(found[2].lower()) + 1, int(found[1]))
    try:
        return datetime.date(*numbers) if numbers else datetime.date.fromisoformat("")
    except ValueError:
        raise _refuse(
            "date", _("attendu une date, comme « 2027-03-16 » ou « 16 mars 2027 », trouvé « {found} »"), found=text
        ) from None


Day = Annotated[
    datetime.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "examples": ["2027-03-16", "16 mars 2027"]})
]
"""A date."""


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _string(value).strip().lower()
    if text in ("oui", "vrai", "true"):
        return True
    if text in ("non", "faux", "false"):
        return False
    raise _refuse("oui_non", _("attendu « oui » ou « non », trouvé « {found} »"), found=value)


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "string", "enum": ["oui", "non"]})]
"""Yes or no."""


def _number(value: object) -> float:
    if isinstance(value, (int, float)):
        return float(value)
    text = re.sub(r"[\s\u00a0\u202f]", "", _string(value)).replace(",", ".")
    if not re.match(r"^-?\d+(\.\d+)?$", text):
        raise _refuse("nombre", _("attendu un nombre, comme « 12 » ou « 31,5 », trouvé « {found} »"), found=value)
    return float(text)


Number = Annotated[float, BeforeValidator(_number), WithJsonSchema({"type": "string", "examples": ["12", "31,5"]})]
"""A number; the French comma is read."""


def _count(value: object) -> int:
    number = _number(value)
    if number != int(number) or number < 0:
        raise _refuse("entier", _("attendu un nombre entier, trouvé « {found} »"), found=value)
    return int(number)


Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "string", "pattern": r"^\d+$"})]
"""A whole number, 0 or more."""


# --- Places to fill in -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that somebody still has to fill in: shown as such in every document, listed by `check`."""

    what: str = ""
    """What goes there, in the author's words."""


def _fillable(value: object) -> str | Blank:
    if isinstance(value, Blank):
        return value
    if value is None:
        return Blank()
    text = " ".join(_string(value).split())
    found = re.match(r"^à compléter(?:\s*:\s*(.+))?$", text, re.IGNORECASE)
    return Blank(found[1] or "") if found else text


Fillable = Annotated[str | Blank, PlainValidator(_fillable), WithJsonSchema({"type": ["string", "null"]})]
"""Plain text, or « à compléter » (also « à compléter : lieu »)."""

Mode = Literal["salle", "en-ligne", "les-deux"]
"""Where something lives: in the room, online, or both."""
