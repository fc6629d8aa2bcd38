"""The facilitator's guide and the participant's booklet: Plan -> HTML (html.py), then PDF.

One file a part of the book; each turns a piece of the plan into values that the templates of `templates/guide/` only show.
"""

from __future__ import annotations

import re

from addprec_training import pdf
from addprec_training.documents.guide import html, ready, sheet
from addprec_training.documents.guide.book import Audience
from addprec_training.documents.guide.thumbnails import thumbnails
from addprec_training.errors import Location
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme


def render(plan: Plan, theme: Theme, audience: Audience) -> bytes:
    """Return the guide (`facilitator`) or the booklet (`participant`) of `plan` as a PDF/UA-1 file.

    Raises `errors.DocumentError` where it cannot be made.
    """
    shown = thumbnails(plan, theme) if audience == "facilitator" else {}
    page = html.page(plan, theme, audience, shown)
    return _printed(page, theme)


def render_handout(plan: Plan, theme: Theme, id_: str) -> bytes:
    """Return the handout `id_` of `plan` alone, for whoever prints thirty of one, as a PDF/UA-1 file.

    Raises `KeyError` when the plan gives no such handout out, `errors.DocumentError` where it cannot be made.
    """
    page = sheet.page(plan, theme, id_)
    return _printed(page, theme)


def render_group_session(plan: Plan, theme: Theme, name: str) -> bytes:
    """Return the facilitator's sheet of the group session of `plan` whose file is called `name`, as a PDF/UA-1 file.

    Raises `KeyError` when the plan has none, `errors.DocumentError` where it cannot be made.
    """
    return _printed(ready.page(plan, theme, name), theme)


def render_people_sheet(plan: Plan, theme: Theme, name: str) -> bytes:
    """Return the sheet of a group session of `plan` whose file is called `name`, as a PDF/UA-1 file; raises as the others do."""
    return _printed(ready.sheet_page(plan, theme, name), theme)


def _printed(page: html.Page, theme: Theme) -> bytes:
    """Return `page` as a PDF; a fault in a house's own style sheet is said at its line."""
    try:
        return pdf.from_html(page.html, page.files)
    except pdf.PageFaultError as error:
        error.place = _in_own_sheet(error, theme)
        raise


_IGNORED = re.compile(r"`(?P<said>[^`]+)` at (?P<line>\d+):(?P<column>\d+)")
"""How WeasyPrint names what it does not understand in a style sheet, which it does not name."""


def _in_own_sheet(error: pdf.PageFaultError, theme: Theme) -> Location | None:
    sheet = theme.own.get("guide/guide.css")
    said = _IGNORED.search(" ".join(error.messages))
    if sheet is None or said is None:
        return None
    line = sheet.content.decode(errors="replace").splitlines()[int(said["line"]) - 1 : int(said["line"])]
    if not any(said["said"].strip() in there for there in line):
        return None
    return Location(sheet.path, int(said["line"]), int(said["column"]))
