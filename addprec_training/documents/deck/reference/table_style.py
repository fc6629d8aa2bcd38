"""The table style of the house: rules between rows, a thick one under the head, no vertical line, no banding."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import HEAD, A, Palette

TABLE_STYLE = "{7A1B4C0E-52D9-4F3A-9E63-0C5A8D21F4B7}"
"""Its identity: what a table of ours refers to."""


_INK = '<a:fontRef idx="minor"/><a:schemeClr val="tx1"/>'


def table_styles_part(palette: Palette) -> str:
    """Return the part of table styles: ours, the one that a new table takes."""
    rows = _border("bottom", "filet", 0.75, palette) + _border("insideH", "filet", 0.75, palette)
    sides = "".join(_border(side, None, 0, palette) for side in ("left", "right", "top"))
    plain = f"<a:tcBdr>{sides}{rows}{_border('insideV', None, 0, palette)}</a:tcBdr><a:fill><a:noFill/></a:fill>"
    head = f"<a:tcBdr>{_border('bottom', 'teinte', 2.25, palette)}</a:tcBdr>"
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="Le seuil">'
        f"<a:wholeTbl><a:tcTxStyle>{_INK}</a:tcTxStyle><a:tcStyle>{plain}</a:tcStyle></a:wholeTbl>"
        f'<a:firstCol><a:tcTxStyle b="on">{_INK}</a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>'
        f'<a:firstRow><a:tcTxStyle b="on">{_INK}</a:tcTxStyle><a:tcStyle>{head}</a:tcStyle></a:firstRow>'
        "</a:tblStyle></a:tblStyleLst>"
    )


def _border(side: str, colour: str | None, width: float, palette: Palette) -> str:
    return f"<a:{side}>{palette.stroke(colour, width)}</a:{side}>"
