"""A deck template as it is read: its parts, and its layouts and placeholders by name.

Design lives in the template, never in code: a slide names its layout and placeholders; what they look like is there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from addprec_training.archive import unpack
from addprec_training.documents.deck.drawingml import A, P, R
from addprec_training.errors import DocumentError
from addprec_training.messages import _

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {"a": A, "p": P, "r": R, "rel": RELATIONS}


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
    notes_master: str | None

    def layout(self, name: str) -> LayoutPart:
        """Return the layout `name`. Raises `DocumentError` when the template has none."""
        found = self.layouts.get(name)
        if found is None:
            raise DocumentError(
                _("le gabarit du diaporama n’a pas de disposition « {name} »").format(name=name),
                "D003",
                _("Nommez ainsi une disposition du masque, ou repartez de « templates/deck/reference.pptx »."),
            )
        return found


def parser() -> etree.XMLParser:
    """Return an XML parser that opens nothing else."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


@lru_cache(maxsize=4)
def read(template: bytes) -> Template:
    """Return the template in the .pptx `template`; one that was just read is not read again."""
    parts = unpack(template)
    layouts: dict[str, LayoutPart] = {}
    for master in related(parts, "ppt/presentation.xml", "slideMaster"):
        for part in related(parts, master, "slideLayout"):
            tree = etree.fromstring(parts[part], parser())
            name = tree.find("p:cSld", NAMES).get("name", "")  # type: ignore[union-attr]
            layouts.setdefault(name, LayoutPart(part, _placeholders(tree)))
    notes = related(parts, "ppt/presentation.xml", "notesMaster")
    return Template(parts, layouts, notes[0] if notes else None)


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


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`."""
    folder, _slash, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def related(parts: Mapping[str, bytes], part: str, kind: str) -> list[str]:
    """Return the parts that `part` refers to as `kind`, in their order."""
    known = parts.get(relations_of(part))
    if known is None:
        return []
    tree = etree.fromstring(known, parser())
    folder = posixpath.dirname(part)
    return [
        posixpath.normpath(posixpath.join(folder, entry.get("Target", ""))).lstrip("/")
        for entry in tree.iterfind("rel:Relationship", NAMES)
        if entry.get("Type") == f"{OFFICE}/{kind}" and entry.get("TargetMode") != "External"
    ]
