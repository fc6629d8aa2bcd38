"""Cards to cut out: whole on their page, with whoever leads the session, and not in what participants keep."""

import io

import docx
import pytest
from pypdf import PdfReader

from addprec_training.documents import guide
from addprec_training.documents.guide import html, word
from addprec_training.model.handout import CutOut, CutOuts
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme
from tests.documents.guide.changing import with_handouts

ID = "fiche-essai"
COUNT = 21


def card(number: int) -> str:
    return f"Carte numéro {number:02} du jeu, avec assez de mots pour tenir sur trois lignes et pas une de plus"


@pytest.fixture(scope="module")
def cut(plan: Plan) -> Plan:
    """Return the sample whose handout is a set of cards."""
    cards = tuple(CutOut.model_validate({"mark": str(number), "text": card(number)}) for number in range(1, COUNT + 1))
    given = CutOuts.model_validate({"text": "Un jeu par groupe.", "cards": cards})

    return with_handouts(plan, lambda sheet: sheet.model_copy(update={"cut_outs": (given,), "text": (), "fields": ()}))


def test_each_card_is_whole_on_one_page(cut: Plan, theme: Theme) -> None:
    reader = PdfReader(io.BytesIO(guide.render_handout(cut, theme, ID)))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]

    assert [sum(card(number) in page for page in pages) for number in range(1, COUNT + 1)] == [1] * COUNT


def test_the_guide_holds_them_and_the_booklet_neither_shows_nor_leads_to_them(cut: Plan, theme: Theme) -> None:
    leader, participant = (html.page(cut, theme, audience, {}).html for audience in ("facilitator", "participant"))

    assert card(1) in leader
    assert card(1) not in participant
    assert f"#fiche-{ID}" in leader
    assert f"#fiche-{ID}" not in participant
    guide.render(cut, theme, "participant")  # a link that leads nowhere would be refused


def test_word_lists_them(cut: Plan, theme: Theme) -> None:
    written = docx.Document(io.BytesIO(word.render(cut, theme, ID)))
    listed = [line.text for line in written.paragraphs if line.style and line.style.name == "List Bullet"]

    assert next(line for line in listed if "Carte numéro" in line) == f"1 {card(1)}"
    assert len(listed) == COUNT
