"""ralph (France Université Numérique), a real record store, as judge of the statements that a package makes.

It has no State resource, so that no launch can run on it alone: `store.Store` holds launch and documents, and hands every
batch of statements on to it.
"""

from __future__ import annotations

import json
import os
import subprocess
import urllib.error
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PYTHON = HERE.parents[3] / ".venv" / "ralph" / "bin" / "python"
# Made once with bcrypt, four rounds: the password of a store that lives as long as a test.
_AUTH = [
    {
        "agent": {"mbox": "mailto:t@example.org", "objectType": "Agent", "name": "t"},
        "scopes": ["all"],
        "username": "t",
        "hash": "$2b$04$zf6BPJ5rpxpmwN5sXLMOEOGb23YXZ0HZT0tvFPd2BFyQKITi2Au1S",
    }
]
_HEADERS = {
    "Authorization": "Basic dDpzZWNyZXQ=",
    "X-Experience-API-Version": "1.0.3",
    "Content-Type": "application/json",
}


@dataclass(frozen=True)
class Judge:
    """A running store."""

    address: str

    def take(self, statements: bytes) -> tuple[int, bytes]:
        """Post a batch as it came; return status and answer."""
        return self._ask("POST", "", statements)

    def kept(self, registration: str) -> list[dict[str, Any]]:
        """Return the statements of a registration."""
        status, answer = self._ask("GET", f"?registration={registration}&limit=500")
        assert status == 200, answer
        statements: list[dict[str, Any]] = json.loads(answer)["statements"]
        return statements

    def _ask(self, method: str, more: str, content: bytes | None = None) -> tuple[int, bytes]:
        address = f"{self.address}/xAPI/statements{more}"
        asked = urllib.request.Request(address, content, _HEADERS, method=method)  # noqa: S310 - our own address
        try:
            with urllib.request.urlopen(asked, timeout=20) as answer:  # noqa: S310
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()


@contextmanager
def judge(folder: Path) -> Generator[Judge]:
    """Start ralph, what it keeps lying in `folder`."""
    (folder / "app").mkdir()
    (folder / "data").mkdir()
    (folder / "app" / "auth.json").write_text(json.dumps(_AUTH), encoding="utf-8")
    environment = os.environ | {
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_APP_DIR": str(folder / "app"),
        "RALPH_AUTH_FILE": str(folder / "app" / "auth.json"),
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "data"),
    }
    command = [str(PYTHON), str(HERE / "ralph" / "start.py")]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log)
        assert running.stdout is not None
        try:
            port = running.stdout.readline().decode().strip()
            assert port, (folder / "log").read_text(encoding="utf-8")
            yield Judge(f"http://127.0.0.1:{port}")
        finally:
            running.terminate()
            running.wait(timeout=20)
            running.stdout.close()
