"""Writing into build/: whole files, nothing of a person's lost, one build at a time."""

import os
from pathlib import Path, PurePosixPath

import pytest
from filelock import FileLock

from addprec_training.errors import CurriculumError
from addprec_training.store import output
from addprec_training.store.output import opened

NAME = PurePosixPath("modules/m/intra/m-intra-diaporama.pptx")


def write(root: Path, content: bytes, *, overwrite: bool = False) -> tuple[str, str]:
    with opened(root, overwrite=overwrite) as folder:
        written = folder.write(NAME, content)
    return written.path.name, written.state


def test_a_file_is_made_then_left_as_it_is_then_made_again(tmp_path: Path) -> None:
    assert write(tmp_path, b"un") == ("m-intra-diaporama.pptx", "made")
    assert write(tmp_path, b"un") == ("m-intra-diaporama.pptx", "same")
    assert write(tmp_path, b"deux") == ("m-intra-diaporama.pptx", "made")
    assert (tmp_path / NAME).read_bytes() == b"deux"


def test_a_file_edited_by_hand_stays_and_the_new_one_goes_beside(tmp_path: Path) -> None:
    write(tmp_path, b"un")
    (tmp_path / NAME).write_bytes(b"retouche")

    assert write(tmp_path, b"deux") == ("m-intra-diaporama.nouveau.pptx", "beside")
    assert (tmp_path / NAME).read_bytes() == b"retouche"
    assert (tmp_path / NAME).with_name("m-intra-diaporama.nouveau.pptx").read_bytes() == b"deux"


def test_a_file_whose_record_is_lost_counts_as_edited(tmp_path: Path) -> None:
    write(tmp_path, b"un")
    (tmp_path / ".cache" / "records.json").write_text("pas du JSON")

    assert write(tmp_path, b"deux")[1] == "beside"
    assert (tmp_path / NAME).read_bytes() == b"un"


def test_overwriting_is_for_those_who_ask(tmp_path: Path) -> None:
    write(tmp_path, b"un")
    (tmp_path / NAME).write_bytes(b"retouche")

    assert write(tmp_path, b"deux", overwrite=True)[1] == "made"
    assert (tmp_path / NAME).read_bytes() == b"deux"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, b"un")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CurriculumError) as refused:
        write(tmp_path, b"deux")

    assert [problem.code for problem in refused.value.problems] == ["B001"]
    assert (tmp_path / NAME).read_bytes() == b"un"
    assert [path.name for path in (tmp_path / NAME).parent.iterdir()] == [NAME.name]


def test_a_second_build_in_the_same_folder_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "LOCK_SECONDS", 0.05)
    (tmp_path / ".cache").mkdir()
    with FileLock(tmp_path / ".cache" / "lock"), pytest.raises(CurriculumError) as refused:
        write(tmp_path, b"un")

    assert [problem.code for problem in refused.value.problems] == ["B003"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("")
    with pytest.raises(CurriculumError) as refused:
        write(tmp_path / "fichier" / "build", b"un")

    assert [problem.code for problem in refused.value.problems] == ["B002"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such mask")
def test_a_document_is_for_the_whole_team(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write(tmp_path, b"un")
    finally:
        os.umask(before)

    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o644


def test_what_an_earlier_build_wrote_in_a_folder_goes_when_it_is_no_longer_wanted(tmp_path: Path) -> None:
    kept, gone, edited, elsewhere = (PurePosixPath(name) for name in ("kit/a.pdf", "kit/b.pdf", "kit/c.pdf", "d.pdf"))
    with opened(tmp_path, overwrite=False) as output:
        for name in (kept, gone, edited, elsewhere):
            output.write(name, b"un")
        (tmp_path / "kit" / "de-quelqu-un.pdf").write_bytes(b"deux")
        (tmp_path / edited).write_bytes(b"deux")

        assert output.drop(PurePosixPath("kit"), {kept}) == (gone,)

    assert sorted(path.name for path in tmp_path.rglob("*.pdf")) == ["a.pdf", "c.pdf", "d.pdf", "de-quelqu-un.pdf"]
