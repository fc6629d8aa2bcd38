"""Slides -> a .pptx: the template's parts, a part for each slide and its notes, and what ties them together.

Slides are written as text beside the template, which is read once a process: quick, and equal bytes for equal input.
What the deck looks like is the template's business, what it says is decided in `slides`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from addprec_training.archive import pack
from addprec_training.documents.deck import reference
from addprec_training.documents.deck.notes_master import with_notes_master
from addprec_training.documents.deck.presentation import properties, tied
from addprec_training.documents.deck.slide_xml import notes_parts, slide_parts
from addprec_training.documents.deck.stripped import relations_of
from addprec_training.documents.deck.template import LayoutPart, Template, read
from addprec_training.plan.values import Plan
from addprec_training.slides import Slide, compose
from addprec_training.slides.faces import face
from addprec_training.theme import Theme

_FIRST = ("[Content_Types].xml", "_rels/.rels")
"""What a reader of the package looks for at its head."""


def render(plan: Plan, theme: Theme) -> bytes:
    """Return the deck of `plan` as a .pptx, on the template of `theme` or on the house's own, made from it.

    A theme that names a template was fitted to it (`fitting.fitted`): slides are split by the theme's geometry.
    """
    slides = compose(plan, theme, face(theme.fonts.deck))
    own = theme.deck.template
    found = read(_house_template(theme)) if own is None else with_notes_master(read(own), theme)
    return pack(parts(slides, theme, found, plan), first=_FIRST)


@lru_cache(maxsize=4)
def _made(theme_json: str) -> bytes:
    return reference.make(Theme.model_validate_json(theme_json))


def _house_template(theme: Theme) -> bytes:
    """Return the template of `theme`, made once a process for each theme."""
    return _made(theme.model_dump_json())


def parts(slides: Sequence[Slide], theme: Theme, template: Template, plan: Plan) -> dict[str, bytes]:
    """Return every part of the deck by name."""
    written: dict[str, bytes] = {}
    numbers = {slide.name: slide.number for slide in slides}
    for slide in slides:
        layout = theme.deck.layouts[slide.layout]
        bound = LayoutPart(layout.part, {}) if layout.part else template.layouts[slide.layout]
        made = slide_parts(slide, bound, theme, numbers)
        written.update(made.parts)
        if template.notes_master is not None:
            written.update(notes_parts(slide, theme, template.notes_master, made.relations))
        written[relations_of(f"ppt/slides/slide{slide.number}.xml")] = made.relations.xml.encode()
    return {**template.parts, **written, **tied(template, slides, written), **properties(plan)}
