"""The Course of every module against a platform as strict as the standards and Moodle together, by random learners."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from addprec_training.documents.elearning.course import Standard
from tests.documents.elearning.modules import EVERY, Played

STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
LEARNERS = Path(__file__).parent / "runtime" / "every.js"


def _held(node: str, folder: Path, played: Played, standard: Standard, learners: int, seed: int) -> str:
    path = folder / "course.json"
    path.write_text(played.course(standard).model_dump_json(), encoding="utf-8")
    command = [node, str(LEARNERS), str(learners), str(seed), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("played", EVERY, ids=str)
def test_a_strict_platform_takes_every_call_and_no_status_falls(
    node: str, node_modules: Path, tmp_path: Path, played: Played, standard: Standard
) -> None:
    assert node_modules.is_dir()
    assert _held(node, tmp_path, played, standard, 60, 20261126).endswith("60 learners\n")


@pytest.mark.long
@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("played", EVERY, ids=str)
def test_a_thousand_learners_of_every_module_lose_nothing(
    node: str, tmp_path: Path, played: Played, standard: Standard
) -> None:
    assert _held(node, tmp_path, played, standard, 1000, 20261127).endswith("1000 learners\n")
