"""What a template's placeholders really are: where each lies and how its text looks, whatever it inherits it from.

A placeholder of a layout takes what it does not say from the placeholder of its master, then from the master's text
styles (ECMA-376, part 1, 19.3.1.36). LibreOffice writes no text style: there the sample text of the placeholder tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from addprec_training.documents.deck.stripped import NAMES, parser
from addprec_training.documents.deck.template import Placeholder, Template

_EMU = 360_000
_TITLES = ("title", "ctrTitle")
_LEFT, _TOP = 91_440, 45_720
"""Insets where a placeholder gives none (ECMA-376, part 1, 21.1.2.1.1), in English metric units."""
_DEFAULT_PT = 18.0
"""Size where nothing gives one."""
_PERCENT = 100_000
_SYMBOLS = ("Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol", "OpenSymbol", "StarSymbol")


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder of a layout; lengths in centimetres."""

    name: str
    ph: Placeholder
    x: float
    y: float
    w: float
    h: float
    left: float
    top: float
    right: float
    bottom: float
    """Insets, from its frame to its text."""
    pt: float
    bold: bool
    has_bullets: bool
    """Whether its points have bullets that a text may take: those of a symbol font make their lines higher than was measured."""
    hang: float
    """From its left edge to its text, past a bullet."""
    leading: float
    """Line spacing, in lines."""
    after: float
    """Space between two paragraphs, in ems."""
    face: str
    """Name of its typeface."""
    is_upright: bool
    """Whether its text runs across, not down."""
    is_alone: bool
    """Whether no other placeholder of its layout answers to the same index."""

    @property
    def is_title(self) -> bool:
        """Return whether it holds the title of the slide."""
        return self.ph.kind in _TITLES

    @property
    def area(self) -> float:
        """Return how large it is, in square centimetres."""
        return self.w * self.h


@dataclass(frozen=True, slots=True)
class LayoutShape:
    """A layout of a template, with its placeholders in reading order."""

    name: str
    part: str
    kind: str
    """ST_SlideLayoutType; empty where the layout gives none."""
    holders: tuple[Holder, ...]

    @property
    def title(self) -> Holder | None:
        """Return the placeholder of its title."""
        return next((holder for holder in self.holders if holder.is_title and holder.is_upright), None)

    def of_kind(self, kind: str) -> Holder | None:
        """Return its placeholder of `kind`: `ftr`, `sldNum`."""
        return next((holder for holder in self.holders if holder.ph.kind == kind), None)


def layouts(template: Template) -> tuple[LayoutShape, ...]:
    """Return the layouts of `template`, each name once, in its order."""
    found: dict[str, LayoutShape] = {}
    trees = {part: etree.fromstring(template.parts[part], parser()) for part in template.masters.values()}
    for name, layout in template.layouts.items():
        tree = etree.fromstring(template.parts[layout.part], parser())
        master = trees[template.masters[layout.part]]
        faces = _faces(template, template.masters[layout.part])
        holders = tuple(_holders(tree, master, faces))
        found[name] = LayoutShape(name, layout.part, tree.get("type", ""), holders)
    return tuple(found.values())


def size(template: Template) -> tuple[float, float]:
    """Return width and height of the slides of `template`, in centimetres."""
    tree = etree.fromstring(template.parts["ppt/presentation.xml"], parser())
    found = tree.find("p:sldSz", NAMES)
    wide, high = (found.get("cx", "0"), found.get("cy", "0")) if found is not None else ("12192000", "6858000")
    return int(wide) / _EMU, int(high) / _EMU


def colours(template: Template) -> Mapping[str, str]:
    """Return the colours of the theme of `template`, hexadecimal, by the names that slides use (`tx1`, `accent2`…)."""
    master = next(iter(template.masters.values()))
    tree = etree.fromstring(template.parts[template.themes[master]], parser())
    known = {
        etree.QName(slot).localname: str(slot[0].get("lastClr") or slot[0].get("val") or "000000").upper()
        for slot in tree.iterfind(".//a:clrScheme/*", NAMES)
    }
    mapping = etree.fromstring(template.parts[master], parser()).find("p:clrMap", NAMES)
    mapped = dict(mapping.attrib) if mapping is not None else {}
    return known | {str(name): known[str(slot)] for name, slot in mapped.items() if str(slot) in known}


def _faces(template: Template, master: str) -> Mapping[str, str]:
    tree = etree.fromstring(template.parts[template.themes[master]], parser())
    return {
        f"+{short}-lt": tree.xpath(f"string(.//a:{kind}Font/a:latin/@typeface)", namespaces=NAMES) or "Arial"
        for short, kind in (("mj", "major"), ("mn", "minor"))
    }


def _holders(tree: etree._Element, master: etree._Element, faces: Mapping[str, str]) -> Iterator[Holder]:
    shapes = _placeholders(tree)
    indexes = [_ph(shape).index for shape in shapes]
    for shape in shapes:
        ph = _ph(shape)
        above = _in_master(ph, master)
        chain = [shape, *([above] if above is not None else [])]
        frame = next((found for each in chain if (found := each.find("p:spPr/a:xfrm", NAMES)) is not None), None)
        if frame is None:
            continue
        yield _holder(shape, ph, chain, frame, _style(ph, master), faces, is_alone=indexes.count(ph.index) == 1)


def _placeholders(tree: etree._Element) -> list[etree._Element]:
    return [shape for shape in tree.iterfind(".//p:sp", NAMES) if shape.find("p:nvSpPr/p:nvPr/p:ph", NAMES) is not None]


def _ph(shape: etree._Element) -> Placeholder:
    element = shape.find("p:nvSpPr/p:nvPr/p:ph", NAMES)
    if element is None:
        message = "a shape that is no placeholder"
        raise ValueError(message)
    return Placeholder(element.get("type", ""), element.get("idx", ""), element.get("sz", ""))


def _in_master(ph: Placeholder, master: etree._Element) -> etree._Element | None:
    """Return the placeholder of the master that `ph` inherits from."""
    kind = {"ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum", "title": "title"}.get(ph.kind, "body")
    return next((shape for shape in _placeholders(master) if _ph(shape).kind == kind), None)


def _style(ph: Placeholder, master: etree._Element) -> etree._Element | None:
    name = "titleStyle" if ph.kind in _TITLES else "otherStyle" if ph.kind in ("dt", "ftr", "sldNum") else "bodyStyle"
    return master.find(f"p:txStyles/p:{name}/a:lvl1pPr", NAMES)


def _holder(
    shape: etree._Element,
    ph: Placeholder,
    chain: list[etree._Element],
    frame: etree._Element,
    style: etree._Element | None,
    faces: Mapping[str, str],
    *,
    is_alone: bool,
) -> Holder:
    bodies = [found for each in chain if (found := each.find("p:txBody/a:bodyPr", NAMES)) is not None]
    levels = [found for each in chain if (found := each.find("p:txBody/a:lstStyle/a:lvl1pPr", NAMES)) is not None]
    levels += [style] if style is not None else []
    samples = [found for each in chain for found in each.iterfind("p:txBody/a:p", NAMES)][:1] if not levels else []
    paragraphs = levels + [found for each in samples if (found := each.find("a:pPr", NAMES)) is not None]
    runs = [found for each in levels if (found := each.find("a:defRPr", NAMES)) is not None]
    runs += [found for each in samples for found in each.iterfind(".//a:rPr", NAMES)]
    runs += [found for each in samples for found in each.iterfind("a:endParaRPr", NAMES)]
    pt = float(_first(runs, "sz", str(round(_DEFAULT_PT * 100)))) / 100
    offset, extent = frame.find("a:off", NAMES), frame.find("a:ext", NAMES)
    if offset is None or extent is None:
        message = "a frame without place or size"
        raise ValueError(message)
    marked = _has_bullets(paragraphs)
    face = next(
        (found.get("typeface", "") for run in runs if (found := run.find("a:latin", NAMES)) is not None), "+mn-lt"
    )
    name = shape.find("p:nvSpPr/p:cNvPr", NAMES)
    return Holder(
        name=name.get("name", "") if name is not None else "",
        ph=ph,
        x=int(offset.get("x", "0")) / _EMU,
        y=int(offset.get("y", "0")) / _EMU,
        w=int(extent.get("cx", "0")) / _EMU,
        h=int(extent.get("cy", "0")) / _EMU,
        left=int(_first(bodies, "lIns", str(_LEFT))) / _EMU,
        top=int(_first(bodies, "tIns", str(_TOP))) / _EMU,
        right=int(_first(bodies, "rIns", str(_LEFT))) / _EMU,
        bottom=int(_first(bodies, "bIns", str(_TOP))) / _EMU,
        pt=pt,
        bold=_first(runs, "b", "0") in ("1", "true"),
        has_bullets=marked,
        hang=max(0, int(_first(paragraphs, "marL", "0"))) / _EMU if marked else 0.0,
        leading=_spacing(paragraphs, "lnSpc", pt, 1.0),
        after=_spacing(paragraphs, "spcBef", pt, 0.0) + _spacing(paragraphs, "spcAft", pt, 0.0),
        face=faces.get(face, face),
        is_upright=_first(bodies, "vert", "horz") == "horz"
        and not shape.xpath(".//p:ph[@orient='vert']", namespaces=NAMES),
        is_alone=is_alone,
    )


def _first(elements: list[etree._Element], name: str, default: str) -> str:
    return next((value for element in elements if (value := element.get(name)) is not None), default)


def _has_bullets(paragraphs: list[etree._Element]) -> bool:
    for paragraph in paragraphs:
        for child in paragraph:
            match etree.QName(child).localname:
                case "buNone" | "buAutoNum" | "buBlip":
                    return False
                case "buFont" if child.get("typeface") in _SYMBOLS:
                    return False
                case "buChar":
                    return True
                case _:
                    pass
    return False


def _spacing(paragraphs: list[etree._Element], name: str, pt: float, default: float) -> float:
    """Return a spacing in lines, or in ems."""
    for paragraph in paragraphs:
        percent = paragraph.find(f"a:{name}/a:spcPct", NAMES)
        if percent is not None:
            value = percent.get("val", "0")
            return float(value.rstrip("%")) / (100 if value.endswith("%") else _PERCENT)
        points = paragraph.find(f"a:{name}/a:spcPts", NAMES)
        if points is not None:
            return int(points.get("val", "0")) / 100 / pt
    return default
