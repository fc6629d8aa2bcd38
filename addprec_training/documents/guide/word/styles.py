"""The empty Word document: the house's styles under the names that Word itself translates, A4, French, no date but the module's."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from addprec_training.theme import Theme

if TYPE_CHECKING:
    from docx.document import Document

_WIDTH_MM = 170
"""Millimetres of a line of text."""
OVER = "Numéro de fiche"
WRITE = "Ligne à écrire"
URGENT = "Urgence"
URGENT_NUMBER = "Urgence, numéros"
CAUTION = "Mise en garde"
SOURCE = "Source"


@dataclass(frozen=True, slots=True)
class Said:
    """What the file says of itself."""

    title: str
    author: str
    subject: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style: points, and a colour of the theme."""

    size: float
    before: float = 0
    after: float = 4
    bold: bool = False
    colour: str = "encre"
    ground: str | None = None
    rule: tuple[str, int] | None = None
    """A rule below: its colour, and its thickness in eighths of a point."""


_STYLES = {
    "Normal": _Style(12),
    "Title": _Style(26, 0, 6, bold=True),
    "Subtitle": _Style(12, 0, 8, rule=("encre", 6)),
    "Heading 1": _Style(14, 12, 4, bold=True),
    "Heading 2": _Style(12, 10, 3, bold=True),
    "Heading 3": _Style(12, 8, 3, bold=True),
    "List Bullet": _Style(12, 0, 3),
    "List Number": _Style(12, 0, 4),
    "Quote": _Style(12),
    "Caption": _Style(10, colour="pierre"),
    OVER: _Style(11, 0, 4, bold=True),
    WRITE: _Style(12, 0, 0, rule=("pierre", 6)),
    URGENT_NUMBER: _Style(20, 12, 0, bold=True, colour="lampe", ground="encre"),
    URGENT: _Style(12, 0, 0, colour="blanc", ground="encre"),
    CAUTION: _Style(10, 10, 4, colour="pierre"),
    SOURCE: _Style(10, 0, 3),
    "Footer": _Style(9, colour="pierre"),
}


def empty(theme: Theme, said: Said) -> Document:
    """Return a document without text, in the look of `theme`."""
    import docx  # noqa: PLC0415 - a tenth of a second, for handouts to adapt only
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = (
        Mm(22), Mm(18), Mm(20), Mm(20),
    )  # fmt: skip
    for name, style in _STYLES.items():
        known = name in [there.name for there in document.styles]
        made: Any = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if not known:
            made.base_style = document.styles["Normal"]
            made.quick_style = True
        _look(made, style, theme)
    _forget_leftovers(document)
    _speak_french(document)
    _say(document, said)
    return document


def _look(made: Any, style: _Style, theme: Theme) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    for property_ in ("w:pBdr", "w:shd"):
        for old in made.element.get_or_add_pPr().findall(qn(property_)):
            made.element.pPr.remove(old)
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), theme.fonts.deck)
    for spacing in made.element.rPr.findall(qn("w:spacing")):
        made.element.rPr.remove(spacing)
    made.font.size = Pt(style.size)
    made.font.bold = style.bold
    made.font.italic = False
    made.font.color.rgb = RGBColor.from_string(theme.colours[style.colour].removeprefix("#"))
    made.paragraph_format.space_before = Pt(style.before)
    made.paragraph_format.space_after = Pt(style.after)
    if style.rule:
        colour, eighths = style.rule
        line = {"val": "single", "sz": str(eighths), "space": "4", "color": _hex(theme, colour)}
        _insert(made, "w:pBdr", *(_element(side, **line) for side in ("w:bottom", "w:between")))
    if style.ground:
        ground = _hex(theme, style.ground)
        edge = {"val": "single", "sz": "48", "space": "4", "color": ground}
        _insert(made, "w:pBdr", *(_element(side, **edge) for side in ("w:left", "w:right")))
        _insert(made, "w:shd", val="clear", color="auto", fill=ground)


def _hex(theme: Theme, colour: str) -> str:
    return theme.colours[colour].removeprefix("#")


_AFTER_BORDERS = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct",
    "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
    "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
    "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What comes after `w:pBdr` in the properties of a paragraph (ECMA-376-1, 17.3.1.26); after `w:shd`, all but the first."""


def _element(name: str, *children: Any, **attributes: str) -> Any:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    element.extend(children)
    return element


def _insert(made: Any, name: str, *children: Any, **attributes: str) -> None:
    """Put an element into the paragraph properties of a style, where the schema wants it."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    element = _element(name, *children, **attributes)
    later = [qn(tag) for tag in (_AFTER_BORDERS if name == "w:pBdr" else _AFTER_BORDERS[1:])]
    properties = made.element.get_or_add_pPr()
    following = next((there for there in properties if there.tag in later), None)
    if following is None:
        properties.append(element)
    else:
        following.addprevious(element)


def _forget_leftovers(document: Document) -> None:
    """Drop what python-docx's empty document carries from the Word that made it: a second set of styles, a picture of a page."""
    for holder, kind in ((document.part, "stylesWithEffects"), (document.part.package, "thumbnail")):
        for name, relation in list(holder.rels.items()):
            if relation.reltype.endswith(kind):
                del holder.rels[name]


def _speak_french(document: Document) -> None:
    """Declare French for every text, so that Word proofreads in it and screen readers speak it."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "fr-FR")


def _say(document: Document, said: Said) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.subject = said.title, said.author, said.subject
    properties.language, properties.comments, properties.keywords = "fr-FR", "", "fiche, modèle à adapter"
    day = datetime.datetime.combine(said.date, datetime.time())
    properties.created = properties.modified = day
    properties.last_modified_by, properties.revision = said.author, 1


def foot(document: Document, words: str, state: str) -> None:
    """Write the foot of every page: what it is, and whether it is a draft."""
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    paragraph = document.sections[0].footer.paragraphs[0]
    if paragraph.style:
        paragraph.style.paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.text = f"{words}\t{state}" if state else words
