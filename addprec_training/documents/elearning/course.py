"""The Course: the one JSON that the runtime reads, typed here for Python and in `runtime/shape.js` for JavaScript.

It carries what may not stand in the pages before an answer is given: right answers and feedback, as HTML made by
`markup`. What a learner sees from the start is in index.html alone.
"""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Standard = Literal["scorm12", "scorm2004", "cmi5", "web"]
"""What the course speaks to: SCORM 1.2, SCORM 2004 4th edition, cmi5, or the browser alone."""

Html = str
"""HTML as `markup` writes it: escaped by construction."""


class _Json(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Question(_Json):
    id: str
    """Stable id; interactions are recorded under it."""
    key: str
    """Short name in the learner's state; it changes with what an answer means."""
    text: str
    """The question in plain text, at most 250 characters: the description of SCORM 2004."""
    objectives: tuple[str, ...]
    """Ids of the objectives that it assesses."""
    hint: Html
    """Shown after a first try to look at again; may be empty."""
    why: Html
    """Explanation of the whole, shown at the end; may be empty."""


class _Scored(_Question):
    attempts: int
    """Tries; the right answer is shown after the last one."""


class Option(_Json):
    """An option of a choice."""

    right: bool
    why: Html


class SingleChoice(_Scored):
    """One right option."""

    kind: Literal["single"]
    options: tuple[Option, ...]


class MultipleChoice(_Scored):
    """Several right options."""

    kind: Literal["multiple"]
    options: tuple[Option, ...]


class TrueFalse(_Scored):
    """True, or false."""

    kind: Literal["true-false"]
    answer: bool
    confidence: bool
    """Whether it also asks how sure the learner is, which does not count."""


class Pair(_Json):
    """What a given thing goes with."""

    target: int
    """Place of the right target in the lists, from 0."""
    why: Html


class Matching(_Scored):
    """Pairs to find."""

    kind: Literal["matching"]
    targets: int
    """How many targets the lists offer."""
    pairs: tuple[Pair, ...]


class Ordering(_Scored):
    """Things to put in order."""

    kind: Literal["ordering"]
    order: tuple[int, ...]
    """The right order: places of the items as the page first shows them, from 0."""


class FillIn(_Scored):
    """Fields in a sentence."""

    kind: Literal["fill-in"]
    gaps: tuple[tuple[str, ...], ...]
    """For each field the forms that are accepted, the preferred one first."""
    lengths: tuple[int, ...]
    """For each field the characters that it takes."""


class List(_Json):
    """The words of one list in a sentence, as the page shows them."""

    words: tuple[str, ...]
    right: int
    """Place of the right one, from 0."""


class DropDown(_Scored):
    """Lists in a sentence."""

    kind: Literal["drop-down"]
    gaps: tuple[List, ...]


class Numeric(_Scored):
    """A number."""

    kind: Literal["numeric"]
    answer: float
    tolerance: float
    shown: str
    """The right number as it is read, with its unit: « 31,5 g »."""
    length: int
    """The characters that the field takes."""


class Scale(_Question):
    """A position on each line of a scale; not scored."""

    kind: Literal["scale"]
    statements: tuple[str, ...]
    """Ids of its lines."""
    labels: tuple[str, ...]
    """Degrees, from the lowest."""
    before: str | None
    """The question that asked the same at the beginning, to compare with."""


class Reflection(_Question):
    """A text of the learner's own; not scored. `why` holds what to compare it with."""

    kind: Literal["reflection"]
    limit: int
    """Characters of French that it takes."""


class OpenAnswer(_Question):
    """A short text, followed by a possible answer, which `why` holds; not scored."""

    kind: Literal["open"]
    limit: int
    """Characters of French that it takes."""


class Checklist(_Question):
    """Things to tick for oneself; not scored."""

    kind: Literal["checklist"]
    count: int
    """How many there are."""


class Poll(_Question):
    """What one thinks; not scored."""

    kind: Literal["poll"]
    count: int
    """How many answers are proposed."""


class Choice(_Json):
    """What may be done at a step of a story."""

    right: bool
    why: Html
    """What happens then."""
    to: int | None
    """The step that follows, from 0; without it the story ends."""


class Step(_Json):
    """A step of a story."""

    id: str
    choices: tuple[Choice, ...]


class Branching(_Question):
    """A story in steps, each choice with its consequence; one try."""

    kind: Literal["branching"]
    steps: tuple[Step, ...]


Question = Annotated[
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | Matching
    | Ordering
    | FillIn
    | DropDown
    | Numeric
    | Scale
    | Reflection
    | OpenAnswer
    | Checklist
    | Poll
    | Branching,
    Field(discriminator="kind"),
]


class FreeText(_Json):
    """A free text of the learner's own, beside the questions."""

    id: str
    """What the runtime calls it: « notes »."""
    key: str
    """Its one letter in the learner's state."""
    limit: int
    """Characters of French that it takes."""


class Page(_Json):
    """A page: a section of index.html."""

    id: str
    """The id of its section."""
    key: str
    """Short name in the learner's state."""
    question: str | None
    """The question that it asks."""
    lessons: tuple[str, ...]
    """Ids of the pages to read again when that question went wrong: what its activity shows."""


class Part(_Json):
    """A part of the course: a row of the contents."""

    id: str
    number: int
    """Number of its sequence, as the plate shows it."""
    pages: tuple[Page, ...]


class Objective(_Json):
    """An objective of the module that a scored question assesses."""

    id: str
    text: Html


class Course(_Json):
    """All that the runtime has to know."""

    standard: Standard
    name: str
    """Module and format: what the browser keeps a course of its own under."""
    pass_mark: int
    """Score out of 100 from which the module is passed, unless the platform sets its own."""
    objectives: tuple[Objective, ...]
    """In the order of the module."""
    parts: tuple[Part, ...]
    questions: tuple[Question, ...]
    texts: tuple[FreeText, ...]

    def script(self) -> str:
        """Return course.js: one call that hands the course over."""
        data = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
        # Line ends for older JavaScript, though not for JSON (ECMAScript before 2019).
        data = data.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        # Would end, or hide the end of, the script element that holds it in a page of its own (HTML 13.2.5.4).
        data = data.replace("</", "<\\/").replace("<!--", "\\u003c!--")
        return f"addprec.start({data});\n"
