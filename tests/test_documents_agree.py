"""Deck, guide and plan say the same: clock times, numbers of slides and of handouts, read back from the files."""

import io
import re
from functools import cache

import pypdf
import pytest
from pptx import Presentation

from addprec_training.plan.french import clock, clocks
from addprec_training.plan.values import Plan
from tests.decks import EVERY
from tests.decks import plan as planned
from tests.onboarding import GROUP, Case, deck, pdf

pytestmark = GROUP


def plan(case: Case) -> Plan:
    return planned(*case)


@cache
def guide_text(case: Case) -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf(case, "facilitator")))
    return plain("\n".join(page.extract_text() for page in reader.pages))


@cache
def deck_texts(case: Case) -> tuple[str, ...]:
    """Return the text of each slide, tables included, in order."""
    texts = []
    for slide in Presentation(io.BytesIO(deck(case))).slides:
        said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        said += [
            cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells
        ]
        texts.append(plain("\n".join(said)))
    return tuple(texts)


def plain(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text.replace("\u00ad", ""))


@pytest.mark.parametrize("case", EVERY)
def test_every_activity_stands_in_the_guide_with_its_clock_and_minutes(case: Case) -> None:
    text = guide_text(case)
    for activity in plan(case).activities:
        if activity.start is not None and activity.end is not None:
            assert plain(clocks(activity.start, activity.end)) in text, activity.number


@pytest.mark.parametrize("case", EVERY)
def test_the_agenda_of_the_deck_has_the_clock_of_every_break_and_of_every_start(case: Case) -> None:
    for half_day in plan(case).half_days:
        times = {clock(entry.start) for entry in half_day.entries if entry.kind in ("break", "lunch")}
        agenda = [text for text in deck_texts(case) if times <= set(re.findall(r"\d{1,2} h(?: \d\d)?", text))]

        assert agenda, half_day.number
        assert any(
            f"Reprise à {clock(entry.end)}" in text
            for text in deck_texts(case)
            for entry in half_day.entries
            if entry.kind == "break"
        )


@pytest.mark.parametrize("case", EVERY)
def test_the_guide_names_each_slide_by_the_number_that_the_deck_gives_it(case: Case) -> None:
    named = re.findall(r"Diapo (\d+) · ", guide_text(case))

    assert named
    assert max(map(int, named)) <= len(deck_texts(case))


@pytest.mark.parametrize("case", EVERY)
def test_every_handout_stands_in_the_guide_under_its_number(case: Case) -> None:
    for handout in plan(case).handouts:
        assert f"Fiche {handout.number}" in guide_text(case)
        assert plain(handout.handout.title)[:20].replace("'", "’") in guide_text(case)
