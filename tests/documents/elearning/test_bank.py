"""The bank of questions, in both forms, read back."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from addprec_training.documents.elearning import gift, moodle_xml
from addprec_training.documents.elearning.bank import (
    Amount,
    Answer,
    Choice,
    Essay,
    Gaps,
    Item,
    Lists,
    Match,
    Order,
    Truth,
    bank,
    left_out,
)
from addprec_training.model.module import FormatName
from tests.decks import EVERY, SAMPLE, plan
from tests.documents.elearning import modules, moodle_reads
from tests.documents.elearning.modules import Played
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
    assert set(left_out(sample())) == {"ou-j-en-suis", "ou-j-en-suis-apres", "lundi", "avis"}
    assert not set(left_out(sample())) & set(ids)
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


def test_pictures_come_along_where_the_text_shows_them() -> None:
    for name, count in (("quelle-image", 2), ("ou-est-la-porte", 1)):
        question = _asked()[name]
        files = list(question.iter("file"))

        assert [file.get("name") for file in files] == ["porte.svg"] * count
        assert all(base64.b64decode(file.text or "").startswith(b"<svg") for file in files)
        assert (
            len(re.findall(r"@@PLUGINFILE@@/porte\.svg", "".join(str(text) for text in question.itertext()))) == count
        )


def test_the_places_of_a_picture_bear_their_letters() -> None:
    file = next(_asked()["ou-est-la-porte"].iter("file"))
    drawn = etree.fromstring(base64.b64decode(file.text or ""))
    letters = {node.text: float(node.get("x", "")) for node in drawn.iter("{*}text") if node.get("text-anchor")}

    assert letters == {"A": 0.15 * 760, "B": 0.38 * 760}


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
            case Order(items):
                assert question.get("type") == "ordering"
                placed = [(float(one.get("fraction", "")), one.findtext("text")) for one in question.findall("answer")]
                assert placed == list(enumerate(items, 1))
            case Lists(_, words):
                text = question.findtext("questiontext/text") or ""
                lists = re.findall(r"\{1:MULTICHOICE_S:=(.*?)\}", text)
                assert [tuple(one.split("~")) for one in lists] == list(words)
            case Gaps(_, forms):
                text = question.findtext("questiontext/text") or ""
                fields = re.findall(r"\{1:SHORTANSWER:=(.*?)\}", text)
                assert [tuple(field.split("~=")) for field in fields] == list(forms)
            case _:
                continue
        kinds.add(type(item.body))
    assert kinds == {Truth, Match, Order, Amount, Gaps, Lists}


def _pictured(item: Item) -> bool:
    return isinstance(item.body, Choice) and bool(item.body.pictures)


def test_what_gift_gives_a_meaning_is_escaped_outside_its_marks() -> None:
    text = gift.render(sample(), house(), "questions").decode()
    blocks = [block for block in text.split("\n\n") if block.startswith("//") and "::" in block]

    for block in blocks:
        assert len(re.findall(r"(?<!\\)\{", block)) == len(re.findall(r"(?<!\\)\}", block)) == 1
    assert len(blocks) >= len([item for item in _items() if not _pictured(item)])


def test_gift_holds_every_question_and_every_feedback() -> None:
    text = gift.render(sample(), house(), "questions").decode()
    unescaped = re.sub(r"\\([~=#{}:\\])", r"\1", text.replace("\\n", "\n"))

    for item in _items():
        if _pictured(item):
            assert f"// [id:{item.id}] avec des images : dans le fichier XML seulement" in text
            continue
        assert item.text in unescaped
        assert item.why in unescaped
        if isinstance(item.body, Choice):
            assert all(answer.feedback in unescaped for answer in item.body.answers)


READER = Path(__file__).parent / "gift_reads.mjs"


@pytest.mark.parametrize("case", [(SAMPLE, "inter"), *EVERY])
def test_a_public_parser_reads_the_same_questions_from_gift(
    case: tuple[str, FormatName], node: str, node_modules: Path, tmp_path: Path
) -> None:
    made = plan(*case)
    (tmp_path / "bank.gift").write_bytes(gift.render(made, house(), "questions-moodle"))
    done = subprocess.run([node, str(READER), str(tmp_path / "bank.gift")], capture_output=True, text=True, check=True)
    read = [json.loads(line) for line in done.stdout.splitlines()]
    lists = [item for category in bank(made) for item in category.items if isinstance(item.body, Lists)]
    choices = [found for found in read if found["type"] == "MC" and "_____" not in found["stem"]["text"]]
    wanted = [
        item
        for category in bank(made)
        for item in category.items
        if isinstance(item.body, Choice) and not item.body.pictures
    ]

    assert node_modules.is_dir()
    assert len([found for found in read if found["type"] == "Category"]) == len(bank(made))
    assert [_bare(found["stem"]["text"]) for found in choices] == [_bare(item.text) for item in wanted]
    asked = [found for found in read if found["type"] == "MC" and "_____" in found["stem"]["text"]]
    offered = [words for item in lists if isinstance(item.body, Lists) for words in item.body.words]
    assert [[one["text"]["text"] for one in found["choices"]] for found in asked] == [list(words) for words in offered]
    for found, item in zip(choices, wanted, strict=True):
        assert isinstance(item.body, Choice)
        told = [(one["text"]["text"], one["isCorrect"] or (one["weight"] or 0) > 0) for one in found["choices"]]
        assert told == [(_bare(answer.text), answer.right) for answer in item.body.answers]


def _bare(text: str) -> str:
    return text.strip()


@given(st.lists(st.booleans(), min_size=2, max_size=8), st.booleans())
def test_any_choice_gives_grades_that_moodle_takes(rights: list[bool], several: bool) -> None:  # noqa: FBT001 - a drawn value
    if not any(rights):
        rights = [True, *rights[1:]]
    answers = tuple(Answer(f"réponse {place}", right, "pourquoi") for place, right in enumerate(rights))
    item = Item("q", "q", "<p>q</p>", Choice(answers, several), "", "")
    written = moodle_xml._question(item)  # noqa: SLF001 - any choice, without a module around it
    grades = [float(answer.get("fraction", "")) for answer in written.findall("answer")]

    assert {f"{abs(grade):g}" for grade in grades} <= MOODLE_GRADES
    assert round(sum(grade for grade in grades if grade > 0), 3) == (100 if several else 100 * sum(rights))


MOODLE_GRADES = {
    "100", "90", "83.3333", "80", "75", "70", "66.6667", "60", "50", "40", "33.3333", "30", "25", "20", "16.6667", "14.2857",
    "12.5", "11.1111", "10", "5", "0",
}  # fmt: skip
"""What Moodle allows an answer to be worth, either sign (question/engine/bank.php)."""


@pytest.mark.parametrize("played", modules.EVERY, ids=str)
def test_moodle_xml_that_is_read_again_gives_the_same_bank(played: Played) -> None:
    wanted = [
        replace(category, items=tuple(_as_moodle_keeps(item) for item in category.items))
        for category in bank(played.plan)
    ]

    assert list(moodle_reads.read(moodle_xml.render(played.plan, house(), "questions"))) == wanted


def _as_moodle_keeps(item: Item) -> Item:
    """Return `item` as the file holds it: a field for a text has five lines at least, and pictures are files beside."""
    match item.body:
        case Essay(lines):
            return replace(item, body=Essay(max(lines, 5)))
        case Order(items):
            return replace(item, body=Order(items, ()))
        case Choice():
            return replace(item, body=replace(item.body, pictures=()))
        case _:
            return item
