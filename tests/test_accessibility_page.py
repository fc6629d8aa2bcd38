"""docs/accessibilite.md is exact: each test that it names is there, and each criterion of RGAA 4.1.2 is in it once."""

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "accessibilite.md").read_text(encoding="utf-8")
TESTS = ROOT / "tests" / "documents" / "elearning"

CRITERIA = {1: 9, 2: 2, 3: 3, 4: 13, 5: 8, 6: 2, 7: 5, 8: 10, 9: 4, 10: 14, 11: 13, 12: 11, 13: 12}
"""How many criteria each of the thirteen themes of RGAA 4.1.2 has: 106 in all."""


def _named() -> set[tuple[str, str]]:
    return set(re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE))


def _first_cells() -> list[str]:
    return re.findall(r"^\| (\d[^|]*) \|", PAGE, re.MULTILINE)


def test_every_test_that_it_names_is_there() -> None:
    there = {
        (file, node.name)
        for file in {file for file, _ in _named()}
        for node in ast.walk(ast.parse((TESTS / file).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }

    assert len(_named()) > 20
    assert _named() - there == set()


def test_it_takes_a_position_on_each_criterion_once() -> None:
    told: Counter[str] = Counter()
    for cell in _first_cells():
        if not re.fullmatch(r"\d\.\d\.\d+", cell):
            for part in cell.split(", "):
                first, _, last = part.partition(" à ")
                theme, number = map(int, first.split("."))
                told.update(f"{theme}.{each}" for each in range(number, int((last or first).split(".")[1]) + 1))

    assert told == Counter(f"{theme}.{number}" for theme, count in CRITERIA.items() for number in range(1, count + 1))


def test_a_criterion_of_wcag_2_2_is_there_too() -> None:
    assert [cell for cell in _first_cells() if re.fullmatch(r"\d\.\d\.\d+", cell)] == [
        "2.4.11",
        "2.5.7",
        "2.5.8",
        "3.2.6",
        "3.3.7",
        "3.3.8",
    ]
