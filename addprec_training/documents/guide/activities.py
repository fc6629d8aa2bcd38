"""An activity as its pages show it: facts, what to prepare, steps, slides in detail, answers, plan B."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from addprec_training.documents.guide.answers import Answer, answers
from addprec_training.documents.guide.book import Book, capital, inline_list
from addprec_training.documents.guide.pagination import LONG_STEP, MANY_SLIDES, Weight, step_height
from addprec_training.documents.guide.readable import readable
from addprec_training.documents.guide.thumbnails import Thumbnail, numbers
from addprec_training.documents.guide.timetable import when
from addprec_training.markup.elements import element, joined, words
from addprec_training.markup.spoken import quoted
from addprec_training.model.activity import METHODS, Activity, Facilitation, StepKind
from addprec_training.model.base import Line
from addprec_training.model.session import Presence
from addprec_training.plan.french import duration
from addprec_training.plan.presence import HANDING
from addprec_training.plan.values import PlannedActivity, PlannedScreen

STEPS: dict[StepKind, str] = {"do": "Faire", "say": "Dire", "ask": "Demander", "watch": "Veiller"}
"""The word of each kind of step."""

PRIORITIES = {
    "must": "à ne jamais sauter",
    "should": "à garder si possible",
    "may": "à laisser en premier si le temps manque",
}
"""What a shorter day may drop, in words."""


Layout = Literal["beside", "wide", "long", "long-wide", "many"]
"""Slides beside the words; words alone; the same for words that may break over two pages; many slides below the words."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide beside a step."""

    number: int
    caption: Markup
    alt: str
    address: str
    pictured: bool
    """Whether its picture is shown here; a slide shown again is only named."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of facilitation."""

    kind: StepKind
    word: str
    minutes: Markup
    content: Markup
    expected: tuple[Markup, ...]
    slides: tuple[Slide, ...]
    layout: Layout


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands behind a slide: what the group works from, the facilitator's notes, and the whole explanation."""

    numbers: Markup
    """« Diapos 4 et 5 »."""
    slides: tuple[Slide, ...]
    title: Markup
    read: Markup
    """The vignette, the brief or the steps, in print."""
    notes: Markup
    text: Markup


@dataclass(frozen=True, slots=True)
class Fallback:
    """A line of plan B."""

    when: Markup
    what: Markup


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """An activity."""

    id: str
    number: str
    sequence: int
    title: Markup
    minutes: Markup
    clock: Markup
    grouping: Markup
    people: Markup
    method: Markup
    priority: Markup
    lead: Markup
    aim: Markup
    objectives: Markup
    prepare: tuple[Markup, ...]
    steps: tuple[Step, ...]
    details: tuple[Detail, ...]
    answers: tuple[Answer, ...]
    plan_b: tuple[Fallback, ...]
    transition: Markup
    sources: Markup
    weight: Weight
    """How much of a page it takes, to know on which side it starts."""


def activity(book: Book, planned: PlannedActivity) -> ActivityPage:
    """Return the pages of an activity of the room."""
    it = planned.activity
    steps, details = _steps_and_details(book, planned)
    return ActivityPage(
        id=it.id,
        number=planned.number,
        sequence=planned.sequence,
        title=words(it.title),
        minutes=words(duration(it.minutes)),
        clock=words(when(book.plan, planned)),
        grouping=words(capital(it.grouping)),
        people=words(_people(book)),
        method=words(METHODS[it.method]),
        priority=words(_priority(it)),
        lead=words(it.lead) if it.lead else Markup(""),
        aim=book.line(it.aim),
        objectives=words(_objectives(book, it)),
        prepare=tuple(_to_prepare(book, planned)),
        steps=steps,
        details=details,
        answers=answers(book, planned),
        plan_b=tuple(_plan_b(book, it)),
        transition=book.line(it.transition),
        sources=book.cites(it.sources) if it.sources else Markup(""),
        weight=Weight.of(planned),
    )


def _people(book: Book) -> str:
    session = book.plan.session
    return f"{session.participants} personnes" if session and session.participants else book.plan.module.group


def _priority(it: Activity) -> str:
    fictive = "situation fictive, " if it.method == "vignette" else ""
    return fictive + PRIORITIES[it.priority]


def _objectives(book: Book, it: Activity) -> str:
    order = [objective.id for objective in book.plan.module.objectives]
    served = tuple(str(order.index(id_) + 1) for id_ in it.objectives if id_ in order)
    if not served:
        return ""
    return f"Sert {'l’objectif' if len(served) == 1 else 'les objectifs'} {inline_list(served)} de la formation."


def _to_prepare(book: Book, planned: PlannedActivity) -> Iterator[Markup]:
    for given in planned.handouts:
        link = element("a", words(f"Fiche {given.number}"), href=f"#fiche-{given.handout.id}", class_="fiche")
        yield joined((link, words(f", « {given.handout.title} », {HANDING[_presence(book, planned)]}")))
    yield from book.lines(planned.activity.material)
    yield from book.lines(planned.activity.prepare)


def _presence(book: Book, planned: PlannedActivity) -> Presence:
    return book.plan.half_days[planned.half_day - 1].presence if planned.half_day else "salle"


# --- Steps and slides


def _steps_and_details(book: Book, planned: PlannedActivity) -> tuple[tuple[Step, ...], tuple[Detail, ...]]:
    """Return the steps with the slides they show, then what stands behind each slide; a slide is pictured once."""
    pictured: set[int] = set()
    steps = tuple(_step(book, step, planned, pictured) for step in planned.activity.facilitation)
    details = tuple(detail for screen in planned.room_screens if (detail := _detail(book, screen, pictured)))
    return steps, details


def _step(book: Book, step: Facilitation, planned: PlannedActivity, pictured: set[int]) -> Step:
    spoken = step.kind in ("say", "ask")
    shown = [slide for id_ in step.show for slide in _shown(book, planned, id_)]
    return Step(
        kind=step.kind,
        word=STEPS[step.kind],
        minutes=words(duration(step.minutes)) if step.minutes else Markup(""),
        content=book.blocks(quoted(step.content) if spoken else step.content),
        expected=book.lines(step.expect),
        slides=tuple(_slide(slide, pictured) for slide in shown),
        layout=_layout(step, len(shown)),
    )


def _layout(step: Facilitation, slides: int) -> Layout:
    if slides >= MANY_SLIDES:
        return "many"
    long = step_height(step) > LONG_STEP
    if slides:
        return "long" if long else "beside"
    return "long-wide" if long else "wide"


def _shown(book: Book, planned: PlannedActivity, id_: str) -> tuple[Thumbnail, ...]:
    """Return the slides of a screen, or of the screen that places a question."""
    placing = {screen.question.id: screen.id for screen in planned.room_screens if screen.question}
    return book.thumbnails.get(id_) or book.thumbnails.get(placing.get(id_, ""), ())


def _slide(thumbnail: Thumbnail, pictured: set[int]) -> Slide:
    told = f"Diapo {thumbnail.number} · {thumbnail.title}"
    fresh = thumbnail.number not in pictured
    pictured.add(thumbnail.number)
    return Slide(thumbnail.number, words(told), told, thumbnail.address, fresh)


def _detail(book: Book, screen: PlannedScreen, pictured: set[int]) -> Detail | None:
    """Return what stands behind a screen; None where the steps already show all there is."""
    slides = book.thumbnails.get(screen.id, ())
    read = book.blocks(readable(screen))
    notes, text = book.blocks(screen.screen.notes), book.blocks(screen.screen.text)
    unseen = any(slide.number not in pictured for slide in slides)
    if not (read or notes or text or unseen):
        return None
    shown = tuple(_slide(slide, pictured) for slide in slides)
    return Detail(words(numbers(slides)), shown, words(screen.screen.title), read, notes, text)


def _plan_b(book: Book, it: Activity) -> Iterator[Fallback]:
    if it.plan_b is None:
        return
    lines: tuple[tuple[str, Line], ...] = (
        ("En retard", it.plan_b.late),
        ("Petit groupe", it.plan_b.small_group),
        ("Émotion", it.plan_b.upset),
    )
    for case, what in lines:
        if what:
            yield Fallback(words(case), book.line(what))
