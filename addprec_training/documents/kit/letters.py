"""Names that our typefaces can print; of the others, what can be printed and a place to write the rest by hand.

Atkinson has the letters of French and its neighbours. `NotoSans-Noms` has the rest of Latin (Vietnamese too), Greek and Cyrillic,
`Vazirmatn-Noms` Arabic and Persian, from right to left. A name is set in one face, so that its letters match. No other face is
ever asked: what the machine has would print elsewhere as an empty box.
"""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

from addprec_training.documents.kit.values import blank, sentences, text
from addprec_training.markup.elements import element

_MISSING = frozenset("ĈĉĔĕĜĝĤĥĨĩĬĭĴĵĸĿŀŉŊŋŌōŎŏŖŗŜŝŦŧŨũŬŭſ")  # of Latin Extended-A
COVERED = (
    frozenset(map(chr, range(0x20, 0x7F)))
    | frozenset(map(chr, range(0xA1, 0x180))) - {"\N{SOFT HYPHEN}", "\N{MICRO SIGN}"} - _MISSING
    | frozenset("ȘșȚț’–")
)
"""Signs that our typeface has; a test holds it against the font."""


def _letters(*parts: range) -> frozenset[str]:
    return frozenset(sign for part in parts for sign in map(chr, part) if unicodedata.category(sign)[0] == "L")


EUROPEAN = (
    frozenset(map(chr, range(0x20, 0x7F)))
    | frozenset("’–\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}ʻʼ")
    | _letters(range(0xC0, 0x250), range(0x370, 0x3E2), range(0x3F0, 0x400), range(0x400, 0x530), range(0x1E00, 0x2000))
)
"""Signs of `NotoSans-Noms`; accents that join no letter are not among them."""

ARABIC = frozenset(
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"  # Arabic
    "ٱپچژکگیۀەۆۇۈۋڭڤڕڵێۊ"  # Persian, Kurdish, Uyghur and their neighbours
)
"""Letters of `Vazirmatn-Noms`: those without the short vowels, which would be a glyph with no sign of its own."""

_PRINTED = EUROPEAN | ARABIC


def is_printable(name: str) -> bool:
    """Return whether our typefaces have every sign of `name`."""
    signs = set(unicodedata.normalize("NFC", name))
    return signs <= COVERED or signs <= _PRINTED


def named(name: str, what: str = "nom", line: int = 0) -> Markup:
    """Return `name`; of one that our typefaces lack a sign of, the words that can be printed, and a place to write the others by hand.

    `line` is where the name stands in the list of participants, for who writes it; 0 when nobody knows.
    """
    whole = unicodedata.normalize("NFC", name)
    if is_printable(whole):
        return _set(whole) if whole else Markup()
    where = f", ligne {line} de la liste" if line else ""
    printed = " ".join(word for word in whole.split() if is_printable(word))
    by_hand = blank(f"{what} à écrire à la main{where}")
    return sentences(_set(printed), by_hand) if printed else by_hand


def _set(words: str) -> Markup:
    return text(words) if set(words) <= COVERED else element("span", text(words), class_="person")
