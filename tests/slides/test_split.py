from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.slides.split import hang, pages
from addprec_training.slides.values import Paragraph, Run
from tests.decks import room, solid

WORDS = st.text(st.sampled_from("abcdefghijklmnopéè"), min_size=1, max_size=14)
SENTENCES = st.lists(WORDS, min_size=1, max_size=40).map(lambda words: " ".join(words).capitalize() + ".")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join)


def listed(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Run(text),), None, number) for number, text in enumerate(texts, start=1))


def test_what_fits_stays_on_one_slide() -> None:
    content = listed("Ne répond pas", "Respire mal", "Lèvres bleues")

    assert pages(content, room("Points", "corps")) == [content]


def test_nothing_still_makes_a_slide() -> None:
    assert pages((), room("Points", "corps")) == [()]


def test_a_long_list_is_evened_out_rather_than_leaving_a_lonely_item() -> None:
    content = listed(*(f"Point {number}" for number in range(1, 9)))

    assert [len(page) for page in pages(content, room("Points", "corps"))] == [4, 4]


def test_of_two_equal_ways_the_first_slide_is_the_fuller() -> None:
    long = "mot " * 34
    content = listed(long, long, long)

    assert [len(page) for page in pages(content, room("Points", "corps"))] == [2, 1]


def test_an_item_longer_than_a_slide_is_cut_between_sentences() -> None:
    sentence = "Une phrase assez longue pour prendre deux lignes entières de cette diapositive, ou presque."
    parts = [page[0] for page in pages(listed(" ".join([sentence] * 6)), room("Points", "corps"))]

    assert len(parts) > 1
    assert all(part.text.endswith("presque.") for part in parts)
    assert [part.marks for part in parts] == [None, *(["none"] * (len(parts) - 1))]


def test_the_text_of_numbers_lands_on_the_second_column_in_full_width() -> None:
    assert hang(room("Étapes", "corps").box, Paragraph((Run("un"),))) == 2.55
    assert hang(room("Étapes, deux colonnes", "corps-1").box, Paragraph((Run("un"),))) == 1.75
    assert hang(room("Points", "corps").box, Paragraph((Run("un"),), "none")) == 0


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=12), st.sampled_from([("Points", "corps"), ("Trois colonnes", "corps-1")]))
def test_every_slide_fits_and_no_text_is_lost_or_told_twice(texts: list[str], place: tuple[str, str]) -> None:
    space = room(*place)
    made = pages(listed(*texts), space)

    assert all(space.holds(page) for page in made)
    assert solid("".join(paragraph.text for page in made for paragraph in page)) == solid("".join(texts))
