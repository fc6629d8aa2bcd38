"""French typography put right in plain text: spaces that do not break, apostrophes, quotation marks, ellipses.

Authors type what their keyboard has; documents show « Qu’est-ce que c’est ? » and « 10 h 45 ». Two readers, two spaces:

- print and screens (`narrow=True`): U+202F before ; ! ? and between thousands;
- slides (`narrow=False`): U+00A0 there too, since the deck's typeface has no U+202F.

Everything else binds with U+00A0 for both. Addresses are left as they are, and so is what only looks like punctuation:
`10:30`, `?page=2`, `a;b`. Applying it twice changes nothing more.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

Edit = tuple[int, int, str]
"""From, to, what stands there instead."""
Rule = Callable[[str], Iterator[Edit]]

_SPACE = "[ \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = (
    "h|min|s|j|mg|kg|g|cl|ml|mL|l|L|mm|cm|km/h|km|m²|m|°C|k€|M€|"
    "ans?|mois|jours?|semaines?|heures?|minutes?|secondes?|euros?|millions?|milliards?|" + _MONTHS
)
_ABBREVIATIONS = r"pp?\.|art\.|chap\.|fig\.|vol\.|[LRDA]\.|§"
_NUMBERED = (
    "[Aa]ctivités?|[Aa]nnexes?|[Aa]rticles?|[Aa]xes?|[Cc]hapitres?|[Dd]iapos?|[Éé]tapes?|[Ff]iches?|[Ff]igures?|[Jj]ours?|"
    "[Mm]odules?|[Oo]bjectifs?|[Pp]ages?|[Qq]uestions?|[Ss]équences?|[Tt]ableaux?"
)
_ADDRESS = re.compile(
    r"""\b[a-z][a-z0-9+.-]*://[^\s»]*[^\s».,;:!?…)\]'"’]   # https://…
    | \b(?:mailto|tel):\S*\w
    | \bwww\.[^\s»]*[^\s».,;:!?…)\]'"’]
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+""",
    re.VERBOSE | re.IGNORECASE,
)


def french(text: str, *, narrow: bool) -> str:
    """Return `text`, a whole paragraph or label, as French typography wants it."""
    return french_runs((text,), narrow=narrow)[0]


def french_runs(runs: Sequence[str], *, narrow: bool) -> tuple[str, ...]:
    """Return the `runs` of one paragraph (plain, bold, linked…) as French typography wants them read together.

    As many come out as went in: a plain « : » after a bold « Attention » gets its space, at its own head.
    """
    text, bounds = "".join(runs), _bounds(runs)
    for signs, rule in _RULES:
        if not signs.isdisjoint(text):
            text, bounds = _changed(text, bounds, rule)
    spaces = str.maketrans({"\N{THIN SPACE}": NARROW} if narrow else {"\N{THIN SPACE}": NBSP, NARROW: NBSP})
    return tuple(text[start:end].translate(spaces) for start, end in pairwise(bounds))


def _bounds(runs: Sequence[str]) -> list[int]:
    bounds = [0]
    for run in runs:
        bounds.append(bounds[-1] + len(run))
    return bounds


def _changed(text: str, bounds: list[int], rule: Rule) -> tuple[str, list[int]]:
    """Return `text` and the `bounds` of its runs after `rule`, which stays out of addresses."""
    edits = list(rule(text))
    if edits:
        kept = [address.span() for address in _ADDRESS.finditer(text)]
        edits = [edit for edit in edits if not any(start < edit[1] and edit[0] < end for start, end in kept)]
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
        bounds = [_moved(bound, start, end, len(new)) for bound in bounds]
    return text, [*bounds[:-1], len(text)]


def _moved(bound: int, start: int, end: int, length: int) -> int:
    """Return where `bound` stands once `start`–`end` is `length` long; what comes in at a bound is right of it."""
    if bound <= start:
        return bound
    return start + length if bound < end else bound + length - (end - start)


def _put(new: str, pattern: str) -> Rule:
    """Return the rule that puts `new` in the place of the group `x` of `pattern`."""
    compiled = re.compile(pattern)

    def rule(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            yield *match.span("x"), new

    return rule


def _put_between(new: str, pattern: str) -> Rule:
    """Return the rule that puts `new` in the place of every space inside a match of `pattern`."""
    compiled, space = re.compile(pattern), re.compile(_SPACE)

    def rule(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            for gap in space.finditer(text, *match.span()):
                yield *gap.span(), new

    return rule


_QUOTED = re.compile(
    rf'(?<![\w"])(?P<open>"{_SPACE}*)[^"«»\s](?:[^"«»]*[^"«»\s])?(?P<close>{_SPACE}*")(?![\w"])',
)


def _straight_quotes(text: str) -> Iterator[Edit]:
    """Turn "…" into « … »; a mark without its pair, or after a digit (an inch), stays."""
    for match in _QUOTED.finditer(text):
        yield *match.span("open"), f"«{NBSP}"
        yield *match.span("close"), f"{NBSP}»"


_HELD = r"(?<=[^\s(\[{«“‘])"
"""Something stands on the left for the mark to hold on to."""
_LOOSE = r"(?![\w;!?=&#/])"
"""Nothing on the right makes the mark part of a code or an address."""

_DIGITS = frozenset("0123456789")


def _at(signs: str, rule: Rule) -> tuple[frozenset[str], Rule]:
    return frozenset(signs), rule


_RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    _at(" ", _put(" ", r"(?P<x> {2,})")),
    _at(".", _put("…", r"(?P<x>\.{3,})")),
    _at('"', _straight_quotes),
    _at("'", _put("’", r"(?<=[^\W\d])(?P<x>')")),
    _at("'", _put("’", r"(?P<x>')(?=[^\W\d])")),
    _at("«", _put(NBSP, rf"«(?P<x>{_SPACE}*)(?=\S)")),
    _at("»", _put(NBSP, rf"(?<=[^\s«])(?P<x>{_SPACE}*)»")),
    _at(";!?", _put(NARROW, rf"{_HELD}(?P<x>(?<![;!?]){_SPACE}*|{_SPACE}+)[;!?]+{_LOOSE}")),
    _at(":", _put(NBSP, rf"{_HELD}(?<!:)(?P<x>{_SPACE}*):(?=[\s«“]|$)")),
    (_DIGITS, _put_between(NARROW, rf"(?<![\w.,])(?<!\d{_SPACE})[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?!\d)")),
    (_DIGITS, _put_between(NBSP, rf"(?<!\d)(?:\+33{_SPACE}\d|0\d|0{_SPACE}\d{{3}})(?:{_SPACE}\d\d){{3,4}}(?!\d)")),
    (_DIGITS, _put(NBSP, rf"(?<![\w.,])\d{{1,2}}(?P<x>{_SPACE}*)h(?=\d\d(?!\w)|(?![\w’']))")),
    (_DIGITS, _put(NBSP, rf"(?<![\w.,])\d{{1,2}}{_SPACE}h(?P<x>{_SPACE}*)\d\d(?!\w)")),
    (_DIGITS, _put(NBSP, rf"(?<=\d)(?P<x>{_SPACE}*)[%‰€](?!\w)")),
    (_DIGITS, _put(NBSP, rf"(?<=\d)(?P<x>{_SPACE}+)(?:{_UNITS})(?![\w’'])")),
    (_DIGITS, _put(NBSP, rf"\b[Nn][°º](?P<x>{_SPACE}*)(?=\d)")),
    (_DIGITS, _put(NBSP, rf"(?<!\w)(?:{_ABBREVIATIONS})(?P<x>{_SPACE}+)(?=\d)")),
    (_DIGITS, _put(NBSP, rf"\b(?:[Ll]e|[Dd]u|[Aa]u|{_NUMBERED})(?P<x>{_SPACE}+)(?=\d)")),
    (_DIGITS, _put(NBSP, rf"\b1er(?P<x>{_SPACE}+)(?={_MONTHS})")),
    _at("MDP", _put(NBSP, rf"\b(?:MM?\.|M(?:me|lle)s?|Drs?|Prs?)(?P<x>{_SPACE}+)(?=[A-ZÀ-Ý])")),
)
"""Each rule, and the signs without any of which it has nothing to do.

In this order: marks first, then the spaces round them, then what binds numbers.
"""
