from typing import Any

import pytest

from addprec_training.documents.elearning.keys import PAGE_KEY, QUESTION_KEY, fingerprint, page_keys, question_keys
from addprec_training.documents.elearning.outline import outline
from addprec_training.model.questions import SingleChoice
from tests.documents.elearning.sample import everything_online, sample


def _choice(**changes: Any) -> SingleChoice:
    data = {
        "id": "geste",
        "kind": "single",
        "text": "Votre premier geste ?",
        "options": [{"right": "J'appelle le 15", "why": "Oui."}, {"wrong": "J'attends", "why": "Non."}],
    }
    return SingleChoice.model_validate(data | changes)


def test_keys_are_short_and_all_different() -> None:
    contents = outline(everything_online())
    pages, questions = page_keys(contents), question_keys(contents, sample().module)

    assert {len(key) for key in pages.values()} == {PAGE_KEY}
    assert {len(key) for key in questions.values()} == {QUESTION_KEY}
    assert len(set(pages.values())) == len(pages) == len(list(contents.pages))
    assert len(set(questions.values())) == len(questions) == len(list(contents.questions))


def test_a_page_put_in_before_leaves_the_other_keys_as_they_were() -> None:
    before, after = outline(sample()), outline(everything_online())
    kept = page_keys(before)

    assert {name: page_keys(after)[name] for name in kept if name in page_keys(after)} == {
        name: key for name, key in kept.items() if name in page_keys(after)
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"hint": "Pensez au téléphone."},
        {"why": "Le régulateur guide."},
        {"text": "Quel est votre premier geste ?"},
        {"options": [{"right": "J’appelle  le 15 !", "why": "Autre raison."}, {"wrong": "j'attends", "why": "Non."}]},
    ],
    ids=["a hint", "an explanation", "the question's words", "typography and reasons"],
)
def test_what_does_not_change_an_answer_keeps_the_key(changes: dict[str, Any]) -> None:
    assert fingerprint(_choice(), sample().module) == fingerprint(_choice(**changes), sample().module)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "autre-geste"},
        {"options": [{"right": "J'appelle le 112", "why": "Oui."}, {"wrong": "J'attends", "why": "Non."}]},
        {"options": [{"wrong": "J'attends", "why": "Non."}, {"right": "J'appelle le 15", "why": "Oui."}]},
        {"options": [{"wrong": "J'appelle le 15", "why": "Oui."}, {"right": "J'attends", "why": "Non."}]},
    ],
    ids=["another question", "an option reworded", "options in another order", "another right option"],
)
def test_what_changes_an_answer_changes_the_key(changes: dict[str, Any]) -> None:
    assert fingerprint(_choice(), sample().module) != fingerprint(_choice(**changes), sample().module)


def test_every_kind_of_question_has_a_fingerprint_of_its_own() -> None:
    contents = outline(everything_online())
    prints = [fingerprint(question, sample().module) for question in contents.questions]

    assert len(set(prints)) == len(prints)


def test_a_scale_on_objectives_changes_with_them() -> None:
    module = sample().module
    fewer = module.model_copy(update={"objectives": module.objectives[:1]})
    scale = next(question for question in outline(sample()).questions if question.kind == "scale")

    assert fingerprint(scale, module) != fingerprint(scale, fewer)
