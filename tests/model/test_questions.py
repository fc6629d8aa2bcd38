"""What an author may not ask: each kind says what it expects."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from addprec_training.model.questions import DropDown, Question, ScoredQuestion

BASE = {"id": "q", "text": "Que faire ?"}
RIGHT, WRONG = {"right": "Oui", "why": "Car."}, {"wrong": "Non", "why": "Car."}
PLACE = {"x": "10", "y": "20"}


def read(question: dict[str, Any]) -> Question:
    read: Question = TypeAdapter(Question).validate_python(BASE | question)
    return read


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            {"kind": "images", "options": [RIGHT | {"figure": "a"}, RIGHT | {"figure": "b"}]},
            "un choix unique a une seule réponse juste, trouvé 2",
        ),
        (
            {"kind": "hotspot", "figure": "a", "options": [WRONG | PLACE, WRONG | PLACE]},
            "un choix unique a une seule réponse juste, trouvé 0",
        ),
        (
            {
                "kind": "classification",
                "categories": [{"name": "A", "items": [{"text": "un"}]}, {"name": "A", "items": [{"text": "deux"}]}],
            },
            "deux catégories portent le même nom",
        ),
        (
            {
                "kind": "classification",
                "categories": [{"name": "A", "items": [{"text": "un"}]}, {"name": "B", "items": [{"text": "deux"}]}],
            },
            "attendu de 3 à 12 éléments à classer en tout, trouvé 2",
        ),
        ({"kind": "drop-down", "sentence": "Rien.", "why": "Car."}, "attendu de 1 à 10 listes entre crochets"),
        ({"kind": "drop-down", "sentence": "le [15]", "why": "Car."}, "liste « [15] » : attendu de 2 à 8 mots"),
        ({"kind": "drop-down", "sentence": "le [15|15]", "why": "Car."}, "liste « [15|15] »"),
    ],
)
def test_what_cannot_be_asked_is_said(question: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(question)

    assert said in str(caught.value)


@pytest.mark.parametrize("x", ["-1", "101"])
def test_a_place_lies_on_its_picture(x: str) -> None:
    with pytest.raises(ValidationError):
        read({"kind": "hotspot", "figure": "a", "options": [RIGHT | PLACE | {"x": x}, WRONG | PLACE]})


def test_a_list_has_the_right_word_first_and_its_sentence_one_piece_more() -> None:
    question = read({"kind": "drop-down", "sentence": "J’appelle le [15|17] et je [reste|pars].", "why": "Car."})

    assert isinstance(question, DropDown)
    assert question.gaps == (("15", "17"), ("reste", "pars"))
    assert question.pieces == ("J’appelle le ", " et je ", ".")


def test_what_is_for_oneself_never_counts() -> None:
    own: list[dict[str, Any]] = [
        {"kind": "open", "example": "Peut-être."},
        {"kind": "checklist", "items": ["Un", "Deux"]},
        {"kind": "poll", "options": ["Oui", "Non"]},
    ]

    assert not any(isinstance(read(question), ScoredQuestion) for question in own)
