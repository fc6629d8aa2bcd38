"""Reads a bank in Moodle's XML as Moodle's import does (question/format/xml), back into the values that it was made from."""

from __future__ import annotations

import html
import re

from lxml import etree

from addprec_training.documents.elearning.bank import (
    Amount,
    Answer,
    Body,
    Category,
    Choice,
    Essay,
    Gaps,
    Item,
    Lists,
    Match,
    Order,
    Truth,
)

_PART = re.compile(r"(?<!/)/(?!/)")
_FIELD = re.compile(r"\{1:(?:SHORTANSWER|MULTICHOICE_S):((?:\\.|[^\\}])*)\}")
_FORM = re.compile(r"(?<!\\)~")


def read(written: bytes) -> tuple[Category, ...]:
    """Return the categories of a bank with their questions."""
    found: list[tuple[tuple[str, ...], list[Item]]] = []
    for question in etree.fromstring(written).findall("question"):
        if question.get("type") == "category":
            root, top, *path = _PART.split(_said(question, "category/text"))
            assert (root, top) == ("$course$", "top")
            found.append((tuple(name.replace("//", "/") for name in path), []))
        else:
            found[-1][1].append(_item(question))
    return tuple(Category(path, tuple(items)) for path, items in found)


def _item(question: etree._Element) -> Item:
    text = _said(question, "questiontext/text")
    body = _body(question, text)
    return Item(
        id=_said(question, "idnumber"),
        name=_said(question, "name/text"),
        text=text.rpartition("<p>")[0] if isinstance(body, Gaps | Lists) else text,
        body=body,
        why=_said(question, "generalfeedback/text"),
        hint=_said(question, "hint/text"),
    )


def _body(question: etree._Element, text: str) -> Body:
    answers = question.findall("answer")
    match question.get("type"):
        case "multichoice":
            told = (
                Answer(_said(one, "text"), float(one.get("fraction", "")) > 0, _said(one, "feedback/text"))
                for one in answers
            )
            return Choice(tuple(told), _said(question, "single") == "false")
        case "truefalse":
            (right,) = (one for one in answers if one.get("fraction") == "100")
            return Truth(_said(right, "text") == "true")
        case "matching":
            pairs = [(_said(one, "text"), _said(one, "answer/text")) for one in question.findall("subquestion")]
            return Match(
                tuple((left, right) for left, right in pairs if left), tuple(right for left, right in pairs if not left)
            )
        case "numerical":
            return Amount(float(_said(answers[0], "text")), float(_said(answers[0], "tolerance")))
        case "cloze":
            return _sentence(text)
        case "ordering":
            placed = sorted(answers, key=lambda one: float(one.get("fraction", "")))
            return Order(tuple(_said(one, "text") for one in placed), ())
        case "essay":
            return Essay(int(_said(question, "responsefieldlines")))
        case kind:
            message = f"Moodle has no question of type {kind}"
            raise ValueError(message)


def _sentence(text: str) -> Gaps | Lists:
    sentence = text.rpartition("<p>")[2].removesuffix("</p>")
    pieces = _FIELD.split(sentence)
    told = tuple(html.unescape(piece) for piece in pieces[::2])
    fields = [_FORM.split(field) for field in pieces[1::2]]
    words = tuple(
        tuple(html.unescape(re.sub(r"\\(.)", r"\1", form.removeprefix("="))) for form in field) for field in fields
    )
    assert all(field[0].startswith("=") for field in fields)
    return Lists(told, words) if "MULTICHOICE" in sentence else Gaps(told, words)


def _said(element: etree._Element, path: str) -> str:
    return element.findtext(path) or ""
