"""A notes master for a template that has none: every slide has notes, and notes need one (ECMA-376, part 1, 13.3.4)."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from addprec_training.documents.deck.drawingml import P, R
from addprec_training.documents.deck.reference.notes import notes_master_part
from addprec_training.documents.deck.reference.package import NOTES_PAGE, relationships
from addprec_training.documents.deck.stripped import (
    CONTENT_TYPES,
    NAMES,
    OFFICE,
    PRESENTATION,
    RELATIONS,
    TYPES,
    as_bytes,
    parser,
    relations_of,
)
from addprec_training.documents.deck.template import Template
from addprec_training.theme import Theme

_MASTER, _THEME = "ppt/notesMasters/notesMaster1.xml", "ppt/theme/themeNotes.xml"
_KIND = "application/vnd.openxmlformats-officedocument"
_NAME = "rIdNotes"


def with_notes_master(template: Template, theme: Theme) -> Template:
    """Return `template`, with the house's notes master where it has none."""
    if template.notes_master is not None:
        return template
    parts = dict(template.parts)
    parts[_MASTER] = notes_master_part(theme.deck, NOTES_PAGE).encode()
    own_theme = next(iter(template.themes.values()))
    parts[_THEME] = parts[own_theme]
    if relations_of(own_theme) in parts:
        parts[relations_of(_THEME)] = parts[relations_of(own_theme)]
    parts[relations_of(_MASTER)] = relationships((f"{OFFICE}/theme", "../theme/themeNotes.xml")).encode()
    parts[relations_of(PRESENTATION)] = _told(parts[relations_of(PRESENTATION)])
    parts[PRESENTATION] = _listed(parts[PRESENTATION])
    parts[CONTENT_TYPES] = _typed(parts[CONTENT_TYPES])
    return replace(template, parts=parts, notes_master=_MASTER)


def _told(part: bytes) -> bytes:
    tree = etree.fromstring(part, parser())
    target = _MASTER.removeprefix("ppt/")
    etree.SubElement(tree, f"{{{RELATIONS}}}Relationship", Id=_NAME, Type=f"{OFFICE}/notesMaster", Target=target)
    return as_bytes(tree)


def _listed(part: bytes) -> bytes:
    tree = etree.fromstring(part, parser())
    listing = etree.Element(f"{{{P}}}notesMasterIdLst")
    etree.SubElement(listing, f"{{{P}}}notesMasterId").set(f"{{{R}}}id", _NAME)
    masters = tree.find("p:sldMasterIdLst", NAMES)
    tree.insert(0 if masters is None else tree.index(masters) + 1, listing)
    return as_bytes(tree)


def _typed(part: bytes) -> bytes:
    tree = etree.fromstring(part, parser())
    for name, kind in (
        (_MASTER, f"{_KIND}.presentationml.notesMaster+xml"),
        (_THEME, f"{_KIND}.theme+xml"),
    ):
        etree.SubElement(tree, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return as_bytes(tree)
