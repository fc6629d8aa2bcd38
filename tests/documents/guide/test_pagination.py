"""How much of a page words take, told before anything is laid out."""

from dataclasses import replace

from addprec_training.documents.guide.pagination import PAGE, Weight, handout_height, opens_on_one_page
from addprec_training.model import blocks as md
from addprec_training.model.activity import Facilitation
from addprec_training.model.handout import FormField, Handout
from addprec_training.plan.values import Plan, PlannedActivity

LONG = (md.Paragraph((md.Text("mot " * 100),)),)


def planned(plan: Plan, steps: int) -> PlannedActivity:
    first = next(one for one in plan.activities if one.activity.in_room)
    facilitation = (Facilitation(do=LONG),) * steps
    return replace(first, activity=first.activity.model_copy(update={"facilitation": facilitation}))


def test_more_words_take_more_pages(plan: Plan) -> None:
    pages = [Weight.of(planned(plan, steps)).pages for steps in (1, 4, 12)]

    assert pages == sorted(set(pages))


def test_a_short_handout_keeps_its_size_and_a_long_one_does_not() -> None:
    short = Handout(id="a", title="A", text=LONG)
    long = Handout(id="b", title="B", text=LONG * 12, fields=(FormField(label=(md.Text("Quoi"),)),), urgent=True)

    assert handout_height(short) < PAGE < handout_height(long)


def test_lists_and_tables_weigh_each_of_their_lines() -> None:
    line = (md.Text("mot"),)
    item = (md.Paragraph(line),)
    blocks: list[md.Block] = [
        md.Bullets((item,) * 3),
        md.Numbered((item,) * 3),
        md.Table((line, line), ((line, line),) * 3),
        md.Heading(1, line),
    ]

    heights = [handout_height(Handout(id="a", title="A", text=(block,))) for block in blocks]

    assert all(height > handout_height(Handout(id="a", title="A")) for height in heights)


def test_an_opening_holds_a_few_short_objectives_and_not_six_long_ones() -> None:
    aim = (md.Text("Vous savez ouvrir une séance, et accueillir qui arrive."),)
    short = (md.Text("Choisir une réponse, et dire pourquoi."),)
    long = (
        md.Text("Choisir et justifier une réponse quand une personne vient après avoir consommé, ou quitte le groupe"),
    )

    assert opens_on_one_page(aim, [short] * 6)
    assert opens_on_one_page(aim, [long] * 4)
    assert not opens_on_one_page(aim, [long] * 6)
