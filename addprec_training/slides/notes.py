"""Speaker notes: what the person at the front does, says, asks and watches while a slide is up.

A step that names what it shows goes with that slide; one that does not stays with what is already up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from addprec_training.markup.spoken import quoted
from addprec_training.model import blocks as md
from addprec_training.model.activity import Facilitation, StepKind
from addprec_training.model.module import Media
from addprec_training.plan.french import clocks, duration
from addprec_training.plan.values import PlannedActivity, PlannedScreen
from addprec_training.slides.context import Context
from addprec_training.slides.references import cited, long
from addprec_training.slides.text import paragraphs, runs, words
from addprec_training.slides.values import BREAK, Note, Run

_VERBS: Mapping[StepKind, str] = {"do": "Faire", "say": "Dire", "ask": "Demander", "watch": "Veiller"}


def head(activity: PlannedActivity) -> tuple[Note, ...]:
    """Return what activity it is, when, how long, and what it aims at."""
    planned = activity.activity
    if activity.start is not None and activity.end is not None:
        when = f"{clocks(activity.start, activity.end)} ({duration(planned.minutes)})"
    else:
        when = duration(planned.minutes)
    notes = [Note(f"Activité {activity.number} du guide :", words(f"{planned.title}, {when}, {planned.grouping}"))]
    if planned.aim:
        notes.append(Note("But :", runs(planned.aim)))
    return tuple(notes)


def steps(activity: PlannedActivity) -> dict[str, list[Facilitation]]:
    """Return the steps of `activity` by the id of the screen, or of the question, that is up."""
    ids = [_shown(screen) for screen in activity.room_screens]
    by_screen: dict[str, list[Facilitation]] = {name: [] for name in ids}
    alias = {screen.question.id: _shown(screen) for screen in activity.room_screens if screen.question is not None}
    alias |= {screen.screen.id: _shown(screen) for screen in activity.room_screens}
    up = ids[0] if ids else ""
    for step in activity.activity.facilitation:
        shown = [alias[name] for name in step.show if name in alias]
        for name in shown or [up]:
            by_screen.setdefault(name, []).append(step)
        up = shown[-1] if shown else up
    return by_screen


def _shown(screen: PlannedScreen) -> str:
    return screen.id


def told(listing: Iterable[Facilitation], media: Mapping[str, Media]) -> tuple[Note, ...]:
    """Return steps as notes: the word, the minutes, the text, what answers to expect."""
    notes: list[Note] = []
    for step in listing:
        spoken = step.kind in ("say", "ask")
        content = quoted(step.content) if spoken else step.content
        minutes = f" ({duration(step.minutes)})" if step.minutes else ""
        notes.append(Note(f"{_VERBS[step.kind]}{minutes} :", text(content, media)))
        if step.expect:
            expected = " ; ".join(md.plain(answer) for answer in step.expect)
            notes.append(Note("Réponses attendues :", words(expected)))
    return tuple(notes)


def text(content: md.Blocks, media: Mapping[str, Media]) -> tuple[Run, ...]:
    """Return `content` as runs, a break between paragraphs, lists with their marks written out."""
    whole: list[Run] = []
    for paragraph in paragraphs(content, media):
        if whole:
            whole.append(BREAK)
        mark = {"squares": "– ", "numbers": f"{paragraph.number}. "}.get(paragraph.marks or "", "")
        whole.extend(((Run(mark),) if mark else ()) + paragraph.runs)
    return tuple(whole)


def foot(screen: PlannedScreen | None, context: Context) -> tuple[Note, ...]:
    """Return the screen's own notes, and its sources in full."""
    notes: list[Note] = []
    if screen is not None:
        if screen.recording is not None:
            notes.append(Note("Lire à voix haute :", text(screen.recording.transcript, context.media)))
        if screen.screen.notes:
            notes.append(Note("À savoir :", text(screen.screen.notes, context.media)))
        if screen.question is not None and screen.question.notes:
            notes.append(Note("À savoir :", text(screen.question.notes, context.media)))
        notes.extend(_figure(screen, context))
    things = [] if screen is None else [screen.screen, *([screen.question] if screen.question else [])]
    notes.extend(sources(cited(things), context))
    return tuple(notes)


def _figure(screen: PlannedScreen, context: Context) -> Iterator[Note]:
    """Yield the legend of the figure that a screen shows, whole."""
    name = getattr(screen.screen, "figure", None)
    if name is not None:
        media = context.media[name]
        caption = md.plain(media.caption)
        yield Note("Figure :", words(" ".join(part for part in (caption, f"{media.credit}, {media.licence}") if part)))


def sources(ids: Sequence[str], context: Context) -> tuple[Note, ...]:
    """Return sources in full."""
    known = [long(context.plan.bibliography[source]) for source in ids if source in context.plan.bibliography]
    return (Note("Sources :", words(" ; ".join(known))),) if known else ()


def transition(activity: PlannedActivity) -> tuple[Note, ...]:
    """Return the sentence that leads to what follows."""
    return (Note("Transition :", runs(activity.activity.transition)),) if activity.activity.transition else ()
