"""The sample curriculum, and copies of it that a test may change."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from addprec_training.sources.folder import Loaded, load

SAMPLE = Path(__file__).parent / "data" / "sample"
APART = Path(__file__).parent / "data" / "apart"
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


@cache
def apart() -> Loaded:
    """Return the sample with a second module beside the first, whose days are weeks apart, read once."""
    with TemporaryDirectory() as folder:
        return load(with_days_apart(Path(folder)))


def with_days_apart(folder: Path) -> Path:
    """Return a copy of the sample with that second module, `curriculum/` in `folder`."""
    return Path(shutil.copytree(APART, copied(folder), dirs_exist_ok=True))
