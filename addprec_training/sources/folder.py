"""A curriculum folder -> a `Curriculum` and the place of everything in it, or all the problems at once.

Files are read in the order of their names, whatever the disk says; nothing outside the folder is opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from addprec_training.errors import CurriculumError, DataPath, Location, Problem
from addprec_training.messages import _
from addprec_training.model.blocks import plain_blocks
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import Module
from addprec_training.model.overlay import Overlay
from addprec_training.model.programme import (
    Bibliography,
    Departement,
    Glossary,
    HelpLines,
    Lexicon,
    Programme,
    Structure,
)
from addprec_training.model.session import Session, SessionFile
from addprec_training.model.skills import SkillsFile, named_skills
from addprec_training.sources.faults import nearest
from addprec_training.sources.media_folder import read_media
from addprec_training.sources.module_folder import read_module
from addprec_training.sources.overlay_values import type_overlay
from addprec_training.sources.reading import Reading
from addprec_training.sources.where import Where
from addprec_training.sources.yaml_text import Mark

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading gives: the curriculum, and where each of its values was written."""

    curriculum: Curriculum
    where: Where


def load(root: Path) -> Loaded:
    """Return the curriculum of folder `root`.

    Raises `CurriculumError` with every problem of every file when something cannot be read.
    """
    if not (root / "programme.yaml").is_file():
        hint = _("Donnez le dossier avec « -C », ou placez-vous dans le dossier qui contient « curriculum ».")
        raise CurriculumError(
            [
                Problem(
                    Location(root, 1, 1),
                    "F001",
                    _("ce dossier n’est pas un curriculum : il y manque « programme.yaml »"),
                    hint,
                )
            ]
        )
    reading = Reading(root)
    programme = reading.read(root / "programme.yaml", Programme, ("programme",))
    reading.marks[()] = Mark(root / "programme.yaml", 1, 1, 1)  # what stands nowhere else is said of the programme
    lexicon = _optional(reading, "lexique.yaml", Lexicon, Lexicon(words=()), ("lexicon",))
    glossary = _named(reading, "glossaire.yaml", Glossary, "terms", "glossary")
    bibliography = _named(reading, "bibliographie.yaml", Bibliography, "sources", "bibliography")
    help_lines = _named(reading, "ressources.yaml", HelpLines, "lines", "help_lines")
    classifications = _named(reading, "competences.yaml", SkillsFile, "classifications", "classifications")
    _unique_skills(reading, classifications)
    media = read_media(reading, root / "communs" / "medias", ("media",))
    departements = _departements(reading)
    structures = _each(reading, "structures", Structure)
    modules = {folder.name: read_module(reading, folder) for folder in reading.folders(root / "modules")}
    sessions = {
        slug: Session(slug=slug, **_fields(read)) for slug, read in _each(reading, "sessions", SessionFile).items()
    }
    if reading.problems or programme is None:
        raise CurriculumError(reading.problems)
    curriculum = _with_typed_overlays(
        reading,
        Curriculum(
            programme=programme,
            lexicon=lexicon,
            glossary=glossary,
            bibliography=bibliography,
            help_lines=help_lines,
            classifications=classifications,
            media=media,
            commons=tuple(_common_texts(reading)),
            departements=departements,
            structures=structures,
            modules={slug: module for slug, module in modules.items() if module},
            sessions=sessions,
        ),
    )
    if reading.problems:
        raise CurriculumError(reading.problems)
    return Loaded(curriculum, Where(dict(reading.marks)))


def _fields(model: BaseModel) -> dict[str, Any]:
    return {name: getattr(model, name) for name in type(model).model_fields}


def _optional(reading: Reading, name: str, model: type[_Model], default: _Model, at: DataPath) -> _Model:
    path = reading.root / name
    return (reading.read(path, model, at) or default) if path.is_file() else default


def _named(reading: Reading, name: str, model: type[BaseModel], field: str, at: str) -> dict[str, Any]:
    """Return the things that a file lists, by id; each id once."""
    path = reading.root / name
    document = reading.document(path) if path.is_file() else None
    listed: BaseModel | None = reading.model(document, model) if document else None
    found: dict[str, Any] = {}
    if document is None or listed is None:
        return found
    for place, thing in enumerate(getattr(listed, field)):
        if thing.id in found:
            reading.problems.append(
                document.values[(field, place, "id")].problem(
                    "F017", _("identifiant « {id} » déjà pris dans ce fichier").format(id=thing.id)
                )
            )
        found[thing.id] = thing
        for inner, mark in document.values.items():
            if inner[:2] == (field, place):
                reading.marks[(at, thing.id, *inner[2:])] = mark
    return found


def _unique_skills(reading: Reading, classifications: Mapping[str, Any]) -> None:
    """Say which skill has an id that another skill has already: a group session names a skill by its id alone."""
    seen: set[str] = set()
    for slug, classification in classifications.items():
        for named in named_skills(classification):
            if named.skill.id in seen:
                reading.problems.append(
                    reading.marks[("classifications", slug)].problem(
                        "F017",
                        _("compétence « {id} » : identifiant déjà pris dans ce fichier").format(id=named.skill.id),
                    )
                )
            seen.add(named.skill.id)


def _common_texts(reading: Reading) -> Iterator[str]:
    """Yield every text of `communs/`, without its marks, a line at a time."""
    for path in reading.files(reading.root / "communs"):
        common = reading.common(path.stem)
        yield from _texts(reading, common.data if common else None)


def _texts(reading: Reading, data: Any) -> Iterator[str]:
    match data:
        case str():
            with suppress(PydanticCustomError):  # what is no Markdown of ours is said where it is read
                yield from plain_blocks(reading.reader.blocks(data)).splitlines()
        case dict():
            for value in data.values():
                yield from _texts(reading, value)
        case list():
            for value in data:
                yield from _texts(reading, value)
        case _:
            pass


def _each(reading: Reading, folder: str, model: type[_Model]) -> dict[str, _Model]:
    """Return every file of a folder as a `model`, by its name."""
    found: dict[str, _Model] = {}
    for path in reading.files(reading.root / folder):
        if reading.slug(path, path.stem) and (thing := reading.read(path, model, (folder, path.stem))) is not None:
            found[path.stem] = thing
    return found


def _departements(reading: Reading) -> dict[str, Departement]:
    """Return the départements by code; a file is called `<code>-<name>.yaml`."""
    found: dict[str, Departement] = {}
    for path in reading.files(reading.root / "departements"):
        departement = reading.read(path, Departement, ("departements", path.stem.split("-", 1)[0]))
        if departement is None:
            continue
        if not path.stem.startswith(f"{departement.code}-"):
            reading.complain(
                path,
                "F018",
                _("ce fichier porte le code {code} : son nom commence par « {code}- »").format(code=departement.code),
            )
        found[departement.code] = departement
    return found


def _with_typed_overlays(reading: Reading, curriculum: Curriculum) -> Curriculum:
    modules: dict[str, Module] = {}
    for slug, module in curriculum.modules.items():
        formats = {
            name: type_overlay(reading, overlay, module, ("modules", slug, "formats", name))
            for name, overlay in module.formats.items()
        }
        modules[slug] = module.model_copy(update={"formats": formats})
    sessions = {}
    for slug, session in curriculum.sessions.items():
        known = modules.get(session.module)
        if known is None:
            mark = reading.marks[("sessions", slug, "module")]
            reading.problems.append(
                mark.problem(
                    "F019",
                    _("aucun module « {slug} »").format(slug=session.module),
                    nearest(session.module, list(modules)),
                )
            )
            continue
        sessions[slug] = type_overlay(reading, session, known, ("sessions", slug))
    return curriculum.model_copy(
        update={
            "modules": modules,
            "sessions": sessions,
            "departements": {
                code: _typed_place(reading, place, modules, ("departements", code))
                for code, place in curriculum.departements.items()
            },
            "structures": {
                slug: _typed_place(reading, place, modules, ("structures", slug))
                for slug, place in curriculum.structures.items()
            },
        }
    )


def _typed_place(reading: Reading, place: Any, modules: Mapping[str, Module], at: DataPath) -> Any:
    typed: dict[str, Overlay] = {}
    for slug, overlay in place.modules.items():
        known = modules.get(slug)
        if known is None:
            mark = reading.marks[(*at, "modules", slug)]
            reading.problems.append(
                mark.problem("F019", _("aucun module « {slug} »").format(slug=slug), nearest(slug, list(modules)))
            )
            continue
        typed[slug] = type_overlay(reading, overlay, known, (*at, "modules", slug))
    return place.model_copy(update={"modules": typed})
