"""What a participant keeps: key points, situations and room to write; nothing of the trainer's."""

from addprec_training.documents.guide import booklet as kept
from addprec_training.documents.guide.book import Book

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
