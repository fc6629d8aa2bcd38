import pytest

from addprec_training.model import blocks as md
from addprec_training.slides.text import emphasised, items, paragraphs, runs, sentences, words
from addprec_training.slides.values import BREAK, Run


def texts(line: md.Line) -> list[str]:
    return [run.text for run in runs(line)]


def test_marks_become_runs_that_say_only_what_differs() -> None:
    line = (md.Strong((md.Text("Appeler"),)), md.Text(" le 15"))

    assert runs(line) == (Run("Appeler", bold=True), Run(" le\u00a015"))


def test_a_deck_has_no_narrow_space() -> None:
    assert words("Un doute ? On appelle !") == (Run("Un doute\u00a0? On appelle\u00a0!"),)


def test_a_citation_leaves_neither_a_mark_nor_a_space() -> None:
    assert texts((md.Text("un sommeil "), md.Citation("has-2023"), md.Text(". C’est une urgence."))) == [
        "un sommeil. C’est une urgence."
    ]


def test_the_letters_of_an_ordinal_are_raised() -> None:
    assert words("La 2e dose") == (Run("La 2"), Run("e", raised=True), Run(" dose"))
    assert words("le XXe siècle") == (Run("le XX"), Run("e", raised=True), Run(" siècle"))


@pytest.mark.parametrize("text", ["Ce que dit la loi", "Le 15", "1,2es", "12eme"])
def test_what_only_looks_like_an_ordinal_is_left(text: str) -> None:
    assert not any(run.raised for run in words(text))


def test_a_break_of_the_author_stays() -> None:
    assert runs((md.Text("Une "), md.Break(), md.Text(" deux"))) == (Run("Une"), BREAK, Run("deux"))


def test_a_link_keeps_its_address_and_a_reference_its_words() -> None:
    line = (md.Link("https://example.org", (md.Text("ici"),)), md.Reference("glossaire", "csapa", (md.Text("CSAPA"),)))

    assert runs(line) == (Run("ici", link="https://example.org"), Run("CSAPA"))


def test_the_verb_of_an_objective_is_bold_without_its_comma() -> None:
    assert emphasised(words("Utiliser, à l’oral, des mots")) == (
        Run("Utiliser", bold=True),
        Run(", à l’oral, des mots"),
    )


def test_bold_of_the_author_is_enough() -> None:
    line = runs((md.Text("Savoir "), md.Strong((md.Text("appeler"),))))

    assert emphasised(line) == line


def test_sentences_are_cut_with_their_runs() -> None:
    line = runs((md.Text("Il ronfle. "), md.Strong((md.Text("Que"),)), md.Text(" faire ?")))

    assert sentences(line) == [(Run("Il ronfle."),), (Run("Que", bold=True), Run(" faire\u00a0?"))]


def test_items_are_counted_from_one() -> None:
    assert [item.number for item in items([(md.Text("un"),), (md.Text("deux"),)])] == [1, 2]


def test_each_kind_of_block_is_shown() -> None:
    line = (md.Text("mot"),)
    blocks: md.Blocks = (
        md.Paragraph(line),
        md.Heading(1, line),
        md.Bullets(((md.Paragraph(line),),)),
        md.Numbered(((md.Paragraph(line),),), start=3),
        md.Table((line,), ((line, line),)),
        md.Quote((md.Paragraph(line),)),
        md.Definitions(((line, (md.Paragraph(line),)),)),
    )

    shown = [(paragraph.text, paragraph.marks, paragraph.number) for paragraph in paragraphs(blocks, {})]

    assert shown == [
        ("mot", "none", 1),
        ("mot", "none", 1),
        ("mot", "squares", 1),
        ("mot", "numbers", 3),
        ("mot – mot", "none", 1),
        ("«\u00a0mot\u00a0»", "none", 1),
        ("mot\u00a0: mot", "none", 1),
    ]
