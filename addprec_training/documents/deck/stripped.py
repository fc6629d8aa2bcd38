"""A .pptx as a template: its masters, layouts, themes and what they show; its own slides, macros and traces left out.

What people have at hand as a template is last year's deck, a .potx, or a file that LibreOffice saved.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from addprec_training.documents.deck.drawingml import A, P, R
from addprec_training.errors import DocumentError
from addprec_training.messages import _

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NAMES = {"a": A, "p": P, "r": R, "rel": RELATIONS, "ct": TYPES}
PRESENTATION = "ppt/presentation.xml"
CORE_PART = "docProps/core.xml"
CONTENT_TYPES = "[Content_Types].xml"

_KEPT = {"slideMaster", "notesMaster", "handoutMaster", "theme", "tableStyles", "presProps", "viewProps", "font"}
"""Relationships of the presentation that a template needs; slides, comments, macros and tags are none of them."""
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_LISTS = ("sldIdLst", "custShowLst", "custDataLst", "smartTags", "modifyVerifier", "extLst")
"""What the presentation says of slides that are gone, and of who may change them."""


def parser() -> etree.XMLParser:
    """Return an XML parser that opens nothing else."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def as_bytes(tree: etree._Element) -> bytes:
    """Return `tree` as a part of a package."""
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`."""
    folder, _slash, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def related(parts: Mapping[str, bytes], part: str, kind: str) -> list[str]:
    """Return the parts that `part` refers to as `kind`, in their order."""
    return [target for found, target in _relations(parts, part) if found == f"{OFFICE}/{kind}"]


def stripped(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a .pptx or .potx that a template needs.

    Raises `DocumentError` when they are not those of a presentation.
    """
    if PRESENTATION not in parts or CONTENT_TYPES not in parts:
        raise DocumentError(
            _("le gabarit du diaporama n’est pas une présentation PowerPoint"),
            "D004",
            _("Donnez un fichier .pptx ou .potx, enregistré par PowerPoint ou LibreOffice."),
        )
    kept = dict(parts)
    kept["_rels/.rels"] = _root_relations()
    kept[relations_of(PRESENTATION)] = _presentation_relations(parts)
    kept[PRESENTATION] = _presentation(parts[PRESENTATION])
    kept[CORE_PART] = parts.get(CORE_PART, b"")
    wanted = {*_reached(kept), CORE_PART}
    kept = {
        name: part
        for name, part in kept.items()
        if name in wanted or _owner(name) in wanted or name in ("_rels/.rels", CONTENT_TYPES)
    }
    kept[CONTENT_TYPES] = _content_types(parts[CONTENT_TYPES], kept)
    return kept


def _relations(parts: Mapping[str, bytes], part: str) -> Iterator[tuple[str, str]]:
    known = parts.get(relations_of(part))
    if known is None:
        return
    folder = posixpath.dirname(part)
    for entry in etree.fromstring(known, parser()).iterfind("rel:Relationship", NAMES):
        if entry.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(folder, entry.get("Target", ""))).lstrip("/")
            yield entry.get("Type", ""), target


def _root_relations() -> bytes:
    root = etree.Element(f"{{{RELATIONS}}}Relationships", nsmap={None: RELATIONS})
    for number, (kind, target) in enumerate(((f"{OFFICE}/officeDocument", PRESENTATION), (CORE, CORE_PART)), start=1):
        etree.SubElement(root, f"{{{RELATIONS}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return as_bytes(root)


def _presentation_relations(parts: Mapping[str, bytes]) -> bytes:
    root = etree.fromstring(parts[relations_of(PRESENTATION)], parser())
    for entry in list(root):
        if entry.get("Type", "").rpartition("/")[2] not in _KEPT:
            root.remove(entry)
    return as_bytes(root)


def _presentation(part: bytes) -> bytes:
    tree = etree.fromstring(part, parser())
    if tree.tag != f"{{{P}}}presentation":
        raise DocumentError(
            _(
                "le gabarit du diaporama est dans une variante de PowerPoint qui n’est pas prise en charge (« Open XML strict »)"
            ),
            "D004",
            _("Dans PowerPoint, enregistrez-le sous « Présentation PowerPoint (*.pptx) »."),
        )
    for name in _LISTS:
        for found in tree.findall(f"p:{name}", NAMES):
            tree.remove(found)
    return as_bytes(tree)


def _reached(parts: Mapping[str, bytes]) -> set[str]:
    """Return the parts that the presentation needs, directly or not."""
    found: set[str] = set()
    waiting = {PRESENTATION}
    while waiting:
        found |= waiting
        waiting = {target for part in waiting for _kind, target in _relations(parts, part) if target in parts} - found
    return found


def _owner(name: str) -> str:
    """Return the part whose relationships `name` holds; nothing when it holds none."""
    folder, _slash, file = name.rpartition("/")
    if not folder.endswith("_rels") or not file.endswith(".rels"):
        return ""
    return posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))


def _content_types(part: bytes, kept: Mapping[str, bytes]) -> bytes:
    tree = etree.fromstring(part, parser())
    for entry in tree.findall("ct:Override", NAMES):
        name = entry.get("PartName", "").lstrip("/")
        if name not in kept:
            tree.remove(entry)
        elif name == PRESENTATION:
            entry.set("ContentType", _MAIN)
    said = {entry.get("PartName", "").lstrip("/") for entry in tree.findall("ct:Override", NAMES)}
    if CORE_PART not in said:
        etree.SubElement(tree, f"{{{TYPES}}}Override", PartName=f"/{CORE_PART}", ContentType=_CORE_TYPE)
    return as_bytes(tree)
