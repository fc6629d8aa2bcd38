"""What a learner's state costs: how many characters of `suspend_data` a course may need, at worst.

The form of the state is specified at the head of `runtime/suspend.js`; the figures here are its lengths. SCORM 1.2 stores
4,096 characters and cuts or refuses the rest, so a course that could need more is refused when it is built.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import assert_never

from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.elearning.keys import PAGE_KEY, QUESTION_KEY
from addprec_training.documents.elearning.outline import Outline
from addprec_training.documents.elearning.shown import field_lengths, pairs, statements
from addprec_training.messages import _
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

LIMITS: dict[Standard, int] = {"scorm12": 3_900, "scorm2004": 63_000, "cmi5": 63_000, "web": 63_000}
"""Characters that a course may need: under the 4,096 of SCORM 1.2 (RTE 3.4.3.3) and the 64,000 of 2004 4th edition
(RTE 4.2.24), with room for what a platform adds on its way. A State resource and a browser take far more; the same bound
as 2004 keeps one state for all, and a request under the 64 KiB that a closing page may still send (Fetch, keepalive)."""

_HEAD = len("2|abc|ss0ss|") + len("||") + len("|") + 5
"""Version, page, settings and flags, the marks around the entries and the texts, the checksum."""
_BOOKMARKS = 6
"""Pages whose bookmarks one character holds."""
_ENTRY = QUESTION_KEY + 1 + 2 + 1
"""Key, tries, best points, the mark after an answer."""
ACCENTS = 1.25
"""Characters of state for one character of French typed by a learner: an accented letter takes two, a plain one takes one.
The page counts what a text costs while it is typed and stops at this bound."""
NUMBER = 12
"""Characters that a field for a number takes."""

NOTES = "notes"
"""The learner's own notes, one text a course: what `app.text` and `app.write` of the runtime call it."""
NOTES_MOST: dict[Standard, int] = {"scorm12": 800, "scorm2004": 4_000, "cmi5": 4_000, "web": 4_000}
"""Characters of notes at most: a page by hand, or half a page where SCORM 1.2 keeps it."""
NOTES_LEAST = 200
"""Characters of notes under which there is no room to take any: the questions ask too much."""
_TEXT = len("n") + len("~")
"""Key of a text, the mark after it."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a course's state may cost, in characters."""

    frame: int
    """Head and checksum."""
    pages: int
    """The pages seen, and their bookmarks."""
    questions: tuple[tuple[str, int], ...]
    """Every question's id and cost, dearest first."""
    notes: int
    """The learner's notes."""

    @property
    def total(self) -> int:
        """Return the worst case."""
        return self.frame + self.pages + self.notes + sum(cost for _, cost in self.questions)


def too_long(budget: Budget, limit: int) -> str:
    """Return what is said of a course whose answers would not fit: how much, and which questions cost most."""
    dearest = ", ".join(f"« {name} » ({cost})" for name, cost in budget.questions[:5])
    return _(
        "les réponses peuvent prendre {total} caractères, dont {notes} pour les notes de la personne, la plateforme en garde {limit} ; "
        "les questions qui coûtent le plus : {dearest}"
    ).format(total=budget.total, notes=budget.notes, limit=limit, dearest=dearest)


def budget(outline: Outline, module: Module, standard: Standard) -> Budget:
    """Return what the state of a course with these pages may cost, at worst, on a platform of `standard`."""
    costs = [(question.id, _ENTRY + answer_cost(question, module)) for question in outline.questions]
    costs.sort(key=lambda cost: (-cost[1], cost[0]))
    pages = sum(1 for _ in outline.pages)
    seen = PAGE_KEY * pages + math.ceil(pages / _BOOKMARKS)
    room = LIMITS[standard] - _HEAD - seen - sum(cost for _, cost in costs)
    return Budget(frame=_HEAD, pages=seen, questions=tuple(costs), notes=_TEXT + text_cost(_notes(room, standard)))


def notes_limit(outline: Outline, module: Module, standard: Standard) -> int:
    """Return the characters of notes that fit beside the answers: never under `NOTES_LEAST`, which a build may then refuse."""
    return math.floor((budget(outline, module, standard).notes - _TEXT) / ACCENTS)


def _notes(room: int, standard: Standard) -> int:
    return max(NOTES_LEAST, min(NOTES_MOST[standard], math.floor((room - _TEXT) / ACCENTS)))


def answer_cost(question: Question, module: Module) -> int:
    """Return the characters that the longest answer to `question` takes."""
    match question:
        case SingleChoice() | ImageChoice() | Hotspot() | Poll():
            return 1
        case TrueFalse():
            return 2 if question.confidence else 1
        case MultipleChoice() | Checklist():
            return 2
        case Matching() | Sorting():
            return len(pairs(question))
        case Ordering():
            return len(question.items)
        case FillIn():
            return sum(text_cost(longest) for longest in field_lengths(question)) + len(question.gaps) - 1
        case DropDown():
            return len(question.gaps)
        case Numeric():
            return text_cost(NUMBER)
        case Scale():
            return len(statements(question, module))
        case Reflection() | OpenAnswer():
            return text_cost(question.limit)
        case Branching():
            return len(question.steps)
        case _:
            assert_never(question)


def text_cost(characters: int) -> int:
    """Return the characters of state kept for a text of at most so many characters."""
    return math.ceil(characters * ACCENTS)
