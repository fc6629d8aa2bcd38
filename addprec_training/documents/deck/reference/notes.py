"""The master of the notes pages: the slide above, what the facilitator reads below, on A4."""

from __future__ import annotations

from addprec_training.documents.deck.drawingml import COLOUR_MAP, GROUP, HEAD, LANGUAGE, NAMESPACES, RECTANGLE, Palette
from addprec_training.documents.deck.reference.styles import master_levels
from addprec_training.theme import Box, DeckTheme

_MARGIN = 720_000
_NOTES = Box(x=0, y=0, w=0, h=0, pt=11, lines=2, leading=1, after=0.4)


def notes_master_part(deck: DeckTheme, page: tuple[int, int]) -> str:
    """Return the notes master for a `page` of width and height in English metric units."""
    width, height = page
    wide = width - 2 * _MARGIN
    picture = round(wide * deck.height / deck.width)
    top = _MARGIN + picture + 360_000
    ground = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    locks = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    edge = '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
    inset = 'lIns="0" tIns="0" rIns="0" bIns="0"'
    prompt = f'<a:r><a:rPr lang="{LANGUAGE}"/><a:t>Notes pour la personne qui anime</a:t></a:r>'
    return (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld>{ground}<p:spTree>{GROUP}"
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="diapositive"/><p:cNvSpPr>{locks}</p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_at(_MARGIN, wide, picture)}{RECTANGLE}<a:noFill/>{edge}</p:spPr></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_at(top, wide, height - top - _MARGIN)}{RECTANGLE}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" {inset} rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>{prompt}</a:p>'
        f"</p:txBody></p:sp></p:spTree></p:cSld>{COLOUR_MAP}"
        f"<p:notesStyle>{master_levels(_NOTES, Palette(deck.slots))}</p:notesStyle></p:notesMaster>"
    )


def _at(top: int, width: int, height: int) -> str:
    return f'<a:xfrm><a:off x="{_MARGIN}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
