"""What a fresh checkout and an installed wheel rely on."""

import json
import os
import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from addprec_training.resources import TEMPLATES

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
STORE_LOCK = ROOT / "tests/documents/elearning/browser/ralph/requirements.lock"


@pytest.mark.parametrize("lock", [LOCK, STORE_LOCK.read_text(encoding="utf-8")], ids=["ours", "the record store's"])
def test_a_lock_gives_each_package_one_version_and_its_hashes_and_no_address(lock: str) -> None:
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        first, *hashes = entry.replace(" \\\n", "\n").splitlines()

        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; .+)?", first), first
        assert hashes, first
        assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}", line) for line in hashes), first

    assert "://" not in lock


def test_the_lock_answers_every_dependency_of_the_project() -> None:
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE))
    wanted = [*PROJECT["dependencies"], *chain.from_iterable(PROJECT["optional-dependencies"].values())]

    for requirement in map(Requirement, wanted):
        version = locked[requirement.name.lower()]
        assert requirement.specifier.contains(version), f"{requirement}: locked {version}; run script/lock"


def test_the_record_store_of_the_checks_is_locked_as_it_is_wanted() -> None:
    wanted = [Requirement(line.partition("#")[0]) for line in STORE_LOCK.with_suffix(".in").read_text().splitlines()]
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", STORE_LOCK.read_text(encoding="utf-8"), re.MULTILINE))

    assert all(requirement.specifier.contains(locked[requirement.name]) for requirement in wanted)


def test_the_npm_lock_holds_hashes_and_no_download_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or "integrity" in package, name


def test_nothing_of_npm_is_needed_outside_the_checks() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))

    assert "dependencies" not in package


@pytest.mark.parametrize("script", ["script/build", "script/test", "script/lock", ".ci/run"])
def test_a_script_can_be_run_and_is_valid_bash(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)

    subprocess.run(["bash", "-n", ROOT / script], check=True)


@pytest.mark.parametrize("script", ["script/build", "script/test"])
def test_help_does_nothing_but_explain(script: str) -> None:
    done = subprocess.run([ROOT / script, "--help"], check=True, capture_output=True, text=True)

    assert script in done.stdout
    assert done.stderr == ""


def test_an_unknown_option_of_the_checks_is_refused() -> None:
    done = subprocess.run([ROOT / "script/test", "--quick"], check=False, capture_output=True, text=True)

    assert done.returncode == 2
    assert "--quick" in done.stderr


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_wheel(tmp_path_factory.mktemp("wheel"))


def built_wheel(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (found,) = folder.glob("*.whl")
    return found


def test_two_wheels_of_one_checkout_are_equal_to_the_byte(wheel: Path, tmp_path: Path) -> None:
    assert built_wheel(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_wheel_carries_the_templates_and_not_the_curriculum(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    templates = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()}

    assert {f"addprec_training/templates/{name}" for name in templates} <= names
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"addprec_training"}


def test_an_installed_wheel_starts_and_finds_its_own_templates(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path)
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    program = "from addprec_training import resources; print(resources.TEMPLATES)"

    def run(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True).stdout

    assert run("-c", program).strip() == str(tmp_path / "addprec_training" / "templates")
    assert "addprec-train" in run("-m", "addprec_training", "--help")
