"""A theme fitted to a template that is not ours: which layout serves for each of ours, and the room that it leaves.

What comes out is a theme like any other: slides are measured and split for the template's own placeholders and typefaces,
so the deck and the guide still agree. A layout found by its name is taken as it is; for a missing one, `recipes` says
what stands in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from addprec_training.documents.deck.dealing import CONTENT, Dealing, Fit
from addprec_training.documents.deck.holders import LayoutShape, colours, layouts, size
from addprec_training.documents.deck.template import read
from addprec_training.messages import _
from addprec_training.slides.faces import face, has_table
from addprec_training.theme import Slot, Theme

_OFFICE_LINE = 1.035
"""How much further apart LibreOffice sets lines than a typeface says (measured: 3.4 %); our own boxes leave that room."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A theme fitted to its template, and how."""

    theme: Theme
    fits: tuple[Fit, ...]
    remarks: tuple[str, ...] = ()
    """What concerns the whole template."""


@lru_cache(maxsize=8)
def _fitted(template: bytes, theme_json: str) -> Fitted:
    return _fit(template, Theme.model_validate_json(theme_json))


def fitted(theme: Theme) -> Fitted:
    """Return `theme` fitted to the template that it names; one without stays as it is.

    Raises `DocumentError` when the file is no presentation, or has no layout with a title above a text.
    """
    template = theme.deck.template
    if template is None:
        return Fitted(theme, ())
    plain = theme.model_copy(update={"deck": theme.deck.model_copy(update={"template": None})})
    return _fitted(template, plain.model_dump_json())


def _fit(template: bytes, theme: Theme) -> Fitted:
    found = read(template)
    shapes = layouts(found)
    width, height = size(found)
    families, remarks = _families(shapes, theme)
    named = families == theme.fonts.deck and set(theme.deck.layouts) <= {shape.name for shape in shapes}
    line = theme.deck.line if named else face(families).line * _OFFICE_LINE
    palette = colours(found)
    dealing = Dealing(shapes, theme.deck, width, height, line)
    made = {name: dealing.layout(name) for name in theme.deck.layouts}
    deck = theme.deck.model_copy(
        update={
            "width": width,
            "height": height,
            "line": line,
            "slots": _slots(theme.deck.slots, palette),
            "shapes": theme.deck.shapes if all(not layout.part for layout, _fit_ in made.values()) else (),
            "layouts": {name: layout for name, (layout, _fit_) in made.items()},
            "template": template,
        }
    )
    tints = tuple(tint.model_copy(update={"slot": _readable(tint.slot, palette)}) for tint in theme.tints)
    fonts = theme.fonts.model_copy(update={"deck": families})
    return Fitted(
        theme.model_copy(update={"deck": deck, "tints": tints, "fonts": fonts}),
        tuple(fit for _layout, fit in made.values()),
        remarks,
    )


def _families(shapes: Sequence[LayoutShape], theme: Theme) -> tuple[str, tuple[str, ...]]:
    """Return the typefaces of titles and texts, and which of them are measured by Arial's widths."""
    used = [holder.face for shape in shapes for holder in shape.holders if holder.is_title or holder.ph.kind in CONTENT]
    names = sorted(dict.fromkeys(used), key=lambda name: (-used.count(name), name)) or [theme.fonts.deck]
    remarks = tuple(
        _("la police « {face} » n’a pas de table de largeurs : ses textes sont mesurés comme de l’Arial").format(
            face=name
        )
        for name in names
        if not has_table(name)
    )
    return ", ".join(names), remarks


# --- Colours ---------------------------------------------------------------------------------------------------------


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, « contrast ratio »)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _readable(slot: str, palette: Mapping[str, str]) -> str:
    """Return `slot`, or that of the text where the ground does not stand out against it: a plate carries a figure."""
    known = palette.get(slot)
    return slot if known is not None and contrast(known, palette["bg1"]) >= 4.5 else "tx1"


def _slots(slots: Mapping[str, Slot], palette: Mapping[str, str]) -> dict[str, Slot]:
    """Return the colours of the deck by the template's own theme; one that could not be read there is the text's."""
    ground, ink = palette["bg1"], palette["tx1"]
    made = dict(slots)
    for name in ("pierre", "filet"):
        made[name] = Slot(slot="tx1")
    if contrast(palette.get("bg2", ground), ink) < 7:
        made["sable"] = Slot(slot="bg1")
    if contrast(palette.get("accent6", ground), ink) < 4.5:
        made["lampe"] = Slot(slot="bg1")
    return made
