"""What is said aloud stands between « », put by us."""

from addprec_training.markup.context import Context
from addprec_training.markup.spoken import quoted
from addprec_training.markup.texts import blocks
from addprec_training.model import blocks as md

NBSP = "\N{NO-BREAK SPACE}"


def paragraph(words: str) -> md.Paragraph:
    return md.Paragraph((md.Text(words),))


def said(*content: md.Block) -> str:
    return str(blocks(quoted(content), Context()))


def test_the_marks_open_the_first_word_and_close_the_last() -> None:
    assert said(paragraph("Bonjour."), paragraph("Asseyez-vous.")) == (
        f"<p>«{NBSP}Bonjour.</p>\n<p>Asseyez-vous.{NBSP}»</p>"
    )


def test_the_last_item_of_a_list_closes() -> None:
    rules = md.Bullets(((paragraph("écouter"),), (paragraph("se taire"),)))

    assert said(paragraph("Deux règles"), rules) == (
        f"<p>«{NBSP}Deux règles</p>\n<ul><li>écouter</li><li>se taire{NBSP}»</li></ul>"
    )


def test_a_quotation_inside_takes_other_marks() -> None:
    assert said(paragraph("On dit « non » ici.")) == f"<p>«{NBSP}On dit “non” ici.{NBSP}»</p>"


def test_a_text_that_is_already_one_quotation_is_left_alone() -> None:
    assert said(paragraph("« Bonjour »")) == f"<p>«{NBSP}Bonjour{NBSP}»</p>"
