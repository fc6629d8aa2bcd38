"""The bank as Moodle XML: what « Importer » of a question bank reads, feedback, hints and categories with it.

The form is that of Moodle's own `question/format/xml`; a sentence with fields or lists is a « cloze » question. Things to put in
order are an « ordering » question, a type of Moodle itself since 4.4 (MDL-72394): every version that Moodle still maintains has it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from lxml import etree
from lxml.builder import E

from addprec_training.documents.elearning.bank import (
    Amount,
    Choice,
    Essay,
    Gaps,
    Item,
    Lists,
    Match,
    Order,
    Truth,
    bank,
    category_path,
    fraction,
    left_out,
    number,
)
from addprec_training.model.module import Media
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

_PENALTY = "0.3333333"
_SPECIAL = re.compile(r'([}~/"#\\])')


def render(plan: Plan, _theme: Theme, _name: str) -> bytes:
    """Return the bank of `plan`."""
    quiz = E.quiz()
    quiz.extend(
        etree.Comment(f" {name} : ni juste ni faux, pas dans une banque de questions ") for name in left_out(plan)
    )
    for category in bank(plan):
        quiz.append(E.question(E.category(E.text(category_path(category))), type="category"))
        quiz.extend(_question(item) for item in category.items)
    etree.indent(quiz)
    return etree.tostring(quiz, xml_declaration=True, encoding="UTF-8")


def _question(item: Item) -> etree._Element:
    kind, parts = _body(item)
    text = _cloze(item.text, item.body) if isinstance(item.body, Gaps | Lists) else item.text
    about = item.body.pictures if isinstance(item.body, Choice) and len(item.body.pictures) == 1 else ()
    common = [
        E.name(E.text(item.name)),
        _html("questiontext", text, about),
        _html("generalfeedback", item.why),
        E.defaultgrade("0" if isinstance(item.body, Essay) else "1"),
        E.penalty("1" if isinstance(item.body, Truth) else "0" if isinstance(item.body, Essay) else _PENALTY),
        E.hidden("0"),
        E.idnumber(item.id),
    ]
    hints = [_html("hint", item.hint)] if item.hint else []
    return E.question(*common, *parts, *hints, type=kind)


def _body(item: Item) -> tuple[str, list[etree._Element]]:
    match item.body:
        case Choice(answers, several):
            rights = sum(answer.right for answer in answers)
            wrongs = len(answers) - rights
            grades = {True: fraction(rights), False: f"-{fraction(wrongs)}" if wrongs else "0"} if several else {}
            single = E.single("false" if several else "true")
            parts = [single, E.shuffleanswers("true"), E.answernumbering("abc"), E.showstandardinstruction("1")]
            own = item.body.pictures if len(item.body.pictures) > 1 else ()
            for answer, picture in zip_longest(answers, own):
                grade = grades.get(answer.right, "100" if answer.right else "0")
                parts.append(_answer(grade, answer.text, answer.feedback))
                parts[-1].extend([_file(picture)] if picture else [])
            return "multichoice", parts
        case Truth(answer):
            return "truefalse", [
                _answer("100" if said == answer else "0", "true" if said else "false", "", "moodle_auto_format")
                for said in (True, False)
            ]
        case Match():
            return "matching", [E.shuffleanswers("true"), *_pairs(item.body)]
        case Order(items):
            settings = [
                E.layouttype("VERTICAL"),
                E.selecttype("ALL"),
                E.selectcount("0"),
                E.gradingtype("ABSOLUTE_POSITION"),
                E.showgrading("SHOW"),
                E.numberingstyle("none"),
            ]
            placed = [_answer(f"{place}.0000000", one, "") for place, one in enumerate(items, 1)]
            return "ordering", [*settings, *placed]
        case Gaps() | Lists():
            return "cloze", []
        case Amount(answer, tolerance):
            given = _answer("100", number(answer), "", "moodle_auto_format")
            given.append(E.tolerance(number(tolerance)))
            return "numerical", [given]
        case Essay(lines):
            return "essay", [
                E.responseformat("editor"),
                E.responserequired("1"),
                E.responsefieldlines(str(max(lines, 5))),
            ]
        case _:
            assert_never(item.body)


def _pairs(body: Match) -> Iterator[etree._Element]:
    for left, right in body.pairs:
        pair = _html("subquestion", left)
        pair.append(E.answer(E.text(right)))
        yield pair
    for other in body.others:
        pair = _html("subquestion", "")
        pair.append(E.answer(E.text(other)))
        yield pair


def _cloze(text: str, body: Gaps | Lists) -> str:
    """Return `text` and the sentence, each field as « {1:SHORTANSWER:=15~=112} », each list as « {1:MULTICHOICE_S:=15~18} »."""
    if isinstance(body, Gaps):
        fields = ["{1:SHORTANSWER:" + "~".join(f"={_field(form)}" for form in forms) + "}" for forms in body.forms]
    else:
        lists = ("~".join(map(_field, others)) for _, *others in body.words)
        rights = (_field(right) for right, *_ in body.words)
        fields = [f"{{1:MULTICHOICE_S:={right}~{others}}}" for right, others in zip(rights, lists, strict=True)]
    pieces = [_text(piece).replace("{", "&#123;").replace("}", "&#125;") for piece in body.pieces]
    sentence = pieces[0] + "".join(field + piece for field, piece in zip(fields, pieces[1:], strict=True))
    return f"{text}<p>{sentence}</p>"


def _field(form: str) -> str:
    return _text(_SPECIAL.sub(r"\\\1", form))


def _text(piece: str) -> str:
    return piece.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _html(tag: str, text: str, pictures: Sequence[Media] = ()) -> etree._Element:
    return E(tag, E.text(text), *map(_file, pictures), format="html")


def _file(picture: Media) -> etree._Element:
    """Return a picture as the text beside it names it: `@@PLUGINFILE@@/…`."""
    return E.file(base64.b64encode(picture.content).decode(), name=picture.file, path="/", encoding="base64")


def _answer(grade: str, text: str, feedback: str, form: str = "html") -> etree._Element:
    return E.answer(E.text(text), E.feedback(E.text(feedback), format="html"), fraction=grade, format=form)
