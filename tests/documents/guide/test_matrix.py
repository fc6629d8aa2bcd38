"""What is worked where, and where it is assessed."""

from addprec_training.documents.guide.book import Book
from addprec_training.documents.guide.matrix import matrix


def test_an_activity_works_on_its_objectives_assesses_them_or_lets_people_position_themselves(guide: Book) -> None:
    rows = {row.number: row.marks for row in matrix(guide)}

    assert rows == {
        "1.1": ("placed", "placed"),
        "1.2": ("", "worked"),
        "2.1": ("worked", ""),
        "2.2": ("", "worked"),
        "2.3": ("assessed", ""),
        "2.4": ("assessed", "assessed"),
    }


def test_an_activity_that_is_only_online_says_so(guide: Book) -> None:
    assert [row.number for row in matrix(guide) if row.online] == ["1.1", "2.4"]
