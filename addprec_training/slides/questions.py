"""Questions to pages: what the room is asked, then, on slides of their own, what is right and why.

The right answer stands on no slide before the answer's, and what each wrong answer teaches stays in the notes.
"""

from __future__ import annotations

from dataclasses import replace

from addprec_training.model.questions import Question
from addprec_training.slides.answering import ANSWER, answer_notes, told
from addprec_training.slides.asking import asked
from addprec_training.slides.context import Context, Page


def pages(question: Question, context: Context) -> list[Page]:
    """Return the pages of `question`: those that ask, then those that answer."""
    first, *others = [replace(page, kind=page.kind or "Question") for page in asked(question, context)]
    first = replace(first, notes=(*first.notes, *answer_notes(question)))
    after = [replace(page, kind=page.kind or "Réponse", part=page.part or ANSWER) for page in told(question, context)]
    return [first, *others, *after]
