"""What a participant keeps: key points, situations and room to write; nothing of the trainer's."""

from dataclasses import replace
from pathlib import Path

from pypdf import PdfReader

from addprec_training.documents import guide
from addprec_training.documents.guide import booklet as kept
from addprec_training.documents.guide.book import Book
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

NARROW = "\N{NARROW NO-BREAK SPACE}"


def test_a_chapter_keeps_takeaways_and_prompts(booklet: Book) -> None:
    chapter = kept.chapter(booklet, booklet.plan.sequences[0])

    assert [str(line) for line in chapter.takeaways] == ["On peut se taire, on peut sortir."]
    assert [(str(prompt.label), prompt.lines) for prompt in chapter.prompts] == [
        (f"Qu’est-ce que j’attends de cette journée{NARROW}?", 3)
    ]


def test_a_situation_keeps_its_tale_and_room_below_each_question(booklet: Book) -> None:
    (situation,) = kept.chapter(booklet, booklet.plan.sequences[1]).situations

    assert str(situation.title) == "Deux heures du matin"
    assert [prompt.lines for prompt in situation.prompts] == [kept.SITUATION_LINES] * 2


def test_positions_have_a_statement_an_objective(booklet: Book) -> None:
    position = kept.position(booklet)

    assert len(position.statements) == len(booklet.plan.module.objectives)
    assert [str(label) for label in position.labels] == ["Pas encore", "Un peu", "Assez bien", "Tout à fait"]


def with_the_checklist_in_the_room(plan: Plan) -> Plan:
    """Return the sample with the online checklist in its second sequence's room too."""
    asked = next(
        one for planned in plan.activities for one in planned.screens if one.question and one.question.id == "lundi"
    )
    opening, trying = plan.sequences
    activities = (*trying.activities[:-2], replace(trying.activities[-2], screens=(replace(asked, in_room=True),)))
    return replace(plan, sequences=(opening, replace(trying, activities=(*activities, trying.activities[-1]))))


def test_a_checklist_of_the_room_has_a_box_an_item_that_is_ticked_on_screen_too(
    plan: Plan, theme: Theme, tmp_path: Path
) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "booklet.pdf"
    path.write_bytes(guide.render(with_the_checklist_in_the_room(plan), theme, "participant"))
    fields = PdfReader(path).get_fields() or {}

    assert {name: str(field["/TU"]) for name, field in fields.items() if name.startswith("question-lundi")} == {
        "question-lundi-1": "Je repère où est le kit",
        "question-lundi-2": "Je demande qui est formé",
        "question-lundi-3": "Je note le numéro du CSAPA",
    }
    assert all(str(field["/FT"]) == "/Btn" for name, field in fields.items() if name.startswith("question-lundi"))
    assert validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1).failures == []
