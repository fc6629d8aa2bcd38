"""The theme part: colour slots, custom colours, Arial, and flat shapes as the default of what is drawn."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import HEAD, A, Palette, attribute
from addprec_training.documents.deck.reference.styles import PLAIN, list_style
from addprec_training.theme import Theme

_CUSTOM = {"pierre": "pierre", "filet": "filet", "tuile": "tuile", "lampe-pâle": "lampe-pale"}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_DASH = '<a:prstDash val="solid"/><a:miter lim="800000"/>'
_LINE = f'<a:ln w="{{width}}" cap="flat" cmpd="sng" algn="ctr">{_FILL}{_DASH}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
FORMATS = (
    '<a:fmtScheme name="Le seuil">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{''.join(_LINE.format(width=width) for width in (9525, 28575, 57150))}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    "</a:fmtScheme>"
)
"""Flat fills and square lines: no shadow, no gradient."""


def slots(theme: Theme) -> dict[str, str]:
    """Return the colour of each of the twelve slots of a PowerPoint theme, without its `#`."""
    tints = {tint.slot: tint.dark for tint in theme.tints}
    colours = {
        "dk1": theme.colours["encre"],
        "lt1": theme.colours["blanc"],
        "dk2": tints["dk2"],
        "lt2": theme.colours["sable"],
        **{f"accent{number}": tints[f"accent{number}"] for number in range(1, 6)},
        "accent6": theme.colours["lampe"],
        "hlink": theme.accent_tint.dark,
        "folHlink": theme.tint(2).dark,
    }
    return {slot: colour.removeprefix("#") for slot, colour in colours.items()}


def theme_part(theme: Theme) -> str:
    """Return the theme of the slides, and of the notes pages."""
    scheme = "".join(f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in slots(theme).items())
    custom = "".join(
        f'<a:custClr name={attribute(name)}><a:srgbClr val="{theme.colours[token].removeprefix("#")}"/></a:custClr>'
        for name, token in _CUSTOM.items()
    )
    face = f'<a:latin typeface={attribute(theme.fonts.deck)}/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="Le seuil"><a:themeElements>'
        f'<a:clrScheme name="Le seuil">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Le seuil"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        f"</a:fontScheme>{FORMATS}</a:themeElements><a:objectDefaults>{_defaults(theme)}</a:objectDefaults><a:extraClrSchemeLst/>"
        f"<a:custClrLst>{custom}</a:custClrLst></a:theme>"
    )


def _defaults(theme: Theme) -> str:
    """Return how a shape, a line and a text box look when a trainer draws one: flat, square, in ink."""
    fill = '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:ln><a:noFill/></a:ln>'
    line = '<a:ln w="28575"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:miter lim="800000"/></a:ln>'
    inset = 'lIns="144000" tIns="108000" rIns="144000" bIns="108000"'
    plain = list_style(PLAIN, Palette(theme.deck.slots))
    return (
        f'<a:spDef><a:spPr>{fill}</a:spPr><a:bodyPr wrap="square" {inset} rtlCol="0" anchor="t">'
        f"<a:noAutofit/></a:bodyPr>{plain}</a:spDef>"
        f"<a:lnDef><a:spPr>{line}</a:spPr><a:bodyPr/><a:lstStyle/></a:lnDef>"
        '<a:txDef><a:spPr><a:noFill/></a:spPr><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0">'
        f"<a:noAutofit/></a:bodyPr>{plain}</a:txDef>"
    )
