"""`list --elements`: what of the mission is carried, and what is not yet."""

import json

from addprec_training.cli.elements import elements
from addprec_training.model.programme import ELEMENTS
from tests.command_line import run
from tests.curricula import OURS, ours


def test_the_programme_says_each_of_the_62_elements_once_or_more() -> None:
    found = elements(ours().curriculum)
    assert [element.ref for element in found] == list(ELEMENTS)
    assert len(found) == 62
    assert not [element.ref for element in found if not element.title]


def test_doubts_of_the_source_stay_doubts() -> None:
    doubts = {element.ref: element.doubt for element in elements(ours().curriculum)}
    assert "IREPS" in (doubts["A43"] or "")
    assert "n’est pas écrite" in (doubts["A49"] or "")
    assert "ne sont pas nommés" in (doubts["A31"] or "")


def test_the_webinar_is_not_an_action_of_the_regional_programme() -> None:
    programme = ours().curriculum.programme
    assert {ref for statement in programme.beside for ref in statement.refs} == set(ELEMENTS[47:])
    assert not {ref for action in programme.actions for ref in action.refs} & set(ELEMENTS[47:])


def test_no_person_of_the_source_is_named() -> None:
    programme = ours().curriculum.programme
    assert "Dupuis" not in repr(programme)


def test_the_list_says_what_carries_each_element() -> None:
    told = json.loads(run("-C", str(OURS), "list", "--elements", "--json").out)
    by_ref = {element["ref"]: element for element in told["elements"]}
    assert by_ref["A29"]["modules"] == ["accueil-nouveaux-professionnels"]
    assert not by_ref["A33"]["covered"]
    assert by_ref["A47"]["departements"] == ["01", "07", "69"]
    assert not by_ref["A47"]["covered"]
    assert told["covered"] == sum(element["covered"] for element in told["elements"])
    assert "A43" in run("-C", str(OURS), "list", "--elements").out
