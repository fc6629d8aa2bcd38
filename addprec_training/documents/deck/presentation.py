"""What ties the parts of a deck together: the list of slides, sections, types, and what the file says of itself."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from itertools import groupby
from uuid import UUID, uuid5

from lxml import etree

from addprec_training.documents.deck.drawingml import HEAD, P, R, text
from addprec_training.documents.deck.slide_xml import part_name
from addprec_training.documents.deck.stripped import NAMES, OFFICE, RELATIONS, TYPES, as_bytes, parser
from addprec_training.documents.deck.template import Template
from addprec_training.plan.values import Plan
from addprec_training.slides.values import Slide
from addprec_training.typography import french

_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_KINDS = {
    "ppt/slides/": f"{_PML}.slide+xml",
    "ppt/notesSlides/": f"{_PML}.notesSlide+xml",
    "ppt/charts/": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
}
_EXTENSIONS = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FIRST_ID = 256
"""The least id of a slide (ST_SlideId)."""
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NAMESPACE = UUID("5b9d1a52-58c5-4a3a-8f0e-2d8f5a7c6e11")
"""What the ids of sections are derived in, so that equal decks have equal ids."""
_PRESENTATION = "ppt/presentation.xml"
_BEFORE_SLIDES = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")


def tied(template: Template, slides: Sequence[Slide], written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of the template that must know of the slides, and of the other parts `written`."""
    rels = etree.fromstring(template.parts["ppt/_rels/presentation.xml.rels"], parser())
    names: dict[int, str] = {}
    for slide in slides:
        names[slide.number] = f"rIdDiapo{slide.number}"
        target = part_name(slide.number).removeprefix("ppt/")
        etree.SubElement(
            rels, f"{{{RELATIONS}}}Relationship", Id=names[slide.number], Type=f"{OFFICE}/slide", Target=target
        )
    return {
        "ppt/_rels/presentation.xml.rels": as_bytes(rels),
        _PRESENTATION: _presentation(template.parts[_PRESENTATION], slides, names),
        "[Content_Types].xml": _content_types(template.parts["[Content_Types].xml"], written),
    }


def _presentation(part: bytes, slides: Sequence[Slide], names: Mapping[int, str]) -> bytes:
    tree = etree.fromstring(part, parser())
    listing = etree.Element(f"{{{P}}}sldIdLst")
    for slide in slides:
        entry = etree.SubElement(listing, f"{{{P}}}sldId", id=str(_FIRST_ID + slide.number - 1))
        entry.set(f"{{{R}}}id", names[slide.number])
    place = max(
        (index for index, child in enumerate(tree) if etree.QName(child).localname in _BEFORE_SLIDES), default=-1
    )
    tree.insert(place + 1, listing)
    extensions = tree.find("p:extLst", NAMES)
    if extensions is None:
        extensions = etree.SubElement(tree, f"{{{P}}}extLst")
    extensions.append(_sections(slides))
    return as_bytes(tree)


def _sections(slides: Sequence[Slide]) -> etree._Element:
    extension = etree.Element(f"{{{P}}}ext", uri=_SECTIONS)
    listing = etree.SubElement(extension, f"{{{_P14}}}sectionLst", nsmap={"p14": _P14})
    for place, (name, members) in enumerate(groupby(slides, key=lambda slide: slide.section)):
        ident = str(uuid5(_NAMESPACE, f"{place} {name}")).upper()
        section = etree.SubElement(listing, f"{{{_P14}}}section", name=french(name, narrow=False), id=f"{{{ident}}}")
        ids = etree.SubElement(section, f"{{{_P14}}}sldIdLst")
        for slide in members:
            etree.SubElement(ids, f"{{{_P14}}}sldId", id=str(_FIRST_ID + slide.number - 1))
    return extension


def _content_types(part: bytes, written: Mapping[str, bytes]) -> bytes:
    tree = etree.fromstring(part, parser())
    known = {entry.get("Extension") for entry in tree}
    for extension in sorted({posixpath.splitext(name)[1][1:] for name in written} - known):
        if extension in _EXTENSIONS:
            tree.insert(
                0, etree.Element(f"{{{TYPES}}}Default", Extension=extension, ContentType=_EXTENSIONS[extension])
            )
    for name in sorted(written):
        kind = next((kind for folder, kind in _KINDS.items() if name.startswith(folder)), None)
        if kind is not None and name.endswith(".xml"):
            etree.SubElement(tree, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return as_bytes(tree)


def properties(plan: Plan) -> dict[str, bytes]:
    """Return what the file says of itself: title, partners, language, and the date of the module's version."""
    module = plan.module
    moment = f"{module.date.isoformat()}T00:00:00Z"
    date = '<dcterms:{0} xsi:type="dcterms:W3CDTF">{1}</dcterms:{0}>'
    authors = ", ".join(partner.name for partner in plan.programme.partners)
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(french(module.title, narrow=False))}</dc:title>"
        f"<dc:subject>{text(plan.programme.title)}</dc:subject><dc:creator>{text(authors)}</dc:creator>"
        f"{date.format('created', moment)}{date.format('modified', moment)}"
        f"<cp:revision>1</cp:revision><dc:language>fr-FR</dc:language><cp:version>{text(module.version)}</cp:version>"
        "</cp:coreProperties>"
    )
    return {"docProps/core.xml": core.encode()}
