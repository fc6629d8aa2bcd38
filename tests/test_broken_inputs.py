"""Bad input gets a message with its file, line and way out, and nothing already built is lost.

Each folder of tests/data/broken/ lies over the sample curriculum; `attendu.txt` beside it is what `check` then says.
"""

import shutil
from pathlib import Path

import pytest

from tests.command_line import run
from tests.golden_files import Golden

DATA = Path(__file__).parent / "data"
CASES = sorted(path.name for path in (DATA / "broken").iterdir())


@pytest.fixture
def curriculum(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "sample", tmp_path / "curriculum"))


def lay_over(curriculum: Path, case: str) -> None:
    shutil.copytree(
        DATA / "broken" / case, curriculum, dirs_exist_ok=True, ignore=shutil.ignore_patterns("attendu.txt")
    )


def test_there_are_many_ways_to_be_wrong() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES)
def test_it_is_said_where_and_what_to_do(case: str, curriculum: Path, request: pytest.FixtureRequest) -> None:
    lay_over(curriculum, case)

    result = run("-C", "curriculum", "check", "--ignore", "C013", "--ignore", "C014", cwd=curriculum.parent)

    assert result.code == 1
    assert "Traceback" not in result.out + result.err
    Golden(DATA / "broken" / case, accept=bool(request.config.getoption("--accept")))("attendu.txt", result.out)


def test_one_file_with_ten_faults_reports_ten(curriculum: Path) -> None:
    lay_over(curriculum, "dix-fautes")

    result = run("-C", "curriculum", "check", "--ignore", "C013", "--ignore", "C014", cwd=curriculum.parent)

    assert result.out.splitlines()[-1].startswith("10 erreurs")


@pytest.mark.parametrize("case", ["dix-fautes", "trop-d-activites", "latin-1"])
def test_what_was_built_before_stays_whole(case: str, curriculum: Path) -> None:
    build = curriculum.parent / "build"
    first = run("-C", "curriculum", "build", "--only", "scorm12", cwd=curriculum.parent)
    before = {path: path.read_bytes() for path in build.rglob("*") if path.is_file()}
    lay_over(curriculum, case)

    result = run("-C", "curriculum", "build", "--only", "scorm12", cwd=curriculum.parent)

    assert first.code == 0
    assert result.code == 1
    assert {path: path.read_bytes() for path in build.rglob("*") if path.is_file()} == before
