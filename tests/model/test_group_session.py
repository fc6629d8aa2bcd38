"""A group session, and the page that teaches authors to write one."""

import re
from pathlib import Path

import pytest

from addprec_training.model.group_session import PHASES, GroupSession, Phase
from addprec_training.model.skills import named_skills
from addprec_training.sources import yaml_text
from addprec_training.sources.reading import Reading
from tests.curricula import ours, sample

PAGE = Path(__file__).parents[2] / "docs" / "seances-pretes.md"


@pytest.fixture
def example() -> GroupSession:
    """Return the example of the page, read as an author's file is."""
    (text, *_others) = re.findall(r"```yaml\n(.+?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    reading = Reading(PAGE.parent)
    ready = reading.model(yaml_text.read(PAGE, f"id: oser-demander\n{text}".encode()), GroupSession)
    assert ready is not None, reading.problems
    return ready


def test_the_example_of_the_page_is_a_group_session_whose_minutes_add_up(example: GroupSession) -> None:
    assert example.minutes == sum(phase.minutes for phase in example.phases) == 90
    assert [phase.kind for phase in example.phases] == list(PHASES)


def test_the_example_gives_each_of_its_sheets_and_names_skills_of_our_classifications(example: GroupSession) -> None:
    shown = {id_ for phase in example.phases for step in phase.facilitation for id_ in step.show}
    skills = {named.skill.id for one in ours().curriculum.classifications.values() for named in named_skills(one)}

    assert shown == {sheet.id for sheet in example.sheets}
    assert set(example.skills) <= skills


def test_the_page_names_every_kind_of_phase() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))

    assert rows == PHASES


def test_a_sheet_of_a_group_session_is_for_the_people_without_saying_so(example: GroupSession) -> None:
    assert {sheet.public for sheet in example.sheets} == {"personnes"}


def test_a_phase_is_called_by_its_kind_and_by_its_own_title_when_it_has_one() -> None:
    plain = {"kind": "activite", "minutes": "30", "facilitation": [{"do": "Poser trois chaises."}]}

    assert Phase.model_validate(plain).label == "Activité vécue"
    assert Phase.model_validate(plain | {"title": "trois portes"}).label == "Activité vécue : trois portes"


def test_a_skill_is_said_by_the_words_and_the_number_of_its_classification() -> None:
    said = {
        named.skill.id: named.said
        for one in sample().curriculum.classifications.values()
        for named in named_skills(one)
    }

    assert said == {
        "temoin-g1": "Vivre avec les autres (compétence générale 1, Témoin, 2023)",
        "temoin-1": "Savoir demander de l’aide (compétence spécifique 1, Témoin, 2023)",
        "temoin-2": "Savoir écouter (compétence spécifique 2, Témoin, 2023)",
        "autre-1": "Savoir résoudre les problèmes (compétence 1, Autre, 1993)",
    }


def test_our_classifications_have_the_counts_of_the_field() -> None:
    """FACTS C.1 and C.2: ten skills; 3 categories, 9 general skills, 21 specific ones (8 + 6 + 7)."""
    oms, spf = (ours().curriculum.classifications[id_] for id_ in ("oms-1993", "spf-2022"))
    specific = [sum(len(skill.skills) for skill in group.skills) for group in spf.groups]

    assert sum(len(group.skills) for group in oms.groups) == 10
    assert [len(group.skills) for group in oms.groups] == [2] * 5
    assert ([len(group.skills) for group in spf.groups], specific) == ([3, 3, 3], [8, 6, 7])


def test_a_group_session_comes_in_the_order_that_the_module_says() -> None:
    module = sample().curriculum.modules["module-temoin"]

    assert [ready.id for ready in module.group_sessions] == ["premiers-pas"]
    assert set(module.media) == {"porte"}
