"""A launch-and-State server for the tests of cmi5, as strict as the specification: token once, launch data, documents.

Statements are kept in memory, and handed on to a real record store when there is one. It can be told to break.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from tests.documents.elearning.browser.cmi5_order import SESSION, Launch, MoveOn, faults
from tests.documents.elearning.browser.judge import Judge

REGISTRATION = "6a1f2b3c-9d8e-4f70-8a1b-2c3d4e5f6071"
ACTIVITY = "urn:addprec:module-temoin:intra:parcours"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "a-1"}}

Resource = Literal["statements", "state"]
Breakage = Literal["works", "500", "403", "412", "silence", "cut", "deaf"]
"""What becomes of a request: an answer of that status; none until it works again; a connection cut before anything is kept,
or once all is kept, so that the package cannot know."""


@dataclass
class Store:
    """What a record store holds, and how the next launch is made."""

    mode: Literal["Normal", "Browse", "Review"] = "Normal"
    mastery: float | None = 0.7
    move_on: MoveOn = "CompletedAndPassed"
    returns: bool = True
    """Whether the platform names a page to go back to."""
    registration: str = REGISTRATION
    judge: Judge | None = None
    breakage: dict[Resource, Breakage] = field(default_factory=dict)
    statements: list[dict[str, Any]] = field(default_factory=list)
    documents: dict[str, bytes] = field(default_factory=dict)
    sessions: dict[str, Launch] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    """What the package did that the specification forbids, beside its statements."""
    answers: list[tuple[int, bytes]] = field(default_factory=list)
    """What the judge said of each batch."""
    tokens: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    """What the package of the latest launch asked for."""
    address: str = ""
    mended: threading.Event = field(default_factory=threading.Event)
    taking: threading.Lock = field(default_factory=threading.Lock)

    @property
    def verbs(self) -> list[str]:
        """Return the verbs that were said, in their order."""
        return [statement["verb"]["id"].rpartition("/")[2] for statement in self.statements]

    @property
    def faults(self) -> list[str]:
        """Return all that strays from cmi5."""
        refused = [
            f"the judge answered {status}: {said!r}" for status, said in self.answers if status not in (200, 409)
        ]
        return self.complaints + faults(self.statements, self.sessions) + refused

    def launch(self, *, killed: bool = False) -> str:
        """Return the address of a new launch; `killed`: nothing will end it."""
        name = f"session-{len(self.sessions) + 1}"
        self.sessions[name] = Launch(self.mode, self.mastery, ends=not killed)
        self.read.clear()
        asked = {
            "endpoint": f"{self.address}/xapi/",
            "fetch": f"{self.address}/token?session={name}",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": ACTIVITY,
        }
        return f"{self.address}/package/index.html?{urlencode(asked)}"

    def breaks(self, breakage: Breakage, *resources: Resource) -> None:
        """Break from now on."""
        self.mended.clear()
        self.breakage = dict.fromkeys(resources, breakage)

    def mend(self) -> None:
        """Work again; what waits for an answer gets one."""
        self.breakage = {}
        self.mended.set()

    def wait_for(self, verb: str, times: int = 1) -> None:
        """Wait until `verb` was said so often: what a closing window sends arrives after it is gone."""
        until = time.monotonic() + 20
        while self.verbs.count(verb) < times:
            assert time.monotonic() < until, f"{verb} is not among {self.verbs}"
            time.sleep(0.05)

    def launch_data(self) -> dict[str, Any]:
        """Return LMS.LaunchData (10.2) of the latest launch."""
        context = {
            "contextActivities": {"grouping": [{"id": ACTIVITY}]},
            "extensions": {SESSION: list(self.sessions)[-1]},
        }
        marks = {} if self.mastery is None else {"masteryScore": self.mastery}
        back = {"returnURL": f"{self.address}/back"} if self.returns else {}
        return {"contextTemplate": context, "launchMode": self.mode, "moveOn": self.move_on} | marks | back


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, store: Store, directory: str) -> None:
        self.store = store
        super().__init__(*args, directory=directory)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing: the server of a test."""

    def do_GET(self) -> None:
        """Give a file of the package or of the platform, the launch data, or a document."""
        url = urlsplit(self.path)
        if url.path == "/back":
            self._answer(200, b"<!doctype html><title>Plateforme</title>", "text/html")
        elif url.path.startswith("/token"):
            self.store.complaints.append("the token is fetched by POST (8.2.1)")
            self._answer(405)
        elif not url.path.startswith("/xapi/"):
            super().do_GET()
        elif self._known() and not self._broken("state"):
            name = self._document(url)
            self.store.read.add(name)
            if name == "LMS.LaunchData":
                self._answer(200, json.dumps(self.store.launch_data()).encode())
            elif name in self.store.documents:
                self._answer(200, self.store.documents[name])
            else:
                self._answer(404)

    def do_POST(self) -> None:
        """Give a token, once; or take statements."""
        body = self._body()
        if self.path.startswith("/token"):
            said = {"error-code": "1"} if self.path in self.store.tokens else {"auth-token": "dGVzdDp0ZXN0"}
            self.store.tokens.add(self.path)
            self._answer(200, json.dumps(said).encode())
        elif self._known() and not self._broken("statements"):
            self._take(body)

    def do_PUT(self) -> None:
        """Keep a document."""
        body = self._body()
        url = urlsplit(self.path)
        if self._known() and not self._broken("state"):
            if list(self.store.sessions.values())[-1].mode != "Normal":
                self.store.complaints.append("a state was written where the course is only looked at")
            self.store.documents[self._document(url)] = body
            self._told("state", 204)

    def _take(self, body: bytes) -> None:
        batch = json.loads(body)
        missing = {"LMS.LaunchData", "cmi5LearnerPreferences"} - self.store.read
        if missing:
            self.store.complaints.append(f"{sorted(missing)} were not read before the first statement (10.2, 11)")
        with self.store.taking:  # in the order in which batches came, however long the judge looks at each
            status, said = self.store.judge.take(body) if self.store.judge else self._judged(batch)
            self.store.answers.append((status, said))
            if status == 200:  # one by one: a batch is kept whole or not at all
                self.store.statements += batch
        self._told("statements", status, said)

    def _told(self, resource: Resource, status: int, said: bytes = b"") -> None:
        """Answer, unless the answer is to be lost."""
        if self.store.breakage.get(resource) == "deaf":
            self._cut()
        else:
            self._answer(status, said)

    def _judged(self, batch: list[dict[str, Any]]) -> tuple[int, bytes]:
        known = {statement["id"] for statement in self.store.statements}
        again = any(statement["id"] in known for statement in batch)
        return (409, b"") if again else (200, b"[]")

    def _broken(self, resource: Resource) -> bool:
        """Return whether the request comes to nothing; what was asked is read already."""
        match self.store.breakage.get(resource, "works"):
            case "works" | "deaf":
                return False
            case "silence":
                self.store.mended.wait(60)
                self._cut()
            case "cut":
                self._cut()
            case status:
                self._answer(int(status))
        return True

    def _cut(self) -> None:
        self.close_connection = True
        self.connection.close()

    def _document(self, url: SplitResult) -> str:
        """Return the name of the document asked for; complain of what should come with it."""
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        if "profileId" in asked:
            wanted = {"agent": json.dumps(ACTOR)}
        else:
            wanted = {"agent": json.dumps(ACTOR), "activityId": ACTIVITY, "registration": self.store.registration}
        strays = [name for name, value in wanted.items() if asked.get(name) != value]
        if strays:
            self.store.complaints.append(f"{url.path}: {strays} are not those of the launch (10)")
        return asked.get("stateId") or asked["profileId"]

    def _known(self) -> bool:
        good = self.headers["Authorization"] == "Basic dGVzdDp0ZXN0"
        good = good and bool(re.fullmatch(r"1\.0\.[0-3]", self.headers["X-Experience-API-Version"] or ""))
        if not good:
            self._answer(401)
        return good

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"] or 0))

    def _answer(self, status: int, content: bytes = b"", kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that is closed cuts its connections, and so does a store that breaks."""


@contextmanager
def stored(root: Path, files: dict[str, bytes]) -> Generator[Store]:
    """Serve `files` as /package/ from below `root` beside a store; yield the store."""
    for name, content in files.items():
        path = root / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    store = Store()
    server = _Server(("127.0.0.1", 0), partial(_Handler, store=store, directory=str(root)))
    server.daemon_threads = True
    store.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        store.mend()
        server.shutdown()
        server.server_close()
        thread.join()
