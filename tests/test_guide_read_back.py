"""The real guides, read back from its PDF: clock times, minutes, slides, handouts and pages are those of the plan and the deck."""

import io
import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import Any

import pypdf
import pytest
from pptx import Presentation

from addprec_training.documents.guide.thumbnails import Thumbnail, numbers
from addprec_training.plan.french import clocks, duration
from addprec_training.plan.values import Plan, PlannedActivity
from addprec_training.slides import compose
from addprec_training.slides.faces import face
from tests.decks import EVERY, house_theme
from tests.decks import plan as planned
from tests.onboarding import GROUP, Case, deck, pdf

pytestmark = [GROUP, pytest.mark.parametrize("case", EVERY)]

FEWEST_LINES = 5


def plan(case: Case) -> Plan:
    return planned(*case)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\N{SOFT HYPHEN}", "").replace("\N{WORD JOINER}", ""))


def letters(text: str) -> str:
    """Return `text` without what only typography puts in: spaces, quotation marks, apostrophes of either shape."""
    return re.sub(r"\W", "", text).lower()


@cache
def reader(case: Case) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf(case, "facilitator")))


@cache
def pages(case: Case) -> tuple[str, ...]:
    return tuple(page.extract_text() for page in reader(case).pages)


@cache
def bookmarks(case: Case) -> tuple[tuple[int, str, int], ...]:
    """Return level, title and page, from 1, of each bookmark."""
    return tuple(_outlined(reader(case), reader(case).outline, 1))


def _outlined(read: pypdf.PdfReader, items: Any, level: int) -> Any:
    for item in items:
        if isinstance(item, list):
            yield from _outlined(read, item, level + 1)
        else:
            yield level, plain(str(item.title)), (read.get_destination_page_number(item) or 0) + 1


def of_activity(case: Case, activity: PlannedActivity) -> str:
    """Return the text of the pages of an activity: from its bookmark to the next of its level, or above."""
    marks = [mark for mark in bookmarks(case) if mark[0] <= 2]
    place = next(place for place, mark in enumerate(marks) if mark[1].startswith(f"{activity.number} "))
    return plain("\n".join(pages(case)[marks[place][2] - 1 : marks[place + 1][2] - 1]))


def timetables(case: Case) -> list[str]:
    return [text for text in map(plain, pages(case)) if "Déroulé, jour" in text[:400] and "Sommaire" not in text]


def in_room(case: Case) -> list[PlannedActivity]:
    return [activity for activity in plan(case).activities if activity.start is not None]


def test_each_activity_says_its_clock_its_minutes_and_the_handouts_that_it_gives(case: Case) -> None:
    for activity in in_room(case):
        text = of_activity(case, activity)

        assert plain(clocks(activity.start or 0, activity.end or 0)) in text, activity.number
        assert plain(duration(activity.activity.minutes)) in text, activity.number
        for given in activity.handouts:
            assert re.search(rf"[Ff]iche {given.number}\b", text), given.number


def test_each_activity_shows_the_slides_of_the_deck_and_no_other(case: Case) -> None:
    slides = compose(plan(case), house_theme(), face(house_theme().fonts.deck))
    for activity in in_room(case):
        shown = {screen.id for screen in activity.room_screens}
        ours = {slide.number for slide in slides if slide.screen in shown}
        named = {int(number) for number in re.findall(r"Diapo (\d+) ·", of_activity(case, activity))}

        assert named <= ours, activity.number
        assert named or not ours, activity.number
        if ours:
            row = numbers([Thumbnail(number, "", "") for number in sorted(ours)])
            assert any(f" {activity.number} " in page and row in page for page in timetables(case)), activity.number


def test_a_slide_bears_in_the_deck_the_title_that_the_guide_gives_it(case: Case) -> None:
    titles = [
        letters(shape.text_frame.text)
        for slide in Presentation(io.BytesIO(deck(case))).slides
        for shape in [slide.shapes.title]
        if shape is not None
    ]
    named = defaultdict(set)
    for number, title in re.findall(r"Diapo (\d+) · (.{4,20})", plain(" ".join(pages(case)))):
        named[int(number)].add(letters(title)[:12])
    # Beside the notes a screen goes by its own title; a quotation has its words for title on the slide.
    strangers = [
        number for number, begun in named.items() if not any(one.startswith(titles[number - 1][:12]) for one in begun)
    ]

    assert len(named) >= len(in_room(case))
    assert strangers == []


def test_the_timetable_is_a_page_a_half_day_with_every_clock_and_every_minute(case: Case) -> None:
    for half_day in plan(case).half_days:
        (page,) = [text for text in timetables(case) if f"jour {half_day.day}, {half_day.name}" in text[:400]]
        for entry in half_day.entries:
            if entry.activity:
                slides = re.escape(entry.activity.number)
                assert re.search(rf"\b{entry.minutes}\b.{{0,4}} {slides} ", page), entry.activity.number
            else:
                assert (
                    f"{entry.minutes} {'Pause' if entry.kind == 'break' else 'Repas' if entry.kind == 'lunch' else 'Marge'}"
                    in page
                )


def test_the_contents_give_the_page_of_every_sequence_activity_handout_and_part(case: Case) -> None:
    contents = plain("\n".join(pages(case)[1:3]))
    for level, title, page in bookmarks(case):
        if level < 3 and title != "Sommaire":
            words = re.sub(r"^(\d+\. |Fiche [\d.]+ · |[\d.]+ )", "", title)

            assert re.search(rf"{re.escape(words)} .*?\b{page}\b", contents), (title, page)


def test_every_link_inside_leads_to_a_page(case: Case) -> None:
    known = set(reader(case).named_destinations)
    links = [
        annotation.get_object()
        for page in reader(case).pages
        for annotation in page.get("/Annots", ())
        if annotation.get_object().get("/Subtype") == "/Link" and "/Dest" in annotation.get_object()
    ]

    assert len(links) > len(bookmarks(case))
    assert {str(link["/Dest"]) for link in links} <= known


def test_bookmarks_go_down_to_the_third_level_and_skip_none(case: Case) -> None:
    levels = [level for level, _title, _page in bookmarks(case)]

    assert set(levels) == {1, 2, 3}
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_an_opening_is_one_page(case: Case) -> None:
    begun = {page for _level, _title, page in bookmarks(case)}
    for level, title, page in bookmarks(case):
        if level == 1 and re.match(r"\d+\. ", title):
            assert page + 1 in begun or not pages(case)[page].strip(), title


def test_only_versos_are_empty_and_a_page_of_notes_comes_only_before_a_spread(case: Case) -> None:
    begun = {page: title for level, title, page in bookmarks(case) if level <= 2}
    for number, text in enumerate(pages(case), 1):
        if not text.strip():
            assert number % 2 == 0, number
            assert number + 1 in begun, number
        if text.strip().startswith("Mes notes"):
            assert number % 2 == 1, number
            assert re.match(r"\d+\.\d+ ", begun.get(number + 1, "")), number


def test_no_page_has_fewer_than_five_lines_but_openings_and_empty_ones(case: Case) -> None:
    openings = {page for level, title, page in bookmarks(case) if level == 1 and re.match(r"\d+\. ", title)}
    short = {
        number: len(lines)
        for number, text in enumerate(pages(case), 1)
        if (lines := [line for line in text.splitlines() if line.strip()])
        and len(lines) < FEWEST_LINES + 3  # a running head, a folio and the mark of a draft are no lines of text
        and number > 1
        and not text.strip().startswith("Mes notes")
        and number not in openings
    }

    assert short == {}
