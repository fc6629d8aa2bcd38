"""The styles: the house's colours as custom properties, light and dark, then the style sheets of `templates/pages/`.

A package has them in two files: style.css, all that the first page needs, which holds up its painting; and pages.css, asked
for at the end of the page. Comments and layout are left out of both: on a slow network every byte before the first page counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from addprec_training.documents.elearning.pages import FOLDER
from addprec_training.theme import Theme

FIRST_SHEETS = ("base.css", "frame.css", "contents.css")
"""What the first page needs, in the order in which it is read."""
LATER_SHEETS = ("layout.css", "column.css", "screens.css", "questions.css", "reading.css", "print.css")
"""What the pages after it, and all that scripts bring, need."""

_MORE = {
    "panel": "var(--ground)",
    "text-2": "var(--text)",
    "rule": "var(--text)",
    "tint": "var(--text)",
    "right-pale": "var(--surface)",
    "look-pale": "var(--surface)",
    "light-pale": "var(--surface)",
}
"""More contrast: no grey and no tinted box, lines as dark as text; marks and words say the rest."""

_STRINGS_AND_SPACE = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s*([{};])\s*|\s+""", re.DOTALL)


def style(theme: Theme, sequences: Iterable[int]) -> str:
    """Return all styles of pages whose plates carry these sequence numbers."""
    return first(theme, sequences) + later(theme, sequences)


def later(theme: Theme, sequences: Iterable[int]) -> str:
    """Return pages.css: with the colours of a choice, which only scripts can make."""
    dark = ":root[data-theme=dark]"
    chosen = _block(dark, _night(theme)) + _tints(theme, sequences, f"{dark} ", dark=True)
    more = (
        _block(":root[data-contrast=more]", _MORE)
        + f"@media (prefers-contrast: more) {{\n{_block(':root:root', _MORE)}}}\n"
    )
    return compact(f"@media screen {{\n{chosen}{more}}}\n") + _sheets(LATER_SHEETS)


def first(theme: Theme, sequences: Iterable[int]) -> str:
    """Return style.css for pages whose plates carry these sequence numbers."""
    light = _block(":root", _light(theme)) + _tints(theme, sequences, "", dark=False)
    system = ":root:not([data-theme=light])"
    followed = _block(system, _night(theme)) + _tints(theme, sequences, f"{system} ", dark=True)
    tokens = f"{light}@media screen and (prefers-color-scheme: dark) {{\n{followed}}}\n"
    return compact(tokens) + _sheets(FIRST_SHEETS)


def _sheets(names: Iterable[str]) -> str:
    return "".join(compact((FOLDER / name).read_text(encoding="utf-8")) for name in names)


def compact(sheet: str) -> str:
    """Return a style sheet without comments and layout; strings stay as they are."""
    return _STRINGS_AND_SPACE.sub(
        lambda found: found[1] or found[2] or (" " if found[0].isspace() else ""), sheet
    ).strip()


def _light(theme: Theme) -> dict[str, str]:
    colours = theme.colours
    return {
        "font": theme.fonts.screen,
        "ground": colours["craie"],
        "surface": colours["blanc"],
        "panel": colours["sable"],
        "text": colours["encre"],
        "text-2": colours["pierre"],
        "rule": colours["filet"],
        "accent": theme.accent_tint.dark,
        "on-accent": colours["blanc"],
        "light": colours["lampe"],
        "light-pale": colours["lampe-pale"],
        "right": colours["juste"],
        "right-pale": colours["juste-pale"],
        "on-right": colours["blanc"],
        "look": colours["tuile"],
        "look-pale": colours["tuile-pale"],
        "urgent": colours["encre"],
        "on-urgent": colours["blanc"],
        "urgent-figure": colours["lampe"],
        "ink": colours["encre"],
        "paper": colours["blanc"],
        "on-tint": colours["blanc"],
        "scheme": "light",
    }


def _night(theme: Theme) -> dict[str, str]:
    night, ink = theme.night, theme.colours["encre"]
    return {
        "ground": night["ground"],
        "surface": night["surface"],
        "panel": night["surface"],
        "text": night["text"],
        "text-2": night["text-2"],
        "rule": night["rule"],
        "accent": night["accent"],
        "on-accent": ink,
        "light-pale": night["surface"],
        "right": night["juste"],
        "right-pale": night["juste-pale"],
        "on-right": ink,
        "look": night["tuile"],
        "look-pale": night["tuile-pale"],
        "urgent": theme.colours["blanc"],
        "on-urgent": ink,
        "urgent-figure": ink,
        "on-tint": ink,
        "scheme": "dark",
    }


def _tints(theme: Theme, numbers: Iterable[int], before: str, *, dark: bool) -> str:
    tints = ((number, theme.tint(number)) for number in sorted(set(numbers)))
    return "".join(
        _block(f'{before}[data-tint="{number}"]', {"tint": tint.night if dark else tint.dark}) for number, tint in tints
    )


def _block(selector: str, properties: Mapping[str, str]) -> str:
    written = "".join(f"  --{name}: {value};\n" for name, value in properties.items())
    return f"{selector} {{\n{written}}}\n"
