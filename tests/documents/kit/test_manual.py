"""The page about the kit says what the kit is: every paper, every mention, command lines that are understood."""

import re
from pathlib import Path

from addprec_training.cli.main import COMMANDS
from addprec_training.documents.kit.papers import SHEETS
from tests.command_line import run
from tests.curricula import ours
from tests.documents.kit.mentions import MENTIONS

PAGE = (Path(__file__).parents[3] / "docs" / "kit.md").read_text(encoding="utf-8")


def rows(columns: int) -> list[tuple[str, ...]]:
    """Return the rows of the page's table of so many columns, heads left out."""
    found = [
        tuple(cell.strip() for cell in line.strip("|").split("|")) for line in PAGE.splitlines() if line.startswith("|")
    ]
    return [row for row in found if len(row) == columns and row[0] != "papier" and not row[0].startswith("---")]


def test_it_lists_every_paper_and_what_asks_for_it() -> None:
    said = [(title.removesuffix(" (inter)"), name.strip("`"), origin) for title, name, origin in rows(3)]

    assert said == [(sheet.title, name, sheet.origin) for name, sheet in SHEETS.items()]
    assert {name.strip("`") for title, name, _origin in rows(3) if title.endswith("(inter)")} == {
        name for name, sheet in SHEETS.items() if sheet.formats == ("inter",)
    }


def test_it_lists_every_mention_that_is_read_in_the_papers() -> None:
    said = [(name.strip("`"), asks, asked, words.strip("« »")) for name, asks, asked, words in rows(4)]

    assert said == [
        (name, asks, asked, words) for name, mentions in MENTIONS.items() for asks, asked, words in mentions
    ]


def test_its_command_lines_are_understood() -> None:
    lines = re.findall(r"^    addprec-train (.*)$", PAGE, re.MULTILINE)

    assert lines
    for line in lines:
        command, *words = line.split()
        assert command in COMMANDS
        helped = run(command, "--help").out
        assert [word for word in words if word.startswith("--") and word not in helped] == []
        if command == "build":
            assert words[0] in ours().curriculum.sessions
