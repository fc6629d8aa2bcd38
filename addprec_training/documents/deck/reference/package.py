"""The parts of the deck without slides, and how they hold together (ECMA-376, part 2)."""

from __future__ import annotations

from addprec_training.archive import pack
from addprec_training.documents.deck.drawingml import HEAD, NAMESPACES, Palette, attribute, emu
from addprec_training.documents.deck.reference.layouts import layout_part, master_part
from addprec_training.documents.deck.reference.notes import notes_master_part
from addprec_training.documents.deck.reference.styles import PLAIN, master_levels
from addprec_training.documents.deck.reference.table_style import table_styles_part
from addprec_training.documents.deck.reference.theme_part import theme_part
from addprec_training.theme import Theme

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
NOTES_PAGE = (7_560_000, 10_692_000)
"""A4, in English metric units: notes are printed."""


def make(theme: Theme) -> bytes:
    """Return the house's deck without slides, as a .pptx. Same theme, same bytes."""
    deck = theme.deck
    layouts = {
        f"ppt/slideLayouts/slideLayout{number}.xml": layout_part(name, layout, deck)
        for number, (name, layout) in enumerate(deck.layouts.items(), start=1)
    }
    parts = {
        "[Content_Types].xml": _content_types(list(layouts)),
        "_rels/.rels": relationships(
            (f"{_OFFICE}/officeDocument", "ppt/presentation.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": _CORE,
        "docProps/app.xml": _APP,
        "ppt/presentation.xml": _presentation(theme),
        "ppt/_rels/presentation.xml.rels": relationships(
            (f"{_OFFICE}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{_OFFICE}/notesMaster", "notesMasters/notesMaster1.xml"),
            (f"{_OFFICE}/presProps", "presProps.xml"),
            (f"{_OFFICE}/viewProps", "viewProps.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
            (f"{_OFFICE}/tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": table_styles_part(Palette(deck.slots)),
        "ppt/theme/theme1.xml": theme_part(theme),
        "ppt/theme/theme2.xml": theme_part(theme),
        "ppt/slideMasters/slideMaster1.xml": master_part(deck, len(layouts)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            *((f"{_OFFICE}/slideLayout", f"../slideLayouts/{name.rpartition('/')[2]}") for name in layouts),
            (f"{_OFFICE}/theme", "../theme/theme1.xml"),
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master_part(deck, NOTES_PAGE),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships((f"{_OFFICE}/theme", "../theme/theme2.xml")),
        **layouts,
        **{
            f"ppt/slideLayouts/_rels/{name.rpartition('/')[2]}.rels": relationships(
                (f"{_OFFICE}/slideMaster", "../slideMasters/slideMaster1.xml")
            )
            for name in layouts
        },
    }
    return pack({name: part.encode() for name, part in parts.items()}, first=("[Content_Types].xml",))


def relationships(*targets: tuple[str, str]) -> str:
    """Return a part of relationships: `rId1` … in the order of `targets`, each a type and a part."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target={attribute(target)}/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _content_types(layouts: list[str]) -> str:
    parts = {
        "ppt/presentation.xml": f"{_TYPE}.presentation.main+xml",
        "ppt/slideMasters/slideMaster1.xml": f"{_TYPE}.slideMaster+xml",
        **dict.fromkeys(layouts, f"{_TYPE}.slideLayout+xml"),
        "ppt/notesMasters/notesMaster1.xml": f"{_TYPE}.notesMaster+xml",
        "ppt/presProps.xml": f"{_TYPE}.presProps+xml",
        "ppt/viewProps.xml": f"{_TYPE}.viewProps+xml",
        "ppt/tableStyles.xml": f"{_TYPE}.tableStyles+xml",
        "ppt/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "ppt/theme/theme2.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _presentation(theme: Theme) -> str:
    deck = theme.deck
    width, height = NOTES_PAGE
    return (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(deck.width)}" cy="{emu(deck.height)}"/><p:notesSz cx="{width}" cy="{height}"/>'
        f"<p:defaultTextStyle>{master_levels(PLAIN, Palette(deck.slots))}</p:defaultTextStyle></p:presentation>"
    )


_CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>Gabarit de diaporama</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>"
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<PresentationFormat>Grand écran</PresentationFormat></Properties>"
)
