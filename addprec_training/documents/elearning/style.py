"""style.css: the house's colours as custom properties, light and dark, then the style sheets of `templates/pages/`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from addprec_training.documents.elearning.pages import FOLDER
from addprec_training.theme import Theme

SHEETS = ("base.css", "layout.css", "contents.css", "screens.css", "questions.css", "print.css")
"""In the order in which they are read."""


def style(theme: Theme, sequences: Iterable[int]) -> str:
    """Return style.css for pages whose plates carry these sequence numbers."""
    numbers = sorted(set(sequences))
    light = _block(":root", _light(theme)) + _tints(theme, numbers, "", dark=False)
    night = _night(theme)
    dark = _block(":root[data-theme=dark]", night) + _tints(theme, numbers, ":root[data-theme=dark] ", dark=True)
    system = ":root:not([data-theme=light])"
    followed = _block(system, night) + _tints(theme, numbers, f"{system} ", dark=True)
    sheets = [(FOLDER / name).read_text(encoding="utf-8") for name in SHEETS]
    tokens = f"{light}@media screen and (prefers-color-scheme: dark) {{\n{followed}}}\n@media screen {{\n{dark}}}\n"
    return "".join([tokens, *sheets])


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
    tints = ((number, theme.tint(number)) for number in numbers)
    return "".join(
        _block(f'{before}[data-tint="{number}"]', {"tint": tint.night if dark else tint.dark}) for number, tint in tints
    )


def _block(selector: str, properties: Mapping[str, str]) -> str:
    written = "".join(f"  --{name}: {value};\n" for name, value in properties.items())
    return f"{selector} {{\n{written}}}\n"
