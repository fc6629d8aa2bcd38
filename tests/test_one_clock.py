"""One clock: the hours that every document of a session shows, entry by entry, are the plan's.

Here slides and pages are read before they are files, so that every named session can be read each time; `test_sessions` reads the
files themselves back.
"""

import datetime
import re
from collections.abc import Iterator

import pytest

from addprec_training import theme as themes
from addprec_training.documents import calendar
from addprec_training.documents.guide import html
from addprec_training.documents.kit import page
from addprec_training.model.session import HalfDayHours, SessionDay
from addprec_training.plan.french import clock, clocks, day
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.slides import compose
from addprec_training.slides.faces import face
from addprec_training.slides.values import Slide, Table, Text
from tests.calendars import half_days
from tests.curricula import ours
from tests.test_sessions import EIGHT, dated, plain

THEME = themes.load([TEMPLATES / "theme.yaml"])
CLOCK = r"\d{1,2} h(?: \d\d)?"
PAPERS = (
    "programme",
    "convention",
    "convocation",
    "emargement",
    "livret-accueil",
    "certificat-realisation",
    "evaluation-chaud",
)
"""The papers that say hours."""


def bare(text: str) -> str:
    return plain(re.sub(r"<[^>]+>", " ", text))


def shown(slide: Slide) -> list[list[str]]:
    """Return the rows of the tables of `slide`, or its paragraphs as rows of one."""
    rows: list[list[str]] = []
    for _name, content in slide.boxes:
        match content:
            case Table(rows=found):
                rows += [[plain(cell.text) for cell in row.cells] for row in found]
            case Text(paragraphs):
                rows += [[plain(paragraph.text)] for paragraph in paragraphs]
            case _:
                pass
    return rows


def entries(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the start of each entry that the guide shows, and what it is."""
    for half_day in plan.half_days:
        for entry in half_day.entries:
            named = {"break": "Pause", "lunch": "Repas", "margin": "Marge"}.get(entry.kind, "")
            yield clock(entry.start), entry.activity.number if entry.activity else named


def assert_deck(plan: Plan) -> None:
    slides = compose(plan, THEME, face("Arial"))
    [session, *_more] = [slide for slide in slides if slide.name == "auto:session"]
    told = [row for row in shown(session) if row[0].startswith("Jour")]
    for number, row in enumerate(told, 1):
        of_day = [half_day for half_day in plan.half_days if half_day.day == number]
        assert row[1] == plain(
            f"{day(of_day[0].date or datetime.date.min)}, {' et '.join(clocks(one.start, one.end) for one in of_day)}"
        )
    assert len(told) == plan.days
    for slide in slides:
        if re.match(r"auto:(pause|repas)-\d+$", slide.name):
            half_day = plan.half_days[int(slide.name.rsplit("-", 1)[1]) - 1]
            kind = "break" if "pause" in slide.name else "lunch"
            ends = [f"Reprise à {clock(entry.end)}" for entry in half_day.entries if entry.kind == kind]
            assert any(row[0] in ends for row in shown(slide)), slide.name
    starts = {clock(entry.start) for half_day in plan.half_days for entry in half_day.entries}
    agendas = [slide for slide in slides if slide.layout == "Programme" and slide.name != "auto:session"]
    assert len(agendas) >= len(plan.half_days)
    for slide in agendas:
        for row in shown(slide):
            if re.fullmatch(CLOCK, row[0]):
                assert row[0] in starts, slide.name


def assert_guide(plan: Plan) -> None:
    made = html.page(plan, THEME, "facilitator", {}).html
    pages = re.findall(r'<section class="part timetable".*?</section>', made, re.DOTALL)
    rows = [
        row
        for part in pages
        for row in re.findall(r"<tr(?: class=\"pause\")?><td class=\"clock\">.*?</tr>", part, re.DOTALL)
    ]
    found = []
    for row in rows:
        time = re.search(r'<td class="clock">(.*?)</td>', row)
        what = re.search(r"(\d+\.\d+|Pause|Repas|Marge)", bare(row.partition("<th")[2].partition(">")[2]))
        assert time
        assert what
        found.append((bare(time[1]).strip(), what[1]))
    assert found == list(entries(plan))
    for part, half_day in zip(pages, plan.half_days, strict=True):
        assert plain(clocks(half_day.start, half_day.end)) in bare(part)


def assert_papers(plan: Plan) -> None:
    spans = {plain(clocks(half_day.start, half_day.end)) for half_day in plan.half_days}
    for name in PAPERS:
        text = bare(page.html(plan, THEME, name, [TEMPLATES]).split("<body", 1)[1])
        found = re.findall(rf"{CLOCK} – {CLOCK}", text)
        assert set(found) == spans, name
        assert len(found) == len(plan.half_days), name


def assert_calendar(plan: Plan) -> None:
    told = half_days(calendar.programme((plan,)))
    assert [(start.date(), start.hour * 60 + start.minute, end.hour * 60 + end.minute) for start, end in told] == [
        (half_day.date, half_day.start, half_day.end) for half_day in plan.half_days
    ]


@pytest.mark.parametrize("slug", EIGHT)
def test_every_document_of_a_named_session_has_one_clock(slug: str) -> None:
    plan = dated(ours().curriculum, slug)
    assert_deck(plan)
    assert_guide(plan)
    assert_papers(plan)
    assert_calendar(plan)


def test_a_short_session_at_odd_hours_has_one_clock_too() -> None:
    curriculum = ours().curriculum
    days = (
        SessionDay(
            date=datetime.date(2027, 3, 16),
            morning=HalfDayHours(start=520, end=725),
            afternoon=HalfDayHours(start=800, end=1035),
        ),
        SessionDay(
            date=datetime.date(2027, 3, 23),
            morning=HalfDayHours(start=545, end=745),
            afternoon=None,
            presence="distance",
        ),
    )
    session = curriculum.sessions["intra-allier"].model_copy(update={"days": days})
    plan = plan_session(curriculum.model_copy(update={"sessions": {session.slug: session}}), session.slug)
    assert plan.cuts
    assert_guide(plan)
    assert_papers(plan)
    assert_calendar(plan)
