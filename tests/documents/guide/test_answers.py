"""Each kind of question shows what to answer, and why."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from addprec_training.documents.guide.answers import answers
from addprec_training.documents.guide.book import Book
from addprec_training.model.questions import Question
from addprec_training.model.screens import QuestionScreen
from addprec_training.plan.values import PlannedActivity, PlannedScreen

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
RIGHT, WRONG = '<span class="right">Juste</span>', '<span class="wrong">À revoir</span>'


def content(guide: Book, question: dict[str, Any]) -> str:
    """Return the answer that the guide shows for a question of the room."""
    asked: Question = TypeAdapter(Question).validate_python({"id": "q", "text": "Que faire ?", **question})
    screen = PlannedScreen(
        QuestionScreen(id="q", kind="question", title="Q", question="q"), asked, in_room=True, online=False
    )
    planned = next(one for one in guide.plan.activities if one.activity.in_room)
    (answer,) = answers(guide, PlannedActivity("1.1", planned.activity, 1, 540, 560, 1, (screen,), ()))
    assert str(answer.question) == f"<p>«{NBSP}Que faire{NARROW}?{NBSP}»</p>"
    return str(answer.content)


def test_options_say_which_is_right_and_why(guide: Book) -> None:
    options = [{"right": "Appeler", "why": "Le doute suffit."}, {"wrong": "Attendre", "why": "Le temps compte."}]

    assert content(guide, {"kind": "single", "options": options, "why": "On appelle."}) == (
        f'<ul class="options"><li><span class="said"><b>A</b> Appeler</span> {RIGHT} <span class="why">Le doute suffit.</span></li>'
        f'<li><span class="said"><b>B</b> Attendre</span> {WRONG} <span class="why">Le temps compte.</span></li></ul>'
        "<p>On appelle.</p>"
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            {"kind": "drop-down", "sentence": "le [15|17]", "why": "Oui."},
            "<p>le <strong>15</strong> (et non 17)</p><p>Oui.</p>",
        ),
        (
            {"kind": "open", "example": "Où je suis."},
            f"<p>Une réponse possible{NBSP}:</p>\n<p>Où je suis.</p>",
        ),
        (
            {"kind": "poll", "options": ["Oser", "Attendre"]},
            f"<p>Un avis{NBSP}: rien n’est juste ni faux.</p>\n<ul><li>Oser</li><li>Attendre</li></ul>",
        ),
        (
            {"kind": "checklist", "items": ["Le kit", "Le numéro"]},
            f"<p>Chaque personne coche pour elle-même{NARROW}; rien n’est noté ni ramassé.</p>\n<ul><li>Le kit</li><li>Le numéro</li></ul>",
        ),
        (
            {"kind": "true-false", "answer": "faux", "why": "Jamais."},
            f'<p><span class="right">Réponse{NBSP}: faux.</span></p><p>Jamais.</p>',
        ),
        (
            {"kind": "ordering", "items": ["Un", "Deux", "Trois"], "why": "Oui."},
            "<ol><li>Un</li><li>Deux</li><li>Trois</li></ol><p>Oui.</p>",
        ),
        (
            {"kind": "fill-in", "sentence": "J’appelle le [15|112] ou le [114].", "why": "Oui."},
            "<p>J’appelle le <strong>15</strong> (ou 112) ou le <strong>114</strong>.</p><p>Oui.</p>",
        ),
        (
            {"kind": "numeric", "answer": "10", "tolerance": "0,5", "unit": "g", "why": "Oui."},
            f"<p><strong>10{NBSP}g</strong>, à 0,5{NBSP}g près.</p><p>Oui.</p>",
        ),
        ({"kind": "numeric", "answer": "3114", "why": "Oui."}, "<p><strong>3114</strong>.</p><p>Oui.</p>"),
    ],
)
def test_a_question_of_another_kind_shows_its_answer(guide: Book, question: dict[str, Any], said: str) -> None:
    assert content(guide, question) == said


def test_pairs_show_what_goes_with_what_and_what_goes_with_nothing(guide: Book) -> None:
    pairs = [{"left": "CSAPA", "right": "Un suivi", "why": "Soin."}, {"left": "CAARUD", "right": "Du matériel"}]

    said = content(guide, {"kind": "matching", "pairs": pairs, "others": ["Un bail"]})

    assert '<tr><th scope="row">CSAPA</th><td>Un suivi</td><td>Soin.</td></tr>' in said
    assert f"<p>Ne va avec rien{NBSP}: Un bail.</p>" in said


def test_a_story_shows_every_step_with_its_choices(guide: Book) -> None:
    choices = [{"right": "Appeler", "why": "Oui.", "to": "suite"}, {"wrong": "Partir", "why": "Non."}]
    last = [{"right": "Rester", "why": "Oui."}, {"wrong": "Partir", "why": "Non."}]
    steps = [
        {"id": "debut", "text": "Il dort.", "choices": choices},
        {"id": "suite", "text": "Il respire.", "choices": last},
    ]

    said = content(guide, {"kind": "branching", "steps": steps, "why": "On reste."})

    assert said.count(RIGHT) == 2
    assert f"<strong>Étape{NBSP}2</strong><p>Il respire.</p>" in said


@pytest.mark.parametrize("kind", ["scale", "reflection"])
def test_what_is_for_oneself_has_no_right_answer(guide: Book, kind: str) -> None:
    said = content(guide, {"kind": kind})

    assert RIGHT not in said
