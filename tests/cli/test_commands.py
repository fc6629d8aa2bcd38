"""The command line as its users meet it: what it says, where, and with which exit code."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sarif_pydantic import Sarif  # type: ignore[import-untyped]

from addprec_training import __version__, pdf
from addprec_training.cli.explain import CODES
from addprec_training.cli.main import COMMANDS
from addprec_training.cli.report import as_github
from addprec_training.errors import Location, Problem
from tests.command_line import run
from tests.curricula import OPENING, SAMPLE, changed, copied

PACKAGE = Path(__file__).parents[2] / "addprec_training"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_has_help(command: str, language: str) -> None:
    result = run(command, "--help", language=language)

    assert result.code == 0
    assert ("Usage :" if language == "fr" else "Usage:") in result.out


def test_help_comes_without_the_heavy_libraries() -> None:
    heavy = "weasyprint pptx lxml jinja2 markdown_it pydantic rich babel PIL fontTools yaml"
    code = f"""
import sys
sys.argv = ["addprec-train", "--help"]
try:
    from addprec_training.cli import main
    main()
except SystemExit:
    print([name for name in "{heavy}".split() if name in sys.modules])
"""

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.splitlines()[-1] == "[]"


def test_the_version_is_said() -> None:
    assert run("--version").out.strip() == f"addprec-train, version {__version__}"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("construire",), "La commande « construire » n’existe pas."),
        (("build", "--fast"), "L’option « --fast » n’existe pas."),
        (("build", "--only", "diapo"), "« diapo » n’est pas un document. Possibles : diaporama, guide-animation"),
        (("build", "--format", "mixte"), "« mixte » n’est pas l’un de ceux-ci"),
        (("check", "--explain", "Z999"), "code « Z999 » inconnu"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why_in_french(arguments: tuple[str, ...], sentence: str) -> None:
    result = run("-C", str(SAMPLE), *arguments)

    assert result.code == 2
    assert sentence in result.err
    assert result.out == ""


def test_a_target_that_does_not_exist_names_the_nearest() -> None:
    result = run("-C", str(SAMPLE), "check", "module-temoine")

    assert result.code == 1
    assert (
        "ni module ni session ne s’appelle « module-temoine » [B004]\n    Vouliez-vous dire « module-temoin » ?"
        in result.out
    )


def test_the_curriculum_is_found_from_a_folder_inside(tmp_path: Path) -> None:
    root = copied(tmp_path)

    assert run("list", cwd=root / "modules" / "module-temoin").out == run("-C", str(root), "list").out
    assert run("list", cwd=tmp_path).code == 0


def test_list_shows_modules_and_sessions() -> None:
    data = json.loads(run("-C", str(SAMPLE), "list", "--json").out)

    assert [(module["slug"], module["room"], module["online"]) for module in data["modules"]] == [
        ("module-temoin", 210, 24)
    ]
    assert [(session["slug"], session["days"]) for session in data["sessions"]] == [("inter-temoin", ["2027-03-16"])]
    assert "module-temoin" in run("-C", str(SAMPLE), "list").out


def test_check_ends_with_0_when_there_is_only_advice() -> None:
    result = run("-C", str(SAMPLE), "check")

    assert result.code == 0
    assert result.out.splitlines()[-1] == "0 erreur, 0 avertissement, 11 conseils"


def test_check_reports_in_forms_that_programs_read(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, OPENING, "minutes: 20", "minutes: vingt")
    as_json = json.loads(run("-C", "curriculum", "check", "--json", cwd=tmp_path).out)
    sarif = Sarif.model_validate_json(run("-C", "curriculum", "check", "--report", "sarif", cwd=tmp_path).out)
    github = run("-C", "curriculum", "check", "--report", "github", cwd=tmp_path).out

    assert [(problem["file"], problem["code"], problem["severity"]) for problem in as_json] == [
        (f"curriculum/{OPENING}", "M012", "error")
    ]
    assert [result.rule_id for result in sarif.runs[0].results or []] == ["M012"]
    assert github.startswith(
        f"::error file=curriculum/{OPENING},line={as_json[0]['line']},col={as_json[0]['column']},title=M012::"
    )


def test_a_log_line_cannot_be_forged_by_a_message() -> None:
    problem = Problem(Location(Path("f.yaml"), 1, 1), "M005", "un\n::error::deux")

    assert as_github([problem]).count("\n") == 0


def test_codes_are_selected_and_ignored_by_their_beginning(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, OPENING, "minutes: 20", "minutes: vingt")

    assert run("-C", str(root), "check", "--select", "C").code == 0
    assert run("-C", str(root), "check", "--ignore", "M").out.strip() == "Rien à signaler."


def test_check_fix_repairs_the_french_colon(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, OPENING, "say: Bonjour et bienvenue.", "say: Bonjour : bienvenue.")

    assert run("-C", str(root), "check").code == 1
    assert run("-C", str(root), "check", "--fix").code == 0
    assert '- say: "Bonjour : bienvenue. Chacun dit son prénom' in (root / OPENING).read_text(encoding="utf-8")


def test_every_code_that_the_program_uses_is_explained() -> None:
    used = {
        code
        for path in PACKAGE.rglob("*.py")
        if path.name != "explain.py"
        for code in re.findall(r'"([YFMXTPCBDL]\d{3})"', path.read_text(encoding="utf-8"))
    }

    assert used == set(CODES)
    assert all(run("check", "--explain", code).out.startswith(f"{code} : ") for code in CODES)


def test_schema_is_json() -> None:
    assert "Activity" in json.loads(run("schema").out)["$defs"]
    assert json.loads(run("schema", "session").out)["title"] == "SessionFile"


def test_doctor_says_what_a_missing_library_prevents_and_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "missing_library", lambda: "cannot load library 'libpango-1.0-0'")
    result = run("-C", str(SAMPLE), "doctor")

    assert result.code == 1
    assert "Pango : absent (cannot load library 'libpango-1.0-0')" in result.out
    assert "Sans cela : ni guide ni livret" in result.out
    for system in ("Debian, Ubuntu : sudo apt-get", "Fedora : sudo dnf", "macOS : brew", "Windows : "):
        assert system in result.out


def test_doctor_has_nothing_to_say_against_a_machine_that_runs_these_tests() -> None:
    result = run("-C", str(SAMPLE), "doctor", "--json")

    assert result.code == 0
    assert {finding["name"]: finding["present"] for finding in json.loads(result.out)}["Pango"] is True


def test_the_english_of_a_problem_is_english(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, OPENING, "minutes: 20", "minutes: vingt")

    assert "expected" in run("-C", str(root), "check", language="en").out
