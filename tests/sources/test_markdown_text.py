"""Markdown as blocks: what is kept, what is refused, and on which line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from addprec_training.model.blocks import (
    Bullets,
    Citation,
    Definitions,
    Note,
    Numbered,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
)
from addprec_training.sources.markdown_text import MarkdownReader, faults_of

READER = MarkdownReader()


def faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(PydanticCustomError) as refused:
        READER.blocks(text)
    return [(fault.line, fault.code) for fault in faults_of(refused.value.context or {})]


def test_a_line_keeps_its_bold_words_its_terms_and_its_sources() -> None:
    assert READER.line("**Appeler** le [CSAPA](glossaire:csapa)[^has-2023]") == (
        Strong((Text("Appeler"),)),
        Text(" le "),
        Reference("glossaire", "csapa", (Text("CSAPA"),)),
        Citation("has-2023"),
    )


def test_blocks_keep_their_kinds_and_lines() -> None:
    blocks = READER.blocks(
        "Un texte\nqui suit.\n\n- a\n- b\n\n1. c\n\n> d\n\n| e | f |\n|---|---|\n| g | h |\n\nTerme\n: sens\n\n![](media:porte)\n"
    )

    assert [(type(block), block.line) for block in blocks] == [
        (Paragraph, 0), (Bullets, 3), (Numbered, 6), (Quote, 8), (Table, 10), (Definitions, 14), (Picture, 17),
    ]  # fmt: skip


def test_a_footnote_that_the_text_defines_is_a_note() -> None:
    (paragraph,) = READER.blocks("Un fait[^1].\n\n[^1]: Précision.")

    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (Text("Un fait"), Note((Text("Précision."),)), Text("."))


def test_equal_texts_are_equal_wherever_they_stand() -> None:
    assert READER.blocks("\n\nmême") == READER.blocks("même")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un <b>mot</b>", [(0, "X002"), (0, "X002")]),
        ("texte\n\n<div>x</div>", [(2, "X002")]),
        ("texte\n\n    code", [(2, "X003")]),
        ("texte `code`", [(0, "X003")]),
        ("texte\n\n---\n", [(2, "X004")]),
        ("![x](https://example.org/x.png)", [(0, "X005")]),
        ("voir ![x](media:porte) là", [(0, "X005")]),
        ("un fait[^Pas Une Source]", None),
        ("un fait[^Majuscule]", [(0, "X006")]),
        ("[x](javascript:alert)", [(0, "X007")]),
        ("[x](//example.org)", [(0, "X007")]),
        ("[x](file:///etc/passwd)", [(0, "X007")]),
    ],
)
def test_what_cannot_be_shown_everywhere_is_refused_at_its_line(
    text: str, expected: list[tuple[int, str]] | None
) -> None:
    if expected is None:
        assert READER.blocks(text)
    else:
        assert faults(text) == expected


def test_a_line_is_one_line() -> None:
    with pytest.raises(PydanticCustomError) as refused:
        READER.line("un\n\ndeux")

    assert [(fault.line, fault.code) for fault in faults_of(refused.value.context or {})] == [(2, "X001")]


@given(st.text(alphabet="ab*_[]()^:`<>#-|\n 1.!\\", max_size=80))
def test_any_text_gives_blocks_or_faults(text: str) -> None:
    try:
        blocks = READER.blocks(text)
    except PydanticCustomError as refused:
        blocks = ()
        said = faults_of(refused.context or {})
    else:
        said = ()

    assert bool(blocks) != bool(said) or not text.strip()
