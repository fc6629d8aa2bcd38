"""Screens to pages, kind by kind: the layout that each takes, and what goes where. Data kinds are in `data_screens`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from addprec_training.model import screens as kinds
from addprec_training.model.blocks import plain
from addprec_training.model.questions import Question
from addprec_training.plan.french import duration
from addprec_training.plan.values import PlannedActivity, PlannedScreen
from addprec_training.slides import data_screens, questions
from addprec_training.slides.context import Context, Page, flowing
from addprec_training.slides.split import Room
from addprec_training.slides.text import items, paragraphs, runs, sliced, words
from addprec_training.slides.titles import NBSP, can_stand, clipped, fits, sized, stepped
from addprec_training.slides.values import Content, Note, Paragraph, Paragraphs, Run, Text

_FEW_STEPS = 5
"""Steps that one column holds; more take two."""
_OR_PART = 0.315
"""Size of the word between the emergency numbers, against theirs: 44 points to 140."""
_NUMBERS = ("15", "112")
"""The emergency numbers (FACTS B.1), alike everywhere."""


def pages(  # noqa: C901, PLR0912 - one kind a case
    planned: PlannedScreen, activity: PlannedActivity, context: Context
) -> list[Page]:
    """Return the pages of a screen, or of the question that it places."""
    screen, title = planned.screen, words(planned.screen.title)
    match screen:
        case kinds.Points():
            return _points(screen, context)
        case kinds.TitleScreen():
            return _sentence(title, runs(screen.subtitle), context)
        case kinds.Columns():
            return _columns(screen, context)
        case kinds.Comparison():
            return _comparison(screen, context)
        case kinds.Quotation():
            return _quotation(screen, context)
        case kinds.Vignette():
            return _vignette(screen, context)
        case kinds.RecordingScreen():
            listened = flowing(context, "Points", title, "corps", items(screen.prompts))
            return [replace(page, kind="Écoute") for page in listened]
        case kinds.QuestionScreen():
            return _question(planned.question, context)
        case kinds.Definition():
            whole = (Paragraph(runs(screen.definition), "none"), *items(screen.points))
            return flowing(context, "Points", title, "corps", whole)
        case kinds.Steps():
            return steps(title, items(screen.steps), context)
        case kinds.Alert():
            return _alert(screen, context)
        case kinds.Takeaways():
            return flowing(context, "À retenir", title, "corps", items(screen.points))
        case kinds.Brief():
            return [replace(page, kind="Consigne") for page in brief(title, items(screen.steps), activity, context)]
        case kinds.Discussion():
            return [
                replace(page, kind="Échange")
                for page in flowing(context, "Points", title, "corps", items(screen.prompts))
            ]
        case (
            kinds.TableScreen()
            | kinds.Chart()
            | kinds.NumberScreen()
            | kinds.FigureScreen()
            | kinds.Agenda()
            | kinds.SourcesScreen()
            | kinds.Resources()
        ):
            return data_screens.pages(screen, activity, context)
        case _:
            assert_never(screen)


def _question(question: Question | None, context: Context) -> list[Page]:
    if question is None:
        message = "a question screen whose question was not resolved"
        raise ValueError(message)
    return questions.pages(question, context)


def _points(screen: kinds.Points, context: Context) -> list[Page]:
    title = words(screen.title)
    if screen.figure is None:
        return flowing(context, "Points", title, "corps", items(screen.points))
    first, *rest = context.spread("Points et image", "corps", items(screen.points))
    picture = data_screens.picture(screen.figure, context)
    credit = data_screens.credit(context.media[screen.figure], context.room("Points et image", "légende"))
    beside = Page("Points et image", title, (("corps", first), ("image", picture), ("légende", credit)))
    left = tuple(paragraph for text in rest for paragraph in text.paragraphs)
    return [beside, *(flowing(context, "Points", title, "corps", left) if left else ())]


def _sentence(sentence: tuple[Run, ...], below: tuple[Run, ...], context: Context, kind: str = "") -> list[Page]:
    """Return a sentence in large; one with too much below it is set as a title over text."""
    if not below:
        return [Page("Phrase", sentence, (), kind)]
    if not fits(below, context.room("Phrase", "source")):
        return flowing(context, "Points", sentence, "corps", (Paragraph(below, "none"),))
    return [Page("Phrase", sentence, (("source", Text((Paragraph(below),))),), kind)]


def _quotation(screen: kinds.Quotation, context: Context) -> list[Page]:
    """Return a quotation in large; one that is too long is set as text, under the title of its screen."""
    quote, by = (Run(f"«{NBSP}"), *runs(screen.quote), Run(f"{NBSP}»")), words(screen.by)
    room = context.room("Phrase", "titre")
    if fits(quote, room) and fits(by, context.room("Phrase", "source")):
        return _sentence(quote, by, context, screen.title)
    whole = (Paragraph(quote, "none"), Paragraph(by, "none"))
    return flowing(context, "Points", words(screen.title), "corps", whole)


def _columns(screen: kinds.Columns, context: Context) -> list[Page]:
    layout = "Trois colonnes" if len(screen.columns) > 2 else "Deux colonnes"
    if not context.has(layout, "corps-1"):
        return flowing(context, layout, words(screen.title), "corps", _in_turn(screen.columns))
    heads = [_head(column.head, place, layout, context) for place, column in enumerate(screen.columns, start=1)]
    spread = [
        context.spread(layout, f"corps-{place}", (*_opening(head, column.head), *items(column.points)))
        for place, (head, column) in enumerate(zip(heads, screen.columns, strict=True), start=1)
    ]
    return [Page(layout, words(screen.title), tuple(_side_by_side(heads, texts))) for texts in zip_longest(*spread)]


def _in_turn(columns: Iterable[kinds.Column]) -> Paragraphs:
    """Return columns as one text, for a template that has none side by side."""
    return tuple(
        paragraph
        for column in columns
        for paragraph in (Paragraph(words(column.head, bold=True), "none"), *items(column.points, "squares"))
    )


def _head(head: str, place: int, layout: str, context: Context) -> tuple[Run, ...] | None:
    """Return the head of a column at a size at which it stands; None when it has to open the text below."""
    return stepped(words(head), context.room(layout, f"tête-{place}"), (24, 20))


def _opening(head: tuple[Run, ...] | None, text: str) -> Paragraphs:
    return () if head else (Paragraph(words(text, bold=True)),)


def _side_by_side(heads: list[tuple[Run, ...] | None], texts: tuple[Text | None, ...]) -> Iterator[tuple[str, Content]]:
    for place, (head, text) in enumerate(zip(heads, texts, strict=True), start=1):
        if head is not None:
            yield f"tête-{place}", Text((Paragraph(head),))
        if text is not None:
            yield f"corps-{place}", text


def _comparison(screen: kinds.Comparison, context: Context) -> list[Page]:
    """Return two columns cut at the same rank, so that what answers what stays side by side."""
    columns = (screen.left, screen.right)
    if not context.has("Comparaison", "corps-1"):
        return flowing(context, "Comparaison", words(screen.title), "corps", _in_turn(columns))
    heads = [_head(column.head, place, "Comparaison", context) for place, column in enumerate(columns, start=1)]
    left, right = (
        (*_opening(head, column.head), *items(column.points)) for head, column in zip(heads, columns, strict=True)
    )
    rooms = context.room("Comparaison", "corps-1"), context.room("Comparaison", "corps-2")
    packed: list[list[tuple[Paragraph | None, Paragraph | None]]] = [[]]
    for pair in zip_longest(left, right):
        tried = [*packed[-1], pair]
        if packed[-1] and not all(room.holds(_side(tried, side)) for side, room in enumerate(rooms)):
            packed.append([])
        packed[-1].append(pair)
    return [
        Page("Comparaison", words(screen.title), tuple(_side_by_side(heads, texts)))
        for page in packed
        for texts in zip_longest(
            context.spread("Comparaison", "corps-1", _side(page, 0)),
            context.spread("Comparaison", "corps-2", _side(page, 1)),
        )
    ]


def _side(pairs: list[tuple[Paragraph | None, Paragraph | None]], side: int) -> Paragraphs:
    return tuple(pair[side] for pair in pairs if pair[side] is not None)  # type: ignore[misc]


def _vignette(screen: kinds.Vignette, context: Context) -> list[Page]:
    """Return the story, then its questions, beside the end of the story where there is room."""
    label = ("étiquette", Text((Paragraph(words("Situation fictive")),)))
    if not context.has("Vignette", "questions"):
        whole = (*paragraphs(screen.situation, context.media), *items(screen.prompts, "squares"))
        pages = flowing(context, "Vignette", words(screen.title), "corps", whole)
        return [replace(page, boxes=(label, *page.boxes)) for page in pages]
    story = context.spread("Vignette", "corps", paragraphs(screen.situation, context.media))
    asked = context.spread("Vignette", "questions", items(screen.prompts))
    count = max(len(story), len(asked))
    made: list[Page] = []
    for place in range(count):
        boxes: list[tuple[str, Content]] = [label]
        if place < len(story):
            boxes.append(("corps", story[place]))
        if place >= count - len(asked):
            boxes.append(("questions", asked[place - count + len(asked)]))
        made.append(Page("Vignette", words(screen.title), tuple(boxes)))
    return made


def steps(title: tuple[Run, ...], content: Paragraphs, context: Context) -> list[Page]:
    """Return steps in order: one column for a few, two for more, several slides beyond."""
    one = flowing(context, "Étapes", title, "corps", content)
    if len(content) <= _FEW_STEPS and len(one) == 1:
        return one
    columns = _in_two_columns(content, context) if context.has("Étapes, deux colonnes", "corps-1") else None
    if columns is None or not fits(title, context.room("Étapes, deux colonnes", "titre")):
        return one
    boxes = tuple((f"corps-{place}", Text(column)) for place, column in enumerate(columns, start=1))
    return [Page("Étapes, deux colonnes", title, boxes)]


def _in_two_columns(content: Paragraphs, context: Context) -> tuple[Paragraphs, Paragraphs] | None:
    """Return `content` in two columns of like height, the first no shorter; None when it does not fit."""
    left, right = context.room("Étapes, deux colonnes", "corps-1"), context.room("Étapes, deux colonnes", "corps-2")
    ways = [
        (max(left.height(content[:cut]), right.height(content[cut:])), content[:cut], content[cut:])
        for cut in range((len(content) + 1) // 2, len(content))
        if left.holds(content[:cut]) and right.holds(content[cut:])
    ]
    if not ways:
        return None
    _, first, second = min(ways, key=lambda way: way[0])
    return first, second


def _alert(screen: kinds.Alert, context: Context) -> list[Page]:
    first, second = _NUMBERS
    size = max(20, round(context.box("Urgence", "numéros").pt * _OR_PART))
    numbers = (Run(f"{first} "), Run("ou", bold=True, colour="blanc", pt=size), Run(f" {second}"))
    figures = ("numéros", Text((Paragraph(numbers),)))
    bodies = context.spread("Urgence", "corps", items(screen.points))
    return [Page("Urgence", words(screen.title), (figures, ("corps", text))) for text in bodies]


def brief(title: tuple[Run, ...], content: Paragraphs, activity: PlannedActivity, context: Context) -> list[Page]:
    """Return what a group has to do, with its minutes, its size and what it needs.

    Beside a panel, a title has half of the slide: one that is too long for that takes the whole, and the panel goes.
    """
    planned = activity.activity
    notes = (
        (Note("Matériel :", words(" ; ".join(plain(item) for item in planned.material))),) if planned.material else ()
    )
    if not can_stand(title, context.room("Consigne", "titre")):
        minutes = Paragraph(words(f"{duration(planned.minutes)}, {planned.grouping}", bold=True), "none")
        wide = flowing(context, "Étapes", title, "corps", (minutes, *content))
        return [replace(page, notes=notes) for page in wide]
    groups = context.room("Consigne", "groupes")
    side: list[tuple[str, Content]] = [
        ("durée", Text((Paragraph(words(duration(planned.minutes))),))),
        ("groupes", Text((Paragraph(sized(words(_capital(planned.grouping)), groups, (20,))),))),
    ]
    if planned.material:
        side.append(("matériel", _material(activity, context)))
    if not content:
        return [Page("Consigne", title, tuple(side), notes=notes)]
    bodies = context.spread("Consigne", "corps", content)
    return [Page("Consigne", title, (("corps", text), *side), notes=notes) for text in bodies]


def _material(activity: PlannedActivity, context: Context) -> Text:
    """Return the material that the panel holds: whole, else each thing in a few words, else the first of them."""
    room = context.room("Consigne", "matériel")
    head = Paragraph(words("Matériel", bold=True))
    whole = items(activity.activity.material)
    short = tuple(Paragraph(_first_words(item.runs)) for item in whole)
    for listing in (whole, short, *(_cut_short(short, count) for count in range(len(short) - 1, 0, -1))):
        shown = (head, *(replace(item, runs=_capital_runs(item.runs)) for item in listing))
        if room.holds(shown):
            return Text(shown)
    return Text((head, Paragraph(clipped(_capital_runs(short[0].runs), _one_line_less(room)))))


def _first_words(content: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return what stands before the first comma, bracket or colon."""
    whole = "".join(run.text for run in content)
    end = re.search(r",? \(|, |[\u00a0 ][:;] ", whole)
    return sliced(content, 0, end.start()) if end else content


def _cut_short(listing: Paragraphs, count: int) -> Paragraphs:
    *kept, last = listing[:count]
    return (*kept, replace(last, runs=(*last.runs, Run("…"))))


def _one_line_less(room: Room) -> Room:
    return replace(room, box=room.box.model_copy(update={"lines": room.box.lines - 1}))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _capital_runs(content: tuple[Run, ...]) -> tuple[Run, ...]:
    return (replace(content[0], text=_capital(content[0].text)), *content[1:]) if content else content
