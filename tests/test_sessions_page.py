"""The trainer's page on sessions is so: its examples load, build and say what it says; its commands are understood."""

import re
import shutil
from pathlib import Path

import pytest

from addprec_training.cli.main import COMMANDS
from addprec_training.plan.french import duration
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.sources.folder import load
from tests.command_line import run
from tests.curricula import OURS, ours

PAGE = (Path(__file__).parents[1] / "docs" / "sessions.md").read_text(encoding="utf-8")
WRITTEN, REMOTE, CHANGED = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SLUG = "intra-mon-foyer"
MODULE = "accueil-nouveaux-professionnels"


@pytest.fixture(scope="module")
def curriculum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("page") / "curriculum"
    shutil.copytree(OURS, root)
    (root / "sessions" / f"{SLUG}.yaml").write_text(WRITTEN + REMOTE + CHANGED, encoding="utf-8")
    return root


def test_every_command_of_it_is_understood() -> None:
    commands = re.findall(r"^    addprec-train (.*)$", PAGE, re.MULTILINE)
    assert len(commands) >= 5
    for line in commands:
        command, *options = line.split()
        assert command in COMMANDS
        helped = run(command, "--help").out
        assert [option for option in options if option.startswith("--") and option not in helped] == []


def test_its_session_is_planned_as_it_is_written(curriculum: Path) -> None:
    plan = plan_session(load(curriculum).curriculum, SLUG)
    ids = [planned.activity.id for planned in plan.activities]
    assert "ligne-du-temps" not in ids
    assert ids.index("notre-consigne") == ids.index("regles-du-groupe") + 1
    assert [planned.activity.grouping for planned in plan.activities if planned.activity.id == "la-chambre-12"] == [
        "binômes en sous-salles"
    ]
    assert plan.presence == "distance"
    assert [half_day.start for half_day in plan.half_days] == [540, 810, 540, 810]


def test_check_speaks_of_this_session_and_its_places_only(curriculum: Path) -> None:
    said = run("-C", str(curriculum), "check", SLUG, "--ignore", "C013", cwd=curriculum.parent)
    assert said.code == 0, said.out
    assert f"sessions/{SLUG}.yaml" in said.out
    assert "sessions/inter-" not in said.out
    assert set(re.findall(r"departements/(\d\d)", said.out)) == {"03"}


def test_its_calendar_is_built_in_one_command(curriculum: Path) -> None:
    done = run("-C", str(curriculum), "build", SLUG, "--only", "calendrier", cwd=curriculum.parent)
    assert done.code == 0, done.err
    assert (curriculum.parent / "build" / "sessions" / SLUG / f"{SLUG}-calendrier.ics").is_file()


def test_a_wrong_session_does_not_hold_up_another(curriculum: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(curriculum, tmp_path / "curriculum"))
    wrong = WRITTEN.replace("participants: 12", "set: {accueillir/nulle-part: {grouping: trios}}")
    (root / "sessions" / "intra-fausse.yaml").write_text(wrong, encoding="utf-8")
    assert run("-C", str(root), "build", SLUG, "--only", "calendrier", cwd=tmp_path).code == 0
    refused = run("-C", str(root), "build", "intra-fausse", "--only", "calendrier", cwd=tmp_path)
    assert refused.code == 1
    assert "intra-fausse.yaml" in refused.err
    assert "ne mène à rien [P001]" in refused.err


def test_the_figures_of_the_day_of_seven_hours_are_those_of_the_plan() -> None:
    curriculum = ours().curriculum
    session = curriculum.sessions["intra-allier"]
    short = session.model_copy(update={"days": session.days[:1]})
    plan = plan_session(curriculum.model_copy(update={"sessions": {session.slug: short}}), session.slug)
    whole = sum(sequence.room_minutes for sequence in plan_module(curriculum, MODULE, "intra").sequences)
    kept = sum(sequence.room_minutes for sequence in plan.sequences)
    assert f"il garde {duration(kept)} de ses {duration(whole)} d’activités" in PAGE
    assert len(plan.module.objectives) == 9
    assert f"« {plan.module.title} » ({duration(curriculum.modules[MODULE].room)})" in PAGE
