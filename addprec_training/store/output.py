"""Writing documents into `build/`: atomically, under one lock, and never over what somebody changed by hand.

A record of what was last written (`.cache/records.json`, a digest a file) tells an untouched file from an edited one. A file that
was edited, or whose record is lost, stays; the new one is written beside it as `….nouveau.<ext>`.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal

from filelock import FileLock, Timeout

from addprec_training.errors import CurriculumError, Location, Problem
from addprec_training.messages import _

LOCK_SECONDS = 10.0
"""How long a build waits for another one in the same folder."""

State = Literal["made", "same", "beside"]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a file: `made`, already the `same`, or put `beside` one that was edited by hand."""

    path: Path
    state: State


@dataclass(slots=True)
class Output:
    """A build folder, open for writing."""

    root: Path
    overwrite: bool
    _records: dict[str, str] = field(default_factory=dict)

    def write(self, name: PurePosixPath, content: bytes) -> Written:
        """Write `content` as the file `name` of the folder, and return what became of it.

        Raises `CurriculumError` when the disk refuses; what was there before stays whole.
        """
        path = self.root / name
        digest = _digest(content)
        try:
            there = _digest(path.read_bytes()) if path.is_file() else None
            if there == digest:
                self._remember(name, digest)
                return Written(path, "same")
            if there is None or self.overwrite or there == self._records.get(str(name)):
                _replace(path, content)
                self._remember(name, digest)
                return Written(path, "made")
            beside = name.with_name(f"{name.stem}.nouveau{name.suffix}")
            _replace(self.root / beside, content)
            return Written(self.root / beside, "beside")
        except OSError as error:
            message = _("impossible d’écrire ce fichier ({why})").format(why=error.strerror or error)
            hint = _("S’il est ouvert dans un autre logiciel, fermez-le, puis recommencez.")
            raise CurriculumError([Problem(Location(path, 1, 1), "B001", message, hint)]) from error

    def drop(self, folder: PurePosixPath, keep: Container[PurePosixPath]) -> tuple[PurePosixPath, ...]:
        """Remove what earlier builds wrote right in `folder` and `keep` does not name; return what went.

        A file edited by hand stays. Raises `CurriculumError` when the disk refuses.
        """
        gone = []
        for name in sorted(map(PurePosixPath, self._records)):
            if name.parent != folder or name in keep:
                continue
            path = self.root / name
            try:
                path.with_name(f"{path.stem}.nouveau{path.suffix}").unlink(missing_ok=True)
                if path.is_file() and _digest(path.read_bytes()) != self._records[str(name)]:
                    continue
                path.unlink(missing_ok=True)
            except OSError as error:
                message = _("impossible d’enlever ce fichier ({why})").format(why=error.strerror or error)
                hint = _("S’il est ouvert dans un autre logiciel, fermez-le, puis recommencez.")
                raise CurriculumError([Problem(Location(path, 1, 1), "B001", message, hint)]) from error
            gone.append(name)
            self._forget(name)
        return tuple(gone)

    def _forget(self, name: PurePosixPath) -> None:
        del self._records[str(name)]
        self._save()

    def _remember(self, name: PurePosixPath, digest: str) -> None:
        if self._records.get(str(name)) != digest:
            self._records[str(name)] = digest
            self._save()

    def _save(self) -> None:
        _replace(_records_path(self.root), (json.dumps(self._records, indent=0, sort_keys=True) + "\n").encode())


@contextmanager
def opened(root: Path, *, overwrite: bool) -> Iterator[Output]:
    """Open the build folder `root`, made when it is not there, for this process alone.

    Raises `CurriculumError` when it cannot be made, or when another build holds it for more than ten seconds.
    """
    try:
        (root / ".cache").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = _("impossible de créer ce dossier ({why})").format(why=error.strerror or error)
        raise CurriculumError(
            [Problem(Location(root, 1, 1), "B002", message, _("Donnez un autre dossier avec « --output »."))]
        ) from error
    lock = FileLock(root / ".cache" / "lock")
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        message = _("une autre construction est en cours dans ce dossier")
        raise CurriculumError(
            [
                Problem(
                    Location(root, 1, 1),
                    "B003",
                    message,
                    _("Attendez qu’elle finisse, ou donnez un autre dossier avec « --output »."),
                )
            ]
        ) from None
    try:
        yield Output(root, overwrite, _records(root))
    finally:
        lock.release()


def _records_path(root: Path) -> Path:
    return root / ".cache" / "records.json"


def _records(root: Path) -> dict[str, str]:
    """Return the records of `root`; none when they are lost or unreadable, so that no file is taken for untouched."""
    try:
        data = json.loads(_records_path(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in data.items()} if isinstance(data, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _replace(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: a reader, or a build that is killed, sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp makes private files; a document is for the whole team
        os.replace(name, path)  # noqa: PTH105 - one call for one step
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - a plain path
        raise


def _umask() -> int:
    """Return the mask of the process; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def clean(root: Path, *, overwrite: bool) -> tuple[int, tuple[str, ...]]:
    """Remove what builds wrote in `root`, records and cache too; return how many files went, and the names of those that stay.

    A file edited by hand stays unless `overwrite`; what no record names is not ours, and stays without a word. A name that leads out of
    `root` is not followed. Raises `CurriculumError` when another build holds the folder.
    """
    if not (root / ".cache").is_dir():
        return 0, ()
    removed = 0
    kept: list[str] = []
    with opened(root, overwrite=overwrite):
        records = _records(root)
        for name, digest in sorted(records.items()):
            path = root / name
            if not path.resolve().is_relative_to(root.resolve()):
                continue
            beside = path.with_name(f"{path.stem}.nouveau{path.suffix}")
            if beside.is_file():
                beside.unlink()
                removed += 1
            if not path.is_file():
                continue
            if overwrite or _digest(path.read_bytes()) == digest:
                path.unlink()
                removed += 1
            else:
                kept.append(name)
            _prune(path.parent, root)
    if not kept:
        shutil.rmtree(root / ".cache", ignore_errors=True)
    return removed, tuple(kept)


def _prune(folder: Path, root: Path) -> None:
    """Remove `folder` and those above it, below `root`, as long as they are empty."""
    while folder != root and root in folder.parents:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
