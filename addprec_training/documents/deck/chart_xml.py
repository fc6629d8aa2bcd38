"""Native charts: one series of horizontal bars, the value at the end of each, no grid, no axis, no legend.

The bar that the title speaks of is solid, the others are outlined: told apart without colour. The figures lie in a
workbook inside the deck, so that « Modifier les données » works.
"""

from __future__ import annotations

import datetime
import io

from addprec_training.archive import neutral
from addprec_training.documents.deck.drawingml import HEAD, LANGUAGE, A, Palette, R, text
from addprec_training.slides.data_screens import NAMES_PART
from addprec_training.slides.values import Bar, Chart

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SHEET = "Données"
_ROOM_FOR_VALUE = 1.25
"""How much longer than the longest bar its axis is: the value stands after the bar."""
_NAMES, _VALUES = 111_111_111, 222_222_222
"""Ids of the two axes: positive, as the schema of the validators wants them."""
_NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_EPOCH = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
"""What a workbook says it was made on: it must not know the clock."""


def chart(content: Chart, pt: float, palette: Palette) -> str:
    """Return the chart part; its text is `pt` points high."""
    plot = (
        '<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{NAMES_PART}"/><c:y val="0"/><c:w val="{1 - NAMES_PART}"/><c:h val="1"/></c:manualLayout></c:layout>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{_series(content, pt, palette)}<c:gapWidth val="60"/>'
        f'<c:axId val="{_NAMES}"/><c:axId val="{_VALUES}"/></c:barChart>{_names_axis(pt, palette)}'
        f"{_hidden_axis(content.longest)}<c:spPr>{_NOTHING}</c:spPr></c:plotArea>"
    )
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{_C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{LANGUAGE}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>{plot}'
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>{_NOTHING}</c:spPr>'
        f'{_look(pt, palette)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _series(content: Chart, pt: float, palette: Palette) -> str:
    bars = content.bars
    last = len(bars) + 1
    names = "".join(f'<c:pt idx="{place}"><c:v>{text(bar.label)}</c:v></c:pt>' for place, bar in enumerate(bars))
    values = "".join(f'<c:pt idx="{place}"><c:v>{bar.value:g}</c:v></c:pt>' for place, bar in enumerate(bars))
    count = f'<c:ptCount val="{len(bars)}"/>'
    return (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>{_SHEET}!$B$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{text(content.unit)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'{_outlined(palette)}<c:invertIfNegative val="0"/>{_solid_bars(bars, palette)}{_labels(bars, pt, palette)}'
        f"<c:cat><c:strRef><c:f>{_SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{_SHEET}!$B$2:$B${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{values}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _look(pt: float, palette: Palette, *, bold: bool = False) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="{LANGUAGE}" '
        f'sz="{round(pt * 100)}" b="{int(bold)}">'
        f'{palette.solid("encre")}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{LANGUAGE}"/></a:p></c:txPr>'
    )


def _outlined(palette: Palette) -> str:
    return f"<c:spPr>{palette.solid('blanc')}{palette.stroke('teinte', 2.25)}</c:spPr>"


def _solid_bars(bars: tuple[Bar, ...], palette: Palette) -> str:
    filled = f"<c:spPr>{palette.solid('teinte')}{palette.stroke('teinte', 2.25)}</c:spPr>"
    return "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{filled}</c:dPt>'
        for place, bar in enumerate(bars)
        if bar.highlight
    )


def _labels(bars: tuple[Bar, ...], pt: float, palette: Palette) -> str:
    """Return the value at the end of each bar, in French with its unit."""
    unit = bars[0].shown.partition("\N{NO-BREAK SPACE}")[2] if bars else ""
    shows = '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    shows += '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    decimals = max((len(f"{bar.value:g}".partition(".")[2]) for bar in bars), default=0)
    form = ("#,##0." + "0" * decimals) if decimals else "#,##0"
    quoted = unit.rpartition("\N{NO-BREAK SPACE}")[2].replace('"', "")
    code = f'[$-40C]{form}"\N{NO-BREAK SPACE}{quoted}"'.replace('"', "&quot;")
    return (
        f'<c:dLbls><c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr>{_NOTHING}</c:spPr>'
        f'{_look(pt, palette, bold=True)}<c:dLblPos val="outEnd"/>{shows}</c:dLbls>'
    )


def _names_axis(pt: float, palette: Palette) -> str:
    """Return the axis of names, the first bar on top, without its line."""
    return (
        f'<c:catAx><c:axId val="{_NAMES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_look(pt, palette)}<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="l"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _hidden_axis(longest: float) -> str:
    end = (longest or 1) * _ROOM_FOR_VALUE
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="{end:g}"/>'
        '<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:crossAx val="{_NAMES}"/><c:crosses val="autoZero"/></c:valAx>'
    )


def workbook(content: Chart) -> bytes:
    """Return the figures of a chart as an .xlsx, without the clock."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - only for charts

    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": _EPOCH})
        sheet = book.add_worksheet(_SHEET)
        sheet.write_string(0, 1, content.unit)
        for place, bar in enumerate(content.bars, start=1):
            sheet.write_string(place, 0, bar.label)
            sheet.write_number(place, 1, bar.value)
    return neutral(out.getvalue())
