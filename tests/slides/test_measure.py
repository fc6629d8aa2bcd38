from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.slides.measure import POINTS_PER_CM, Look, extent, lines
from addprec_training.slides.values import Run
from tests.decks import arial, solid

LOOK = Look(width=200, pt=20, bold=False, leading=1.0, after=0, tracking=0, line=1.15)


def shown(*runs: Run, look: Look = LOOK) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines(runs, look, arial())]


def test_a_digit_of_the_face_is_as_wide_as_its_table_says() -> None:
    assert arial().of("0", bold=False) == 1139 / 2048


def test_bold_letters_are_wider() -> None:
    assert arial().of("naloxone", bold=True) > arial().of("naloxone", bold=False)


def test_a_character_outside_the_face_counts_as_the_widest() -> None:
    assert arial().of("漢", bold=False) == 1.0


def test_a_line_breaks_at_the_last_space_that_fits() -> None:
    assert shown(Run("La personne d’abord, l’enquête ensuite")) == ["La personne d’abord,", "l’enquête ensuite"]


def test_a_no_break_space_holds_its_words_together() -> None:
    assert shown(Run("Que faites-vous alors\u00a0?")) == ["Que faites-vous", "alors\u00a0?"]
    assert shown(Run("Que faites-vous alors ?")) == ["Que faites-vous alors", "?"]


def test_a_line_may_break_after_a_hyphen_but_not_before_a_figure() -> None:
    assert shown(Run("aujourd’hui, un porte-à-porte")) == ["aujourd’hui, un porte-", "à-porte"]
    assert shown(Run("le bulletin numéro no 36-37")) == ["le bulletin numéro no", "36-37"]


def test_words_of_two_runs_without_a_space_stay_on_one_line() -> None:
    assert shown(Run("le doute suffit pour app"), Run("eler", bold=True)) == ["le doute suffit pour", "appeler"]


def test_a_word_wider_than_its_box_breaks_anywhere() -> None:
    broken = shown(Run("m" * 30))

    assert len(broken) == 3
    assert "".join(broken) == "m" * 30


def test_a_break_begins_a_line_even_where_there_is_room() -> None:
    assert shown(Run("Il ronfle."), Run("\n"), Run("Que faire ?")) == ["Il ronfle.", "Que faire ?"]


def test_the_largest_run_makes_the_height_of_its_line() -> None:
    _, height = extent((Run("15"), Run(" ou ", pt=40)), LOOK, arial())

    assert height == 40 * 1.15


def test_tracking_is_counted_in_ems_of_each_run() -> None:
    tight = Look(**{**{name: getattr(LOOK, name) for name in LOOK.__slots__}, "tracking": -0.03, "width": 32.8})

    assert shown(Run("123"), look=tight) == ["123"]
    assert shown(Run("123"), look=Look(32.8, 20, False, 1.0, 0, 0, 1.15)) == ["12", "3"]  # noqa: FBT003


def test_a_centimetre_is_more_than_twenty_eight_points() -> None:
    assert round(POINTS_PER_CM, 3) == 28.346


@settings(deadline=None)
@given(st.text(st.sampled_from("abcdefghij éà’-—:;0123456789 \u00a0"), max_size=200))
def test_no_character_is_lost_when_lines_break(text: str) -> None:
    assert solid("".join(shown(Run(text)))) == solid(text)


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("abcdefghijklmnopé"), min_size=1, max_size=12), min_size=1, max_size=30))
def test_no_line_is_wider_than_its_box(words: list[str]) -> None:
    for line in lines((Run(" ".join(words)),), LOOK, arial()):
        assert sum(piece.width for piece in line) <= LOOK.width + 0.01
