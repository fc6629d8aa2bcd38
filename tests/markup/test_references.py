"""Sources and terms, written out."""

from addprec_training.markup.blanks import fillable
from addprec_training.markup.context import Context
from addprec_training.markup.references import source, term
from addprec_training.model import blocks as md
from addprec_training.model.base import Blank
from addprec_training.model.programme import Source, Term

NBSP = "\N{NO-BREAK SPACE}"


def test_a_source_shows_its_address_and_whether_it_is_to_check() -> None:
    entry = Source(
        id="has",
        author="HAS",
        title="Usage & mésusage",
        date="2023",
        url="https://has-sante.fr/a/b/",
        certainty="a-verifier",
    )

    assert str(source(entry)) == (
        "HAS, <cite>Usage &amp; mésusage</cite>, 2023. "
        '<a href="https://has-sante.fr/a/b/" class="address">has-sante.fr/a/b</a> '
        '<span class="unchecked">(à vérifier avant publication)</span>'
    )


def test_a_term_is_written_out_before_its_meaning() -> None:
    entry = Term(id="rdrd", term="RdRD", full="réduction des risques", text=(md.Text("Une approche."),))

    assert str(term(entry, Context())) == '<span class="full">réduction des risques</span>. Une approche.'


def test_a_blank_says_what_is_missing() -> None:
    assert str(fillable(Blank("lieu"))) == f'<span class="blank">à compléter{NBSP}: lieu</span>'
    assert str(fillable(Blank(), "adresse")) == f'<span class="blank">à compléter{NBSP}: adresse</span>'
    assert str(fillable("Lyon <3>")) == "Lyon &lt;3&gt;"
