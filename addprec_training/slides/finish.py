"""Pages to slides: what goes on says so, what comes twice is told apart in words, running lines are filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from addprec_training.plan.values import PlannedActivity, PlannedSequence
from addprec_training.slides.answering import ANSWER
from addprec_training.slides.context import Context, Page
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.slides.text import words
from addprec_training.slides.titles import NBSP, clipped, fits, heading, listed
from addprec_training.slides.values import Content, Note, Paragraph, Run, Slide, Text

DRAFT = "Document de travail – à valider"
_URGENT = "Urgence"


@dataclass(frozen=True, slots=True)
class Draft:
    """A page with its place in the deck; drafts of one name that follow each other are one text that goes on."""

    page: Page
    name: str
    section: str
    sequence: PlannedSequence | None = None
    activity: PlannedActivity | None = None
    screen: str | None = None
    notes: tuple[Note, ...] = ()

    def saying(self, more: tuple[Note, ...]) -> Draft:
        """Return the draft with `more` at the end of its notes."""
        return replace(self, notes=(*self.notes, *more))


def finished(drafts: list[Draft], context: Context) -> tuple[Slide, ...]:
    """Return `drafts` as slides."""
    return tuple(
        _slide(draft, title, part, number, context)
        for number, (draft, title, part) in enumerate(_titled(drafts, context), start=1)
    )


# --- Titles ----------------------------------------------------------------------------------------------------------


def _titled(drafts: list[Draft], context: Context) -> Iterator[tuple[Draft, tuple[Run, ...], int]]:
    """Yield each draft with a title that no other has, and its rank among those that it goes on from."""
    used: set[str] = set()
    before, part = "", 1
    title: tuple[Run, ...] = ()
    for draft in drafts:
        part = part + 1 if draft.name == before else 1
        if part == 1:
            title = _apart(draft, used, context)
        before = draft.name
        used.add(_plain(title))
        yield draft, title, part


def _plain(content: tuple[Run, ...]) -> str:
    return "".join(run.text for run in content).replace(NBSP, " ").casefold()


def _apart(draft: Draft, used: set[str], context: Context) -> tuple[Run, ...]:
    title = draft.page.title
    room = context.room(draft.page.layout, "titre")
    free = [candidate for candidate in _candidates(draft) if _plain(candidate) not in used]
    if free and _plain(free[0]) == _plain(title):
        return title
    return next((candidate for candidate in free if fits(candidate, room)), None) or next(
        candidate for candidate in _numbered(title) if _plain(candidate) not in used
    )


def _candidates(draft: Draft) -> Iterator[tuple[Run, ...]]:
    title = draft.page.title
    yield title
    if draft.sequence is not None and draft.page.part != ANSWER:
        yield (*title, Run(" – "), *words(draft.sequence.sequence.title))
    if draft.activity is not None:
        yield (*title, Run(f" (activité{NBSP}{draft.activity.number})"))


def _numbered(title: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    number = 2
    while True:
        yield (*title, Run(f"{NBSP}{number}"))
        number += 1


def _goes_on(part: int) -> str:
    match part:
        case 1:
            return ""
        case 2:
            return "(suite)"
        case _:
            return f"(suite{NBSP}{part - 1})"


# --- Slides ----------------------------------------------------------------------------------------------------------


def _slide(draft: Draft, title: tuple[Run, ...], part: int, number: int, context: Context) -> Slide:
    page = draft.page
    layout = context.deck.layouts[page.layout]
    shown = heading(title, context.room(page.layout, "titre"), _goes_on(part))
    own: dict[str, Content] = {"titre": Text((shown,)), **dict(page.boxes), **dict(_running(draft, number, context))}
    goes_on = (Note("Suite :", words("la diapositive précédente continue ici.")),) if part > 1 else ()
    return Slide(
        name=draft.name if part == 1 else f"{draft.name}:{part}",
        layout=page.layout,
        boxes=tuple((name, own[name]) for name in layout.boxes if name in own),
        notes=(*goes_on, *(draft.notes or page.notes)),
        section=draft.section,
        number=number,
        tint=draft.sequence.number if draft.sequence else 0,
        activity=draft.activity.number if draft.activity else None,
        screen=draft.screen,
        drawn=page.drawn if not layout.part else (),
    )


def _running(draft: Draft, number: int, context: Context) -> Iterator[tuple[str, Content]]:
    """Yield what the lines above and below the body say, whatever the body."""
    module = words(context.plan.module.title)
    layout = draft.page.layout
    if context.deck.layouts[layout].part:
        yield from _at_the_foot(draft, number, context)
        return
    texts: dict[str, tuple[Run, ...]] = {
        "page": (Run(str(number)),),
        "surtitre": _running_title(draft, module, context),
    }
    if layout != "Couverture" and "pied" in context.deck.layouts[layout].boxes:
        texts["pied"] = clipped(module, context.room(layout, "pied"))
    if draft.sequence is not None:
        texts["numero"] = (Run(str(draft.sequence.number)),)
    if context.plan.is_draft:
        texts["brouillon"] = words(DRAFT)
    for name, text in texts.items():
        if name in context.deck.layouts[layout].boxes:
            yield name, Text((Paragraph(text),))


def _at_the_foot(draft: Draft, number: int, context: Context) -> Iterator[tuple[str, Content]]:
    """Yield the running lines on a layout that has none but its foot: what matters most, as much as it holds."""
    boxes = context.deck.layouts[draft.page.layout].boxes
    where = draft.sequence.sequence.title if draft.sequence else context.plan.module.title
    said = [DRAFT] if context.plan.is_draft and "brouillon" not in boxes else []
    said += [draft.page.kind] if draft.page.kind else []
    said += [f"{draft.sequence.number}. {where}" if draft.sequence else where]
    if "brouillon" in boxes and context.plan.is_draft:
        yield "brouillon", Text((Paragraph(words(DRAFT)),))
    if "pied" in boxes:
        yield "pied", Text((Paragraph(listed(said, context.room(draft.page.layout, "pied"), " · ")),))
    if "page" in boxes:
        yield "page", Text((Paragraph((Run(str(number)),)),))


def _running_title(draft: Draft, module: tuple[Run, ...], context: Context) -> tuple[Run, ...]:
    layout = draft.page.layout
    if layout == _URGENT:
        return words(_URGENT)
    if "surtitre" not in context.deck.layouts[layout].boxes:
        return ()
    room = context.room(layout, "surtitre")
    if draft.sequence is None or layout == "Programme":
        return clipped(tuple(replace(run, colour="pierre") for run in module), room)
    base = words(draft.sequence.sequence.title)
    if not draft.page.kind:
        return clipped(base, room)
    kind = tuple(replace(run, bold=False, colour="encre") for run in words(f" — {draft.page.kind}"))
    wide = context.widths.of("".join(run.text for run in kind), bold=False) * room.box.pt / POINTS_PER_CM
    narrower = replace(room, box=room.box.model_copy(update={"w": max(1.0, room.box.w - wide)}))
    return clipped((*clipped(base, narrower), Run(" ", bold=False), *kind), room)
