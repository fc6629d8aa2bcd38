"""The French sentence under each field of the models, read from the source of this package when it is asked for.

pydantic can read them itself (`use_attribute_docstrings`), but does so for every class as it is imported: a second and
a half at each start, for what only the schema shows.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel


def explanations(model: type[BaseModel]) -> Mapping[str, str]:
    """Return what each field of `model` is for, by name; one that a base class explains is explained."""
    found: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if issubclass(owner, BaseModel) and owner is not BaseModel:
            found.update(_in_file(inspect.getfile(owner)).get(owner.__qualname__, {}))
    return found


@cache
def _in_file(path: str) -> Mapping[str, Mapping[str, str]]:
    """Return the sentences of every class of the file at `path`, by class and field."""
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    return {node.name: dict(_fields(node)) for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
            case _:
                pass
