"""What a text needs to know of the page it stands on: heading levels, where citations and references lead, figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from addprec_training.model.module import Media


@dataclass(frozen=True, slots=True)
class Cited:
    """How a source shows where a text cites it."""

    label: str
    """What is read: « 3 » where sources are numbered, « HAS, 2023 » where they are named."""
    href: str | None = None
    """Where the source itself stands; without it the label is no link."""
    name: str | None = None
    """What a screen reader says in the label's place: « Source 3 : HAS, 2023 »."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A media of the module, and where the page finds its file."""

    media: Media
    src: str


@dataclass(frozen=True, slots=True)
class Context:
    """The page around a text. All of it is optional: a text without citations, references and figures needs nothing."""

    heading: int = 3
    """Level of HTML heading (2 to 6) that a text's highest headings take; deeper ones follow, none skipped, h6 at most."""
    citations: Mapping[str, Cited] | None = field(default_factory=dict)
    """Sources by id; one that is not there is an error. None leaves every citation out (titles, alternatives)."""
    references: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Addresses by kind and id: `("glossaire", "csapa")` → `#terme-csapa`. Without one, the words stand alone."""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    """Media by id; a media that is not there is an error."""
    notes: Literal["page", "end"] = "page"
    """Footnotes: `page` leaves each in its place, for CSS to float to the foot; `end` lists them below the text."""
    links: Literal["same", "new"] = "same"
    """Whether a link to the web opens in a new window, and says so."""
    prefix: str = ""
    """Begins the ids of the notes of `end`: unique among the texts of a page."""
