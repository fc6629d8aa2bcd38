"""A handout to adapt as a Word file: real styles, headings, lists and tables, so that people change the words and keep the look.

`styles` makes the empty document, `text` writes blocks into it, this file puts a handout together.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from addprec_training import archive
from addprec_training.documents.guide import annexes, ready, sheet
from addprec_training.documents.guide.html import state
from addprec_training.documents.guide.word import styles
from addprec_training.documents.guide.word.text import Writer, plain
from addprec_training.markup.references import UNCHECKED
from addprec_training.model.handout import Handout
from addprec_training.model.programme import Source
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

if TYPE_CHECKING:
    from docx.document import Document


def render(plan: Plan, theme: Theme, id_: str) -> bytes:
    """Return the handout `id_` of `plan` as a .docx file. Raises `KeyError` when the plan does not give it out."""
    given = {planned.handout.id: planned for planned in plan.handouts}[id_]
    return _written(plan, theme, given.handout, (given.number, plan.sequences[given.sequence - 1].sequence.title))


def render_people_sheet(plan: Plan, theme: Theme, name: str) -> bytes:
    """Return the sheet of a group session of `plan` whose file is called `name`, as a .docx file. Raises `KeyError`."""
    ready_session, given = ready.of_name(plan, name)
    return _written(plan, theme, given.handout, (given.number, ready_session.session.title))


def _written(plan: Plan, theme: Theme, it: Handout, place: tuple[str, str]) -> bytes:
    """Return `it`, whose number and whole are `place`, as a file."""
    number, over = place
    cited = sheet.sources(it, it.sources, plan.bibliography)
    document = styles.empty(theme, _said(plan, it))
    writer = Writer(document, theme, {source: place for place, source in enumerate(cited, 1)}, plan.module.media)
    writer.words(f"Fiche {number} · {over}", styles.OVER)
    _write(writer, plan, it)
    if cited:
        document.add_heading("Source" if len(cited) == 1 else "Sources", 1)
        for rank, source in enumerate(cited.values(), 1):
            document.add_paragraph(f"{rank}. {_source(source)}", style=styles.SOURCE)
    styles.foot(document, plain(f"{plan.module.title} · Fiche {number}"), state(plan))
    return _bytes(document)


def _said(plan: Plan, it: Handout) -> styles.Said:
    return styles.Said(plain(it.title), plan.programme.credits[0], plain(plan.module.title), plan.module.date)


def _write(writer: Writer, plan: Plan, it: Handout) -> None:
    """Write a handout from its title to its caution; each field is a heading and lines that one types over."""
    writer.words(it.title, "Title")
    if it.aim:
        writer.line(it.aim, "Subtitle")
    for number, step in enumerate(it.steps, 1):
        writer.drawn(step, f"{number}. ")
    for card in it.cards:
        writer.drawn(card, "")
    writer.blocks(it.text)
    for one in it.cut_outs:
        writer.cut_outs(one)
    for asked in it.fields:
        writer.line(asked.label, "Heading 1")
        if asked.choices:
            writer.choices(asked.choices)
        if asked.columns:
            writer.grid(asked.columns, asked.grid)
        for _ in range(asked.writing):
            writer.words("", styles.WRITE)
    if it.urgent:
        writer.words("15 ou 112", styles.URGENT_NUMBER)
        for said in annexes.urgent_lines(plan.module):
            writer.line(said, styles.URGENT)
    for caution in it.caution:
        writer.line(caution, styles.CAUTION)


def _source(entry: Source) -> str:
    parts = [part for part in (entry.author, entry.title, entry.where, entry.date) if part]
    unchecked = f" ({UNCHECKED})" if entry.certainty == "a-verifier" else ""
    return plain(", ".join(parts) + ".") + (f" {entry.url}" if entry.url else "") + plain(unchecked)


def _bytes(document: Document) -> bytes:
    """Return `document` as a file, without the clock that python-docx leaves in the zip."""
    out = io.BytesIO()
    document.save(out)
    return archive.neutral(out.getvalue(), first=("[Content_Types].xml",))
