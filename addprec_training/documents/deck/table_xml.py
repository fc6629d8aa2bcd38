"""Native tables, in the frame of their placeholder: rules between rows, a thick one under the head."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import Palette, attribute, emu, frame
from addprec_training.documents.deck.reference.table_style import TABLE_STYLE
from addprec_training.documents.deck.template import Placeholder, element
from addprec_training.documents.deck.text_xml import Writing, runs
from addprec_training.slides.tables import GUTTER
from addprec_training.slides.values import Cell, Row, Table
from addprec_training.theme import Box

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_SPACING = (
    '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
    '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'
)
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(content: Table, box: Box, holder: Placeholder | None, number: int, name: str, writing: Writing) -> str:
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
        f"<p:nvPr>{element(holder)}</p:nvPr>"
        f'</p:nvGraphicFramePr>{place}<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr{head} firstCol="1">'
        f"<a:tableStyleId>{TABLE_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _rules(rank: int, content: Table, palette: Palette) -> str:
    """Return the borders of the row at `rank`, from 0: no vertical line, a thick rule in the tint under the head."""
    first = 1 if content.has_head else 0
    thin, thick, none = ("filet", 0.75), ("teinte", 2.25), (None, 0.0)
    over = none if rank < first else thick if rank == first == 1 else thin
    under = thick if rank < first else thin
    above, below = palette.stroke(over[0], over[1], tag="a:lnT"), palette.stroke(under[0], under[1], tag="a:lnB")
    return palette.stroke(None, 0, tag="a:lnL") + palette.stroke(None, 0, tag="a:lnR") + above + below


def _row(row: Row, rules: str, content: Table, box: Box, writing: Writing) -> str:
    anchor = "ctr" if content.anchor == "middle" else "t"
    cells = ""
    for place, cell in enumerate(row.cells):
        gutter = GUTTER if place + 1 < len(row.cells) and cell.align != "center" else 0
        high = emu(content.padding)
        inset = f'marL="{emu(cell.indent)}" marR="{emu(gutter)}" marT="{high}" marB="{high}" anchor="{anchor}"'
        fill = writing.palette.solid(cell.fill)
        cells += f"<a:tc>{_text(cell, box, writing)}<a:tcPr {inset}>{rules}{fill}</a:tcPr></a:tc>"
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _text(cell: Cell, box: Box, writing: Writing) -> str:
    ink = writing.palette.colour("encre")
    written = "".join(
        f'<a:p><a:pPr marL="0" indent="0" algn="{_ALIGN[cell.align]}">{_SPACING}<a:defRPr>'
        f"<a:solidFill>{ink}</a:solidFill></a:defRPr></a:pPr>{runs(paragraph.runs, writing, size=box.pt)}</a:p>"
        for paragraph in cell.paragraphs
    )
    return f"<a:txBody><a:bodyPr/><a:lstStyle/>{written}</a:txBody>"
