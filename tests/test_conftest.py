"""The rules of the suite itself: what is long waits for its option, and nothing is skipped where all is required."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SUITE = """
import pytest

def test_that_passes():
    pass

@pytest.mark.long
def test_that_takes_minutes():
    pass

def test_that_needs_a_browser(chromium):
    pass
"""


def run(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a small suite under our conftest, where no tool is on the PATH."""
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    long\n", encoding="utf-8")
    (folder / "test_small.py").write_text(SUITE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", str(folder), *options]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "ADDPREC", "CI"))}
    bare = inherited | {"PATH": str(folder)} | environment
    return subprocess.run(command, cwd=ROOT, env=bare, check=False, capture_output=True, text=True)


def test_a_missing_tool_skips_on_a_developers_machine(tmp_path: Path) -> None:
    done = run(tmp_path)

    assert done.returncode == pytest.ExitCode.OK, done.stdout
    assert "1 passed, 1 skipped, 1 deselected" in done.stdout


def test_a_missing_tool_fails_where_all_is_required(tmp_path: Path) -> None:
    done = run(tmp_path, ADDPREC_REQUIRE_ALL="1")

    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "was skipped where nothing may be: Skipped: chromium is not installed" in done.stdout


def test_what_is_long_runs_when_asked(tmp_path: Path) -> None:
    assert "2 passed, 1 skipped" in run(tmp_path, "--long").stdout
