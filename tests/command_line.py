"""Runs the command line in this process, as a terminal would see it."""

import contextlib
import io
import os
from dataclasses import dataclass
from pathlib import Path

from addprec_training import messages
from addprec_training.cli import main


@dataclass(frozen=True)
class Result:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


def run(*arguments: str, cwd: Path | None = None, language: str = "fr") -> Result:
    """Return what `addprec-train ARGUMENTS` says in the folder `cwd`."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with contextlib.chdir(cwd or Path.cwd()), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        before = os.environ.get("LANGUAGE")
        try:
            main(["--lang", language, *arguments])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        finally:
            messages.install("fr")
            if before is None:
                os.environ.pop("LANGUAGE", None)
            else:
                os.environ["LANGUAGE"] = before
    return Result(code, out.getvalue(), err.getvalue())
