"""Half-days: nothing lost, nothing twice, breaks and margin kept, whatever is laid."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addprec_training.plan.clock import BREAK, LONGEST_RUN, DoesNotFit, Filled, Timed, Window, lay, room_for_work

MORNING = Window(1, "matin", None, 9 * 60, 12 * 60 + 30)
AFTERNOON = Window(1, "après-midi", None, 13 * 60 + 30, 17 * 60)

things = st.lists(st.builds(Timed, st.integers(1, 60), st.integers(1, 4)), min_size=1, max_size=14)
windows = st.lists(st.sampled_from([MORNING, AFTERNOON, Window(2, "matin", None, 540, 660)]), min_size=1, max_size=4)


def runs(laid: Filled, minutes: list[int]) -> list[int]:
    bounds = (laid.first, *laid.breaks, laid.last)
    return [sum(minutes[start:end]) for start, end in pairwise(bounds)]


@given(things, windows)
def test_everything_is_laid_once_in_order_with_its_breaks_and_margin(
    laid_things: list[Timed], half_days: list[Window]
) -> None:
    try:
        filled = lay(laid_things, half_days)
    except DoesNotFit:
        return
    minutes = [thing.minutes for thing in laid_things]

    assert [place for one in filled for place in range(one.first, one.last)] == list(range(len(laid_things)))
    for one, window in zip(filled, half_days, strict=True):
        work = sum(minutes[one.first : one.last])
        assert window.minutes - work - BREAK * len(one.breaks) >= window.margin
        assert max(runs(one, minutes)) <= LONGEST_RUN


@given(things)
def test_the_same_things_are_laid_the_same_way(laid_things: list[Timed]) -> None:
    half_days = [MORNING, AFTERNOON]

    def outcome() -> tuple[Filled, ...] | str:
        try:
            return lay(laid_things, half_days)
        except DoesNotFit as error:
            return str(error)

    assert outcome() == outcome()


@given(things, st.integers(0, 90))
def test_a_longer_day_holds_what_a_shorter_one_does(laid_things: list[Timed], more: int) -> None:
    longer = Window(1, "matin", None, MORNING.start, MORNING.end + more)
    try:
        lay(laid_things, [MORNING])
    except DoesNotFit:
        return

    lay(laid_things, [longer])


def test_a_day_of_seven_hours_leaves_348_minutes_for_activities() -> None:
    assert room_for_work([MORNING, AFTERNOON]) == 348


def test_a_sequence_stays_in_its_half_day_where_it_can() -> None:
    filled = lay([Timed(60, 1), Timed(60, 1), Timed(40, 2), Timed(60, 2), Timed(60, 2)], [MORNING, AFTERNOON])

    assert [(one.first, one.last) for one in filled] == [(0, 2), (2, 5)]


def test_an_activity_longer_than_any_run_is_named() -> None:
    with pytest.raises(DoesNotFit) as refused:
        lay([Timed(30, 1), Timed(LONGEST_RUN + 1, 1)], [MORNING])

    assert refused.value.too_long == 1
