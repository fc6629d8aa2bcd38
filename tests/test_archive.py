"""Zips that depend on their files only."""

import io
import os
import time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addprec_training.archive import neutral, pack, unpack

FILES = {"b/page.html": b"<p>Bonjour</p>" * 50, "a.txt": "é".encode(), "imsmanifest.xml": b"<manifest/>"}

NAMES = st.lists(
    st.text("abcé-_.0", min_size=1, max_size=6).filter(lambda part: part.strip(".")), min_size=1, max_size=3
)


def entries(archive: bytes) -> list[str]:
    return ZipFile(io.BytesIO(archive)).namelist()


def test_names_are_sorted() -> None:
    assert entries(pack(FILES)) == ["a.txt", "b/page.html", "imsmanifest.xml"]


def test_a_format_may_want_a_file_first() -> None:
    assert entries(pack(FILES, first=("mimetype", "imsmanifest.xml"))) == ["imsmanifest.xml", "a.txt", "b/page.html"]


def test_no_entry_tells_a_date_a_system_or_an_owner() -> None:
    for entry in ZipFile(io.BytesIO(pack(FILES))).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.create_system, entry.external_attr, entry.extra, entry.comment) == (0, 0, b"", b"")
        assert entry.compress_type == ZIP_DEFLATED


def test_bytes_depend_on_neither_order_nor_time_zone_nor_umask(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pack(FILES)

    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    old = os.umask(0o077)
    try:
        after = pack(dict(reversed(FILES.items())))
    finally:
        os.umask(old)
        monkeypatch.undo()
        time.tzset()

    assert after == before


def test_another_programs_zip_loses_its_metadata_and_keeps_its_files() -> None:
    other = io.BytesIO()
    with ZipFile(other, "w") as archive:
        archive.mkdir("b")
        for name, content in reversed(FILES.items()):
            archive.writestr(name, content)

    assert neutral(other.getvalue()) == pack(FILES)


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../x", "a/../../x", "a\\b", "C:x", "", ".", "a//b", "a/", "./a", "a\0"]
)
def test_a_name_that_leaves_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a file"):
        pack({name: b""})


@given(st.dictionaries(NAMES.map("/".join), st.binary(max_size=200), max_size=8))
def test_what_goes_in_comes_out(files: dict[str, bytes]) -> None:
    assert unpack(pack(files)) == files
