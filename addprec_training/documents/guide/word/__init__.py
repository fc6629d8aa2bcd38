"""A handout to adapt as a Word file: real styles, headings, lists and tables, so that people change the words and keep the look.

`styles` makes the empty document, `text` writes blocks into it, this file puts a handout together.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from addprec_training import archive
from addprec_training.documents.guide import annexes, sheet
from addprec_training.documents.guide.html import state
from addprec_training.documents.guide.word import styles
from addprec_training.documents.guide.word.text import Writer, plain
from addprec_training.markup.references import UNCHECKED
from addprec_training.model.handout import Handout
from addprec_training.model.programme import Source
from addprec_training.plan.values import Plan, PlannedHandout
from addprec_training.theme import Theme

if TYPE_CHECKING:
    from docx.document import Document


def render(plan: Plan, theme: Theme, id_: str) -> bytes:
    """Return the handout `id_` of `plan` as a .docx file. Raises `KeyError` when the plan does not give it out."""
    given = {planned.handout.id: planned for planned in plan.handouts}[id_]
    cited = sheet.sources(given.handout, plan.bibliography)
    document = styles.empty(theme, _said(plan, given))
    writer = Writer(document, theme, {source: number for number, source in enumerate(cited, 1)}, plan.module.media)
    _write(writer, plan, given)
    if cited:
        document.add_heading("Source" if len(cited) == 1 else "Sources", 1)
        for number, source in enumerate(cited.values(), 1):
            document.add_paragraph(f"{number}. {_source(source)}", style=styles.SOURCE)
    styles.foot(document, plain(f"{plan.module.title} · Fiche {given.number}"), state(plan))
    return _bytes(document)


def _said(plan: Plan, given: PlannedHandout) -> styles.Said:
    return styles.Said(
        plain(given.handout.title), plan.programme.credits[0], plain(plan.module.title), plan.module.date
    )


def _write(writer: Writer, plan: Plan, given: PlannedHandout) -> None:
    """Write the handout from its number to its caution; each field is a heading and lines that one types over."""
    it: Handout = given.handout
    sequence = plan.sequences[given.sequence - 1].sequence
    writer.words(f"Fiche {given.number} · {sequence.title}", styles.OVER)
    writer.words(it.title, "Title")
    if it.aim:
        writer.line(it.aim, "Subtitle")
    writer.blocks(it.text)
    for asked in it.fields:
        writer.line(asked.label, "Heading 1")
        for _ in range(asked.lines):
            writer.words("", styles.WRITE)
    if it.urgent:
        writer.words("15 ou 112", styles.URGENT_NUMBER)
        for said in annexes.urgent_lines(plan.module):
            writer.line(said, styles.URGENT)
    if it.caution:
        writer.line(it.caution, styles.CAUTION)


def _source(entry: Source) -> str:
    parts = [part for part in (entry.author, entry.title, entry.where, entry.date) if part]
    unchecked = f" ({UNCHECKED})" if entry.certainty == "a-verifier" else ""
    return plain(", ".join(parts) + ".") + (f" {entry.url}" if entry.url else "") + plain(unchecked)


def _bytes(document: Document) -> bytes:
    """Return `document` as a file, without the clock that python-docx leaves in the zip."""
    out = io.BytesIO()
    document.save(out)
    return archive.neutral(out.getvalue(), first=("[Content_Types].xml",))
