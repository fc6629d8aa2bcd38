"""What pydantic refuses -> problems with a place, in the author's French."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic_core import ErrorDetails

from addprec_training.errors import DataPath, Location, Problem
from addprec_training.messages import _, mark, plural
from addprec_training.model.base import shape
from addprec_training.sources.markdown_text import Fault, faults_of
from addprec_training.sources.yaml_text import Document, Mark


def problems(error: ValidationError, model: type[BaseModel], document: Document) -> list[Problem]:
    """Return each fault of `error` at its place in `document`, which was read as a `model`; what only follows from another is left out."""
    details = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
    misspelt = {
        (detail["loc"][:-1], close[0])
        for detail in details
        if detail["type"] == "extra_forbidden"
        and (close := _close(str(detail["loc"][-1]), keys_at(model, detail["loc"][:-1])))
    }
    found: list[Problem] = []
    for detail in details:
        path = data_path(detail["loc"], model, document.values)
        if any(path[: len(dead)] == dead for dead in document.dead):
            continue
        if detail["type"] == "missing" and (detail["loc"][:-1], detail["loc"][-1]) in misspelt:
            continue
        if detail["type"] == "markdown":
            found += [_markdown_problem(fault, path, document) for fault in faults_of(detail["ctx"])]
        else:
            found.append(_problem(detail, path, model, document))
    return found


def _follows(detail: ErrorDetails) -> bool:
    """Return whether a list is only too short because what stands in it is wrong: that is said already."""
    given = detail["input"]
    return (
        detail["type"] == "too_short" and isinstance(given, (list, dict)) and len(given) >= detail["ctx"]["min_length"]
    )


def data_path(loc: Sequence[str | int], model: type[BaseModel], values: Mapping[DataPath, Mark]) -> DataPath:
    """Return the path of `loc` in the data, as far as the data goes.

    Pydantic puts the tag of a union between a field and what is inside it: the data has no such step, even where a key is called so.
    """
    path: DataPath = ()
    here: Any = model
    for step in loc:
        is_tag = _is_tagged(here)
        here = _inside(here, step)
        if not is_tag:
            if (*path, step) not in values:
                break
            path = (*path, step)
    return path


def _is_tagged(annotation: Any) -> bool:
    """Return whether `annotation` is a union whose parts carry tags."""
    bare = _bare(annotation)
    return get_origin(bare) in (Union, types.UnionType) and any(
        isinstance(mark, Tag) for part in get_args(bare) for mark in get_args(part)[1:]
    )


def _markdown_problem(fault: Fault, path: DataPath, document: Document) -> Problem:
    place = document.values[path].location(fault.line)
    return Problem(place, fault.code, _said(path, fault.message), fault.hint)


def _place(mark: Mark) -> Location:
    return Location(mark.path, mark.line, mark.column)


def _said(path: DataPath, message: str) -> str:
    return f"{path_text(path)}{_day(path)}: {message}" if path else message


def _day(path: DataPath) -> str:
    """Return the day of a session as a reader counts it, « (jour 1) », beside a path that leads into it."""
    match path:
        case ("days", int(place), *_):
            return f" ({_('jour {number}').format(number=place + 1)})"
        case _:
            return ""


def path_text(path: DataPath) -> str:
    """Return `path` as authors read it: `activities[2].minutes`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


CODES = {
    "missing": "M001",
    "extra_forbidden": "M002",
    "union_tag_invalid": "M003",
    "union_tag_not_found": "M003",
    "literal_error": "M004",
    "attendu_texte": "M005",
    "texte_vide": "M005",
    "string_too_short": "M005",
    "string_too_long": "M006",
    "titre_long": "M006",
    "too_short": "M007",
    "too_long": "M007",
    "list_type": "M008",
    "tuple_type": "M008",
    "model_type": "M009",
    "dict_type": "M009",
    "mapping_type": "M009",
    "model_attributes_type": "M009",
    "identifiant": "M010",
    "chemin": "M010",
    "string_pattern_mismatch": "M011",
    "minutes": "M012",
    "heure": "M013",
    "date": "M014",
    "oui_non": "M015",
    "nombre": "M016",
    "entier": "M016",
    "greater_than_equal": "M017",
    "less_than_equal": "M017",
    "option": "M020",
    "choix_unique": "M021",
    "choix_multiple": "M022",
    "trous": "M023",
    "etapes": "M024",
    "etape": "M025",
    "minutes_en_ligne": "M026",
    "ajout": "M027",
    "demi_journee": "M028",
    "semaines": "M029",
    "jours": "M028",
    "champ": "M030",
    "longueur": "M031",
    "sous_titres": "M032",
}
"""Code of each kind of fault; `cli.explain` says more of each."""


FORMS = {
    r"^A\d{2}$": mark("un élément du programme, comme « A29 »"),
    r"^\d{2}$": mark("un code à deux chiffres, comme « 43 »"),
    r"^https?://": mark("une adresse qui commence par « https:// »"),
    r"^[a-z0-9-]+\.(svg|png|jpg)$": mark("un nom de fichier du dossier « medias », comme « porte.svg »"),
    r"^[a-z0-9-]+\.(mp3|m4a|wav|mp4|webm)$": mark(
        "un nom de fichier du dossier « medias », comme « appel.mp3 » ou « visite.mp4 »"
    ),
    r"^[a-z0-9-]+\.vtt$": mark("un fichier de sous-titres du dossier « medias », comme « visite.vtt »"),
}
"""What each pattern of the model asks for, in words."""


def _problem(detail: ErrorDetails, path: DataPath, model: type[BaseModel], document: Document) -> Problem:
    kind = detail["type"]
    context = detail.get("ctx", {})
    here = document.values.get(path, document.at(1, 1))
    code = CODES.get(kind, "M099")
    last = detail["loc"][-1] if detail["loc"] else ""
    match kind:
        case "missing":
            return Problem(_place(here), code, _said(path, _("il manque la clé « {key} »").format(key=last)))
        case "extra_forbidden":
            return Problem(
                _place(document.keys.get(path, here)),
                code,
                _said(path[:-1], _("clé inconnue « {key} »").format(key=last)),
                nearest(str(last), keys_at(model, detail["loc"][:-1])),
            )
        case "union_tag_invalid":
            tag = str(context["tag"])
            tags = str(context["expected_tags"]).replace("'", "").split(", ")
            kind_mark = document.values.get((*path, "kind"), here)
            return Problem(
                _place(kind_mark),
                code,
                _said(
                    path,
                    _("genre inconnu « {tag} »").format(tag=tag)
                    if tag != "None"
                    else _("il manque le genre (« kind »)"),
                ),
                nearest(tag, tags),
            )
        case "literal_error":
            wanted = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            return Problem(
                _place(here),
                code,
                _said(path, _("valeur {found} inconnue").format(found=shape(detail["input"]))),
                nearest(str(detail["input"]), wanted),
            )
        case _:
            return Problem(_place(here), code, _said(path, _message(detail, context)))


def _message(detail: ErrorDetails, context: Mapping[str, Any]) -> str:
    found = shape(detail["input"])
    match detail["type"]:
        case "too_short":
            least = context["min_length"]
            return plural(
                "attendu au moins {least} élément, trouvé {actual}",
                "attendu au moins {least} éléments, trouvé {actual}",
                least,
            ).format(least=least, actual=context["actual_length"])
        case "too_long":
            return _("attendu {most} éléments au plus, trouvé {actual}").format(
                most=context["max_length"], actual=context["actual_length"]
            )
        case "string_too_short":
            return _("attendu un texte, trouvé un texte vide")
        case "string_too_long":
            return _("attendu {most} caractères au plus, trouvé {actual}").format(
                most=context["max_length"], actual=len(str(detail["input"]))
            )
        case "list_type" | "tuple_type":
            return _("attendu une liste, trouvé {found}").format(found=found)
        case "model_type" | "dict_type" | "mapping_type" | "model_attributes_type":
            return _("attendu des clés et des valeurs, trouvé {found}").format(found=found)
        case "string_pattern_mismatch":
            return _("attendu {form}, trouvé {found}").format(
                form=_(FORMS.get(context["pattern"], context["pattern"])), found=found
            )
        case "greater_than_equal":
            return _("attendu {least} ou plus, trouvé {found}").format(least=context["ge"], found=found)
        case "less_than_equal":
            return _("attendu {most} ou moins, trouvé {found}").format(most=context["le"], found=found)
        case _:
            return detail["msg"]


def _close(word: str, among: Sequence[str]) -> list[str]:
    return get_close_matches(word, among, n=1, cutoff=0.6)


def nearest(word: str, among: Sequence[str]) -> str | None:
    """Return the hint that names the word of `among` closest to `word`, or all of them when none is close."""
    if not among:
        return None
    close = _close(word, among)
    if close:
        return _("Vouliez-vous dire « {word} » ?").format(word=close[0])
    return _("Possibles : {words}.").format(words=", ".join(f"« {name} »" for name in sorted(among)))


def keys_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """Return the keys that may stand where `loc` leads inside `model`."""
    here: Any = model
    for step in loc:
        here = _inside(here, step)
        if here is None:
            return []
    here = _bare(here)
    return list(here.model_fields) if isinstance(here, type) and issubclass(here, BaseModel) else []


def _bare(annotation: Any) -> Any:
    """Return `annotation` without `Annotated` and without « or nothing »."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, types.UnionType):
        parts = [part for part in get_args(annotation) if part is not type(None)]
        if len(parts) == 1:
            return _bare(parts[0])
    return annotation


def _inside(annotation: Any, step: str | int) -> Any:
    annotation = _bare(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = annotation.model_fields.get(str(step))
        return field.annotation if field else None
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        for part in get_args(annotation):
            if any(isinstance(mark, Tag) and mark.tag == step for mark in get_args(part)[1:]):
                return part
        return None
    if origin is tuple:
        return get_args(annotation)[0]
    return get_args(annotation)[1] if get_args(annotation)[1:] else None
