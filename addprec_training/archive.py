"""Files as `{name: bytes}` to a zip and back, with nothing of the machine or the day in it.

Equal files give equal bytes: names sorted, one fixed date, no owner, no extra field. Decks, the workbooks inside their
charts and learning packages all go through here.
"""

import io
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_CLOCK = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can hold."""

_FAT = 0
"""« Made by » value that says nothing about permissions (APPNOTE 4.4.2)."""


def pack(files: Mapping[str, bytes], first: Iterable[str] = ()) -> bytes:
    """Return `files` as a zip: those of `first` that exist in that order, then the others by name.

    Some formats want a part at the head: `[Content_Types].xml` in a deck, `imsmanifest.xml` in a package.
    Raises `ValueError` for a name that would not come out below the folder it is unpacked to.
    """
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name in _ordered(files, first):
            entry = ZipInfo(_checked(name), _NO_CLOCK)
            entry.create_system = _FAT
            entry.external_attr = 0
            entry.compress_type = ZIP_DEFLATED
            with archive.open(entry, "w") as member:
                member.write(files[name])
            entry.external_attr = 0  # `open` gives an empty value a Unix mode; the directory is written on closing
    return out.getvalue()


def unpack(archive: bytes, most: int | None = None) -> dict[str, bytes]:
    """Return the files of the zip `archive`, folders left out.

    Raises `zipfile.BadZipFile`, and `ValueError` when they are larger than `most` bytes together.
    """
    with ZipFile(io.BytesIO(archive)) as source:
        entries = [entry for entry in source.infolist() if not entry.is_dir()]
        if most is not None and sum(entry.file_size for entry in entries) > most:
            message = f"more than {most} bytes in an archive"
            raise ValueError(message)
        return {entry.filename: source.read(entry) for entry in entries}


def neutral(archive: bytes, first: Iterable[str] = ()) -> bytes:
    """Return the zip `archive` with the same files and neutral metadata."""
    return pack(unpack(archive), first)


def _ordered(files: Mapping[str, bytes], first: Iterable[str]) -> list[str]:
    head = [name for name in dict.fromkeys(first) if name in files]
    return head + sorted(files.keys() - set(head))


def _checked(name: str) -> str:
    path = PurePosixPath(name)
    inside = name == str(path) and not path.is_absolute() and ".." not in path.parts and name != "."
    if not inside or "\\" in name or ":" in name or "\0" in name:
        message = f"not the name of a file inside an archive: {name!r}"
        raise ValueError(message)
    return name
