"""What pages are made with, the plan, the geometry, the widths; and what a page is before it has a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from addprec_training.model.module import Media
from addprec_training.plan.values import Plan
from addprec_training.slides.measure import Widths
from addprec_training.slides.split import Room, pages
from addprec_training.slides.titles import all_bound
from addprec_training.slides.values import Content, Note, Paragraphs, Run, Text
from addprec_training.theme import Box, DeckTheme, Shape


@dataclass(frozen=True, slots=True)
class Context:
    """A plan to show, and what to measure with."""

    plan: Plan
    deck: DeckTheme
    widths: Widths

    def box(self, layout: str, name: str) -> Box:
        """Return the placeholder `name` of `layout`."""
        return self.deck.layouts[layout].boxes[name]

    def has(self, layout: str, name: str) -> bool:
        """Return whether `layout` has the placeholder `name`: what stands in for it in a foreign template may not."""
        return name in self.deck.layouts[layout].boxes

    def room(self, layout: str, name: str) -> Room:
        """Return the placeholder `name` of `layout`, ready to be measured."""
        return Room(self.box(layout, name), self.deck, self.widths)

    def spread(self, layout: str, name: str, content: Paragraphs) -> list[Text]:
        """Return `content` over as many slides of `layout` as it takes."""
        room = self.room(layout, name)
        return [Text(all_bound(page, room)) for page in pages(content, room)]

    @property
    def media(self) -> Mapping[str, Media]:
        """Return the media of the module."""
        return self.plan.module.media


@dataclass(frozen=True, slots=True)
class Page:
    """A slide to be: what it shows, before titles are told apart and slides numbered."""

    layout: str
    title: tuple[Run, ...]
    boxes: tuple[tuple[str, Content], ...] = ()
    """Without the title, and without what every slide carries."""
    kind: str = ""
    """Said after the sequence in the running line: « Consigne »."""
    part: str = ""
    """What of its screen it is: nothing, or « reponse »."""
    notes: tuple[Note, ...] = field(default=())
    """What only this page's notes say."""
    drawn: tuple[Shape, ...] = ()


def flowing(context: Context, layout: str, title: tuple[Run, ...], name: str, content: Paragraphs) -> list[Page]:
    """Return the pages of a text that goes on in one placeholder."""
    texts = context.spread(layout, name, content)
    return [Page(layout, title, ((name, text),) if text.paragraphs else ()) for text in texts]
