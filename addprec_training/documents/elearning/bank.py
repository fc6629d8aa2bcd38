"""The bank of questions: what Moodle can ask of a module's scored questions and texts to write, one category an objective.

A plan becomes plain values here; `moodle_xml` and `gift` write them down. Moodle has no kind for some of ours, so: a story
gives one choice a step; what is sorted into categories is matched with them; a statement is asked without how sure one is (a
quiz may ask it: Moodle's « certainty-based marking »); a scale, a checklist and a poll, which are neither right nor wrong, stay
out: `left_out` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import assert_never

from markupsafe import escape

from addprec_training.documents.elearning import links as pointing
from addprec_training.documents.elearning import shown
from addprec_training.documents.elearning.outline import outline
from addprec_training.drawing.spots import lettered
from addprec_training.markup.context import Cited, Context
from addprec_training.markup.elements import element
from addprec_training.markup.references import short_source
from addprec_training.markup.texts import blocks, line
from addprec_training.model import questions as asked
from addprec_training.model.base import Blocks, Line
from addprec_training.model.blocks import plain
from addprec_training.model.module import Media
from addprec_training.plan.values import Plan
from addprec_training.typography import french

Html = str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to choose."""

    text: Html
    right: bool
    feedback: Html


@dataclass(frozen=True, slots=True)
class Choice:
    """Answers to choose from; of several right ones any will do, unless all are wanted."""

    answers: tuple[Answer, ...]
    several: bool
    pictures: tuple[Media, ...] = ()
    """One for each answer, or the one that the question is about, or none."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A statement, true or false."""

    answer: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Pairs, and targets that go with nothing."""

    pairs: tuple[tuple[Html, str], ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Things in the right order."""

    items: tuple[Html, ...]
    mixed: tuple[int, ...]
    """Their places as another form than Moodle's may list them."""


@dataclass(frozen=True, slots=True)
class Lists:
    """A sentence with lists, the right word of each first: one piece of text more than there are lists."""

    pieces: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """A sentence with fields: one piece of text more than there are fields."""

    pieces: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, give or take."""

    answer: float
    tolerance: float


@dataclass(frozen=True, slots=True)
class Essay:
    """A text to write, which nobody marks."""

    lines: int


Body = Choice | Truth | Match | Order | Gaps | Lists | Amount | Essay


@dataclass(frozen=True, slots=True)
class Item:
    """A question of the bank."""

    id: str
    """Stable: Moodle's « idnumber »."""
    name: str
    text: Html
    body: Body
    why: Html
    hint: Html


@dataclass(frozen=True, slots=True)
class Category:
    """The questions of one objective."""

    path: tuple[str, ...]
    """Module, then objective."""
    items: tuple[Item, ...]


def bank(plan: Plan) -> tuple[Category, ...]:
    """Return the questions of `plan`, in the room and online, by the first objective that each assesses."""
    context = _context(plan)
    found: dict[str, list[Item]] = {objective.id: [] for objective in plan.module.objectives}
    for question, objective in _asked(plan):
        found[objective].extend(_items(question, context, plan.module.media))
    return tuple(
        Category((plan.module.title, plain(objective.statement)), tuple(found[objective.id]))
        for objective in plan.module.objectives
        if found[objective.id]
    )


def asks(plan: Plan) -> bool:
    """Return whether `plan` asks anything that Moodle can ask."""
    return any(not isinstance(question, LEFT_OUT) for question, _ in _asked(plan))


LEFT_OUT = (asked.Scale, asked.Checklist, asked.Poll)
"""The kinds that a bank of questions has no place for."""


def left_out(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the questions of `plan` that stay out."""
    return tuple(question.id for question, _ in _asked(plan) if isinstance(question, LEFT_OUT))


def _asked(plan: Plan) -> Iterator[tuple[asked.Question, str]]:
    """Yield every question once, with the objective that files it."""
    seen = set()
    for sequence in plan.sequences:
        for planned in sequence.activities:
            for screen in planned.screens:
                question = screen.question
                if question is not None and question.id not in seen:
                    seen.add(question.id)
                    objectives = question.objectives or planned.activity.objectives
                    yield question, objectives[0] if objectives else plan.module.objectives[0].id


def _context(plan: Plan) -> Context:
    """Return how texts are written far from the pages: sources named, nothing to follow, no picture."""
    context = pointing.links(plan, outline(plan)).context
    cited = {source.id: Cited(short_source(source)) for source in plan.bibliography.values()}
    return replace(context, citations=cited, references={}, prefix="")


def _picture(media: Media) -> Html:
    """Return a picture that comes with its question (Moodle, « @@PLUGINFILE@@ »)."""
    return str(element("img", src=f"@@PLUGINFILE@@/{media.file}", alt=media.alt))


def _items(question: asked.Question, context: Context, media: Mapping[str, Media]) -> Iterator[Item]:  # noqa: C901 - one kind a case
    def html(text: Line) -> Html:
        return str(line(text, context))

    def long_html(text: Blocks) -> Html:
        return str(blocks(text, context))

    name = french(plain(question.text), narrow=True)
    text, hint = f"<p>{html(question.text)}</p>", html(question.hint)

    def item(body: Body, why: Html, unit: str = "") -> Item:
        return Item(question.id, name, text + unit, body, why, hint)

    match question:
        case asked.SingleChoice() | asked.MultipleChoice():
            several = isinstance(question, asked.MultipleChoice)
            yield item(Choice(_answers(question.options, context), several), long_html(question.why))
        case asked.ImageChoice():
            shown_ = tuple(media[option.figure] for option in question.options)
            answers = tuple(
                replace(one, text=f"<p>{one.text}</p><p>{_picture(picture)}</p>")
                for one, picture in zip(_answers(question.options, context), shown_, strict=True)
            )
            yield item(Choice(answers, several=False, pictures=shown_), long_html(question.why))
        case asked.Hotspot():
            marked = lettered(media[question.figure], [(spot.x, spot.y) for spot in question.options])
            answers = tuple(
                replace(one, text=f"{letter}. {one.text}")
                for letter, one in zip(ascii_uppercase, _answers(question.options, context), strict=False)
            )
            body = Choice(answers, several=False, pictures=(marked,))
            yield item(body, long_html(question.why), f"<p>{_picture(marked)}</p>")
        case asked.TrueFalse():
            yield item(Truth(question.answer == "vrai"), long_html(question.why))
        case asked.Matching() | asked.Sorting():
            matched, reasons = _match(question, context)
            yield item(matched, long_html(question.why) + reasons)
        case asked.Ordering():
            yield item(Order(tuple(map(html, question.items)), shown.items(question)), long_html(question.why))
        case asked.DropDown():
            pieces = tuple(french(piece, narrow=True) for piece in question.pieces)
            yield item(Lists(pieces, question.gaps), long_html(question.why))
        case asked.FillIn() | asked.Numeric():
            typed, unit = _typed(question)
            yield item(typed, long_html(question.why), unit)
        case asked.Reflection() | asked.OpenAnswer():
            yield item(Essay(question.lines), long_html(question.example))
        case asked.Branching():
            yield from _steps(question, item(Essay(0), long_html(question.why)), context)
        case asked.Scale() | asked.Checklist() | asked.Poll():
            pass
        case _:
            assert_never(question)


def _typed(question: asked.FillIn | asked.Numeric) -> tuple[Gaps | Amount, Html]:
    """Return what is typed, and the line that says its unit."""
    if isinstance(question, asked.FillIn):
        return Gaps(tuple(french(piece, narrow=True) for piece in question.pieces), question.gaps), ""
    unit = f"<p>Unité : {escape(french(question.unit, narrow=True))}</p>" if question.unit else ""
    return Amount(float(question.answer), float(question.tolerance)), unit


def _match(question: asked.Matching | asked.Sorting, context: Context) -> tuple[Match, Html]:
    """Return the pairs, and why they go together."""
    given = shown.pairs(question)
    pairs = tuple((str(line(pair.left, context)), french(pair.right, narrow=True)) for pair in given)
    whys = [(left, right, line(pair.why, context)) for (left, right), pair in zip(pairs, given, strict=True)]
    reasons = "".join(f"<li>{left} → {escape(right)}. {why}</li>" for left, right, why in whys if why)
    others = tuple(french(other, narrow=True) for other in getattr(question, "others", ()))
    return Match(pairs, others), f"<ul>{reasons}</ul>" if reasons else ""


def _steps(question: asked.Branching, whole: Item, context: Context) -> Iterator[Item]:
    """Yield a choice for each step of a story; what to keep of it stands with the last one."""
    for place, step in enumerate(question.steps, 1):
        yield replace(
            whole,
            id=f"{question.id}-{step.id}",
            name=f"{whole.name} ({place})",
            text=whole.text + str(blocks(step.text, context)),
            body=Choice(
                tuple(
                    Answer(str(line(one.text, context)), one.is_right, str(line(one.why, context)))
                    for one in step.choices
                ),
                several=False,
            ),
            why=whole.why if place == len(question.steps) else "",
        )


def _answers(options: Sequence[asked.Option], context: Context) -> tuple[Answer, ...]:
    return tuple(
        Answer(str(line(option.text, context)), option.is_right, str(line(option.why, context))) for option in options
    )


def category_path(category: Category) -> str:
    """Return where Moodle files the category: a slash in a name is doubled."""
    return "/".join(["$course$", "top", *(name.replace("/", "//") for name in category.path)])


def fraction(parts: int) -> str:
    """Return one of so many parts of 100, as Moodle lists its grades: « 33.33333 »."""
    return f"{100 / parts:.5f}".rstrip("0").rstrip(".")


def number(value: float) -> str:
    """Return a number with a point and no exponent."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
