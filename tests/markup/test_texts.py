"""Blocks and lines as HTML: escaping, French typography across marks, citations, references, notes, tables."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addprec_training.markup.context import Cited, Context
from addprec_training.markup.texts import blocks, line
from addprec_training.model import blocks as md

NONE = Context()
NBSP, NARROW, JOINER = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{WORD JOINER}"


def text(words: str) -> md.Line:
    return (md.Text(words),)


def paragraph(words: str) -> md.Paragraph:
    return md.Paragraph(text(words))


@given(st.text(st.sampled_from("<>&\"'abc ")))
def test_no_text_becomes_a_tag(words: str) -> None:
    written = str(blocks((md.Paragraph((md.Strong(text(words)),)),), NONE))

    inside = written.removeprefix("<p><strong>").removesuffix("</strong></p>")

    assert "<" not in inside
    assert ">" not in inside


def test_typography_reads_across_bold() -> None:
    content = (md.Strong(text("Attention")), md.Text(" : danger"))

    assert str(line(content, NONE)) == f"<strong>Attention</strong>{NBSP}: danger"


def test_a_break_is_a_line_break() -> None:
    assert str(line((md.Text("un"), md.Break(), md.Text("deux")), NONE)) == "un<br>deux"


def test_a_heading_stands_at_the_level_that_the_page_gives() -> None:
    content = (md.Heading(1, text("Repérer")), md.Heading(2, text("Le jour")), md.Heading(1, text("La nuit")))

    written = blocks(content, Context(heading=4))

    assert str(written) == "<h4>Repérer</h4>\n<h5>Le jour</h5>\n<h4>La nuit</h4>"


def test_headings_skip_no_level_and_stop_at_the_sixth() -> None:
    content = tuple(md.Heading(level, text(str(level))) for level in (3, 6, 5, 3, 4, 5, 6))

    written = blocks(content, Context(heading=4))

    assert str(written).split() == [
        "<h4>3</h4>", "<h5>6</h5>", "<h5>5</h5>", "<h4>3</h4>", "<h5>4</h5>", "<h6>5</h6>", "<h6>6</h6>",
    ]  # fmt: skip


def test_items_of_one_paragraph_are_tight_and_others_keep_their_paragraphs() -> None:
    nested = (paragraph("deux"), md.Bullets(((paragraph("trois"),),)))
    content = (md.Bullets(((paragraph("un"),), nested, (paragraph("a"), paragraph("b")))),)

    assert str(blocks(content, NONE)) == (
        "<ul><li>un</li><li>deux\n<ul><li>trois</li></ul></li><li><p>a</p>\n<p>b</p></li></ul>"
    )


def test_a_numbered_list_keeps_its_start() -> None:
    assert str(blocks((md.Numbered(((paragraph("x"),),), start=4),), NONE)) == '<ol start="4"><li>x</li></ol>'


def test_a_table_says_what_heads_what_and_an_empty_cell_heads_nothing() -> None:
    table = md.Table((text(""), text("Délai")), ((text("Alcool"), text("6 h")), (text(""), text("12 h"))))

    assert str(blocks((table,), NONE)) == (
        '<div class="table"><table><thead><tr><td></td><th scope="col">Délai</th></tr></thead>'
        f'<tbody><tr><th scope="row">Alcool</th><td>6{NBSP}h</td></tr><tr><td></td><td>12{NBSP}h</td></tr>'
        "</tbody></table></div>"
    )


def test_definitions_and_quotations() -> None:
    content = (md.Definitions(((text("RdRD"), (paragraph("Réduire."),)),)), md.Quote((paragraph("Oui."),)))

    assert str(blocks(content, NONE)) == "<dl><dt>RdRD</dt><dd>Réduire.</dd></dl>\n<blockquote><p>Oui.</p></blockquote>"


def test_sources_cited_together_share_brackets_each_said_once() -> None:
    context = Context(citations={"a": Cited("3", "#source-a", "Source 3"), "b": Cited("7")})
    content = (md.Text("su"), md.Citation("a"), md.Citation("b"), md.Citation("a"), md.Text("."))

    assert str(line(content, context)) == (
        f'su<span class="cites">{JOINER}[<a href="#source-a" aria-label="Source 3">3</a>, 7]</span>.'
    )


def test_a_space_before_a_citation_goes_and_the_one_after_it_stays() -> None:
    context = Context(citations={"a": Cited("1"), "b": Cited("2")})
    content = (md.Text("sévère. "), md.Citation("a"), md.Text(" "), md.Citation("b"), md.Text(" Depuis"))

    assert str(line(content, context)) == f'sévère.<span class="cites">{JOINER}[1, 2]</span> Depuis'


def test_citations_can_be_left_out() -> None:
    assert str(line((md.Text("su"), md.Citation("a")), Context(citations=None))) == "su"


def test_a_source_that_the_page_does_not_know_is_an_error() -> None:
    with pytest.raises(KeyError):
        line((md.Citation("a"),), NONE)


def test_a_reference_without_address_keeps_its_words() -> None:
    content = (md.Reference("glossaire", "csapa", text("CSAPA")),)

    assert str(line(content, NONE)) == "CSAPA"
    assert str(line(content, Context(references={("glossaire", "csapa"): "#terme-csapa"}))) == (
        '<a href="#terme-csapa" class="glossaire">CSAPA</a>'
    )


def test_a_link_to_the_web_says_that_it_opens_a_window() -> None:
    content = (md.Link("https://example.org/a?b=1&c=2", text("le site")),)

    assert str(line(content, NONE)) == '<a href="https://example.org/a?b=1&amp;c=2" class="web">le site</a>'
    assert str(line(content, Context(links="new"))) == (
        '<a href="https://example.org/a?b=1&amp;c=2" class="web" target="_blank" rel="noopener noreferrer">'
        'le site<span class="sr"> (nouvelle fenêtre)</span></a>'
    )


@pytest.mark.parametrize("target", ["javascript:alert(1)", "//example.org", "file:///etc/passwd", "data:text/html,x"])
def test_a_link_elsewhere_than_the_web_is_refused(target: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        line((md.Link(target, text("x")),), NONE)


def test_a_footnote_stays_in_place_for_pages_and_is_listed_at_the_end_for_screens() -> None:
    content = (md.Paragraph((md.Text("Un mot"), md.Note(text("Voir là !")), md.Text("."))),)
    screens = Context(notes="end", prefix="signes-")

    assert str(blocks(content, NONE)) == f'<p>Un mot<span class="note">Voir là{NARROW}!</span>.</p>'
    assert str(blocks(content, screens)) == (
        '<p>Un mot<sup id="signes-appel-1" class="note"><a href="#signes-note-1" aria-label="Note 1">1</a></sup>.</p>\n'
        f'<ol class="notes"><li id="signes-note-1">Voir là{NARROW}! '
        '<a href="#signes-appel-1" aria-label="Retour à l’appel de la note 1">Retour au texte</a></li></ol>'
    )
    assert str(line(content[0].content, replace(screens, prefix=""))) == f"Un mot (Voir là{NARROW}!)."
