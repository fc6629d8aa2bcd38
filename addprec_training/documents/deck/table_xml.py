"""Native tables, in the frame of their placeholder: rules between rows, a thick one under the head."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import Palette, attribute, emu, frame
from addprec_training.documents.deck.reference.table_style import TABLE_STYLE
from addprec_training.documents.deck.template import Placeholder
from addprec_training.documents.deck.text_xml import Writing, runs
from addprec_training.slides.tables import GUTTER, PADDING
from addprec_training.slides.values import Cell, Row, Table
from addprec_training.theme import Box

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_SPACING = (
    '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
    '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'
)
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(content: Table, box: Box, holder: Placeholder, number: int, name: str, writing: Writing) -> str:
    """Return the frame of `content`, as high as its rows."""
    place = frame(box.x, box.y, sum(content.columns), sum(row.height for row in content.rows), "p:xfrm")
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in content.columns)
    head = ' firstRow="1"' if content.has_head else ""
    rows = "".join(
        _row(row, _rules(rank, content, writing.palette), content, box, writing)
        for rank, row in enumerate(content.rows)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={attribute(name)} '
        f'descr={attribute(content.alt)}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{holder.element}</p:nvPr>"
        f'</p:nvGraphicFramePr>{place}<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr{head} firstCol="1">'
        f"<a:tableStyleId>{TABLE_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _rules(rank: int, content: Table, palette: Palette) -> str:
    """Return the borders of the row at `rank`, from 0: no vertical line, a thick rule in the tint under the head."""
    above = palette.stroke("filet" if rank == 0 and not content.has_head else None, 0.75, tag="a:lnT")
    if rank == 0 and content.has_head:
        below = palette.stroke("teinte", 2.25, tag="a:lnB")
    else:
        below = palette.stroke("filet", 0.75, tag="a:lnB")
    if rank == 1 and content.has_head:
        above = palette.stroke("teinte", 2.25, tag="a:lnT")
    elif rank > 0:
        above = palette.stroke("filet", 0.75, tag="a:lnT")
    return palette.stroke(None, 0, tag="a:lnL") + palette.stroke(None, 0, tag="a:lnR") + above + below


def _row(row: Row, rules: str, content: Table, box: Box, writing: Writing) -> str:
    anchor = "ctr" if content.anchor == "middle" else "t"
    cells = ""
    for place, cell in enumerate(row.cells):
        gutter = GUTTER if place + 1 < len(row.cells) and cell.align != "center" else 0
        inset = f'marL="0" marR="{emu(gutter)}" marT="{emu(PADDING)}" marB="{emu(PADDING)}" anchor="{anchor}"'
        fill = writing.palette.solid(cell.fill)
        cells += f"<a:tc>{_text(cell, box, writing)}<a:tcPr {inset}>{rules}{fill}</a:tcPr></a:tc>"
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _text(cell: Cell, box: Box, writing: Writing) -> str:
    ink = writing.palette.colour("encre")
    written = "".join(
        f'<a:p><a:pPr marL="0" indent="0" algn="{_ALIGN[cell.align]}">{_SPACING}<a:defRPr>'
        f"<a:solidFill>{ink}</a:solidFill></a:defRPr></a:pPr>{runs(paragraph.runs, writing, box.pt)}</a:p>"
        for paragraph in cell.paragraphs
    )
    return f"<a:txBody><a:bodyPr/><a:lstStyle/>{written}</a:txBody>"
