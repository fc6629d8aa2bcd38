"""How text looks, level by level: the list styles of placeholders and of the master."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import LANGUAGE, Palette, emu
from addprec_training.theme import Box

_MARKS = {
    "squares": '<a:buSzPct val="60000"/><a:buFont typeface="Arial"/><a:buChar char="■"/>',
    "numbers": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"/>',
    "letters": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="alphaUcPeriod"/>',
}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_DASH = '<a:buSzPct val="100000"/><a:buFont typeface="Arial"/><a:buChar char="–"/>'
_SMALLEST = 20
"""Points: what the room must still read."""

PLAIN = Box(x=0, y=0, w=0, h=0, pt=24)
"""What text looks like outside a placeholder of ours."""


def list_style(box: Box, palette: Palette, tag: str = "a:lstStyle") -> str:
    """Return the levels of `box`: its own, then two for what stands under a point.

    Everything is said, down to the kerning, so that no default of an office suite shows through.
    """
    first = level(1, box, palette)
    if box.lines <= 1:
        return f"<{tag}>{first}</{tag}>"
    under = "".join(_under(number, box, palette) for number in (2, 3))
    return f"<{tag}>{first}{under}</{tag}>"


def master_levels(box: Box, palette: Palette) -> str:
    """Return nine levels, so that none is left to an office suite."""
    return level(1, box, palette) + "".join(_under(number, box, palette) for number in range(2, 10))


def level(number: int, box: Box, palette: Palette) -> str:
    """Return one level that looks as `box` says."""
    mark = f"<a:buClr>{palette.colour('teinte')}</a:buClr>{_MARKS[box.marks]}" if box.marks != "none" else "<a:buNone/>"
    hang = emu(box.hang) if box.marks != "none" else 0
    return _level(number, box, palette, mark, (hang, hang))


def _under(number: int, box: Box, palette: Palette) -> str:
    smaller = box.model_copy(update={"pt": min(box.pt, max(_SMALLEST, round(box.pt * 0.85)))})
    mark = f"<a:buClr>{palette.colour('teinte')}</a:buClr>{_DASH}"
    step = emu(0.9)
    start = emu(box.hang) if box.marks != "none" else 0
    return _level(number, smaller, palette, mark, (start + step * (number - 1), step))


def _level(number: int, box: Box, palette: Palette, mark: str, margins: tuple[int, int]) -> str:
    left, hang = margins
    size = box.pt or _SMALLEST
    spacing = (
        f'<a:lnSpc><a:spcPct val="{round(box.leading * 100_000)}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(size * box.after * 100)}"/></a:spcAft>'
    )
    return (
        f'<a:lvl{number}pPr marL="{left}" indent="{-hang}" algn="{_ALIGN[box.align]}" defTabSz="914400" rtl="0" '
        f'eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{spacing}{mark}<a:tabLst/>'
        f'<a:defRPr lang="{LANGUAGE}" sz="{round(size * 100)}" b="{int(box.bold)}" i="0" u="none" strike="noStrike" '
        f'kern="1200" cap="none" spc="{round(size * box.tracking)}" baseline="0">'
        f"<a:solidFill>{palette.colour(box.colour)}</a:solidFill>"
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
    )


def body_properties(box: Box) -> str:
    """Return how text lies in `box`: no inset, so that it sits on the grid, and never fitted by shrinking."""
    anchor = "ctr" if box.anchor == "middle" else "t"
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )
