"""What every test may ask for: expected files, outside tools, and the two options.

    pytest --accept    rewrite the expected files; read the difference before committing it
    pytest --long      run also what takes minutes

A test whose tool is missing is skipped on a developer's machine. Where `ADDPREC_REQUIRE_ALL` is set, as `.ci/run` does,
nothing may be skipped: a skip is a failure.
"""

import os
import shutil
import subprocess
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from tests.golden_files import Golden

ROOT = Path(__file__).parents[1]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expected files under tests/golden/")
    parser.addoption("--long", action="store_true", help="run also the tests that take minutes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    long = [item for item in items if "long" in item.keywords]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("ADDPREC_REQUIRE_ALL"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped where nothing may be: {reason}"
    return report


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return the comparison with expected files: `golden("guide/page.html", page)`."""
    return Golden(ROOT / "tests" / "golden", accept=bool(request.config.getoption("--accept")))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium, or skip."""
    return _tool(*CHROMIUM)


@pytest.fixture(scope="session")
def soffice() -> str:
    """Return the path of LibreOffice's command, or skip."""
    return _tool("soffice", "libreoffice")


@pytest.fixture(scope="session")
def office_python() -> str:
    """Return a Python that can talk to LibreOffice (UNO), or skip: the system's, not that of the virtual environment."""
    for name in ("/usr/bin/python3", "python3"):
        found = shutil.which(name)
        if found and subprocess.run([found, "-c", "import uno"], capture_output=True, check=False).returncode == 0:
            return found
    pytest.skip("no Python with UNO: run script/test once")


@pytest.fixture(scope="session")
def node() -> str:
    """Return the path of the Node that the virtual environment brings, or skip."""
    return _tool("node", path=str(ROOT / ".venv" / "bin"))


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Return the folder of the npm packages that package.json names, or skip."""
    folder = ROOT / "node_modules"
    if not folder.is_dir():
        pytest.skip("node_modules is missing: run script/test once")
    return folder


def _tool(*names: str, path: str | None = None) -> str:
    for name in names:
        found = shutil.which(name, path=path)
        if found:
            return found
    pytest.skip(f"{names[0]} is not installed: run script/test once")
