"""Short names of pages and questions inside a learner's state, made so that an updated course keeps what still fits.

A page's name comes from its id. A question's comes from all that its answers depend on: when an option is added or
reworded, the old answer no longer fits and is left out; when only the explanation changes, it stays.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import assert_never

from addprec_training.documents.elearning.outline import Outline
from addprec_training.documents.elearning.shown import statements
from addprec_training.model.blocks import plain
from addprec_training.model.module import Module
from addprec_training.model.questions import (
    Branching,
    Checklist,
    DropDown,
    FillIn,
    Hotspot,
    ImageChoice,
    Matching,
    MultipleChoice,
    Numeric,
    OpenAnswer,
    Ordering,
    Poll,
    Question,
    Reflection,
    Scale,
    SingleChoice,
    Sorting,
    TrueFalse,
)

PAGE_KEY = 3
"""Characters of a page's short name."""
QUESTION_KEY = 4
"""Characters of a question's short name."""


def page_keys(outline: Outline) -> dict[str, str]:
    """Return the short name of each page in the state, by id: the same as long as the id is."""
    return _keys(((page.id, page.id) for page in outline.pages), PAGE_KEY)


def question_keys(outline: Outline, module: Module) -> dict[str, str]:
    """Return the short name of each question in the state, by id: it changes when what an answer means may have changed."""
    return _keys(((question.id, fingerprint(question, module)) for question in outline.questions), QUESTION_KEY)


def _keys(content: Iterable[tuple[str, str]], length: int) -> dict[str, str]:
    keys: dict[str, str] = {}
    for name, text in content:
        salt = 0
        while (key := _key(f"{salt}{text}", length)) in keys.values():
            salt += 1
        keys[name] = key
    return keys


def _key(text: str, length: int) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:length]


def fingerprint(question: Question, module: Module) -> str:
    """Return what an answer to `question` depends on, as text without typography: a comma put right changes nothing."""
    return "\n".join(_bare(part) for part in (question.id, question.kind, *_meaning(question, module)))


def _bare(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum() or character in "-|")


def _meaning(question: Question, module: Module) -> tuple[str, ...]:  # noqa: C901, PLR0912 - one kind a case
    match question:
        case SingleChoice() | MultipleChoice() | ImageChoice() | Hotspot():
            return tuple(f"{option.is_right}{plain(option.text)}" for option in question.options)
        case TrueFalse():
            return (plain(question.text), question.answer, *(("confidence",) if question.confidence else ()))
        case Sorting():
            placed = ((category.name, one) for category in question.categories for one in category.items)
            return (*(f"{plain(one.text)}|{name}" for name, one in placed), str(len(question.categories)))
        case Matching():
            return (*(f"{plain(pair.left)}|{pair.right}" for pair in question.pairs), *question.others)
        case Ordering():
            return tuple(plain(item) for item in question.items)
        case FillIn() | DropDown():
            return (question.sentence,)
        case Numeric():
            return (plain(question.text), f"{question.answer:g}|{question.tolerance:g}")
        case Scale():
            return (*(name for name, _ in statements(question, module)), str(len(question.labels)))
        case Reflection() | OpenAnswer():
            return (plain(question.text),)
        case Checklist():
            return tuple(plain(item) for item in question.items)
        case Poll():
            return tuple(plain(option) for option in question.options)
        case Branching():
            choices = ((step.id, choice) for step in question.steps for choice in step.choices)
            return tuple(f"{step}|{choice.is_right}{plain(choice.text)}|{choice.to}" for step, choice in choices)
        case _:
            assert_never(question)
