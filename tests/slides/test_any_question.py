"""Whatever an author asks within the model's limits fits its slides at full size, and is asked whole, once."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from addprec_training.model import questions as kinds
from addprec_training.model.blocks import Line, Paragraph, Text
from addprec_training.slides import questions
from addprec_training.slides.context import Page
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.slides.titles import heading
from addprec_training.slides.values import Table
from addprec_training.slides.values import Text as Held
from tests.decks import context, solid
from tests.slides.test_any_screen import HEADS, LINES, several

WHY = LINES.map(lambda line: (Paragraph(line),))
COMMON = {"id": st.just("q"), "text": LINES, "objectives": st.just(("agir",))}


def options(least: int, most: int) -> SearchStrategy[tuple[kinds.Option, ...]]:
    return st.lists(st.tuples(LINES, LINES), min_size=least, max_size=most).map(
        lambda made: tuple(
            kinds.Option(right=text, why=why) if place == 0 else kinds.Option(wrong=text, why=why)
            for place, (text, why) in enumerate(made)
        )
    )


def placed(kind: type[kinds.Option], most: int, **where: Any) -> SearchStrategy[tuple[kinds.Option, ...]]:
    """Return options that also say where they are: on a picture, or which one."""
    return options(2, most).map(lambda made: tuple(kind(**option.model_dump(), **where) for option in made))


def gapped(least: int) -> SearchStrategy[str]:
    """Return sentences of one to ten gaps, each of `least` to eight forms."""
    forms = st.lists(HEADS, min_size=least, max_size=8, unique=True).map(lambda found: f"[{'|'.join(found)}]")
    return st.lists(st.tuples(HEADS, forms), min_size=1, max_size=10).map(
        lambda parts: " ".join(f"{words} {gap}" for words, gap in parts)
    )


CATEGORIES = (
    st.lists(
        st.builds(
            kinds.Category,
            name=HEADS,
            items=st.lists(st.builds(kinds.Sorted, text=LINES, why=LINES), min_size=1, max_size=6).map(tuple),
        ),
        min_size=2,
        max_size=5,
        unique_by=lambda category: category.name,
    )
    .filter(lambda found: 3 <= sum(len(category.items) for category in found) <= 12)
    .map(tuple)
)
PAIRS = st.lists(st.builds(kinds.Pair, left=LINES, right=HEADS, why=LINES), min_size=2, max_size=8).map(tuple)
QUESTIONS: SearchStrategy[kinds.Question] = st.one_of(
    st.builds(kinds.SingleChoice, kind=st.just("single"), options=options(2, 6), **COMMON),
    st.builds(kinds.MultipleChoice, kind=st.just("multiple"), options=options(3, 8), **COMMON),
    st.builds(
        kinds.TrueFalse,
        kind=st.just("true-false"),
        answer=st.sampled_from(["vrai", "faux"]),
        attempts=st.just(1),
        confidence=st.booleans(),
        why=WHY,
        **COMMON,
    ),
    st.builds(kinds.Matching, kind=st.just("matching"), pairs=PAIRS, **COMMON),
    st.builds(kinds.Ordering, kind=st.just("ordering"), items=several(3, 9), why=WHY, **COMMON),
    st.builds(
        kinds.ImageChoice, kind=st.just("images"), options=placed(kinds.PictureOption, 4, figure="porte"), **COMMON
    ),
    st.builds(
        kinds.Hotspot,
        kind=st.just("hotspot"),
        figure=st.just("porte"),
        options=placed(kinds.Spot, 8, x=50, y=50),
        **COMMON,
    ),
    st.builds(kinds.Sorting, kind=st.just("classification"), categories=CATEGORIES, **COMMON),
    st.builds(kinds.DropDown, kind=st.just("drop-down"), sentence=gapped(2), why=WHY, **COMMON),
    st.builds(kinds.FillIn, kind=st.just("fill-in"), sentence=gapped(1), why=WHY, **COMMON),
    st.builds(kinds.OpenAnswer, kind=st.just("open"), example=WHY, **COMMON),
    st.builds(kinds.Reflection, kind=st.just("reflection"), example=WHY, **COMMON),
    st.builds(kinds.Checklist, kind=st.just("checklist"), items=several(2, 10), **COMMON),
    st.builds(kinds.Poll, kind=st.just("poll"), options=several(2, 6), why=WHY, **COMMON),
)


def asked(question: kinds.Question) -> list[Page]:
    return [page for page in questions.pages(question, context()) if page.part != "reponse"]


@settings(max_examples=200, deadline=None)
@given(QUESTIONS)
def test_every_text_of_any_question_fits_at_full_size(question: kinds.Question) -> None:
    for page in questions.pages(question, context()):
        title = context().room(page.layout, "titre")
        shown = heading(page.title, title)
        assert title.height((shown,)) <= title.box.h * POINTS_PER_CM + 0.5, page.layout
        assert {run.pt for run in shown.runs} == {None}, page.layout
        for name, content in page.boxes:
            space = context().room(page.layout, name)
            if isinstance(content, Held):
                assert space.height(content.paragraphs) <= space.box.h * POINTS_PER_CM + 0.5, f"{page.layout}: {name}"
                if not name.startswith("tête"):
                    assert {run.pt for each in content.paragraphs for run in each.runs} <= {None}, name
            if isinstance(content, Table):
                assert sum(row.height for row in content.rows) <= space.box.h + 0.01, page.layout


@settings(max_examples=200, deadline=None)
@given(QUESTIONS)
def test_every_word_of_any_question_is_asked_and_none_twice(question: kinds.Question) -> None:
    made = asked(question)
    shown = solid("".join(_body(page) for page in made))
    title = solid("".join(run.text for run in made[0].title))
    said = solid(_plain(question.text))

    assert sorted(said + _rest(question)) in (sorted(shown), sorted(title + shown))


def _body(page: Page) -> str:
    return "".join(
        paragraph.text
        for name, content in page.boxes
        if isinstance(content, Held) and not name.startswith(("tête", "légende"))
        for paragraph in content.paragraphs
    )


def _rest(question: kinds.Question) -> str:
    match question:
        case kinds.SingleChoice() | kinds.MultipleChoice():
            return solid("".join(_plain(option.text) for option in question.options))
        case kinds.TrueFalse():
            return "VraiFaux" + (solid("·".join(kinds.CERTAINTIES)) if question.confidence else "")
        case kinds.Matching():
            rights = {pair.right for pair in question.pairs}
            return solid("".join([*(_plain(pair.left) for pair in question.pairs), *rights]))
        case kinds.Ordering() | kinds.Checklist():
            return solid("".join(_plain(item) for item in question.items))
        case kinds.ImageChoice() | kinds.Hotspot():
            return solid("".join(_plain(option.text) for option in question.options))
        case kinds.Sorting():
            things = (_plain(one.text) for category in question.categories for one in category.items)
            return solid("".join([*things, *(category.name for category in question.categories)]))
        case kinds.FillIn():
            return solid("_____".join(question.pieces))
        case kinds.DropDown():
            lists = "".join(f"({'/'.join(forms)})" for forms in question.gaps)
            return solid("_____".join(question.pieces) + lists)
        case kinds.Poll():
            return solid("".join(_plain(option) for option in question.options))
        case kinds.OpenAnswer() | kinds.Reflection():
            return ""
        case _:
            raise AssertionError(question)


def _plain(line: Line) -> str:
    return "".join(part.text for part in line if isinstance(part, Text))
