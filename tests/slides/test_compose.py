"""Whole decks: the sample's, and the onboarding module's, which goes through every check."""

from collections import Counter
from dataclasses import replace

import pytest

from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.french import clock
from addprec_training.plan.values import Plan
from addprec_training.slides import Slide, agenda, compose
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.slides.split import Room
from addprec_training.slides.values import Row, Run, Table, Text
from tests.decks import EVERY, ONBOARDING, SAMPLE, arial, house_theme, plan, slides, texts

DECKS = [(SAMPLE, "intra"), (SAMPLE, "inter"), *EVERY]
FOR_PAPER = {
    "surtitre",
    "numero",
    "pied",
    "brouillon",
    "page",
    "source",
    "légende",
    "étiquette",
    "programme",
    "partenaires",
}
"""What the room never needs (ART §1.7)."""


@pytest.fixture(params=DECKS, ids="-".join)
def made(request: pytest.FixtureRequest) -> tuple[Plan, tuple[Slide, ...]]:
    return plan(*request.param), slides(*request.param)


def named(name: str, deck: tuple[Slide, ...]) -> Slide:
    return next(slide for slide in deck if slide.name == name)


# --- Every deck ------------------------------------------------------------------------------------------------------


def test_slides_are_numbered_from_one_without_a_hole(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made

    assert [slide.number for slide in deck] == list(range(1, len(deck) + 1))


def test_no_two_slides_have_the_same_title(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made
    titles = Counter(slide.title.replace("\u00a0", " ").casefold() for slide in deck)

    assert [title for title, count in titles.items() if count > 1] == []
    assert "" not in titles


def test_no_two_slides_have_the_same_name(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made

    assert len({slide.name for slide in deck}) == len(deck)


def test_every_slide_has_notes(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made

    assert [slide.name for slide in deck if not any(note.text for note in slide.notes)] == []


def test_the_notes_of_an_activity_say_its_number_its_clock_and_its_minutes(
    made: tuple[Plan, tuple[Slide, ...]],
) -> None:
    planned, deck = made
    activities = {activity.number: activity for activity in planned.activities}
    for slide in deck:
        if slide.activity is not None:
            said = " ".join(note.text for note in slide.notes).replace("\u00a0", " ")
            start = activities[slide.activity].start
            assert start is not None
            assert f"Activité {slide.activity} du guide" in said
            assert clock(start) in said


def test_every_text_fits_its_placeholder(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made
    theme = house_theme()
    for slide in deck:
        for name, paragraphs in texts(slide):
            space = Room(theme.deck.layouts[slide.layout].boxes[name], theme.deck, arial())
            high = space.height(paragraphs) / POINTS_PER_CM
            assert high <= space.box.h + 0.03, f"{slide.name}: {name} is {high:.2f} cm high"


def test_every_table_fits_its_placeholder(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made
    for slide in deck:
        for name, content in slide.boxes:
            if isinstance(content, Table):
                box = house_theme().deck.layouts[slide.layout].boxes[name]
                assert sum(row.height for row in content.rows) <= box.h + 0.02, slide.name


def test_what_the_room_reads_is_twenty_points_or_more(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made
    for slide in deck:
        for name, paragraphs in texts(slide):
            size = house_theme().deck.layouts[slide.layout].boxes[name].pt
            sizes = {run.pt or size for paragraph in paragraphs for run in paragraph.runs} or {size}
            if name not in FOR_PAPER and slide.layout not in ("Couverture", "Sources"):
                assert min(sizes) >= 20, f"{slide.name}: {name}"


def test_a_slide_holds_only_what_its_layout_has(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made
    for slide in deck:
        assert {name for name, _ in slide.boxes} <= set(house_theme().deck.layouts[slide.layout].boxes)


def test_no_narrow_space_reaches_a_slide(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    _, deck = made
    said = "".join(paragraph.text for slide in deck for _, paragraphs in texts(slide) for paragraph in paragraphs)

    assert "\u202f" not in said


def test_every_screen_of_the_room_is_shown_in_its_order(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    planned, deck = made
    expected = [
        screen.id
        for half_day in planned.half_days
        for activity in half_day.activities
        for screen in activity.room_screens
    ]

    assert list(dict.fromkeys(slide.screen for slide in deck if slide.screen)) == expected


def test_a_draft_says_so_on_every_slide(made: tuple[Plan, tuple[Slide, ...]]) -> None:
    planned, deck = made

    assert planned.is_draft
    assert [slide.name for slide in deck if slide.box("brouillon") is None] == []


# --- The sample ------------------------------------------------------------------------------------------------------


def test_a_reviewed_module_says_nothing_of_drafts() -> None:
    draft = plan()
    review = draft.module.review.model_copy(update={"status": "relu"})
    reviewed = Plan(
        **{
            **{name: getattr(draft, name) for name in draft.__slots__},
            "module": draft.module.model_copy(update={"review": review}),
        }
    )

    assert all(slide.box("brouillon") is None for slide in compose(reviewed, house_theme(), arial()))


def test_the_deck_opens_on_the_cover_and_ends_on_the_sources() -> None:
    deck = slides()

    assert (deck[0].layout, deck[0].section) == ("Couverture", "Ouverture")
    assert (deck[-1].layout, deck[-1].section) == ("Sources", "Sources")


def test_the_door_opens_as_far_as_the_sequence_is() -> None:
    opener = named("sequence:ouvrir", slides())
    light = opener.drawn[0]

    assert light.name == "lumière"
    assert min(x for x, _ in light.points) == pytest.approx(31.8 - 9.4 / 2)
    assert [shape.name for shape in opener.drawn] == ["lumière", "sol"]


def test_a_break_says_when_the_day_goes_on() -> None:
    pause = named("auto:pause-1", slides())
    content = pause.box("corps")
    assert isinstance(content, Text)

    assert pause.title == "Pause"
    assert content.paragraphs[0].text == "Reprise à 10\u00a0h\u00a035"


def test_an_activity_without_screens_still_has_a_slide() -> None:
    screens = {slide.activity for slide in slides()}
    rooms = {activity.number for activity in plan().activities if activity.activity.in_room}

    assert rooms <= screens


def test_a_screen_that_goes_on_says_so_in_its_title_and_in_its_name() -> None:
    deck = slides(ONBOARDING)
    more = [slide for slide in deck if slide.name.endswith(":2")]

    assert more
    for slide in more:
        assert slide.title.endswith("(suite)")
        assert slide.name.removesuffix(":2") == deck[slide.number - 2].name


def test_breaks_after_the_first_are_told_apart_in_words() -> None:
    assert [slide.title for slide in slides(ONBOARDING) if slide.title.startswith("Pause")] == [
        "Pause",
        "Pause\u00a02",
        "Pause\u00a03",
        "Pause\u00a04",
    ]


# --- Timetables ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_the_clock_of_the_timetable_is_the_plan_s(name: FormatName) -> None:
    planned = plan(ONBOARDING, name)
    for half_day in planned.half_days:
        entries = {entry.start for entry in half_day.entries}
        shown = agenda.lines(half_day, planned)
        assert {line.start for line in shown} <= entries
        assert sum(line.minutes for line in shown) == sum(
            entry.minutes for entry in half_day.entries if entry.kind != "margin"
        )


def test_a_sequence_in_the_timetable_leads_to_its_opening() -> None:
    deck = slides(ONBOARDING)
    names = {slide.name for slide in deck}
    links = {
        run.link.removeprefix("#")
        for slide in deck
        for run in _cells(slide)
        if slide.layout == "Programme" and run.link is not None
    }

    assert links
    assert links <= names


@pytest.mark.parametrize("name", FORMATS)
def test_the_opening_of_a_sequence_leads_back_to_the_timetable_it_stands_in(name: FormatName) -> None:
    shown = {slide.name: slide for slide in slides(ONBOARDING, name)}
    for slide in shown.values():
        if slide.layout == "Séquence":
            mention = slide.box("mention")
            assert isinstance(mention, Text)
            (link,) = {run.link for run in mention.paragraphs[0].runs if run.link is not None}
            timetable = shown[link.removeprefix("#")]
            assert timetable.layout == "Programme"
            assert f"#{slide.name}" in {run.link for run in _cells(timetable)}


def test_a_timetable_shows_its_half_day_in_full_and_says_what_comes_or_came_that_day() -> None:
    morning, afternoon = [slide for slide in slides(ONBOARDING) if slide.layout == "Programme"][:2]
    told = [
        " ".join(cell.text for cell in row.cells).replace("\u00a0", " ")
        for slide in (morning, afternoon)
        for row in _rows(slide)
    ]

    assert [line for line in told if "après-midi" in line] == ["13 h 30  Cet après-midi : séquences 3 et 4 3 h 30"]
    assert [line for line in told if "Ce matin" in line] == ["9 h  Ce matin : séquences 1, 2 et 3 (fait) 3 h 30"]


def _rows(slide: Slide) -> list[Row]:
    return [row for _, content in slide.boxes if isinstance(content, Table) for row in content.rows]


def _cells(slide: Slide) -> list[Run]:
    return [
        run
        for _, content in slide.boxes
        if isinstance(content, Table)
        for row in content.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]


def test_a_long_training_has_a_name_for_each_of_its_days() -> None:
    planned = plan()
    late = replace(planned.half_days[0], day=7, name="matin")
    long = replace(planned, half_days=(*planned.half_days, late))

    assert agenda.title(late, long) == "7e journée : le matin"
