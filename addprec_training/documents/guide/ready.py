"""The sessions ready to run with groups: the facilitator's sheet, and the sheets for the people.

Each is printed alone, without the guide: its clock starts at 0, its sources are its own, and nothing leads elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from addprec_training.documents.guide import annexes, sheet
from addprec_training.documents.guide.activities import STEPS
from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.files import handout_files
from addprec_training.documents.guide.handouts import people_sheet
from addprec_training.documents.guide.html import Page, filled, state
from addprec_training.documents.guide.ready_list import SkillRow, skills
from addprec_training.markup.elements import words
from addprec_training.markup.spoken import quoted
from addprec_training.model import blocks as md
from addprec_training.model.activity import Facilitation, StepKind
from addprec_training.model.base import Lines
from addprec_training.model.group_session import Variants
from addprec_training.model.handout import Handout
from addprec_training.plan.french import duration
from addprec_training.plan.values import Plan, PlannedGroupSession, PlannedPhase, PlannedSheet
from addprec_training.theme import Theme

VARIANTS: dict[str, str] = {
    "little_french": "Peu de français",
    "no_reading": "Sans lecture",
    "small_group": "À trois",
    "street": "Dans la rue",
}
"""What documents call each variant."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of facilitation."""

    kind: StepKind
    word: str
    minutes: Markup
    content: Markup
    expected: tuple[Markup, ...]
    sheets: tuple[Markup, ...]
    """« Fiche S3.1, « Ma météo » »: what is given or shown."""


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase with its clock, in minutes from the start."""

    start: Markup
    end: Markup
    minutes: Markup
    label: Markup
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class VariantRow:
    """How to adapt the session."""

    case: Markup
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SessionPage:
    """The facilitator's sheet of a group session."""

    number: int
    of: int
    id: str
    title: Markup
    aim: Markup
    minutes: Markup
    group: Markup
    lead: Markup
    skills: tuple[SkillRow, ...]
    material: tuple[Markup, ...]
    prepare: tuple[Markup, ...]
    watch: tuple[Markup, ...]
    phases: tuple[PhaseRow, ...]
    variants: tuple[VariantRow, ...]
    routine: tuple[Markup, ...]
    after: tuple[Markup, ...]
    sources: Markup


def page(plan: Plan, theme: Theme, name: str) -> Page:
    """Return the facilitator's sheet of the group session whose file is called `name`. Raises `KeyError` when there is none."""
    planned = {one.name: one for one in plan.group_sessions}[name]
    made = sheet.apart(plan, planned.session, planned.session.sources)
    values = _common(made) | {
        "page": _session(made, planned),
        "name": words(f"Séance {planned.number}"),
        "description": words(md.plain(planned.session.aim)),
        "sources": annexes.sources(made),
    }
    return _filled("guide/group_session.html.j2", values, made, theme)


def sheet_page(plan: Plan, theme: Theme, name: str) -> Page:
    """Return the sheet of a group session whose file is called `name`. Raises `KeyError` when there is none."""
    planned, given = of_name(plan, name)
    made = sheet.apart(plan, given.handout, given.handout.sources)
    values = _common(made) | {
        "page": people_sheet(made, planned, given, sheet.HEADING),
        "name": words(f"Fiche {given.number}"),
        "description": words(md.plain(given.handout.aim)),
        "sources": annexes.sources(made),
        "urgent": annexes.urgent(made),
    }
    return _filled("guide/handout.html.j2", values, made, theme)


def of_name(plan: Plan, name: str) -> tuple[PlannedGroupSession, PlannedSheet]:
    """Return the sheet whose file is called `name`, and the session that gives it. Raises `KeyError`."""
    return {given.name: (one, given) for one in plan.group_sessions for given in one.sheets}[name]


def _filled(template: str, values: dict[str, object], made: Book, theme: Theme) -> Page:
    tokens = {"theme": theme, "numbers": (), "tear_off": False, "alone": True}
    return filled(template, values, tokens, handout_files(made, theme), theme)


def _common(made: Book) -> dict[str, object]:
    plan = made.plan
    return {
        "module": words(plan.module.title),
        "author": words(plan.programme.credits[0]),
        "keywords": words(f"séance, {plan.programme.title}, {plan.module.title}"),
        "draft": words(state(plan)),
    }


def _session(book: Book, planned: PlannedGroupSession) -> SessionPage:
    it = planned.session
    return SessionPage(
        number=planned.number,
        of=len(book.plan.group_sessions),
        id=it.id,
        title=words(it.title),
        aim=book.line(it.aim),
        minutes=words(duration(it.minutes)),
        group=words(it.group),
        lead=words(it.lead) if it.lead else Markup(""),
        skills=tuple(skills(planned)),
        material=book.lines(it.material),
        prepare=(*_to_print(planned), *book.lines(it.prepare)),
        watch=book.lines(it.watch),
        phases=tuple(_phase(book, phase, planned) for phase in planned.phases),
        variants=tuple(_variants(book, it.variants)),
        routine=book.lines(it.routine),
        after=book.lines(it.after),
        sources=book.cites(it.sources) if it.sources else Markup(""),
    )


def _to_print(planned: PlannedGroupSession) -> Iterator[Markup]:
    for given in planned.sheets:
        yield words(f"Fiche {given.number}, « {given.handout.title} », {_copies(given.handout)}")


def _copies(sheet: Handout) -> str:
    """Return how many to print: a sheet that is nothing but cards is cut up and shared."""
    only_cards = sheet.cards and not (sheet.steps or sheet.text or sheet.fields)
    return "à découper, un jeu pour trois" if only_cards else "une par personne"


def _phase(book: Book, planned: PlannedPhase, whole: PlannedGroupSession) -> PhaseRow:
    phase = planned.phase
    return PhaseRow(
        start=words(f"{planned.start} min"),
        end=words(f"{planned.end} min"),
        minutes=words(duration(phase.minutes)),
        label=words(phase.label),
        steps=tuple(_step(book, step, whole) for step in phase.facilitation),
    )


def _step(book: Book, step: Facilitation, whole: PlannedGroupSession) -> StepRow:
    spoken = step.kind in ("say", "ask")
    sheets = {given.handout.id: given for given in whole.sheets}
    return StepRow(
        kind=step.kind,
        word=STEPS[step.kind],
        minutes=words(duration(step.minutes)) if step.minutes else Markup(""),
        content=book.blocks(quoted(step.content) if spoken else step.content),
        expected=book.lines(step.expect),
        sheets=tuple(
            words(f"Fiche {sheets[id_].number}, « {sheets[id_].handout.title} »") for id_ in step.show if id_ in sheets
        ),
    )


def _variants(book: Book, variants: Variants) -> Iterator[VariantRow]:
    for name, case in VARIANTS.items():
        lines: Lines = getattr(variants, name)
        if lines:
            yield VariantRow(words(case), book.lines(lines))
