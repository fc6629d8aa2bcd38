"""A web server for one test: the package, the platform's pages, and scorm-again."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree

PLATFORM = Path(__file__).parent / "platform"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing: the server of a test."""


@contextmanager
def served(root: Path, files: dict[str, bytes], node_modules: Path) -> Generator[str]:
    """Serve `files` as /package/ from below `root`; yield the address of the platform's folder."""
    for name, content in files.items():
        path = root / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    copytree(PLATFORM, root / "platform")
    for name in ("scorm12.js", "scorm2004.js"):
        (root / name).write_bytes((node_modules / "scorm-again" / "dist" / name).read_bytes())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/platform"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
