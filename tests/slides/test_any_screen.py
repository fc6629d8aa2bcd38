"""Whatever an author writes within the model's limits fits its slides, and is there once."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from addprec_training.model import screens as kinds
from addprec_training.model.base import MAX_TITLE
from addprec_training.model.blocks import Line, Paragraph, Text
from addprec_training.plan.values import PlannedScreen
from addprec_training.slides import screens
from addprec_training.slides.context import Page
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.slides.titles import heading
from addprec_training.slides.values import Table
from addprec_training.slides.values import Text as Shown
from tests.decks import context, plan, solid

WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvé’-"), min_size=1, max_size=13)
TEXTS = st.lists(WORDS, min_size=1, max_size=45).map(" ".join)
TITLES = st.lists(WORDS, min_size=1, max_size=20).map(lambda words: " ".join(words)[:MAX_TITLE].strip())
LINES: SearchStrategy[Line] = TEXTS.map(lambda text: (Text(text),))
HEADS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def several(least: int, most: int) -> SearchStrategy[tuple[Line, ...]]:
    return st.lists(LINES, min_size=least, max_size=most).map(tuple)


COLUMNS = st.builds(kinds.Column, head=HEADS, points=several(1, 8))
SCREENS: SearchStrategy[kinds.Screen] = st.one_of(
    st.builds(
        kinds.Points, id=st.just("e"), title=TITLES, points=several(1, 10), figure=st.sampled_from([None, "porte"])
    ),
    st.builds(kinds.TitleScreen, kind=st.just("title"), id=st.just("e"), title=TITLES, subtitle=LINES),
    st.builds(
        kinds.Columns,
        kind=st.just("columns"),
        id=st.just("e"),
        title=TITLES,
        columns=st.lists(COLUMNS, min_size=2, max_size=3).map(tuple),
    ),
    st.builds(kinds.Comparison, kind=st.just("comparison"), id=st.just("e"), title=TITLES, left=COLUMNS, right=COLUMNS),
    st.builds(kinds.Quotation, kind=st.just("quotation"), id=st.just("e"), title=TITLES, quote=LINES, by=HEADS),
    st.builds(
        kinds.Vignette,
        kind=st.just("vignette"),
        id=st.just("e"),
        title=TITLES,
        situation=st.lists(LINES.map(Paragraph), min_size=1, max_size=4).map(tuple),
        prompts=several(1, 5),
    ),
    st.builds(
        kinds.Definition,
        kind=st.just("definition"),
        id=st.just("e"),
        title=TITLES,
        definition=LINES,
        points=several(0, 6),
    ),
    st.builds(kinds.Steps, kind=st.just("steps"), id=st.just("e"), title=TITLES, steps=several(2, 10)),
    st.builds(kinds.Alert, kind=st.just("alert"), id=st.just("e"), title=TITLES, points=several(1, 4)),
    st.builds(kinds.Takeaways, kind=st.just("takeaways"), id=st.just("e"), title=TITLES, points=several(1, 5)),
    st.builds(kinds.Brief, kind=st.just("brief"), id=st.just("e"), title=TITLES, steps=several(1, 6)),
    st.integers(2, 5).flatmap(
        lambda wide: st.builds(
            kinds.TableScreen,
            kind=st.just("table"),
            id=st.just("e"),
            title=TITLES,
            head=several(wide, wide),
            rows=st.lists(several(wide, wide), min_size=1, max_size=6).map(tuple),
        )
    ),
    st.builds(
        kinds.NumberScreen,
        kind=st.just("number"),
        id=st.just("e"),
        title=TITLES,
        value=st.text(st.sampled_from("0123456789 %"), min_size=1, max_size=12).filter(str.strip),
        counts=LINES,
        sources=st.just(("temoin-2023",)),
    ),
    st.builds(kinds.Discussion, kind=st.just("discussion"), id=st.just("e"), title=TITLES, prompts=several(1, 6)),
    st.builds(
        kinds.RecordingScreen,
        kind=st.just("recording"),
        id=st.just("e"),
        title=TITLES,
        recording=st.just("appel"),
        prompts=several(1, 4),
    ),
)


def pages(screen: kinds.Screen) -> list[Page]:
    activity = next(found for found in plan().activities if found.activity.id == "situation")
    return screens.pages(PlannedScreen(screen, None, in_room=True, online=False), activity, context())


@settings(max_examples=300, deadline=None)
@given(SCREENS)
def test_every_text_of_any_screen_fits_its_placeholder(screen: kinds.Screen) -> None:
    for page in pages(screen):
        title = context().room(page.layout, "titre")
        assert title.height((heading(page.title, title, "(suite 2)"),)) <= title.box.h * POINTS_PER_CM + 0.5, (
            page.layout
        )
        for name, content in page.boxes:
            if isinstance(content, Table):
                assert sum(row.height for row in content.rows) <= context().room(page.layout, name).box.h + 0.01
            if isinstance(content, Shown):
                space = context().room(page.layout, name)
                assert space.height(content.paragraphs) <= space.box.h * POINTS_PER_CM + 0.5, f"{page.layout}: {name}"


@settings(max_examples=300, deadline=None)
@given(SCREENS)
def test_every_word_of_any_screen_is_shown_and_none_twice(screen: kinds.Screen) -> None:
    own = {"titre", "durée", "groupes", "matériel", "étiquette", "image", "légende", "numéros"}
    own |= {"source"} if isinstance(screen, kinds.NumberScreen) else set()
    made = pages(screen)
    repeated = {"tête-1", "tête-2", "tête-3", "chiffre"}
    shown = "".join(_text(page, own | (repeated if rank else set()), rank) for rank, page in enumerate(made))

    assert sorted(solid(shown).replace("«", "").replace("»", "")) == sorted(solid(_authored(screen)))


def _text(page: Page, without: set[str], rank: int) -> str:
    sentence = "".join(run.text for run in page.title) if page.layout == "Phrase" else ""
    cells = "".join(
        cell.text
        for _, content in page.boxes
        if isinstance(content, Table)
        for row in content.rows[content.has_head and rank > 0 :]
        for cell in row.cells
    )
    return (
        sentence
        + cells
        + "".join(
            " ".join(paragraph.text for paragraph in content.paragraphs)
            for name, content in page.boxes
            if isinstance(content, Shown) and name not in without
        )
    )


def _authored(screen: kinds.Screen) -> str:
    """Return what `screen` shows beside its title."""
    match screen:
        case kinds.Points(points=lines) | kinds.Alert(points=lines) | kinds.Takeaways(points=lines):
            return _plain(*lines)
        case kinds.Steps(steps=lines) | kinds.Discussion(prompts=lines) | kinds.RecordingScreen(prompts=lines):
            return _plain(*lines)
        case kinds.Brief(steps=lines):
            without_panel = any(page.layout == "Étapes" for page in pages(screen))
            return ("40 min, trios" if without_panel else "") + _plain(*lines)
        case kinds.TableScreen():
            return _plain(*screen.head, *(cell for row in screen.rows for cell in row))
        case kinds.NumberScreen():
            as_text = any(page.layout == "Points" for page in pages(screen))
            return screen.value + _plain(screen.counts) + ("Autorité témoin, 25 janvier 2023" if as_text else "")
        case kinds.Definition():
            return _plain(screen.definition, *screen.points)
        case kinds.TitleScreen():
            large = any(page.layout == "Phrase" for page in pages(screen))
            return (screen.title if large else "") + _plain(screen.subtitle)
        case kinds.Quotation():
            return _plain(screen.quote) + screen.by
        case kinds.Vignette():
            return _plain(
                *(block.content for block in screen.situation if isinstance(block, Paragraph)), *screen.prompts
            )
        case kinds.Columns():
            return "".join(column.head + _plain(*column.points) for column in screen.columns)
        case kinds.Comparison():
            return "".join(column.head + _plain(*column.points) for column in (screen.left, screen.right))
        case _:
            raise AssertionError(screen)


def _plain(*lines: Line) -> str:
    return " ".join(part.text for line in lines for part in line if isinstance(part, Text))
