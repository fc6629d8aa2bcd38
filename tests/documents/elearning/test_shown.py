import pytest

from addprec_training.documents.elearning import shown
from addprec_training.model.questions import FillIn, Matching, Ordering, Scale
from tests.documents.elearning.sample import sample


def _ordering(*items: str) -> Ordering:
    return Ordering.model_validate(
        {"id": "ranger", "kind": "ordering", "text": "Rangez.", "items": items, "why": "Voilà."}
    )


@pytest.mark.parametrize("count", range(3, 10))
def test_things_to_order_never_show_in_their_right_order(count: int) -> None:
    question = _ordering(*(f"geste {place}" for place in range(count)))

    assert list(shown.items(question)) != list(range(count))
    assert sorted(shown.items(question)) == list(range(count))


def test_the_mix_is_the_same_each_time() -> None:
    assert shown.items(_ordering("a", "b", "c")) == shown.items(_ordering("a", "b", "c"))


def test_targets_show_once_each_with_those_that_go_with_nothing() -> None:
    question = Matching.model_validate(
        {
            "id": "paires",
            "kind": "matching",
            "text": "Reliez.",
            "pairs": [
                {"left": "CSAPA", "right": "soin"},
                {"left": "CJC", "right": "soin"},
                {"left": "115", "right": "nuit"},
            ],
            "others": ["bail"],
        }
    )

    assert sorted(shown.targets(question)) == ["bail", "nuit", "soin"]


def test_the_length_of_a_field_does_not_tell_the_answer() -> None:
    short, long = (
        FillIn.model_validate({"id": "trou", "kind": "fill-in", "text": "?", "sentence": f"le [{word}]", "why": "oui"})
        for word in ("15", "contexte")
    )

    assert shown.field_lengths(short) == shown.field_lengths(long) == (24,)


def test_a_field_has_room_for_its_longest_answer() -> None:
    question = FillIn.model_validate(
        {"id": "trou", "kind": "fill-in", "text": "?", "sentence": f"le [a|{'b' * 40}]", "why": "oui"}
    )

    assert shown.field_lengths(question)[0] >= 48


def test_a_scale_without_statements_has_one_for_each_objective() -> None:
    question = Scale.model_validate({"id": "ou", "kind": "scale", "text": "Où en êtes-vous ?"})

    assert [name for name, _ in shown.statements(question, sample().module)] == ["repondre", "nommer"]


@pytest.mark.parametrize(
    ("number", "written"), [(10, "10"), (31.5, "31,5"), (1500, "1 500"), (-0.25, "-0,25"), (1_000_000, "1 000 000")]
)
def test_numbers_are_written_in_french(number: float, written: str) -> None:
    assert shown.decimal(number) == written
