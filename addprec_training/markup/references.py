"""What texts refer to, written out: a source, a term of the glossary, the credit lines of both."""

from __future__ import annotations

from markupsafe import Markup

from addprec_training.markup.context import Context
from addprec_training.markup.elements import element, joined, words
from addprec_training.markup.texts import SCHEMES, line
from addprec_training.model.programme import Source, Term

UNCHECKED = "à vérifier avant publication"


def source(entry: Source) -> Markup:
    """Return a source as a bibliography lists it, with its address, and whether it is still to check."""
    parts = [words(entry.author), element("cite", words(entry.title))]
    parts += [words(part) for part in (entry.where, entry.date) if part]
    written = joined(parts, ", ") + "."
    if entry.url:
        written += Markup(" ") + _address(entry.url)
    if entry.certainty == "a-verifier":
        written += Markup(" ") + element("span", words(f"({UNCHECKED})"), class_="unchecked")
    return written


def short_source(entry: Source) -> str:
    """Return a source in as few words as tell it from another: « HAS, 25 janvier 2023 »."""
    return f"{entry.author}, {entry.date}"


def term(entry: Term, context: Context) -> Markup:
    """Return what a term means, the acronym written out first; the term itself is the caller's heading."""
    meaning = line(entry.text, context)
    if not entry.full:
        return meaning
    return joined((element("span", words(entry.full), class_="full"), ". ", meaning))


def _address(url: str) -> Markup:
    """Return `url` as a link that shows itself without its scheme."""
    shown = url.partition("://")[2].removesuffix("/")
    if not url.startswith(SCHEMES):
        message = f"not an address that a document may link to: {url!r}"
        raise ValueError(message)
    return element("a", shown, href=url, class_="address")
