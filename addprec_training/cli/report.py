"""Problems on the terminal, and in the forms that other programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from addprec_training import __version__
from addprec_training.errors import Problem, render
from addprec_training.messages import _, mark, plural

SEVERITIES = {"error": mark("erreur"), "warning": mark("avertissement"), "advice": mark("conseil")}

_COLOURS = {"error": "red", "warning": "yellow", "advice": "blue"}


def show_problems(problems: Iterable[Problem], *, err: bool = True) -> None:
    """Print `problems`, one after the other, with paths as seen from here, then their count."""
    shown = list(problems)
    for problem in shown:
        head, _sep, hint = render(problem, Path.cwd()).partition("\n")
        click.echo(
            f"{click.style(_(SEVERITIES[problem.severity]), fg=_COLOURS[problem.severity], bold=True)} {head}", err=err
        )
        if hint:
            click.echo(hint, err=err)
    if shown:
        click.echo(count(shown), err=err)


def count(problems: Sequence[Problem]) -> str:
    """Return how many errors, warnings and pieces of advice there are, in a sentence."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = sum(problem.severity == "warning" for problem in problems)
    advice = sum(problem.severity == "advice" for problem in problems)
    return ", ".join(
        (
            plural("{count} erreur", "{count} erreurs", errors).format(count=errors),
            plural("{count} avertissement", "{count} avertissements", warnings).format(count=warnings),
            plural("{count} conseil", "{count} conseils", advice).format(count=advice),
        )
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return `problems` as a JSON list."""
    return json.dumps([_plain(problem) for problem in problems], ensure_ascii=False, indent=2)


def _plain(problem: Problem) -> dict[str, Any]:
    return {
        "file": _path(problem),
        "line": problem.location.line,
        "column": problem.location.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def _path(problem: Problem) -> str:
    here = Path.cwd()
    path = problem.location.path
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def as_github(problems: Sequence[Problem]) -> str:
    """Return `problems` as the annotations that GitHub reads from a log."""
    levels = {"error": "error", "warning": "warning", "advice": "notice"}

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    return "\n".join(
        f"::{levels[problem.severity]} file={_path(problem)},line={problem.location.line},col={problem.location.column},"
        f"title={problem.code}::{escaped(problem.message + (f' {problem.hint}' if problem.hint else ''))}"
        for problem in problems
    )


def as_sarif(problems: Sequence[Problem]) -> str:
    """Return `problems` as a SARIF 2.1.0 log (OASIS Standard, 27 March 2020)."""
    levels = {"error": "error", "warning": "warning", "advice": "note"}
    rules = sorted({problem.code for problem in problems})
    results = [
        {
            "ruleId": problem.code,
            "level": levels[problem.severity],
            "message": {"text": problem.message + (f" {problem.hint}" if problem.hint else "")},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": _path(problem)},
                        "region": {"startLine": problem.location.line, "startColumn": problem.location.column},
                    }
                }
            ],
        }
        for problem in problems
    ]
    driver = {"name": "addprec-train", "version": __version__, "rules": [{"id": code} for code in rules]}
    return json.dumps(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{"tool": {"driver": driver}, "results": results}],
        },
        ensure_ascii=False,
        indent=2,
    )


REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {"json": as_json, "github": as_github, "sarif": as_sarif}
"""The forms that programs read; `text` is for people."""
