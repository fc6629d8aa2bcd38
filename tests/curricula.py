"""The sample curriculum, and copies of it that a test may change."""

import shutil
from functools import cache
from pathlib import Path

from addprec_training.sources.folder import Loaded, load

SAMPLE = Path(__file__).parent / "data" / "sample"
OURS = Path(__file__).parents[1] / "curriculum"
MODULE = "modules/module-temoin/module.yaml"
OPENING = "modules/module-temoin/01-ouvrir.yaml"
TRYING = "modules/module-temoin/02-eprouver.yaml"


@cache
def sample() -> Loaded:
    """Return the sample curriculum, read once."""
    return load(SAMPLE)


@cache
def ours() -> Loaded:
    """Return the real curriculum, read once."""
    return load(OURS)


def copied(folder: Path) -> Path:
    """Return a copy of the sample, `curriculum/` in `folder`."""
    return Path(shutil.copytree(SAMPLE, folder / "curriculum"))


def changed(root: Path, name: str, old: str, new: str) -> None:
    """Write `new` where the file `name` of the curriculum `root` says `old`."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
