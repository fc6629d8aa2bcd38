"""Screens that show data: tables, charts, a number, figures, the timetable, help lines, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never
from urllib.parse import urlsplit

from addprec_training.model import screens as kinds
from addprec_training.model.module import Media
from addprec_training.model.programme import Source
from addprec_training.plan.values import PlannedActivity
from addprec_training.slides import agenda
from addprec_training.slides.context import Context, Page, flowing
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.slides.references import cited, short
from addprec_training.slides.split import Room
from addprec_training.slides.tables import Grid, plain_cell, tables
from addprec_training.slides.text import runs, words
from addprec_training.slides.titles import NBSP, clipped, listed, stands_as_heading
from addprec_training.slides.values import Bar, Cell, Chart, Content, Paragraph, Picture, Run, Text
from addprec_training.typography import french

NAMES_PART = 0.42
"""Part of a chart that the names of its bars take."""
_BAR_GAP = 0.2
"""Centimetres between the names of two bars."""
_FIGURES = (140, 120, 96, 80, 60, 48, 40, 30, 24)
"""Points: sizes of a number that its box does not hold at its own."""
_LARGE = 96
"""Points: a number among other text."""

DataScreen = (
    kinds.TableScreen
    | kinds.Chart
    | kinds.NumberScreen
    | kinds.FigureScreen
    | kinds.Agenda
    | kinds.SourcesScreen
    | kinds.Resources
)


def pages(screen: DataScreen, activity: PlannedActivity, context: Context) -> list[Page]:
    """Return the pages of a screen that shows data."""
    title = words(screen.title)
    match screen:
        case kinds.TableScreen():
            return _table(screen, context)
        case kinds.Chart():
            return _chart(screen, context)
        case kinds.NumberScreen():
            return _number(screen, context)
        case kinds.FigureScreen():
            legend = credit(context.media[screen.figure], context.room("Figure", "légende"))
            return [Page("Figure", title, (("image", picture(screen.figure, context)), ("légende", legend)))]
        case kinds.Agenda():
            half_day = next(day for day in context.plan.half_days if day.number == activity.half_day)
            return [replace(page, title=title) for page in agenda.pages(half_day, context)]
        case kinds.SourcesScreen():
            named = cited([screen]) or cited([activity.activity])
            return sources(title, [context.plan.bibliography[source] for source in named], context)
        case kinds.Resources():
            return _resources(screen, context)
        case _:
            assert_never(screen)


def _table(screen: kinds.TableScreen, context: Context) -> list[Page]:
    head = tuple(plain_cell(runs(cell), bold=True) for cell in screen.head)
    body = [(plain_cell(runs(row[0]), bold=True), *(plain_cell(runs(cell)) for cell in row[1:])) for row in screen.rows]
    grid = Grid((head, *body), has_head=True, alt=screen.title)
    return _paged("Tableau", words(screen.title), grid, context)


def _paged(layout: str, title: tuple[Run, ...], grid: Grid, context: Context) -> list[Page]:
    return [Page(layout, title, (("tableau", table),)) for table in tables(grid, context.room(layout, "tableau"))]


def _chart(screen: kinds.Chart, context: Context) -> list[Page]:
    """Return bars on one scale, on as many slides as their names need, and how to read them."""
    bars = tuple(
        Bar(french(bar.label, narrow=False), bar.value, shown(bar.value, screen.unit), bar.highlight)
        for bar in screen.bars
    )
    longest = max(bar.value for bar in bars)
    charts = [Chart(page, screen.unit, _said(page), longest) for page in _bar_pages(bars, context)]
    source = ("source", _source_line(screen.sources, context.room("Graphique", "source"), context))
    head = Paragraph(words("Lecture", bold=True))
    readings = context.spread("Graphique", "lecture", (head, Paragraph(runs(screen.reading))))
    count = max(len(charts), len(readings))
    made: list[Page] = []
    for place in range(count):
        boxes: list[tuple[str, Content]] = [("graphique", charts[min(place, len(charts) - 1)])]
        if place < len(readings):
            boxes.append(("lecture", readings[place]))
        made.append(Page("Graphique", words(screen.title), (*boxes, source)))
    return made


def _said(bars: tuple[Bar, ...]) -> str:
    said = " ; ".join(f"{bar.label} : {bar.shown}" for bar in bars)
    return french(f"Graphique en barres. {said}.", narrow=False)


def _bar_pages(bars: tuple[Bar, ...], context: Context) -> list[tuple[Bar, ...]]:
    """Return the bars of each slide: as few slides as leave each name the lines it takes."""
    room = context.room("Graphique", "graphique")
    column = replace(room, box=room.box.model_copy(update={"w": room.box.w * NAMES_PART - 0.4, "leading": 1.0}))
    tallest = max(column.height((Paragraph((Run(bar.label),)),)) for bar in bars) / POINTS_PER_CM + _BAR_GAP
    most = max(1, int(room.box.h / tallest))
    count = -(-len(bars) // most)
    size = -(-len(bars) // count)
    return [bars[start : start + size] for start in range(0, len(bars), size)]


def shown(value: float, unit: str) -> str:
    """Return a value in French: « 31,5 % », « 1 200 décès »."""
    number = f"{value:,.2f}".rstrip("0").rstrip(".").replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return f"{number}\N{NO-BREAK SPACE}{unit}"


def _number(screen: kinds.NumberScreen, context: Context) -> list[Page]:
    source = ("source", _source_line(screen.sources, context.room("Chiffre", "source"), context))
    if not stands_as_heading(words(screen.title), context.room("Chiffre", "titre")):
        return _number_as_text(screen, context)
    room = context.room("Chiffre", "chiffre")
    steps = [room.box.pt, *(step for step in _FIGURES if step < room.box.pt)]
    size = next((step for step in steps if _stands(screen.value, step, room)), steps[-1])
    figure = tuple(replace(run, pt=None if size == room.box.pt else size) for run in words(screen.value))
    number: tuple[str, Content] = ("chiffre", Text((Paragraph(figure),)))
    return [
        Page("Chiffre", words(screen.title), (number, ("corps", text), source))
        for text in context.spread("Chiffre", "corps", (Paragraph(runs(screen.counts)),))
    ]


def _number_as_text(screen: kinds.NumberScreen, context: Context) -> list[Page]:
    """Return a number under a title that its own layout cannot hold: in large, then what it counts, then its source."""
    figure = tuple(replace(run, pt=_LARGE, bold=True, colour="teinte") for run in words(screen.value))
    named = listed([short(context.plan.bibliography[source]) for source in screen.sources], _endless(context), " ; ")
    source = tuple(replace(run, pt=20, colour="pierre") for run in named)
    content = tuple(Paragraph(text, "none") for text in (figure, runs(screen.counts), source))
    return flowing(context, "Points", words(screen.title), "corps", content)


def _endless(context: Context) -> Room:
    room = context.room("Points", "corps")
    return replace(room, box=room.box.model_copy(update={"pt": 20, "marks": "none"}))


def _stands(value: str, size: float, room: Room) -> bool:
    return room.holds((Paragraph(tuple(replace(run, pt=size) for run in words(value))),))


def _source_line(ids: Iterable[str], room: Room, context: Context) -> Text:
    texts = [short(context.plan.bibliography[source]) for source in ids]
    return Text((Paragraph(listed(texts, room, f"{' '}; ")),))


def picture(media: str, context: Context) -> Picture:
    """Return a media of the module with its alternative."""
    found = context.media[media]
    return Picture(found, french(found.alt, narrow=False))


def credit(found: Media, room: Room) -> Text:
    """Return the legend of a media, with its author and licence."""
    caption = runs(found.caption)
    whole = words(f"{found.credit}, {found.licence.replace(' ', NBSP)}")
    if caption:
        ends = caption[-1].text.endswith((".", "…", "!", "?"))
        whole = (*caption, Run(" " if ends else ". "), *whole)
    return Text((Paragraph(clipped(whole, room)),))


def _resources(screen: kinds.Resources, context: Context) -> list[Page]:
    room = context.room("Ressources", "tableau")
    rows = []
    for name in screen.resources:
        line = context.plan.help_lines[name]
        hours = Cell((Paragraph(tuple(replace(run, pt=20) for run in words(line.hours)), "none"),), align="right")
        rows.append((plain_cell(words(line.number), bold=True), plain_cell(words(line.name)), hours))
    grid = Grid(tuple(rows), has_head=False, alt=screen.title, row_height=room.box.h / room.box.lines)
    return _paged("Ressources", words(screen.title), grid, context)


def sources(title: tuple[Run, ...], listing: Iterable[Source], context: Context, layout: str = "Tableau") -> list[Page]:
    """Return a table of sources: who, what (linked to where it was seen), when."""
    head = tuple(plain_cell(words(text), bold=True) for text in ("Organisme, auteurs", "Document", "Date"))
    body = [
        (
            plain_cell(words(source.author), bold=True),
            plain_cell(_document(source)),
            plain_cell(words(source.date)),
        )
        for source in listing
    ]
    if not body:
        return []
    return _paged(layout, title, Grid((head, *body), has_head=True, alt="Sources"), context)


def _document(source: Source) -> tuple[Run, ...]:
    """Return the title of a source, and the site where it was seen: a link of one word, which no line breaks."""
    if source.url is None:
        return words(source.title)
    site = (urlsplit(source.url).hostname or source.url).removeprefix("www.")
    return (*words(f"{source.title},"), Run(" "), Run(site, link=source.url))
