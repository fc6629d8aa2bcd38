"""The only hand that changes a source: comments, order and line ends stay; only what is named changes.

`fix` quotes the texts that YAML would cut or misread: « Attention : danger », « Atelier #2 ».
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from addprec_training.errors import Problem
from addprec_training.sources import yaml_text

_FIXABLE = {"Y013", "Y015", "Y016"}
_PLAIN = re.compile(r"^(?P<head>\s*(?:- )*(?:[A-Za-z_][\w-]*: +)?)(?P<text>[^\s\"'|>\[{#&*!].*?)(?P<tail>\s*)$")


def fix(root: Path) -> Iterator[tuple[Path, int]]:
    """Quote what must be quoted in every YAML file of `root`; yield each file that changed and how many lines did.

    A file is written back only if it then reads better: fewer problems than before.
    """
    for path in sorted(root.rglob("*.yaml")):
        if path.is_symlink() or not path.is_file():
            continue
        before = path.read_bytes()
        after, count = fixed(path, before)
        if count:
            _replace(path, after)
            yield path, count


def fixed(path: Path, content: bytes) -> tuple[bytes, int]:
    """Return `content` with the texts quoted that must be, and how many lines changed."""
    count = 0
    while True:
        problems = yaml_text.read(path, content).problems
        lines = sorted({problem.location.line for problem in problems if problem.code in _FIXABLE})
        changed = next(
            (
                new
                for line in lines
                if (new := _quoted(content, line)) is not None
                and len(yaml_text.read(path, new).problems) <= len(problems)
                and new != content
            ),
            None,
        )
        if changed is None or _same_place(path, changed, problems):
            return content, count
        content = changed
        count += 1


def _same_place(path: Path, changed: bytes, problems: list[Problem]) -> bool:
    """Return whether the first problem that could be fixed is still there, so that fixing again would go round in circles."""
    before = [problem for problem in problems if problem.code in _FIXABLE]
    after = [problem for problem in yaml_text.read(path, changed).problems if problem.code in _FIXABLE]
    return bool(after) and after[0].location <= before[0].location


def _quoted(content: bytes, line: int) -> bytes | None:
    """Return `content` with the text of `line` between double quotes, or None when the line is not a plain text."""
    lines = content.split(b"\n")
    text = lines[line - 1].decode("utf-8")
    found = _PLAIN.match(text)
    if not found or (":" not in found["text"] and "#" not in found["text"] and found["text"][0] not in "@`%"):
        return None
    inside = found["text"].replace("\\", "\\\\").replace('"', '\\"')
    lines[line - 1] = f'{found["head"]}"{inside}"{found["tail"]}'.encode()
    return b"\n".join(lines)


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(path.stat().st_mode)
    Path(name).replace(path)
