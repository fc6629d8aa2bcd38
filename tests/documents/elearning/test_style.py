import re

from addprec_training.documents.elearning.pages import FOLDER
from addprec_training.documents.elearning.style import FIRST_SHEETS, LATER_SHEETS, compact, first, later, style
from tests.documents.elearning.sample import house

SHEETS = (*FIRST_SHEETS, *LATER_SHEETS)


def test_every_sheet_of_the_folder_is_taken_once() -> None:
    assert sorted(SHEETS) == sorted(path.name for path in FOLDER.glob("*.css"))


def test_every_property_that_a_sheet_reads_is_set() -> None:
    written = style(house(), [1, 2])
    read = set(re.findall(r"var\(--([\w-]+)", written))
    defined = set(re.findall(r"--([\w-]+):", written))

    assert read <= defined


def test_colours_come_from_the_theme_alone() -> None:
    sheets = "".join((FOLDER / name).read_text(encoding="utf-8") for name in SHEETS)

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheets) == []


def test_plates_take_the_tint_of_their_sequence_and_cycle_after_the_last() -> None:
    written = style(house(), [1, 7])
    first, seventh = (re.search(rf'}}\[data-tint="{number}"\]{{--tint: ([^;]+);', written) for number in (1, 7))

    assert first
    assert seventh
    assert first[1] == seventh[1] == house().tints[0].dark


def test_dark_follows_the_system_unless_the_learner_chose() -> None:
    written = style(house(), [1])

    assert "@media screen and (prefers-color-scheme: dark)" in written
    assert written.count(f"--ground: {house().night['ground']};") == 2
    assert ":root:not([data-theme=light])" in written
    assert ":root[data-theme=dark]" in written


def test_fonts_are_files_of_the_package() -> None:
    assert set(re.findall(r'url\("([^"]+)"\)', style(house(), []))) == {
        f"fonts/AtkinsonHyperlegibleNext-{name}.woff2" for name in ("Regular", "Italic", "SemiBold", "Bold")
    }


def test_what_the_first_page_waits_for_is_apart_from_the_rest() -> None:
    assert style(house(), [1]) == first(house(), [1]) + later(house(), [1])
    assert ".verdict" not in first(house(), [1])


def test_comments_and_layout_stay_in_the_sources_and_strings_stay_whole() -> None:
    sheet = """/* Why; {it} is so. */\n.a > b,\n.c {\n  content: "a  /* b */ ; ";\n  margin: 0 auto;\n}\n"""

    assert compact(sheet) == '.a > b, .c{content: "a  /* b */ ; ";margin: 0 auto;}'
