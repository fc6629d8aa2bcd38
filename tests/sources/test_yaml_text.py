"""YAML as authors type it: text stays text, and every node has a place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addprec_training.sources.yaml_text import Document, read


def said(text: str) -> Document:
    return read(Path("f.yaml"), text.encode())


@pytest.mark.parametrize("scalar", ["9:30", "01", "no", "2026-11-22", "1_000", "012", "null", "~", "1e3"])
def test_every_scalar_stays_the_text_that_was_typed(scalar: str) -> None:
    assert said(f"a: {scalar}").data == {"a": scalar}


def test_nothing_after_a_key_is_nothing() -> None:
    assert said("a:\nb: ''").data == {"a": None, "b": ""}


def test_each_value_knows_its_line_and_column() -> None:
    marks = said("a: 1\nb:\n  - c: deux\n    é: trois\n").values

    assert {path: (mark.line, mark.column) for path, mark in marks.items()} == {
        (): (1, 1),
        ("a",): (1, 4),
        ("b",): (3, 3),
        ("b", 0): (3, 5),
        ("b", 0, "c"): (3, 8),
        ("b", 0, "é"): (4, 8),
    }


def test_a_block_of_text_begins_on_the_next_line() -> None:
    mark = said("a: |\n  un\n  deux\n").values[("a",)]

    assert (mark.line, mark.text_line, mark.location(1).line) == (1, 2, 3)


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    assert read(Path("f.yaml"), b"\xef\xbb\xbfa: 1\r\nb: 2\r\n").data == {"a": "1", "b": "2"}


def test_a_comment_after_two_spaces_is_a_comment() -> None:
    document = said("a: texte  # un mot\n")

    assert (document.data, document.problems) == ({"a": "texte"}, [])


def test_deep_nesting_is_refused_before_anything_is_built() -> None:
    assert [problem.code for problem in said("- " * 30_000 + "x").problems] == ["Y007"]


@given(st.text(max_size=200))
def test_no_text_ends_in_anything_but_data_or_problems(text: str) -> None:
    document = said(text)

    assert document.problems or document.data is not None or text.strip() in ("''", '""') or document.values


@given(st.binary(max_size=200))
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    read(Path("f.yaml"), content)
