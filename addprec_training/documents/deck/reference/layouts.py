"""The slide master and the named layouts: real placeholders, each with its own text style, and what is only drawn."""

from __future__ import annotations

from collections.abc import Mapping

from addprec_training.documents.deck.drawingml import (
    COLOUR_MAP,
    GROUP,
    HEAD,
    LANGUAGE,
    NAMESPACES,
    RECTANGLE,
    Palette,
    attribute,
    drawn,
    frame,
    text,
)
from addprec_training.documents.deck.reference.styles import body_properties, list_style, master_levels
from addprec_training.theme import Box, DeckTheme, Layout, Shape

KINDS = {
    "titre": "title", "pied": "ftr", "page": "sldNum", "tableau": "tbl", "graphique": "chart", "image": "pic",
}  # fmt: skip
"""Placeholder types (ST_PlaceholderType) by name; all others hold text: `body`."""

_INDEX = {
    name: number
    for number, names in {
        1: ("corps", "corps-1"),
        2: ("corps-2", "questions", "lecture"),
        3: ("corps-3",),
        11: ("tête-1", "rappel"),
        12: ("tête-2",),
        13: ("tête-3",),
        21: ("tableau",),
        22: ("graphique",),
        23: ("image",),
        24: ("légende", "source"),
        25: ("chiffre", "numéros", "numero-grand"),
        26: ("sous-titre",),
        27: ("programme",),
        28: ("mention",),
        29: ("partenaires",),
        31: ("étiquette", "durée"),
        32: ("groupes",),
        33: ("matériel",),
        51: ("numero",),
        52: ("surtitre",),
        53: ("pied",),
        54: ("brouillon",),
        55: ("page",),
    }.items()
    for name in names
}
"""Placeholder indexes: unique in a layout, and one a role, so that a slide keeps its text in another layout."""

_PROMPTS = {
    "titre": "L’idée de la diapositive, en une phrase",
    "corps": "Un point par idée, court",
    "questions": "Questions au groupe",
    "lecture": "Lieu, date, limites du chiffre",
    "tête-1": "En-tête",
    "tête-2": "En-tête",
    "tête-3": "En-tête",
    "tableau": "Tableau",
    "graphique": "Graphique en barres",
    "image": "Image, avec son texte de remplacement",
    "légende": "Légende, crédit, licence",
    "source": "Source, lieu, date",
    "chiffre": "00",
    "numéros": "15 ou 112",
    "numero-grand": "1",
    "sous-titre": "À qui s’adresse la formation",
    "programme": "Programme",
    "mention": "Format, lieu, date",
    "partenaires": "Partenaires",
    "étiquette": "Situation fictive",
    "durée": "00 min",
    "groupes": "En binômes, en trios…",
    "matériel": "Matériel",
    "rappel": "La question posée",
    "numero": "1",
    "surtitre": "Séquence",
    "pied": "Titre de la formation",
    "brouillon": "Document de travail – à valider",
}
"""What an empty placeholder asks for, in the editor."""


def master_part(deck: DeckTheme, layouts: int) -> str:
    """Return the slide master: the plate's edge of light, and the four placeholders that PowerPoint knows there."""
    palette = Palette(deck.slots)
    points = deck.layouts["Points"].boxes
    boxes = {"titre": points["titre"], "corps": points["corps"], "pied": points["pied"], "page": points["page"]}
    tree = _tree(boxes, deck.shapes, deck, in_master=True)
    ids = "".join(f'<p:sldLayoutId id="{2_147_483_649 + number}" r:id="rId{number + 1}"/>' for number in range(layouts))
    other = master_levels(Box(x=0, y=0, w=0, h=0, pt=20, after=0), palette)
    return (
        f'{HEAD}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld name="Le seuil">{_ground("blanc", deck)}{tree}</p:cSld>'
        f"{COLOUR_MAP}"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>'
        f"<p:txStyles>{list_style(points['titre'].model_copy(update={'lines': 1}), palette, 'p:titleStyle')}"
        f"<p:bodyStyle>{master_levels(points['corps'], palette)}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle>"
        "</p:txStyles></p:sldMaster>"
    )


def layout_part(name: str, layout: Layout, deck: DeckTheme) -> str:
    """Return the layout `name`."""
    shows_master = "" if layout.plate else ' showMasterSp="0"'
    ground = _ground(layout.ground, deck) if layout.ground != "blanc" else ""
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{shows_master} preserve="1" userDrawn="1"><p:cSld name={attribute(name)}>'
        f"{ground}{_tree(layout.boxes, layout.shapes, deck)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _ground(colour: str, deck: DeckTheme) -> str:
    return f"<p:bg><p:bgPr>{Palette(deck.slots).solid(colour)}<a:effectLst/></p:bgPr></p:bg>"


def _tree(boxes: Mapping[str, Box], shapes: tuple[Shape, ...], deck: DeckTheme, *, in_master: bool = False) -> str:
    """Return the shapes of a master or a layout: what is drawn lies below, then placeholders in reading order."""
    palette = Palette(deck.slots)
    below = "".join(drawn(shape, 2 + number, palette) for number, shape in enumerate(shapes))
    first = 2 + len(shapes)
    held = "".join(
        _placeholder(name, box, first + number, palette, in_master=in_master)
        for number, (name, box) in enumerate(boxes.items())
    )
    return f"<p:spTree>{GROUP}{below}{held}</p:spTree>"


def _placeholder(name: str, box: Box, number: int, palette: Palette, *, in_master: bool) -> str:
    dash = {"none": "", "solid": "solid", "dashed": "dash"}[box.frame]
    line = palette.stroke(box.colour if dash else None, 0.75, dash)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={attribute(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{_ph(name, in_master=in_master)}</p:nvPr></p:nvSpPr>"
        f"<p:spPr>{frame(box.x, box.y, box.w, box.h)}{RECTANGLE}{palette.solid(box.fill)}{line}</p:spPr>"
        f"<p:txBody>{body_properties(box)}{list_style(box, palette)}<a:p>{_prompt(name)}</a:p></p:txBody></p:sp>"
    )


def _ph(name: str, *, in_master: bool) -> str:
    kind = KINDS.get(name, "body")
    size = ' sz="quarter"' if kind != "title" else ""
    match name:
        case "titre":
            index = ""
        case "corps" if in_master:
            index, size = ' idx="1"', ""
        case _:
            index = f' idx="{_INDEX[name]}"'
    prompt = "" if in_master or kind in ("ftr", "sldNum") else ' hasCustomPrompt="1"'
    return f'<p:ph type="{kind}"{size}{index}{prompt}/>'


def _prompt(name: str) -> str:
    run = f'<a:rPr lang="{LANGUAGE}"/>'
    if name == "page":
        return f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{run}<a:t>‹N°›</a:t></a:fld>'
    return f"<a:r>{run}<a:t>{text(_PROMPTS.get(name, 'Texte'))}</a:t></a:r>"
