"""What stands on a slide, as shapes bound to the placeholders of its layout."""

from __future__ import annotations

from dataclasses import replace

from addprec_training.documents.deck.drawingml import LANGUAGE, RECTANGLE, attribute, frame
from addprec_training.documents.deck.media import Image
from addprec_training.documents.deck.template import Placeholder, element
from addprec_training.documents.deck.text_xml import Writing, paragraphs
from addprec_training.slides.values import Paragraphs, Text
from addprec_training.theme import Box

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
HOUSE_TINT = "accent1"
"""The slot in which the template draws what takes a sequence's colour."""


def placeholder(name: str, content: Text, box: Box, holder: Placeholder, number: int, writing: Writing) -> str:
    """Return a text placeholder; place, size and style stay the layout's."""
    fill = writing.palette.solid(box.fill) if box.fill else ""
    match name:
        case "page":
            body = _slide_number(content, box, writing)
        case "pied":
            body = paragraphs(_coloured(content.paragraphs, box), box, writing)
        case _:
            body = paragraphs(content.paragraphs, box, writing)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={attribute(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{holder.element}</p:nvPr></p:nvSpPr><p:spPr>{fill}</p:spPr>"
        f"<p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr>{_tinted(box, writing)}{body}</p:txBody></p:sp>"
    )


def _coloured(content: Paragraphs, box: Box) -> Paragraphs:
    """Return `content` saying its colour: LibreOffice gives a footer the master's, not the layout's."""
    return tuple(
        replace(paragraph, runs=tuple(replace(run, colour=box.colour) for run in paragraph.runs))
        for paragraph in content
    )


def _slide_number(content: Text, box: Box, writing: Writing) -> str:
    """Return the number of the slide as a field, so that it stays true when slides move."""
    return (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{LANGUAGE}" dirty="0">{writing.palette.solid(box.colour)}</a:rPr>'
        f"<a:t>{content.paragraphs[0].text}</a:t></a:fld></a:p>"
    )


def _tinted(box: Box, writing: Writing) -> str:
    """Return the list style that puts marks and text in the colour of the sequence, also what is typed later."""
    if writing.palette.tint == HOUSE_TINT:
        return "<a:lstStyle/>"
    tint = writing.palette.colour("teinte")
    marks = f"<a:buClr>{tint}</a:buClr>" if box.marks != "none" else ""
    letters = f"<a:defRPr><a:solidFill>{tint}</a:solidFill></a:defRPr>" if box.colour == "teinte" else ""
    if not marks and not letters:
        return "<a:lstStyle/>"
    return (
        "<a:lstStyle>"
        + "".join(f"<a:lvl{level}pPr>{marks}{letters}</a:lvl{level}pPr>" for level in (1, 2, 3))
        + "</a:lstStyle>"
    )


def picture(
    image: Image, alt: str, box: Box, holder: Placeholder | None, number: int, name: str, writing: Writing
) -> str:
    """Return a picture in its placeholder, whole, in the middle of it; its SVG goes with it."""
    width = min(box.w, box.h * image.ratio)
    height = width / image.ratio
    place = frame(box.x + (box.w - width) / 2, box.y + (box.h - height) / 2, width, height)
    pixels = writing.relations.to("image", f"../media/{image.name}")
    vector = ""
    if image.drawing is not None:
        drawing = writing.relations.to("image", f"../media/{image.name.rpartition('.')[0]}.svg")
        vector = (
            f'<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip xmlns:asvg="{_SVG}" '
            f'r:embed="{drawing}"/></a:ext></a:extLst>'
        )
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name={attribute(name)} descr={attribute(alt)}/>'
        f'<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
        f"<p:nvPr>{element(holder)}</p:nvPr></p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{pixels}">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{place}{RECTANGLE}</p:spPr></p:pic>"
    )


def chart_frame(alt: str, box: Box, holder: Placeholder | None, number: int, name: str, relation: str) -> str:
    """Return the frame of a native chart."""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={attribute(name)} descr={attribute(alt)}/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{element(holder)}</p:nvPr>'
        f'</p:nvGraphicFramePr>{frame(box.x, box.y, box.w, box.h, "p:xfrm")}<a:graphic><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
