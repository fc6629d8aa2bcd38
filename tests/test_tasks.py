"""What a plan gives: a file a document, several for one that is papers, and an archive of those that were really made."""

import pickle
from pathlib import Path, PurePosixPath

import pytest

from addprec_training import archive, tasks, theme
from addprec_training.errors import DocumentError
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.tasks import Bundle, Paper, Papers, Task
from addprec_training.theme import Theme
from tests.command_line import run
from tests.curricula import SAMPLE, sample

LOOK = theme.load([TEMPLATES / "theme.yaml"])
FICHES = PurePosixPath("modules/module-temoin/intra/fiches")
PAPERS = ("fiche-essai", "seance-premiers-pas", "seance-premiers-pas-ma-meteo", "seance-premiers-pas-mes-portes")
"""A handout, then a ready session and its sheets."""


def plan() -> Plan:
    return plan_module(sample().curriculum, "module-temoin", "intra")


def said(_plan: Plan, _theme: Theme, _name: str) -> bytes:
    return b"dit"


def refused(_plan: Plan, _theme: Theme, _name: str) -> bytes:
    message = "elle ne tient pas sur sa page"
    raise DocumentError(message, "D002")


def two(_plan: Plan) -> list[Paper]:
    return [Paper("une", "pdf", said), Paper("deux", "docx", refused)]


def test_a_handout_lies_in_a_folder_of_its_kind_under_its_own_name() -> None:
    assert [task.name for task in tasks.tasks(plan(), LOOK, ("fiches",))] == [
        FICHES / f"module-temoin-intra-{name}.pdf" for name in PAPERS
    ]


def test_the_papers_of_a_session_bear_its_name() -> None:
    session = plan_session(sample().curriculum, "inter-temoin")

    assert [task.name for task in tasks.tasks(session, LOOK, ("fiches",))] == [
        PurePosixPath(f"sessions/inter-temoin/fiches/inter-temoin-{name}.pdf") for name in PAPERS
    ]


def test_a_task_can_go_to_another_process() -> None:
    for task in tasks.tasks(plan(), LOOK, ("fiches",)):
        assert pickle.loads(pickle.dumps(task)) == task  # noqa: S301 - our own bytes


def test_an_archive_holds_the_papers_themselves_side_by_side() -> None:
    wanted = list(tasks.tasks(plan(), LOOK, ("fiches", "diaporama")))
    (bundle,) = tasks.bundles(wanted)

    assert bundle.name == FICHES.parent / "module-temoin-intra-fiches.zip"
    assert archive.unpack(bundle.pack(dict.fromkeys(bundle.papers, b"fait"))) == {
        f"module-temoin-intra-{name}.pdf": b"fait" for name in PAPERS
    }


def test_a_document_of_papers_without_an_archive_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "DOCUMENTS", {"essai": Papers(two, "Essai")})

    assert list(tasks.bundles(tasks.tasks(plan(), LOOK, ("essai",)))) == []


def test_a_task_for_several_files_at_once_is_refused() -> None:
    with pytest.raises(TypeError, match="several files"):
        _ = Task("fiches", plan(), LOOK).name


def test_a_paper_that_cannot_be_made_keeps_the_archive_from_being_made_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(tasks.DOCUMENTS, "fiches", Papers(two, "Fiches", bundle="zip"))
    old = tmp_path / "modules/module-temoin/intra/module-temoin-intra-fiches.zip"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"ancienne")

    result = run(
        "-C", str(SAMPLE), "build", "module-temoin", "--format", "intra", "--only", "fiches", "--output", str(tmp_path)
    )

    assert result.code == 1
    assert old.read_bytes() == b"ancienne"
    assert (tmp_path / FICHES / "module-temoin-intra-une.pdf").read_bytes() == b"dit"
    assert "elle ne tient pas sur sa page [D002]" in result.err
    assert "il y manquerait module-temoin-intra-deux.docx [D006]" in result.err
    assert "1 document construit, 2 non construits" in result.err


def test_a_bundle_says_which_paper_it_lacks() -> None:
    with pytest.raises(KeyError):
        Bundle("fiches", plan(), (FICHES / "absente.pdf",)).pack({})
