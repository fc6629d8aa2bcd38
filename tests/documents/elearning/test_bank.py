"""The bank of questions, in both forms, read back."""

from __future__ import annotations

import re

from lxml import etree

from addprec_training.documents.elearning import gift, moodle_xml
from addprec_training.documents.elearning.bank import Amount, Choice, Gaps, Item, Match, Truth, bank
from tests.documents.elearning.sample import house, sample


def _items() -> list[Item]:
    return [item for category in bank(sample()) for item in category.items]


def _xml() -> etree._Element:
    return etree.fromstring(moodle_xml.render(sample(), house(), "questions"))


def _asked() -> dict[str, etree._Element]:
    return {
        question.findtext("idnumber") or "": question
        for question in _xml().findall("question")
        if question.get("type") != "category"
    }


def test_every_question_but_scales_is_in_the_bank_once() -> None:
    ids = [item.id for item in _items()]

    assert len(ids) == len(set(ids)) > 8
    assert "ou-j-en-suis-apres" not in ids
    assert set(_asked()) == set(ids)


def test_categories_are_objectives() -> None:
    paths = [node.text for node in _xml().iterfind("question/category/text")]

    assert paths
    assert all(path and path.startswith("$course$/top/Module témoin/") for path in paths)


def test_choices_read_back_equal() -> None:
    for item in _items():
        if isinstance(item.body, Choice):
            read = [
                (answer.findtext("text"), answer.findtext("feedback/text"), float(answer.get("fraction", "")) > 0)
                for answer in _asked()[item.id].findall("answer")
            ]
            assert read == [(one.text, one.feedback, one.right) for one in item.body.answers]


def test_a_multiple_choice_gives_100_for_all_that_is_right_and_nothing_for_everything() -> None:
    several = [item for item in _items() if isinstance(item.body, Choice) and item.body.several]
    for item in several:
        grades = [float(answer.get("fraction", "")) for answer in _asked()[item.id].findall("answer")]
        assert round(sum(grade for grade in grades if grade > 0), 3) == 100
        assert round(sum(grades), 3) == 0
    assert several


def test_the_other_kinds_read_back_equal() -> None:
    kinds = set()
    for item in _items():
        question = _asked()[item.id]
        match item.body:
            case Truth(answer):
                right = [one.findtext("text") for one in question.findall("answer") if one.get("fraction") == "100"]
                assert right == ["true" if answer else "false"]
            case Match(pairs, others):
                read = [(one.findtext("text"), one.findtext("answer/text")) for one in question.findall("subquestion")]
                assert [(left or "", right) for left, right in read] == [*pairs, *(("", other) for other in others)]
            case Amount(answer, tolerance):
                assert float(question.findtext("answer/text") or "") == answer
                assert float(question.findtext("answer/tolerance") or "") == tolerance
            case Gaps(_, forms):
                text = question.findtext("questiontext/text") or ""
                fields = re.findall(r"\{1:SHORTANSWER:=(.*?)\}", text)
                assert [tuple(field.split("~=")) for field in fields] == list(forms)
            case _:
                continue
        kinds.add(type(item.body))
    assert kinds == {Truth, Match, Amount, Gaps}


def test_what_gift_gives_a_meaning_is_escaped_outside_its_marks() -> None:
    text = gift.render(sample(), house(), "questions").decode()
    blocks = [block for block in text.split("\n\n") if block.startswith("//")]

    for block in blocks:
        assert len(re.findall(r"(?<!\\)\{", block)) == len(re.findall(r"(?<!\\)\}", block)) == 1
    assert len(blocks) >= len(_items())


def test_gift_holds_every_question_and_every_feedback() -> None:
    text = gift.render(sample(), house(), "questions").decode()
    unescaped = re.sub(r"\\([~=#{}:\\])", r"\1", text.replace("\\n", "\n"))

    for item in _items():
        assert item.text in unescaped
        assert item.why in unescaped
        if isinstance(item.body, Choice):
            assert all(answer.feedback in unescaped for answer in item.body.answers)
