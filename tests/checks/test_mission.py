"""What the programme says of its mission: nothing forgotten, nothing that leads nowhere."""

import shutil
from pathlib import Path

import pytest

from tests.checks.test_checks import said
from tests.curricula import OURS


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("refs: [A33]", "refs: [A32]", "C024"),
        ("axis: portage-institutionnel", "axis: portage-institutionel", "C025"),
        ('departements: ["63", "43"]', 'departements: ["63", "99"]', "C025"),
    ],
)
def test_a_fault_in_the_programme_is_found(old: str, new: str, code: str, tmp_path: Path) -> None:
    root = tmp_path / "curriculum"
    shutil.copytree(OURS, root)
    text = (root / "programme.yaml").read_text(encoding="utf-8")
    (root / "programme.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [(found, name) for found, name, _line in said(root)] == [(code, "programme.yaml")]
