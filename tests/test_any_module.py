"""The program knows no module: one of any other name, with the same notions, gives the same documents."""

import re
from pathlib import Path

import pytest

from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import load
from tests.command_line import run
from tests.curricula import apart, changed, ours, with_days_apart

PACKAGE = Path(__file__).parents[1] / "addprec_training"
KNOWN, OTHER = "module-en-deux-temps", "tout-autre-nom"
WRITTEN = {".py", ".js", ".css", ".j2", ".yaml", ".po", ".html"}


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """Return a copy of the sample whose module with ready sessions and an intersession bears another name."""
    root = with_days_apart(tmp_path)
    (root / "modules" / KNOWN).rename(root / "modules" / OTHER)
    changed(root, "sessions/intra-deux-temps.yaml", f"module: {KNOWN}", f"module: {OTHER}")
    return root


def test_a_module_of_another_name_gives_ready_sessions_sheets_and_a_deck(renamed: Path, tmp_path: Path) -> None:
    result = run("-C", str(renamed), "build", OTHER, "--format", "intra", "--only", "fiches,diaporama", cwd=tmp_path)

    made = {path.name for path in (tmp_path / "build" / "modules" / OTHER / "intra").rglob("*") if path.is_file()}
    assert result.code == 0, result.err
    assert made == {
        f"{OTHER}-intra-diaporama.pptx",
        f"{OTHER}-intra-fiches.zip",
        f"{OTHER}-intra-carnet.pdf",
        f"{OTHER}-intra-carnet.docx",
        f"{OTHER}-intra-seance-ouvrir-une-porte.pdf",
        f"{OTHER}-intra-seance-ouvrir-une-porte-meteo-du-jour.pdf",
        f"{OTHER}-intra-seance-ouvrir-une-porte-portes-du-jour.pdf",
    }


def test_it_is_read_as_the_one_of_the_first_name_is(renamed: Path) -> None:
    other, known = load(renamed).curriculum.modules[OTHER], apart().curriculum.modules[KNOWN]

    assert other == known.model_copy(update={"slug": OTHER})


def test_nothing_of_the_program_or_of_its_templates_names_a_module_or_what_is_in_one() -> None:
    names = set(ours().curriculum.modules) | {module.title for module in ours().curriculum.modules.values()}
    names |= {ready.id for module in ours().curriculum.modules.values() for ready in module.group_sessions}
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names)))
    written = [path for folder in (PACKAGE, TEMPLATES) for path in folder.rglob("*") if path.suffix in WRITTEN]

    assert len(written) > 200
    assert [path.name for path in written if pattern.search(path.read_text(encoding="utf-8"))] == []
