"""People at a distance: sub-rooms for small groups, breaks sooner where there is room for them, and never an activity less."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addprec_training.model.session import HalfDayHours, Presence, Session, SessionDay
from addprec_training.plan import presence
from addprec_training.plan.clock import BREAK, LONGEST_RUN, SCREEN_RUN, DoesNotFit, Timed, Window, lay
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.plan.values import Plan
from tests.curricula import ours, sample

ROOM = Window(1, "matin", None, 540, 750)
CALL = Window(1, "matin", None, 540, 750, "distance")


def held(*days: SessionDay, usual: Presence = "salle") -> Plan:
    """Return the plan of a session of the sample held on `days`."""
    curriculum = sample().curriculum
    session = Session(
        slug="essai",
        module="module-temoin",
        format="intra",
        departements=("43",),
        days=days,
        presence=usual,
    )
    return plan_session(curriculum.model_copy(update={"sessions": {"essai": session}}), "essai")


@pytest.mark.parametrize(
    ("said", "at_a_distance"),
    [
        ("trios", "trios en sous-salles"),
        ("trios, une règle par trio", "trios en sous-salles, une règle par trio"),
        ("individuel, puis binômes", "individuel, puis binômes en sous-salles"),
        ("quatre petits groupes", "quatre petits groupes en sous-salles"),
        ("grand groupe", "grand groupe"),
        ("grand groupe, autour des tables", "grand groupe, autour des tables"),
        ("individuel", "individuel"),
        ("trois jouent, le groupe observe", "trois jouent, le groupe observe"),
    ],
)
def test_small_groups_meet_in_sub_rooms_of_the_call(said: str, at_a_distance: str) -> None:
    assert presence.grouping(said, "distance") == at_a_distance
    assert presence.grouping(said, "salle") == said


def test_every_small_group_of_our_modules_has_its_sub_room() -> None:
    """A word that names small groups and is not known would leave people without a room."""
    alone = ("grand groupe", "individuel", "deux personnes", "trois jouent")
    for slug in ours().curriculum.modules:
        for format_ in ("intra", "inter"):
            for planned in plan_module(ours().curriculum, slug, format_).activities:
                said = planned.activity.grouping
                assert "sous-salles" in presence.grouping(said, "distance") or said.startswith(alone), said


def test_a_day_says_where_it_is_held_when_it_is_not_as_the_others() -> None:
    plan = held(SessionDay(), SessionDay(presence="distance"), usual="salle")
    assert [half_day.presence for half_day in plan.half_days] == ["salle", "salle", "distance", "distance"]
    assert plan.presence == "distance"
    assert plan.has_room
    assert not held(SessionDay(), usual="distance").has_room
    assert held(SessionDay(presence="hybride"), usual="distance").presence == "hybride"


def test_the_people_of_a_day_lead_it_the_others_those_of_the_session() -> None:
    plan = held(SessionDay(trainers=("Invitée",)), SessionDay())
    assert plan.session is not None
    named = plan.session.model_copy(update={"trainers": ("Animatrice",)})
    curriculum = sample().curriculum.model_copy(update={"sessions": {"essai": named}})
    plan = plan_session(curriculum, "essai")
    assert [plan.leaders(1), plan.leaders(2)] == [("Invitée",), ("Animatrice",)]


def test_a_call_breaks_sooner_where_there_is_room() -> None:
    things = [Timed(50, 1), Timed(50, 2), Timed(40, 3)]
    assert [len(one.breaks) for one in lay(things, [ROOM])] == [1]
    [called] = lay(things, [CALL])
    bounds = (called.first, *called.breaks, called.last)
    assert all(sum(thing.minutes for thing in things[start:end]) <= SCREEN_RUN for start, end in pairwise(bounds))


@given(st.lists(st.builds(Timed, st.integers(5, 100), st.integers(1, 3)), min_size=1, max_size=8))
def test_a_call_holds_whatever_the_room_holds(things: list[Timed]) -> None:
    def fits(window: Window) -> bool:
        try:
            [filled] = lay(things, [window])
        except DoesNotFit:
            return False
        work = sum(thing.minutes for thing in things)
        bounds = (filled.first, *filled.breaks, filled.last)
        runs = [sum(one.minutes for one in things[a:b]) for a, b in pairwise(bounds)]
        assert max(runs) <= LONGEST_RUN
        assert work + BREAK * len(filled.breaks) + window.margin <= window.minutes
        return True

    assert fits(CALL) == fits(ROOM)


def test_nothing_changes_where_everybody_is_in_the_room() -> None:
    assert presence.for_participants("salle") == presence.for_trainers("salle") == ()


def test_the_signature_is_told_not_to_be_enough_as_the_law_has_it() -> None:
    remote: tuple[Presence, ...] = ("distance", "hybride")
    for where in remote:
        told = {change.what: change.said for change in presence.for_trainers(where)}
        assert "ne suffit pas" in told["L’émargement"]
        assert "D6313-3-1" in told["L’émargement"]
        assert "sous-salle" in told["Les sous-salles"]


def test_a_link_goes_with_a_day_at_a_distance_too() -> None:
    days = (SessionDay(), SessionDay(presence="distance", morning=HalfDayHours(start=540, end=720), afternoon=None))
    session = Session(slug="x", module="m", format="inter", departements=("43",), days=days, link="https://exemple.fr")
    assert session.link == "https://exemple.fr"
