"""Drawings that authors give: an SVG is rewritten from a short list of elements and attributes; the rest is refused.

Nothing that could run, load or leave the drawing passes: no script, no style, no foreign object, no link but to its own parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

SVG = "http://www.w3.org/2000/svg"

_ELEMENTS = frozenset(
    {
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "use",
        "clipPath",
        "pattern",
        "marker",
    }
)
_ATTRIBUTES = frozenset(
    {
        "id",
        "viewBox",
        "width",
        "height",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "d",
        "points",
        "transform",
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-dasharray",
        "stroke-miterlimit",
        "opacity",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "text-anchor",
        "dominant-baseline",
        "dx",
        "dy",
        "clip-path",
        "clip-rule",
        "patternUnits",
        "patternTransform",
        "markerWidth",
        "markerHeight",
        "refX",
        "refY",
        "orient",
        "marker-end",
        "marker-start",
        "role",
        "aria-labelledby",
        "aria-label",
        "preserveAspectRatio",
        "letter-spacing",
        "version",
        "href",
    }
)
_OWN_PART = re.compile(r"^#[A-Za-z][\w-]*$")
_URL = re.compile(r"url\(\s*(?!#[A-Za-z][\w-]*\s*\))", re.IGNORECASE)
_BOX = re.compile(r"^\s*-?\d+(\.\d+)?([ ,]+-?\d+(\.\d+)?)([ ,]+(?=[\d.]*[1-9])\d+(\.\d+)?){2}\s*$")
"""Left, top, width and height: what scales a drawing, and places the letters of a question on it."""
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class DrawingError(ValueError):
    """A drawing that cannot be taken; `reasons` says why, each in a few words for the author."""

    def __init__(self, reasons: list[str]) -> None:
        """Keep `reasons`."""
        self.reasons = reasons
        super().__init__(" ; ".join(reasons))


def clean(content: bytes) -> bytes:
    """Return the drawing `content` as canonical bytes.

    Raises `DrawingError` when it is not an SVG, or holds anything outside the list.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise DrawingError([f"ce n’est pas du XML valide (ligne {error.lineno})"]) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DrawingError(["une déclaration DOCTYPE"])
    if root.tag != f"{{{SVG}}}svg":
        raise DrawingError(["l’élément racine n’est pas « svg »"])
    reasons = list(dict.fromkeys(_faults(root)))
    box = str(root.get("viewBox", ""))
    if not _BOX.match(box):
        found = f"« viewBox » vaut « {box} »" if box else "il manque « viewBox »"
        reasons.append(f'{found} ; la balise « svg » demande viewBox="0 0 largeur hauteur"')
    if reasons:
        raise DrawingError(reasons)
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=False))


def _faults(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield "une entité XML"
            continue
        name = etree.QName(element)
        if name.namespace != SVG or name.localname not in _ELEMENTS:
            yield f"l’élément « {name.localname} »"
            continue
        for attribute, value in element.attrib.items():
            key = str(attribute)
            if key == _XML_LANG:
                continue
            if key not in _ATTRIBUTES:
                yield f"l’attribut « {etree.QName(key).localname} »"
            elif (key == "href" and not _OWN_PART.match(str(value))) or _URL.search(str(value)):
                yield f"un renvoi vers l’extérieur (« {key} »)"
