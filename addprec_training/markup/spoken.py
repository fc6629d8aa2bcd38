"""What is said aloud, between « »: the marks are put by us, never asked of the author."""

from __future__ import annotations

from dataclasses import replace

from addprec_training.model import blocks as md

_OPEN, _CLOSE = "« ", " »"
_INSIDE = str.maketrans({"«": "“", "»": "”"})
"""A quotation inside a quotation."""


def quoted(content: md.Blocks) -> md.Blocks:
    """Return `content` with « before its first word and » after its last; what stood between « » inside takes “ ”.

    A text that already is one whole quotation stays as it is. A table or a figure at an end takes no mark.
    """
    said = md.plain_blocks(content).strip()
    if said.startswith("«") and said.endswith("»") and said.count("«") == 1:
        return content
    inside = tuple(_inside(block) for block in content)
    return _closed(_opened(inside))


def _opened(content: md.Blocks) -> md.Blocks:
    match content:
        case (md.Paragraph(words) as first, *rest):
            return (replace(first, content=(md.Text(_OPEN), *words)), *rest)
        case (md.Bullets((head, *others)) | md.Numbered((head, *others)) as first, *rest):
            return (replace(first, items=(_opened(head), *others)), *rest)
        case _:
            return content


def _closed(content: md.Blocks) -> md.Blocks:
    match content:
        case (*rest, md.Paragraph(words) as last):
            return (*rest, replace(last, content=(*words, md.Text(_CLOSE))))
        case (*rest, md.Bullets((*others, tail)) | md.Numbered((*others, tail)) as last):
            return (*rest, replace(last, items=(*others, _closed(tail))))
        case _:
            return content


def _inside(block: md.Block) -> md.Block:
    match block:
        case md.Paragraph(content):
            return replace(block, content=_inside_line(content))
        case md.Bullets(items) | md.Numbered(items):
            return replace(block, items=tuple(tuple(_inside(inner) for inner in item) for item in items))
        case _:
            return block


def _inside_line(content: md.Line) -> md.Line:
    return tuple(_inside_inline(inline) for inline in content)


def _inside_inline(inline: md.Inline) -> md.Inline:
    match inline:
        case md.Text(text):
            inner = text.translate(_INSIDE)
            return md.Text(inner.replace("“ ", "“").replace(" ”", "”") if inner != text else text)
        case (
            md.Strong(content)
            | md.Emphasis(content)
            | md.Link(_, content)
            | md.Reference(_, _, content)
            | md.Foreign(_, content)
        ):
            return replace(inline, content=_inside_line(content))
        case _:
            return inline
