"""Drawings: what draws passes, what runs, loads or leaves does not."""

import pytest

from addprec_training.sources.svg import DrawingError, clean

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'


def test_a_drawing_keeps_its_shapes_and_texts() -> None:
    clip = '<defs><clipPath id="c"><rect width="5" height="5"/></clipPath></defs>'
    drawing = f'{HEAD}<title>Porte</title>{clip}<g clip-path="url(#c)"><text x="1" y="2">Ouverte</text></g></svg>'

    assert b"Ouverte" in clean(drawing.encode())


def test_cleaning_twice_changes_nothing_more() -> None:
    once = clean(f"<?xml version='1.0'?><!-- x -->{HEAD}<path d='M0 0'/></svg>".encode())

    assert clean(once) == once


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x()</script>",
        "<style>*{}</style>",
        '<rect onclick="x()"/>',
        '<rect style="fill:url(https://example.org)"/>',
        '<rect fill="url(https://example.org/x)"/>',
        '<use href="https://example.org/x#a"/>',
        '<a href="https://example.org"><text>x</text></a>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        '<image href="https://example.org/x.png"/>',
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>',
        "<animate attributeName='x'/>",
    ],
)
def test_what_could_run_or_load_is_refused(inside: str) -> None:
    with pytest.raises(DrawingError):
        clean(f"{HEAD}{inside}</svg>".encode())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"pas un dessin",
        b"<html/>",
        b'<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&x;</text></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_what_is_not_a_plain_svg_is_refused(content: bytes) -> None:
    with pytest.raises(DrawingError):
        clean(content)
