from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.model.base import MAX_TITLE
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.slides.text import words
from addprec_training.slides.titles import all_bound, clipped, heading, listed, sized
from addprec_training.slides.values import Paragraph, Run
from tests.decks import room


def text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def test_two_sentences_stand_on_a_line_each() -> None:
    title = heading(words("Il ronfle et ne répond pas. Votre premier geste ?"), room("Question", "titre"))

    assert text(title.runs) == "Il ronfle et ne répond pas.\nVotre premier geste\u00a0?"


def test_a_sentence_that_would_leave_a_lonely_word_is_not_broken_off() -> None:
    title = heading(words("« Je ne bois pas plus que les autres. » Que répondez-vous ?"), room("Question", "titre"))

    assert "\n" not in text(title.runs)


def test_what_goes_on_says_so_without_leaving_the_word_alone() -> None:
    title = heading(words("Devant une surdose"), room("Points", "titre"), "(suite)")

    assert text(title.runs) == "Devant une surdose\u00a0(suite)"


def test_a_title_too_long_for_its_box_takes_a_smaller_step_that_the_room_still_reads() -> None:
    long = "Consigne " * 9
    title = heading(words(long.strip()), room("Consigne", "titre"))

    assert {run.pt for run in title.runs} == {26}
    assert text(title.runs).replace("\u00a0", " ") == long.strip()


def test_a_lonely_last_word_takes_the_one_before_along() -> None:
    space = room("Points", "titre")
    lonely = Paragraph(words("Les numéros que l’on garde sur soi à chacun"))
    (tied,) = all_bound((lonely,), space)

    assert tied.text.endswith("à\u00a0chacun")
    assert space.lines(tied) == space.lines(lonely)


def test_what_is_told_elsewhere_is_clipped_between_words() -> None:
    short = clipped(
        words("Une résidente dit boire trois litres de vin par jour, depuis des années. Que répondez-vous ?"),
        room("Réponse", "rappel"),
    )

    assert text(short) == "Une résidente dit boire trois litres de vin par jour, depuis des années…"


def test_a_word_that_fills_a_box_alone_is_clipped_too() -> None:
    assert text(clipped((Run("m" * 200),), room("Réponse", "rappel"))) == "…"


def test_what_fits_is_not_clipped_nor_made_smaller() -> None:
    whole = words("Trios")

    assert clipped(whole, room("Consigne", "groupes")) == whole
    assert sized(whole, room("Consigne", "groupes"), (20,)) == whole


def test_what_does_not_fit_is_made_smaller_once_then_clipped() -> None:
    groups = room("Consigne", "groupes")

    assert {run.pt for run in sized(words("Quatuors de structures différentes, un par métier"), groups, (20,))} == {20}
    assert text(sized(words("Quatuors " * 20), groups, (20,))).endswith("…")


def test_a_list_keeps_what_its_box_holds() -> None:
    source = room("Graphique", "source")

    assert text(listed(["OFDT, 2015", "HAS, 2023"], source, " ; ")) == "OFDT, 2015 ; HAS, 2023"
    assert text(listed(["OFDT, 2015"] * 40, source, " ; ")).endswith("OFDT, 2015 …")


WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvé"), min_size=1, max_size=12)
TITLES = st.lists(WORDS, min_size=1, max_size=40).map(lambda words: " ".join(words)[:MAX_TITLE].strip().capitalize())
AUTHORED = (
    "Points", "Points et image", "Comparaison", "Trois colonnes", "Deux colonnes", "Étapes", "Phrase", "Vignette",
    "Consigne", "Tableau", "Graphique", "Figure", "Urgence", "Ressources", "À retenir",
)  # fmt: skip
"""Layouts whose title an author writes."""


@settings(deadline=None)
@given(TITLES, st.sampled_from(AUTHORED))
def test_any_title_that_an_author_may_write_stands_in_its_box(title: str, layout: str) -> None:
    space = room(layout, "titre")
    shown = heading(words(title), space, "(suite)")

    assert space.height((shown,)) <= space.box.h * POINTS_PER_CM + 0.5
