"""A deck template as it is read: its parts, and its layouts and placeholders by name.

Design lives in the template, never in code: a slide names its layout and placeholders; what they look like is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from zipfile import BadZipFile

from lxml import etree

from addprec_training.archive import unpack
from addprec_training.documents.deck.stripped import NAMES, parser, related, stripped
from addprec_training.errors import DocumentError
from addprec_training.messages import _

_LARGEST = 200_000_000
"""Bytes of all parts together: more is no template."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """How a slide refers to a placeholder of its layout."""

    kind: str
    """ST_PlaceholderType; empty where the layout leaves it out."""
    index: str
    """Its index; empty where the layout leaves it out, as titles do."""
    size: str = ""

    @property
    def element(self) -> str:
        """Return the `p:ph` that a slide writes."""
        pairs = (("type", self.kind), ("sz", self.size), ("idx", self.index))
        return "<p:ph" + "".join(f' {name}="{value}"' for name, value in pairs if value) + "/>"


def element(holder: Placeholder | None) -> str:
    """Return the `p:ph` of a shape in `holder`; nothing for a shape that is free of any."""
    return holder.element if holder is not None else ""


@dataclass(frozen=True, slots=True)
class LayoutPart:
    """A layout of a template."""

    part: str
    placeholders: Mapping[str, Placeholder]


@dataclass(frozen=True, slots=True)
class Template:
    """A deck template."""

    parts: Mapping[str, bytes]
    layouts: Mapping[str, LayoutPart]
    masters: Mapping[str, str]
    """The master of each layout, part by part."""
    themes: Mapping[str, str]
    """The theme of each master, part by part."""
    notes_master: str | None


@lru_cache(maxsize=8)
def read(template: bytes) -> Template:
    """Return the template in the .pptx or .potx `template`; one that was just read is not read again.

    Raises `DocumentError` when it is no presentation.
    """
    try:
        parts = stripped(unpack(template, most=_LARGEST))
        return _read(parts)
    except (BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, NotImplementedError, RuntimeError) as error:
        raise DocumentError(
            _("le gabarit du diaporama est illisible"),
            "D004",
            _("Ouvrez-le dans PowerPoint ou LibreOffice et enregistrez-le de nouveau, sans mot de passe, en .pptx."),
        ) from error


def _read(parts: Mapping[str, bytes]) -> Template:
    layouts: dict[str, LayoutPart] = {}
    masters: dict[str, str] = {}
    themes: dict[str, str] = {}
    for master in related(parts, "ppt/presentation.xml", "slideMaster"):
        themes[master] = related(parts, master, "theme")[0]
        for part in related(parts, master, "slideLayout"):
            tree = etree.fromstring(parts[part], parser())
            named = tree.find("p:cSld", NAMES)
            name = named.get("name", "") if named is not None else ""
            layouts.setdefault(name, LayoutPart(part, _placeholders(tree)))
            masters[part] = master
    notes = related(parts, "ppt/presentation.xml", "notesMaster")
    return Template(parts, layouts, masters, themes, notes[0] if notes else None)


def _placeholders(tree: etree._Element) -> dict[str, Placeholder]:
    found: dict[str, Placeholder] = {}
    for shape in tree.iterfind(".//p:nvPr/p:ph/../..", NAMES):
        holder = shape.find("p:nvPr/p:ph", NAMES)
        name = shape.find("p:cNvPr", NAMES)
        if holder is not None and name is not None:
            found[name.get("name", "")] = Placeholder(
                holder.get("type", ""), holder.get("idx", ""), holder.get("sz", "")
            )
    return found
