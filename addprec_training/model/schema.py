"""The JSON Schema of every kind of file, emitted from the models: an editor explains each key with its French description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from addprec_training.model.activity import Sequence
from addprec_training.model.base import Base
from addprec_training.model.explained import explanations
from addprec_training.model.group_session import GroupSession
from addprec_training.model.handout import Handout
from addprec_training.model.module import MediaEntry, ModuleFile
from addprec_training.model.overlay import FormatOverlay
from addprec_training.model.programme import (
    Bibliography,
    Departement,
    Glossary,
    HelpLines,
    Lexicon,
    Programme,
    Structure,
)
from addprec_training.model.recording import RecordingEntry
from addprec_training.model.session import SessionFile
from addprec_training.model.skills import SkillsFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: Mapping[str, type[BaseModel]] = {
    "programme": Programme,
    "lexique": Lexicon,
    "glossaire": Glossary,
    "bibliographie": Bibliography,
    "ressources": HelpLines,
    "competences": SkillsFile,
    "departement": Departement,
    "structure": Structure,
    "module": ModuleFile,
    "sequence": Sequence,
    "fiche": Handout,
    "seance": GroupSession,
    "format": FormatOverlay,
    "media": MediaEntry,
    "enregistrement": RecordingEntry,
    "session": SessionFile,
}
"""Every kind of file, and its model.

A `medias.yaml` maps ids to `media`, an `enregistrements.yaml` to `enregistrement`; a file of `communs/` holds one thing.
"""

_TAKES_USE = {"activities", "screens", "questions", "handouts"}


def schema(kind: str | None = None) -> dict[str, Any]:
    """Return the schema of the files of `kind`, or one schema with every kind in its `$defs`.

    `kind` is a key of `KINDS`, or None.
    """
    _map, whole = models_json_schema(
        [(model, "validation") for model in KINDS.values()], ref_template="#/$defs/{model}"
    )
    defs: dict[str, Any] = whole["$defs"]
    models = {model.__name__: model for model in _below(Base)}
    for name, definition in defs.items():
        if name in models:
            _explain(definition, models[name])
        _offer_use(definition)
    defs["Use"] = {
        "type": "object",
        "description": "Reprend mot pour mot un fichier du dossier « communs ».",
        "properties": {"use": {"type": "string", "description": "Nom du fichier, sans « .yaml »."}},
        "required": ["use"],
        "additionalProperties": False,
    }
    if kind is None:
        names = {model.__name__ for model in KINDS.values()}
        reached = names.union(*(_reached(defs, name) for name in names))
        return {"$schema": DIALECT, "title": "addprec-training", "$defs": {key: defs[key] for key in sorted(reached)}}
    name = KINDS[kind].__name__
    return {"$schema": DIALECT, **defs[name], "$defs": {key: defs[key] for key in sorted(_reached(defs, name))}}


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for child in model.__subclasses__():
        yield child
        yield from _below(child)


def _explain(definition: dict[str, Any], model: type[BaseModel]) -> None:
    """Put the sentence under each field of `model` beside its key."""
    sentences = explanations(model)
    for name, field in definition.get("properties", {}).items():
        if name in sentences:
            field.setdefault("description", sentences[name])


def _offer_use(definition: dict[str, Any]) -> None:
    """Let `- use: slug` stand in the lists where the loader puts something of `communs/` in."""
    for name, field in definition.get("properties", {}).items():
        if name in _TAKES_USE and "items" in field:
            field["items"] = {"anyOf": [field["items"], {"$ref": "#/$defs/Use"}]}


def _reached(defs: Mapping[str, Any], name: str) -> set[str]:
    """Return the definitions that `name` needs, directly or not."""
    found: set[str] = set()
    waiting = set(_refs(defs[name]))
    while waiting:
        found |= waiting
        waiting = {ref for known in waiting for ref in _refs(defs[known])} - found
    return found


def _refs(thing: Any) -> Iterator[str]:
    match thing:
        case {"$ref": str(ref)}:
            yield ref.rsplit("/", 1)[-1]
        case dict():
            for value in thing.values():
                yield from _refs(value)
        case list():
            for value in thing:
                yield from _refs(value)
        case _:
            pass
