"""The facilitator's guide and the participant's booklet: Plan -> HTML (html.py), then PDF.

One file a part of the book; each turns a piece of the plan into values that the templates of `templates/guide/` only show.
"""

from __future__ import annotations

from addprec_training import pdf
from addprec_training.documents.guide import html, sheet
from addprec_training.documents.guide.book import Audience
from addprec_training.documents.guide.thumbnails import thumbnails
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme


def render(plan: Plan, theme: Theme, audience: Audience) -> bytes:
    """Return the guide (`facilitator`) or the booklet (`participant`) of `plan` as a PDF/UA-1 file.

    Raises `errors.DocumentError` where it cannot be made.
    """
    shown = thumbnails(plan, theme) if audience == "facilitator" else {}
    page = html.page(plan, theme, audience, shown)
    return pdf.from_html(page.html, page.files)


def render_handout(plan: Plan, theme: Theme, id_: str) -> bytes:
    """Return the handout `id_` of `plan` alone, for whoever prints thirty of one, as a PDF/UA-1 file.

    Raises `KeyError` when the plan gives no such handout out, `errors.DocumentError` where it cannot be made.
    """
    page = sheet.page(plan, theme, id_)
    return pdf.from_html(page.html, page.files)
