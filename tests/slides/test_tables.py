from hypothesis import given, settings
from hypothesis import strategies as st

from addprec_training.slides.tables import Grid, plain_cell, tables
from addprec_training.slides.text import words
from addprec_training.slides.values import Table
from tests.decks import room, solid

CELLS = st.lists(st.text(st.sampled_from("abcdefghijklmnop"), min_size=1, max_size=12), max_size=40).map(" ".join)


def grid(*rows: tuple[str, ...], head: bool = True) -> Grid:
    return Grid(tuple(tuple(plain_cell(words(cell)) for cell in row) for row in rows), has_head=head, alt="")


def laid(*rows: tuple[str, ...]) -> list[Table]:
    return tables(grid(*rows), room("Tableau", "tableau"))


def height(table: Table) -> float:
    return sum(row.height for row in table.rows)


def test_a_table_takes_the_width_of_its_placeholder() -> None:
    (table,) = laid(("Situation", "À faire"), ("Froid", "Abriter et couvrir"))

    assert round(sum(table.columns), 6) == 29.8


def test_a_column_is_as_wide_as_its_content_asks() -> None:
    (table,) = laid(("Qui", "Pourquoi"), ("Le 15", "Avis médical, doute, urgence vitale ressentie ou constatée"))

    assert table.columns[1] > 2 * table.columns[0]


def test_the_head_is_there_again_on_each_slide() -> None:
    made = laid(
        ("Situation", "À faire"), *((f"Cas {number}", "Appeler, rester, dire ce que l’on voit") for number in range(20))
    )

    assert len(made) > 1
    assert {table.rows[0].cells[0].text for table in made} == {"Situation"}
    assert [row.cells[0].text for table in made for row in table.rows[1:]] == [f"Cas {number}" for number in range(20)]


def test_slides_of_one_table_are_about_as_full() -> None:
    made = laid(("Situation", "À faire"), *((f"Cas {number}", "Appeler") for number in range(13)))

    assert [len(table.rows) - 1 for table in made] == [7, 6]


def test_a_short_table_has_air() -> None:
    (short,) = laid(("Situation", "À faire"), ("Froid", "Abriter"))
    full = laid(("Situation", "À faire"), *((f"Cas {number}", "Appeler") for number in range(13)))[0]

    assert short.padding > full.padding


def test_a_row_higher_than_a_slide_goes_on_over_the_next() -> None:
    text = "mot " * 900
    made = laid(("Situation", "À faire"), ("Long", text))

    assert len(made) > 1
    assert solid("".join(row.cells[1].text for table in made for row in table.rows[1:])) == solid(text)


def test_rows_of_a_timetable_have_one_height() -> None:
    space = room("Programme", "tableau")
    plain = Grid(grid(("9 h", "Accueil"), ("10 h", "Pause"), head=False).rows, has_head=False, alt="", row_height=1.5)

    assert {row.height for table in tables(plain, space) for row in table.rows} == {1.5}


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 5).flatmap(lambda count: st.lists(st.tuples(*[CELLS] * count), min_size=2, max_size=8)))
def test_every_table_fits_and_no_cell_loses_text(rows: list[tuple[str, ...]]) -> None:
    made = laid(*rows)

    assert all(height(table) <= room("Tableau", "tableau").box.h + 0.02 for table in made)
    for column in range(len(rows[0])):
        repeated = made[1].rows[:1] if len(made) > 1 and made[1].has_head else ()
        shown = [row for rank, table in enumerate(made) for row in table.rows[len(repeated) if rank else 0 :]]
        assert solid("".join(row.cells[column].text for row in shown)) == solid(
            "".join(cells[column] for cells in rows)
        )
