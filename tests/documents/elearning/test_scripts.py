import re
import subprocess
from pathlib import Path

import pytest

from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.elearning.scripts import FOLDER, names, runtime

STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
ALL: tuple[Standard, ...] = (*STANDARDS, "cmi5", "web")
TESTS = Path(__file__).parent / "runtime"


def test_every_script_is_listed_once() -> None:
    listed = [name for standard in ALL for name in names(standard)]
    found = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.js")}

    assert set(listed) == found
    assert all(len(names(standard)) == len(set(names(standard))) for standard in ALL)


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_package_knows_its_own_standard_only(standard: Standard) -> None:
    adapters = [name for name in names(standard) if re.match(r"lms/scorm", name)]

    assert adapters == [f"lms/{standard}.js"]


def test_scripts_are_joined_byte_for_byte() -> None:
    assert runtime("scorm12") == b"".join((FOLDER / name).read_bytes() for name in names("scorm12"))


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_runtime_calls_nothing_outside_and_makes_no_code(standard: Standard) -> None:
    code = re.sub(rb"/\*.*?\*/", b"", runtime(standard), flags=re.DOTALL)
    forbidden = rb"\bfetch\(|XMLHttpRequest|sendBeacon|\beval\(|new Function|https?://|\bimport\b|document\.write"

    assert re.findall(forbidden, code) == []


def test_on_a_platform_the_browser_s_storage_holds_nothing_but_how_pages_look() -> None:
    using = {
        name for standard in STANDARDS for name in names(standard) if b"localStorage" in (FOLDER / name).read_bytes()
    }

    assert using == {"view/settings.js"}


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_runtime_registers_no_unload_handler(standard: Standard) -> None:
    """`unload` and `beforeunload` keep a page out of the back-and-forth cache, and phones do not send them."""
    code = re.sub(rb"/\*.*?\*/", b"", runtime(standard), flags=re.DOTALL)

    assert re.findall(rb"unload", code) == []


def test_no_script_is_long() -> None:
    assert [
        path.name for path in FOLDER.rglob("*.js") if len(path.read_text(encoding="utf-8").splitlines()) > 250
    ] == []


def test_the_tests_of_the_runtime_pass(node: str, node_modules: Path) -> None:
    assert node_modules.is_dir()
    tests = sorted(str(path) for path in TESTS.rglob("*.test.js"))
    done = subprocess.run([node, "--test", *tests], capture_output=True, text=True, check=False)

    assert len(tests) > 15
    assert done.returncode == 0, done.stdout
