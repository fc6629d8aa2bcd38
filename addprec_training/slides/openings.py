"""Slides that no author writes: cover, timetables, the opening of a sequence, its objectives, breaks, sources."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from addprec_training.model.base import Blank
from addprec_training.plan.cutting import MEASURING
from addprec_training.plan.french import clock, clocks, counted, day, days, duration
from addprec_training.plan.presence import WORDS
from addprec_training.plan.values import Entry, HalfDay, Plan, PlannedActivity, PlannedSequence
from addprec_training.slides import agenda
from addprec_training.slides.context import Context, Page, flowing
from addprec_training.slides.data_screens import sources as source_pages
from addprec_training.slides.drawn import light
from addprec_training.slides.references import cited
from addprec_training.slides.text import emphasised, fillable, runs, words
from addprec_training.slides.titles import clipped, sized
from addprec_training.slides.values import Content, Note, Paragraph, Run, Text


def cover(context: Context) -> Page:
    """Return the cover: programme, title, public, format and date, partners."""
    plan = context.plan
    texts: tuple[tuple[str, tuple[Run, ...]], ...] = (
        ("programme", words(plan.programme.title)),
        ("sous-titre", runs(plan.module.public)),
        ("mention", mention(plan)),
    )
    boxes: list[tuple[str, Content]] = [
        (name, Text((Paragraph(sized(text, context.room("Couverture", name), (20, 18))),))) for name, text in texts
    ]
    credit = context.room("Couverture", "partenaires")
    lines = tuple(Paragraph(words(line)) for line in plan.programme.credits)
    if not credit.holds(lines):
        lines = (Paragraph(clipped(tuple(run for line in lines for run in (*line.runs, Run(" "))), credit)),)
    boxes.append(("partenaires", Text(lines)))
    return Page("Couverture", words(plan.module.title), tuple(boxes), notes=_welcome(plan))


def mention(plan: Plan) -> tuple[Run, ...]:
    """Return format, départements and dates, or the place of dates that are not known; without a session, the version and its date."""
    if plan.session is None:
        return words(f"Format {plan.format} · version {plan.module.version} · {day(plan.module.date)}")
    places = ", ".join(departement.name for departement in plan.departements)
    said = " · ".join(part for part in (f"Format {plan.format}", places) if part)
    dates = [half_day.date for half_day in plan.half_days if half_day.date is not None]
    if not dates:
        return (*words(said), Run(" · "), *fillable(None, "date"))
    return words(f"{said} · {days(dates) if len(set(dates)) <= 2 else day(dates[0])}")


def _welcome(plan: Plan) -> tuple[Note, ...]:
    notes = [Note("But :", words("accueillir : cette diapositive reste affichée pendant que les personnes arrivent."))]
    said = counted(plan.days, "journée", "journées")
    notes.append(Note("Durée :", words(f"{duration(plan.room_minutes)} {WORDS[plan.presence]}, {said}.")))
    notes.extend(_hours(half_day, plan) for half_day in plan.half_days)
    notes.append(Note("Groupe :", words(plan.module.group)))
    if plan.structure is not None and not isinstance(plan.structure.name, Blank):
        notes.append(Note("Structure :", words(plan.structure.name)))
    if plan.module.safety:
        rules = " ; ".join("".join(run.text for run in runs(rule)) for rule in plan.module.safety)
        notes.append(Note("Règles de sécurité du groupe :", words(rules)))
    notes.append(Note("Guide d’animation :", words("chaque activité y porte le numéro que ces notes donnent.")))
    return tuple(notes)


def _hours(half_day: HalfDay, plan: Plan) -> Note:
    label = half_day.name.capitalize() if plan.days == 1 else f"Jour {half_day.day}, {half_day.name}"
    return Note(f"{label} :", words(clocks(half_day.start, half_day.end)))


def timetable(half_day: HalfDay, context: Context) -> list[Page]:
    """Return the timetable that opens `half_day`."""
    said = " ; ".join(f"{clock(line.start)}, {line.name}" for line in agenda.lines(half_day, context.plan))
    notes = (
        Note("But :", words("dire où l’on va, et quand on s’arrête.")),
        Note("Horaires :", words(f"{clocks(half_day.start, half_day.end)}. {said}.")),
        Note("Dire :", words("« Les pauses sont à l’heure. On peut sortir quand on en a besoin. »")),
    )
    return [Page(page.layout, page.title, page.boxes, notes=notes) for page in agenda.pages(half_day, context)]


def opening(sequence: PlannedSequence, context: Context) -> list[Page]:
    """Return the opening of `sequence`, its door open as far as the sequence is, then its objectives."""
    plan = context.plan
    total = len(plan.sequences)
    said = f"Séquence {sequence.number} sur {total} · {duration(sequence.room_minutes)}"
    activities = " ; ".join(f"{planned.number} {planned.activity.title}{_at(planned)}" for planned in sequence.room)
    notes = (
        Note("But de la séquence :", runs(sequence.sequence.aim)),
        Note("Activités :", words(activities)),
    )
    boxes: tuple[tuple[str, Content], ...] = (
        ("numero-grand", Text((Paragraph(words(str(sequence.number))),))),
        ("mention", Text((Paragraph((*words(said), *_way_back(sequence, plan))),))),
    )
    title = words(sequence.sequence.title)
    door = Page("Séquence", title, boxes, notes=notes, drawn=light(sequence.number, total))
    return [door, *_objectives(sequence, context)]


def _way_back(sequence: PlannedSequence, plan: Plan) -> tuple[Run, ...]:
    """Return the word that jumps to the timetable from which the sequence was opened."""
    first = next((planned.half_day for planned in sequence.room), None)
    half_day = next((half_day for half_day in plan.half_days if half_day.number == first), None)
    if half_day is None:
        return ()
    return (Run(" · "), Run("Programme", link=f"#{agenda.slide_name(half_day)}"))


def _at(planned: PlannedActivity) -> str:
    return f", {clock(planned.start)}" if planned.start is not None else ""


def _objectives(sequence: PlannedSequence, context: Context) -> list[Page]:
    served = {
        name
        for planned in sequence.activities
        if planned.activity.method not in MEASURING
        for name in planned.activity.objectives
    }
    known = [objective for objective in context.plan.module.objectives if objective.id in served]
    if not known:
        return []
    content = tuple(
        Paragraph(emphasised(runs(objective.text)), None, number) for number, objective in enumerate(known, start=1)
    )
    title = words(f"À la fin de la séquence {sequence.number}, vous saurez")
    notes = (
        Note("But :", words("dire ce que la séquence permettra de faire, sans lire chaque ligne.")),
        Note("Activités :", words(_served(sequence, known_ids=[objective.id for objective in known]))),
    )
    pages = flowing(context, "Objectifs", title, "corps", content)
    return [Page(page.layout, page.title, page.boxes, part="objectifs", notes=notes) for page in pages]


def _served(sequence: PlannedSequence, known_ids: Sequence[str]) -> str:
    lines = []
    for number, name in zip(count(1), known_ids, strict=False):
        activities = [planned.number for planned in sequence.room if name in planned.activity.objectives]
        lines.append(f"objectif {number} : {', '.join(activities) or 'en ligne'}")
    return " ; ".join(lines)


def pause(entry: Entry, following: PlannedActivity | None) -> Page:
    """Return the slide of a break or of lunch, with the time at which the day goes on."""
    name = "Pause" if entry.kind == "break" else "Repas"
    back = words(f"Reprise à {clock(entry.end)}")
    notes = [Note(f"{name} :", words(f"{clocks(entry.start, entry.end)} ({duration(entry.minutes)})"))]
    if following is not None:
        notes.append(Note("Ensuite :", words(f"activité {following.number}, {following.activity.title}")))
    notes.append(Note("Veiller :", words("rester disponible pour qui voudrait parler à part.")))
    return Page("Pause", words(name), (("corps", Text((Paragraph(back),))),), notes=tuple(notes))


def sources(context: Context) -> list[Page]:
    """Return every source that the slides cite, at the end; the booklet has those of the whole module."""
    shown = [screen for planned in context.plan.activities for screen in planned.room_screens]
    ids = set(cited([thing for screen in shown for thing in (screen.screen, screen.question) if thing is not None]))
    listing = [source for source in context.plan.bibliography.values() if source.id in ids]
    unchecked = [source for source in listing if source.certainty == "a-verifier"]
    notes = [Note("But :", words("à montrer sur demande ; la liste complète est dans le livret."))]
    if unchecked:
        notes.append(Note("À vérifier avant publication :", words(" ; ".join(source.title for source in unchecked))))
    return [
        Page(page.layout, page.title, page.boxes, notes=tuple(notes))
        for page in source_pages(words("Sources du module"), listing, context, "Sources")
    ]
