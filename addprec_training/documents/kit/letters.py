"""Names that our typeface can print; the others leave a place to write them by hand, as their owner does."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

from addprec_training.documents.kit.values import blank, text

_MISSING = frozenset("ĈĉĔĕĜĝĤĥĨĩĬĭĴĵĸĿŀŉŊŋŌōŎŏŖŗŜŝŦŧŨũŬŭſ")  # of Latin Extended-A
COVERED = (
    frozenset(map(chr, range(0x20, 0x7F)))
    | frozenset(map(chr, range(0xA1, 0x180))) - {"\N{SOFT HYPHEN}", "\N{MICRO SIGN}"} - _MISSING
    | frozenset("ȘșȚț’–")
)
"""Signs that our typeface has; a test holds it against the font."""


def is_printable(name: str) -> bool:
    """Return whether our typeface has every sign of `name`."""
    return set(unicodedata.normalize("NFC", name)) <= COVERED


def named(name: str, what: str = "nom") -> Markup:
    """Return `name`, or a place to write it by hand when our typeface lacks one of its signs."""
    whole = unicodedata.normalize("NFC", name)
    return text(whole) if is_printable(whole) else blank(f"{what}, à écrire à la main")
