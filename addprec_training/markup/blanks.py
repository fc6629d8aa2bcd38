"""Places that somebody still has to fill in, shown as such."""

from __future__ import annotations

from markupsafe import Markup

from addprec_training.markup.elements import element, words
from addprec_training.model.base import Blank


def fillable(value: str | Blank | None, what: str = "") -> Markup:
    """Return plain `value`, or the mark of its blank: « à compléter : lieu ».

    `what` names a blank that does not name itself.
    """
    if not isinstance(value, str):
        name = (value.what if value else "") or what
        return element("span", words(f"à compléter : {name}" if name else "à compléter"), class_="blank")
    return words(value)
