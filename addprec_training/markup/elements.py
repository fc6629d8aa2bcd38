"""HTML elements as values: what is not already `Markup` is escaped on its way in, so no text can become a tag."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from markupsafe import Markup, escape

from addprec_training.typography import french

VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})


def element(name: str, *content: str, **attributes: str | int | None) -> Markup:
    """Return `<name …>content</name>`.

    `content` that is not `Markup` is escaped. In the names of attributes a trailing `_` is dropped (`class_`), another
    is a hyphen (`aria_label`); an attribute that is None is left out, an empty one is written.
    """
    written = Markup("").join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    opening = Markup("<{}{}>").format(name, written)
    if name in VOID:
        return opening
    return opening + joined(content) + Markup("</{}>").format(name)


def joined(parts: Iterable[str], by: str = "") -> Markup:
    """Return `parts` one after the other, each escaped unless it is `Markup`, with `by` between them."""
    return escape(by).join(parts)


def words(text: str) -> Markup:
    """Return plain `text` (a title, a label) escaped, in the typography of print and screens."""
    return escape(french(text, narrow=True))


def embedded(kind: str, content: bytes) -> str:
    """Return an address that holds `content` itself (RFC 2397); `kind` is its media type."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _attribute(key: str, value: str | int) -> Markup:
    name = key.rstrip("_").replace("_", "-")
    return Markup(' {}="{}"').format(name, str(value))
