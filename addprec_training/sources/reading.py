"""One reading of a curriculum folder: opens its files, gathers problems and the places of values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from addprec_training.errors import DataPath, Location, Problem
from addprec_training.messages import _
from addprec_training.sources import faults, yaml_text
from addprec_training.sources.markdown_text import MarkdownReader
from addprec_training.sources.yaml_text import Document, Mark

_Model = TypeVar("_Model", bound=BaseModel)

COMMON_KINDS = {"activities": "activity", "screens": "screen", "questions": "question", "handouts": "handout"}
"""The lists where `- use: slug` may stand, and what the file in `communs/` then holds."""


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    marks: dict[DataPath, Mark] = field(default_factory=dict)
    reader: MarkdownReader = field(default_factory=MarkdownReader)
    _commons: dict[str, Document | None] = field(default_factory=dict)

    def complain(self, path: Path, code: str, message: str, hint: str | None = None) -> None:
        """Add a problem of the file or folder `path` itself."""
        self.problems.append(Problem(Location(path, 1, 1), code, message, hint))

    # --- Files ---

    def files(self, folder: Path) -> Iterator[Path]:
        """Yield the YAML files of `folder` in the order of their names; report those that look like one and are not."""
        if not folder.is_dir():
            return
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            if path.name.startswith((".", "~")) or path.is_dir():
                continue
            if path.suffix == ".yaml":
                yield path
            elif path.suffix in (".yml", ".YAML", ".YML"):
                self.complain(
                    path,
                    "F002",
                    _("attendu l’extension « .yaml »"),
                    _("Renommez le fichier « {name} ».").format(name=f"{path.stem}.yaml"),
                )

    def folders(self, folder: Path) -> Iterator[Path]:
        """Yield the folders of `folder` in the order of their names."""
        if folder.is_dir():
            yield from sorted(
                (path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")),
                key=lambda path: path.name,
            )

    def content(self, path: Path) -> bytes | None:
        """Return the bytes of `path`, or None, with a problem, when it cannot be read or leads out of the curriculum."""
        try:
            if not path.resolve().is_relative_to(self.root.resolve()):
                self.complain(
                    path,
                    "F003",
                    _("ce lien mène hors du dossier du curriculum"),
                    _("Copiez le fichier dans le dossier."),
                )
                return None
            return path.read_bytes()
        except OSError as error:
            self.complain(path, "F004", _("fichier illisible ({why})").format(why=error.strerror or error))
            return None

    def document(self, path: Path) -> Document | None:
        """Return what `path` says, with what it takes from `communs/` put in; None, with problems, when it cannot be read."""
        content = self.content(path)
        if content is None:
            return None
        document = yaml_text.read(path, content)
        self.problems += document.problems
        if document.data is None:
            return None
        document.data = self._with_commons(document, document.data, ())
        return document

    def model(self, document: Document, model: type[_Model]) -> _Model | None:
        """Return the data of `document` as a `model`; None, with problems, when it is not one."""
        try:
            return model.model_validate(document.data, context=self.reader)
        except ValidationError as error:
            self.problems += faults.problems(error, model, document)
            return None

    def read(self, path: Path, model: type[_Model], mount: DataPath) -> _Model | None:
        """Return the file `path` as a `model`, its places known under `mount`."""
        document = self.document(path)
        if document is None:
            return None
        self.mount(document, mount)
        return self.model(document, model)

    def mount(self, document: Document, at: DataPath) -> None:
        """Remember the places of `document` under the path `at` of the curriculum."""
        for path, mark in document.values.items():
            self.marks[(*at, *path)] = mark

    def slug(self, path: Path, name: str) -> bool:
        """Return whether `name` may name a thing; say so otherwise."""
        if re.match(r"^[a-z0-9]+(-[a-z0-9]+)*$", name):
            return True
        self.complain(
            path,
            "F005",
            _("nom « {name} » : attendu des minuscules sans accent, des chiffres et des tirets").format(name=name),
        )
        return False

    # --- What several modules show word for word ---

    def common(self, slug: str) -> Document | None:
        """Return the file `communs/<slug>.yaml`, read once; None when there is none or it cannot be read."""
        if slug not in self._commons:
            path = self.root / "communs" / f"{slug}.yaml"
            self._commons[slug] = None
            if path.is_file() and (content := self.content(path)) is not None:
                document = yaml_text.read(path, content)
                self.problems += document.problems
                self._commons[slug] = document if isinstance(document.data, dict) else None
        return self._commons[slug]

    def _with_commons(self, document: Document, data: Any, path: DataPath) -> Any:
        match data:
            case {"use": slug} if len(data) == 1:
                return self._common_at(document, str(slug), path)
            case dict():
                return {key: self._with_commons(document, value, (*path, key)) for key, value in data.items()}
            case list():
                return [self._with_commons(document, value, (*path, place)) for place, value in enumerate(data)]
            case _:
                return data

    def _common_at(self, document: Document, slug: str, path: DataPath) -> Any:
        kind = COMMON_KINDS.get(str(path[-2])) if len(path) > 1 else COMMON_KINDS.get(f"{path[-1]}s" if path else "")
        mark = document.values[path]
        common = self.common(slug)
        if common is None or kind is None or kind not in common.data:
            here = sorted(file.stem for file in self.files(self.root / "communs"))
            what = _("aucun commun « {slug} » à placer ici").format(slug=slug)
            self.problems.append(
                Problem(mark.location(), "F006", f"{faults.path_text(path)}: {what}", faults.nearest(slug, here))
            )
            document.dead.add(path)
            return {"use": slug}
        if kind == "handout":
            return {
                "use": slug,
                "id": common.data[kind].get("id", slug) if isinstance(common.data[kind], dict) else slug,
            }
        for inner, place in common.values.items():
            if inner[:1] == (kind,):
                document.values[(*path, *inner[1:])] = place
        for inner, place in common.keys.items():
            if inner[:1] == (kind,) and len(inner) > 1:
                document.keys[(*path, *inner[1:])] = place
        return common.data[kind]
