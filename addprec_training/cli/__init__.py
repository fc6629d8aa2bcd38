"""The command line: options in, text and an exit code out. One file a command, imported when it is asked for.

Exit codes: 0 done, also with warnings and advice; 1 the sources have errors or a document failed; 2 wrong usage.
Results go to the standard output, everything else to the standard error.
"""

from __future__ import annotations

from addprec_training.cli.main import main

__all__ = ["main"]
