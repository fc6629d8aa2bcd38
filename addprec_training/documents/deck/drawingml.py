"""The words of DrawingML (ECMA-376, part 1) that the template and the slides share: lengths, colours, escaping.

Everything is text: a slide is small, its parts are few, and strings are quick to write and to compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from addprec_training.theme import Shape, Slot

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

LANGUAGE = "fr-FR"
"""Proofing language of every run that does not say otherwise."""
LANGUAGES: Mapping[str | None, str] = {None: LANGUAGE, "en": "en-GB"}
"""Proofing language of a run, by the language of its words."""
TINT = "teinte"
"""The colour of the slide's sequence."""

GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The head of every tree of shapes."""
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Says to screen readers that a shape carries nothing (MS-ODRAWXML 2.23)."""


def emu(centimetres: float) -> int:
    """Return a length in English metric units: 360 000 to the centimetre."""
    return round(centimetres * 360_000)


def points(size: float) -> int:
    """Return a stroke in English metric units: 12 700 to the point."""
    return round(size * 12_700)


def text(characters: str) -> str:
    """Return `characters` as XML text."""
    return escape(characters)


def attribute(characters: str) -> str:
    """Return `characters` as a quoted XML attribute."""
    return quoteattr(characters)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a slide or a layout, as slots of the theme: a host's theme recolours them."""

    slots: Mapping[str, Slot]
    tint: str = "accent1"
    """The slot that « teinte » stands for."""
    tints: tuple[str, ...] = ()
    """The slots of the sequences, cycling: « teinte-3 » is the third."""

    def colour(self, name: str) -> str:
        """Return the element of the colour `name`."""
        if name.startswith(TINT):
            number = name.removeprefix(f"{TINT}-")
            slot = self.tint if number == name else self.tints[(int(number) - 1) % len(self.tints)]
            return f'<a:schemeClr val="{slot}"/>'
        return _scheme_colour(self.slots[name])

    def solid(self, name: str | None) -> str:
        """Return a plain fill, or none."""
        return f"<a:solidFill>{self.colour(name)}</a:solidFill>" if name else "<a:noFill/>"

    def stroke(self, name: str | None, width: float, dash: str = "solid", tag: str = "a:ln") -> str:
        """Return a stroke of `width` points with square joins, or none."""
        if not name:
            return f"<{tag}><a:noFill/></{tag}>"
        return (
            f'<{tag} w="{points(width)}" cap="flat">{self.solid(name)}<a:prstDash val="{dash}"/>'
            f'<a:miter lim="800000"/></{tag}>'
        )


def _scheme_colour(slot: Slot) -> str:
    changes = "".join(
        f'<a:{change} val="{round(value * 1000)}"/>'
        for change, value, neutral in (("satMod", slot.sat, 100), ("lumMod", slot.times, 100), ("lumOff", slot.plus, 0))
        if value != neutral
    )
    return f'<a:schemeClr val="{slot.slot}">{changes}</a:schemeClr>' if changes else f'<a:schemeClr val="{slot.slot}"/>'


def frame(x: float, y: float, w: float, h: float, tag: str = "a:xfrm") -> str:
    """Return where something stands, from centimetres."""
    return f'<{tag}><a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(w)}" cy="{emu(h)}"/></{tag}>'


def drawn(shape: Shape, number: int, palette: Palette) -> str:
    """Return `shape` as a decorative drawing: a straight connector for two points, else a closed outline."""
    xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
    place = frame(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    named = f'<p:cNvPr id="{number}" name={attribute(shape.name)}>{DECORATIVE}</p:cNvPr>'
    line = palette.stroke(shape.line, shape.pt)
    if len(shape.points) == 2:
        return (
            f'<p:cxnSp><p:nvCxnSpPr>{named}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
            f'<p:spPr>{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
        )
    geometry = _outline(shape.points) if _is_slanted(shape.points) else RECTANGLE
    return (
        f'<p:sp><p:nvSpPr>{named}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{place}{geometry}{palette.solid(shape.fill)}{line}</p:spPr>"
        f'<p:txBody><a:bodyPr rtlCol="0"/><a:lstStyle/><a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody></p:sp>'
    )


def _is_slanted(corners: Iterable[tuple[float, float]]) -> bool:
    corners = list(corners)
    return len(corners) != 4 or len({x for x, _ in corners}) != 2 or len({y for _, y in corners}) != 2


def _outline(corners: Iterable[tuple[float, float]]) -> str:
    corners = list(corners)
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    ends = [f'<a:pt x="{emu(x - left)}" y="{emu(y - top)}"/>' for x, y in corners]
    width, height = emu(max(x for x, _ in corners) - left), emu(max(y for _, y in corners) - top)
    path = f"<a:moveTo>{ends[0]}</a:moveTo>" + "".join(f"<a:lnTo>{end}</a:lnTo>" for end in ends[1:])
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{path}<a:close/></a:path></a:pathLst></a:custGeom>'
    )
