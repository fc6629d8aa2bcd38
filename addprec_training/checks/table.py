"""The one table of checks, in the order in which an author wants to know."""

from __future__ import annotations

from addprec_training.checks import Check, blanks, ids, minutes, pictures, references, review, tables, teaching, wording

CHECKS: tuple[Check, ...] = (
    ids.check,
    references.check,
    tables.check,
    minutes.check,
    teaching.check,
    pictures.check,
    wording.check,
    review.check,
    blanks.check,
)
