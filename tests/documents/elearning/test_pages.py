from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from lxml import html

from addprec_training.documents.elearning import links, package, pages
from addprec_training.documents.elearning.outline import outline
from addprec_training.model.base import Blank
from addprec_training.model.blocks import plain
from addprec_training.model.module import Review
from addprec_training.model.walk import lines_of, texts
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.typography import french
from tests import curricula
from tests.documents.elearning.sample import everything_online, sample


@cache
def _index(plan_name: str = "everything") -> str:
    return _written({"everything": everything_online, "sample": sample}[plan_name]())


def _written(plan: Plan) -> str:
    contents = outline(plan)
    return pages.index(plan, contents, links.links(plan, contents))


def _tree(written: str) -> html.HtmlElement:
    return html.document_fromstring(written)


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_first_screen_stands_first_and_every_page_has_its_section() -> None:
    sections = [section.get("id") for section in _tree(_index()).cssselect("section.page")]
    expected = [f"p-{page.id}" for page in outline(everything_online()).pages]

    assert sections[0] == "sommaire"
    assert sections[1 : 1 + len(expected)] == expected
    assert sections[1 + len(expected) :] == [
        *("bilan", "quitte", "aide", "glossaire", "sources", "notes", "recherche", "affichage")
    ]


def test_ids_are_unique_and_every_link_inside_leads_somewhere() -> None:
    tree = _tree(_index())
    ids = [element.get("id") for element in tree.cssselect("[id]")]
    inside = {link.get("href", "")[1:] for link in tree.cssselect('a[href^="#"], use[href^="#"]')}

    assert len(ids) == len(set(ids))
    assert inside <= set(ids)


def test_every_label_and_description_names_an_element_that_is_there() -> None:
    tree = _tree(_index())
    ids = {element.get("id") for element in tree.cssselect("[id]")}
    named = {
        name
        for attribute in ("for", "aria-labelledby", "aria-describedby")
        for element in tree.cssselect(f"[{attribute}]")
        for name in element.get(attribute, "").split()
    }

    assert named <= ids


def test_the_page_speaks_french_and_lets_nothing_in_from_elsewhere() -> None:
    tree = _tree(_index())
    policy = tree.cssselect('meta[http-equiv="Content-Security-Policy"]')[0].get("content", "")
    loaded = [element.get("src", "") or element.get("href", "") for element in tree.cssselect("script, link, img")]

    assert tree.get("lang") == "fr"
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not [address for address in loaded if ":" in address or address.startswith("/")]


def test_nothing_runs_from_inside_the_page() -> None:
    tree = _tree(_index())
    handlers = [name for element in tree.iter() for name in element.attrib if name.startswith("on")]

    assert handlers == []
    assert tree.cssselect("[style], style, form") == []
    assert [script.text for script in tree.cssselect("script")] == [None, None]
    assert all(script.get("defer") is not None for script in tree.cssselect("script"))


def test_the_start_page_says_how_long_it_takes_and_whom_to_ask() -> None:
    start = _text(_tree(_index("sample")).cssselect("#sommaire")[0])

    assert "24 min en tout, en moyenne." in start
    assert "Besoin d’aide" in start
    assert "à compléter : adresse de fonction" in start


def test_a_session_s_own_contact_helps_its_learners() -> None:
    plan = plan_session(curricula.sample().curriculum, "inter-temoin")
    assert plan.session is not None
    answered = replace(plan, session=plan.session.model_copy(update={"contact": "04 00 00 00 00"}))

    assert "Besoin d’aide ? 04 00 00 00 00" in _text(_tree(_written(answered)).cssselect("#sommaire")[0])
    assert "04 00 00 00 00" not in _written(plan)


def test_a_contact_that_is_known_is_shown_as_it_is() -> None:
    module = sample().module.model_copy(update={"contact": "formation@exemple.org"})

    assert "formation@exemple.org" in _text(_tree(_written(replace(sample(), module=module))).cssselect("#sommaire")[0])


def test_a_contact_without_a_name_says_what_is_missing() -> None:
    module = sample().module.model_copy(update={"contact": Blank()})

    assert "à compléter : adresse de contact" in _text(
        _tree(_written(replace(sample(), module=module))).cssselect("#sommaire")[0]
    )


def test_the_contents_list_the_parts_under_their_moments() -> None:
    start = _tree(_index("sample")).cssselect("#sommaire")[0]

    assert [_text(moment) for moment in start.cssselect(".moment")] == [
        "Avant la formation en salle",
        "Entre les journées en salle",
    ]
    assert [_text(row) for row in start.cssselect(".contents .names")] == [
        "Ouvrir 8 min",
        "Éprouver chaque genre 4 min",
        "Éprouver chaque genre 12 min",
    ]


def test_a_draft_is_marked_at_the_end_and_in_the_contents() -> None:
    assert [_text(mark) for mark in _tree(_index()).cssselect(".column .draft, .foot .draft")] == [
        "Document de travail – à valider",
        "Document de travail – à valider",
    ]


def test_a_module_that_was_read_again_says_until_when() -> None:
    review = Review.model_validate({"status": "relu", "by": "Une fonction", "on": "2026-11-01", "next": "2027-11-01"})
    module = sample().module.model_copy(update={"review": review})
    marks = [_text(mark) for mark in _tree(_written(replace(sample(), module=module))).cssselect(".draft")]

    assert marks == ["À revoir avant le 1er novembre 2027"] * 2


def test_a_module_read_again_without_a_date_has_no_mark() -> None:
    review = Review.model_validate({"status": "relu", "by": "Une fonction", "on": "2026-11-01"})
    module = sample().module.model_copy(update={"review": review})

    assert _tree(_written(replace(sample(), module=module))).cssselect(".draft") == []


@pytest.mark.parametrize("page", [page.id for page in outline(everything_online()).pages])
def test_every_page_has_one_heading_of_the_first_level_and_skips_none(page: str) -> None:
    section = _tree(_index()).get_element_by_id(f"p-{page}")
    levels = [int(str(heading.tag)[1]) for heading in section.iter("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_field_of_a_question_has_a_name() -> None:
    tree = _tree(_index())
    fields = tree.cssselect(".question input, .question select, .question textarea")
    named = [
        field
        for field in fields
        if field.get("aria-label")
        or field.get("aria-labelledby")
        or next(field.iterancestors("label"), None) is not None
        or tree.cssselect(f'label[for="{field.get("id")}"]')
    ]

    assert len(named) == len(fields) > 20


def test_questions_with_several_fields_are_grouped_under_their_words() -> None:
    tree = _tree(_index())
    for card in tree.cssselect(".question"):
        group = card.cssselect("fieldset legend") or card.cssselect('[role="group"][aria-labelledby]')

        assert group, card.get("data-question")


def test_no_feedback_hint_nor_right_answer_stands_in_the_page() -> None:
    plan = everything_online()
    contents = outline(plan)
    course = package.course(plan, contents, links.links(plan, contents), "scorm12")
    written = _index()
    data = course.model_dump(mode="json")["questions"]
    told = {text for question in data for text in _feedback(question) if len(text) > 3}

    assert len(told) > 15
    assert [text for text in told if text in written] == []
    assert _tree(written).cssselect(".question [checked], .question [selected], [data-right], [data-answer]") == []


def _feedback(value: object, inside: str = "") -> list[str]:
    match value:
        case dict():
            return [text for key, one in value.items() for text in _feedback(one, key)]
        case list():
            return [text for one in value for text in _feedback(one, inside)]
        case str() if inside in ("why", "hint"):
            return [value]
        case _:
            return []


def test_nothing_that_the_facilitator_reads_is_in_the_package() -> None:
    plan = everything_online()
    contents = outline(plan)
    course = package.course(plan, contents, links.links(plan, contents), "scorm12")
    own = [
        words
        for activity in plan.module.activities()
        for thing in (activity.facilitation, activity.plan_b, activity.transition, activity.prepare)
        for _, text in texts(thing)
        for words in _plain(text)
    ]
    notes = [
        words
        for thing in (*plan.module.screens(), *plan.module.questions())
        for _, text in texts(thing.notes)
        for words in _plain(text)
    ]
    page = " ".join(f"{_tree(_index()).text_content()} {re.sub('<[^>]+>', '', course.script())}".split())
    shown = {
        words
        for screen in plan.module.screens()
        for path, text in texts(screen)
        if "notes" not in path
        for words in _plain(text)
    }
    shown |= {
        words
        for question in plan.module.questions()
        for path, text in texts(question)
        if "notes" not in path
        for words in _plain(text)
    }

    assert len(own) + len(notes) > 15
    assert [words for words in [*own, *notes] if words in page and words not in shown] == []


def _plain(text: object) -> list[str]:
    found = [" ".join(french(plain(line), narrow=True).split()) for _, line in lines_of(text)]  # type: ignore[arg-type]
    return [words for words in found if len(words) > 12]


def test_a_short_text_introduces_its_screen_and_a_long_one_explains_it_below() -> None:
    tree = _tree(_index())
    short, long = (
        tree.get_element_by_id(f"p-{page}").cssselect(".text")[0] for page in ("ordre-des-gestes", "bienvenue")
    )

    assert [child.tag for child in short][:3] == ["p", "h1", "p"]
    assert short.cssselect("h1 ~ p + .steps")
    assert long.cssselect(".points + .prose")


def test_a_page_lists_the_words_that_it_links_to() -> None:
    page = _tree(_index()).get_element_by_id("p-bienvenue")

    assert [_text(term) for term in page.cssselect(".terms dt")] == ["CSAPA"]
    assert page.cssselect('a.glossaire[href="#terme-csapa"]')


def test_citations_lead_to_the_numbered_sources() -> None:
    tree = _tree(_index())
    cited = tree.get_element_by_id("p-ordre-des-gestes").cssselect(".cites a")[0]
    sources = [item.get("id") for item in tree.cssselect("#sources li")]

    assert cited.get("href") == "#source-temoin-2023"
    assert sources[int(cited.text or 0) - 1] == "source-temoin-2023"


def test_only_sources_that_the_pages_cite_are_listed() -> None:
    assert [item.get("id") for item in _tree(_index("sample")).cssselect("#sources li")] == ["source-temoin-2023"]


def test_urgent_numbers_stand_in_the_urgent_panel_and_the_others_below() -> None:
    help_page = _tree(_index()).get_element_by_id("aide")

    assert [item.get("id") for item in help_page.cssselect(".urgent .help li")] == ["aide-samu"]
    assert [item.get("id") for item in help_page.cssselect(".text > .help li")] == ["aide-ecoute"]


def test_previous_and_next_lead_from_the_first_page_to_the_last() -> None:
    tree = _tree(_index())
    at, met = "sommaire", []
    while at != "bilan":
        section = tree.get_element_by_id(at)
        met.append(at)
        onward = section.cssselect("#begin, .bar .on")[0]
        at = onward.get("href", "")[1:]

    assert met == ["sommaire", *(f"p-{page.id}" for page in outline(everything_online()).pages)]
    assert tree.get_element_by_id("bilan").cssselect(".back")[0].get("href") == f"#{met[-1]}"


def test_the_same_plan_gives_the_same_page() -> None:
    assert _written(sample()) == _written(sample())


def test_a_stop_after_a_field_holds_to_it_and_stands_once() -> None:
    tree = _tree(_index())
    gaps = tree.xpath("//*[@class='sentence']//*[@class='gap']")
    assert gaps
    assert all(gap.getparent().get("class") == "held" for gap in gaps)
    assert [gap for gap in gaps if (gap.getparent().tail or "")[:1] in (".", ",", ")")] == []
    assert any((gap.tail or "") == "." for gap in gaps)
