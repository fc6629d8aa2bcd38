"""A launch-and-State server for the tests of cmi5: token once, launch data, documents, statements, all in memory."""

from __future__ import annotations

import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

REGISTRATION = "6a1f2b3c-9d8e-4f70-8a1b-2c3d4e5f6071"


@dataclass
class Store:
    """What a record store holds, and how the next launch is made."""

    mode: str = "Normal"
    statements: list[dict[str, Any]] = field(default_factory=list)
    documents: dict[str, bytes] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)
    launches: int = 0
    address: str = ""

    @property
    def verbs(self) -> list[str]:
        """Return the verbs that were said, in their order."""
        return [statement["verb"]["id"].rpartition("/")[2] for statement in self.statements]

    def launch(self) -> str:
        """Return the address of a new launch."""
        self.launches += 1
        actor = {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "a-1"}}
        asked = {
            "endpoint": f"{self.address}/xapi/",
            "fetch": f"{self.address}/token?session={self.launches}",
            "actor": json.dumps(actor),
            "registration": REGISTRATION,
            "activityId": "urn:addprec:module-temoin:intra:parcours",
        }
        return f"{self.address}/package/index.html?{urlencode(asked)}"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, store: Store, directory: str) -> None:
        self.store = store
        super().__init__(*args, directory=directory)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing: the server of a test."""

    def do_GET(self) -> None:
        """Give a file of the package or of the platform, the launch data, or a document."""
        url = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        if url.path == "/back":
            self._answer(200, b"<!doctype html><title>Plateforme</title>", "text/html")
        elif not url.path.startswith("/xapi/"):
            super().do_GET()
        elif self._known():
            name = asked.get("stateId") or asked["profileId"]
            if name == "LMS.LaunchData":
                self._answer(200, json.dumps(self._launch_data()).encode())
            elif name in self.store.documents:
                self._answer(200, self.store.documents[name])
            else:
                self._answer(404)

    def do_POST(self) -> None:
        """Give a token, once; or take statements."""
        if self.path.startswith("/token"):
            said = {"error-code": "1"} if self.path in self.store.tokens else {"auth-token": "dGVzdDp0ZXN0"}
            self.store.tokens.add(self.path)
            self._answer(200, json.dumps(said).encode())
        elif self._known():
            said_ = json.loads(self._body())
            known = {statement["id"] for statement in self.store.statements}
            if any(statement["id"] in known for statement in said_):
                self._answer(409)
            else:
                self.store.statements += said_
                self._answer(200, b"[]")

    def do_PUT(self) -> None:
        """Keep a document."""
        if self._known():
            self.store.documents[parse_qs(urlsplit(self.path).query)["stateId"][0]] = self._body()
            self._answer(204)

    def _known(self) -> bool:
        good = self.headers["Authorization"] == "Basic dGVzdDp0ZXN0"
        good = good and self.headers["X-Experience-API-Version"] == "1.0.3"
        if not good:
            self._answer(401)
        return good

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _launch_data(self) -> dict[str, Any]:
        session = {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": f"session-{self.store.launches}"}
        grouping = [{"id": "urn:addprec:module-temoin:intra:parcours"}]
        return {
            "contextTemplate": {"contextActivities": {"grouping": grouping}, "extensions": session},
            "launchMode": self.store.mode,
            "moveOn": "CompletedAndPassed",
            "masteryScore": 0.7,
            "returnURL": f"{self.store.address}/back",
        }

    def _answer(self, status: int, content: bytes = b"", kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def stored(root: Path, files: dict[str, bytes]) -> Generator[Store]:
    """Serve `files` as /package/ from below `root` beside a store; yield the store."""
    for name, content in files.items():
        path = root / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    store = Store()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, store=store, directory=str(root)))
    store.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
