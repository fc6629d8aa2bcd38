"""A plan as slides, in the order of the day: what each half-day shows, numbered, with its running lines."""

from __future__ import annotations

from collections.abc import Iterator

from addprec_training.plan.values import HalfDay, Plan, PlannedActivity, PlannedScreen, PlannedSequence
from addprec_training.slides import agenda, openings, screens, session
from addprec_training.slides import notes as spoken
from addprec_training.slides.context import Context, Page
from addprec_training.slides.finish import Draft, finished
from addprec_training.slides.measure import Widths
from addprec_training.slides.text import runs, words
from addprec_training.slides.values import Paragraph, Slide
from addprec_training.theme import Theme

_OPENING, _CLOSING = "Ouverture", "Sources"


def compose(plan: Plan, theme: Theme, widths: Widths) -> tuple[Slide, ...]:
    """Return the slides of `plan`, numbered from 1; pure, so that deck and guide agree."""
    context = Context(plan, theme.deck, widths)
    return finished(list(_drafts(context)), context)


def _drafts(context: Context) -> Iterator[Draft]:
    plan = context.plan
    yield Draft(openings.cover(context), "auto:couverture", _OPENING)
    for name, page in session.pages(context):
        yield Draft(page, name, _OPENING)
    begun: set[int] = set()
    section = _OPENING
    for half_day in plan.half_days:
        if agenda.agenda_screen(half_day) is None:
            for page in openings.timetable(half_day, context):
                yield Draft(page, agenda.slide_name(half_day), section)
        for place, entry in enumerate(half_day.entries):
            if entry.activity is None:
                yield from _pause(half_day, place, section, plan)
                continue
            sequence = next(found for found in plan.sequences if found.number == entry.activity.sequence)
            section = f"{sequence.number}. {sequence.sequence.title}"
            if sequence.number not in begun:
                begun.add(sequence.number)
                yield from _opening(sequence, section, context)
            yield from _activity(entry.activity, sequence, section, context)
    for page in openings.sources(context):
        yield Draft(page, "auto:sources", _CLOSING)


def _pause(half_day: HalfDay, place: int, section: str, plan: Plan) -> Iterator[Draft]:
    entry = half_day.entries[place]
    if entry.kind in ("break", "lunch"):
        page = openings.pause(entry, _following(half_day, place, plan))
        yield Draft(page, f"auto:{'pause' if entry.kind == 'break' else 'repas'}-{half_day.number}", section)


def _following(half_day: HalfDay, place: int, plan: Plan) -> PlannedActivity | None:
    later = [*half_day.entries[place + 1 :]]
    later += [entry for other in plan.half_days if other.number > half_day.number for entry in other.entries]
    return next((entry.activity for entry in later if entry.activity is not None), None)


def _opening(sequence: PlannedSequence, section: str, context: Context) -> Iterator[Draft]:
    door, *objectives = openings.opening(sequence, context)
    name = sequence.sequence.id
    yield Draft(door, f"sequence:{name}", section, sequence)
    for page in objectives:
        yield Draft(page, f"objectifs:{name}", section, sequence)


def _activity(activity: PlannedActivity, sequence: PlannedSequence, section: str, context: Context) -> Iterator[Draft]:
    """Yield the slides of each screen of `activity`, the way on said on the last."""
    steps = spoken.steps(activity)
    made: list[Draft] = []
    for screen in activity.room_screens or (None,):
        name = screen.id if screen else f"activite:{activity.activity.id}"
        before = (*spoken.head(activity), *spoken.told(steps.get(screen.id if screen else "", []), context.media))
        for place, page in enumerate(_pages(screen, activity, context)):
            said = before if place == 0 else spoken.head(activity)
            after = spoken.foot(screen, context) if place == 0 else ()
            full = f"{name}:{page.part}" if page.part else name
            made.append(
                Draft(
                    page, full, section, sequence, activity, screen.id if screen else None, (*said, *page.notes, *after)
                )
            )
    last = made.pop()
    yield from made
    yield last.saying(spoken.transition(activity))


def _pages(screen: PlannedScreen | None, activity: PlannedActivity, context: Context) -> list[Page]:
    """Return the pages of `screen`; an activity that shows nothing has one: its name, its minutes, its groups."""
    if screen is not None:
        return screens.pages(screen, activity, context)
    aim = (Paragraph(runs(activity.activity.aim), "none"),) if activity.activity.aim else ()
    return screens.brief(words(activity.activity.title), aim, activity, context)
