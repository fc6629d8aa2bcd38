"""The list of participants on the command line: read back to whoever gave it, confirmed on a terminal, kept nowhere."""

import os
import pty
import select
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.command_line import run
from tests.curricula import copied
from tests.documents.kit.plans import read

NAME = "ZQXTEMOIN"


def listed(folder: Path, text: str) -> Path:
    path = folder / "liste.csv"
    path.write_text(text, encoding="utf-8")
    return path


def on_a_terminal(root: Path, path: Path, answer: str) -> tuple[int, str]:
    """Return the exit code of a build with the list `path`, and all that a terminal shows; `answer` is typed at the question."""
    ours, theirs = pty.openpty()
    program = "from addprec_training.cli import main; main()"
    arguments = [
        "--lang",
        "fr",
        "-C",
        str(root),
        "build",
        "inter-temoin",
        "--only",
        "calendrier",
        "--participants",
        str(path),
    ]
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    ) as process:
        os.close(theirs)
        shown, answered = b"", False
        while True:
            if not select.select([ours], [], [], 60)[0]:
                process.kill()
                pytest.fail("nothing was asked: " + shown.decode(errors="replace"))
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
            if not answered and b"Est-ce bien cela" in shown:
                os.write(ours, answer.encode())
                answered = True
    os.close(ours)
    return process.returncode, shown.decode(errors="replace")


@pytest.mark.parametrize(("answer", "code", "built"), [("\n", 0, 1), ("oui\n", 0, 1), ("peut-être\nn\n", 1, 0)])
def test_a_terminal_is_asked_whether_the_columns_are_the_right_ones(
    tmp_path: Path, answer: str, code: int, built: int
) -> None:
    root = copied(tmp_path)
    path = listed(tmp_path, f"NOM D’USAGE;Prénom;Structure employeuse\n{NAME};Zoé;CHRS\n")

    ended, shown = on_a_terminal(root, path, answer)

    assert ended == code, shown
    for sentence in ("nom : colonne « NOM D’USAGE »", "structure : colonne « Structure employeuse »", "1 personne"):
        assert sentence in shown.replace("\N{NO-BREAK SPACE}", " ")
    assert NAME not in shown
    assert ("Rien n’a été construit" in shown) == (not built)
    assert len(list((root.parent / "build").rglob("*.ics"))) == built


def test_what_is_left_out_repeated_or_to_write_by_hand_is_said_by_its_line(tmp_path: Path) -> None:
    root = copied(tmp_path)
    path = listed(tmp_path, f"Nom;Prénom;Santé\n{NAME};Zoé;secret\n{NAME};Zoé;secret\n王;小明;secret\n")

    done = run(
        "-C", str(root), "build", "inter-temoin", "--only", "calendrier", "--participants", str(path), cwd=tmp_path
    )

    assert done.code == 0, done.err
    assert "colonnes non lues, à retirer de la liste : Santé" in done.err
    assert "en double, gardé une fois : ligne 3" in done.err
    assert "nos polices n’en ont pas les lettres : ligne 4" in done.err
    assert "sans structure, à porter sur la convention vierge : ligne 2, 4" in done.err
    assert "2 personnes" in done.err
    assert not [word for word in (NAME, "secret", "王") if word in done.err + done.out]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Ville\n{NAME}\n", "L002"),
        (f"Nom\n=cmd|' /C {NAME}'!A0\n", "L004"),
        (f'Nom\n"{NAME}' + "x" * 200_000, "L005"),
        ("Nom\n" + f"{NAME}\n" * 10_000, "L003"),
    ],
)
def test_a_list_that_is_refused_builds_nothing_and_tells_no_name(tmp_path: Path, text: str, code: str) -> None:
    root = copied(tmp_path)

    refused = run("-C", str(root), "build", "inter-temoin", "--participants", str(listed(tmp_path, text)), cwd=tmp_path)

    assert refused.code == 1
    assert f"[{code}]" in refused.err
    assert NAME not in refused.err + refused.out
    assert not (root.parent / "build").exists()


def test_no_name_outlives_the_list_that_gave_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    build = root.parent / "build"
    command = ("-C", str(root), "build", "inter-temoin", "--only", "kit")
    kit = build / "sessions" / "inter-temoin" / "kit"
    first = listed(tmp_path, f"Nom;Structure\n{NAME};ZQXSTRUCTURE\nAutre;Deux\n")
    assert run(*command, "--participants", str(first), cwd=tmp_path).code == 0
    assert NAME in read((kit / "inter-temoin-convention-employeur-1.pdf").read_bytes())
    assert not [path for path in build.rglob("*") if "zqx" in path.name.lower()]

    second = run(*command, "--participants", str(listed(tmp_path, "Nom;Structure\nAutre;Deux\n")), cwd=tmp_path)

    assert "2 papiers d’une liste précédente enlevés" in second.err
    for path in build.rglob("*"):
        if path.suffix == ".pdf":
            assert "ZQX" not in read(path.read_bytes()), path.name
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                assert not [name for name in archive.namelist() if b"ZQX" in archive.read(name)]
        elif path.is_file():
            assert b"ZQX" not in path.read_bytes(), path.name

    assert run("-C", str(root), "clean", cwd=tmp_path).code == 0
    assert not [path for path in build.rglob("*") if path.is_file()]
