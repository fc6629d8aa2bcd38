"""What the README says is so."""

import re
from pathlib import Path

from addprec_training.cli.main import COMMANDS
from addprec_training.plan.french import duration
from tests.command_line import run
from tests.curricula import ours

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_line_of_it_is_understood() -> None:
    for line in re.findall(r"^    addprec-train (.*?)(?:\s+#.*|\s+> .*)?$", README, re.MULTILINE):
        command, *options = line.split()

        assert command in COMMANDS
        helped = run(command, "--help").out
        assert [option for option in options if option.startswith("--") and option not in helped] == []


def test_it_lists_the_modules_that_there_are() -> None:
    for slug, module in ours().curriculum.modules.items():
        assert (
            f"| `{slug}` | {module.title} : {duration(module.room)} en salle, {module.online} min en ligne | {module.review.status} |"
            in README
        )


def test_its_pictures_and_links_are_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", re.sub(r"`[^`]*`", "", README)):
        assert (ROOT / target).is_file(), target


def test_its_two_commands_are_there() -> None:
    for script in ("script/build", "script/test"):
        assert (ROOT / script).stat().st_mode & 0o111
