"""The whole run: every document from one command, the same bytes wherever it runs, and what a machine lacks costs only what needs it."""

import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from addprec_training import pdf
from addprec_training.documents.kit.papers import SHEETS
from addprec_training.tasks import DOCUMENTS, Kind
from tests.command_line import run
from tests.curricula import SAMPLE, copied

PLANS = (
    ("modules/module-temoin/intra", "module-temoin-intra"),
    ("modules/module-temoin/inter", "module-temoin-inter"),
    ("sessions/inter-temoin", "inter-temoin"),
)
PAPERS = (
    "fiches/{name}-fiche-essai.pdf",
    "fiches/{name}-seance-premiers-pas.pdf",
    "fiches/{name}-seance-premiers-pas-ma-meteo.pdf",
    "fiches/{name}-seance-premiers-pas-mes-portes.pdf",
    "{name}-fiches.zip",
    "{name}-questions-moodle.xml",
    "{name}-questions-moodle.gift",
)
FILES = sorted(
    [
        f"{folder}/{name}-{document}.{kind.extension}"
        for folder, name in PLANS
        for document, kind in DOCUMENTS.items()
        if isinstance(kind, Kind) and (kind.given == "always" or folder.startswith("sessions/"))
    ]
    + [
        f"{folder}/kit/{name}-{paper}.pdf"
        for folder, name in PLANS
        if folder.startswith("sessions/")
        for paper in SHEETS
    ]
    + [f"{folder}/{paper.format(name=name)}" for folder, name in PLANS for paper in PAPERS]
)


def files(build: Path) -> dict[str, bytes]:
    return {
        PurePosixPath(path.relative_to(build)).as_posix(): path.read_bytes()
        for path in sorted(build.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def test_one_command_makes_every_document_of_every_format_and_session(tmp_path: Path) -> None:
    result = run("-C", str(SAMPLE), "build", "--output", str(tmp_path / "build"))

    assert result.code == 0
    assert list(files(tmp_path / "build")) == sorted(FILES)
    assert sorted(result.out.splitlines()) == sorted(str(tmp_path / "build" / name) for name in FILES)
    assert f"{len(FILES)} documents construits" in result.err


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    arguments = ("-C", str(SAMPLE), "build", "--only", "diaporama,scorm12", "--output", str(tmp_path / "build"))
    run(*arguments)

    result = run(*arguments)

    assert result.out == ""
    assert "0 document construit, 6 déjà à jour" in result.err


def test_documents_formats_and_targets_are_chosen(tmp_path: Path) -> None:
    run(
        "-C",
        str(SAMPLE),
        "build",
        "module-temoin",
        "--only",
        "scorm2004",
        "--format",
        "inter",
        "--output",
        str(tmp_path / "build"),
    )

    assert list(files(tmp_path / "build")) == ["modules/module-temoin/inter/module-temoin-inter-scorm2004.zip"]


def test_the_same_sources_give_the_same_bytes_on_another_machine(tmp_path: Path) -> None:
    """Another time zone, locale, hash seed, mask, working folder, and the files of the sources laid down in another order."""
    first, second = copied(tmp_path / "un"), tmp_path / "deux" / "curriculum"
    for path in sorted(first.rglob("*"), reverse=True):
        if path.is_file():
            target = second / path.relative_to(first)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    builds = []
    for root, zone, language, seed, mask in (
        (first, "Europe/Paris", "fr_FR.UTF-8", "0", 0o022),
        (second, "Pacific/Kiritimati", "C", "1234", 0o077),
    ):
        environment = {**os.environ, "TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed}
        code = (
            f"import os; os.umask({mask}); from addprec_training.cli import main; main(['-C', {str(root)!r}, 'build'])"
        )
        subprocess.run([sys.executable, "-c", code], env=environment, cwd=root.parent, check=True, capture_output=True)
        builds.append(files(root.parent / "build"))

    assert sorted(builds[0]) == sorted(FILES)
    assert [name for name in builds[0] if builds[0][name] != builds[1].get(name)] == []


def test_without_pango_decks_and_packages_are_still_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise pdf.PangoMissingError

    monkeypatch.setattr(pdf, "_weasyprint", missing)
    result = run("-C", str(SAMPLE), "build", "module-temoin", "--format", "intra", "--output", str(tmp_path / "build"))

    assert result.code == 1
    assert {Path(name).suffix for name in files(tmp_path / "build")} == {".pptx", ".zip", ".html", ".xml", ".gift"}
    assert result.err.count("la bibliothèque Pango manque sur cette machine (et 5 autres fichiers) [D001]") == 1
    assert "« addprec-train doctor » dit comment l’installer." in result.err
    assert "Traceback" not in result.err


def test_nothing_is_written_when_the_sources_are_wrong(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "modules/module-temoin/01-ouvrir.yaml").write_text("id: [", encoding="utf-8")

    assert run("-C", str(root), "build").code == 1
    assert not (tmp_path / "build").exists()
