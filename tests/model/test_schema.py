"""The published schema: one owner, French everywhere, and what it says is so."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from addprec_training.model.schema import KINDS, schema
from addprec_training.sources.yaml_text import read
from tests.curricula import OURS, SAMPLE

FILES = {
    "programme": "programme.yaml",
    "lexique": "lexique.yaml",
    "glossaire": "glossaire.yaml",
    "bibliographie": "bibliographie.yaml",
    "ressources": "ressources.yaml",
    "module": "modules/*/module.yaml",
    "sequence": "modules/*/[0-9]*.yaml",
    "fiche": "modules/*/fiches/*.yaml",
    "seance": "modules/*/seances/*.yaml",
    "competences": "competences.yaml",
    "format": "modules/*/formats/*.yaml",
    "session": "sessions/*.yaml",
    "departement": "departements/*.yaml",
    "structure": "structures/*.yaml",
}


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_it_is_a_schema(kind: str | None) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))


def fields(definition: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from definition.get("properties", {}).items()


def test_every_key_is_explained_in_french() -> None:
    silent = [
        f"{name}.{key}"
        for name, definition in schema()["$defs"].items()
        for key, field in fields(definition)
        if not field.get("description")
    ]

    assert silent == []


@pytest.mark.parametrize(("kind", "pattern"), FILES.items())
@pytest.mark.parametrize("root", [SAMPLE, OURS], ids=["sample", "ours"])
def test_what_the_loader_accepts_the_schema_accepts(kind: str, pattern: str, root: Path) -> None:
    validator = jsonschema.Draft202012Validator(schema(kind))
    for path in sorted(root.glob(pattern)):
        data = read(path, path.read_bytes()).data
        if kind in ("fiche", "seance"):
            data = {"id": path.stem, **data}

        assert [f"{path.name}: {error.json_path} {error.message[:200]}" for error in validator.iter_errors(data)] == []
