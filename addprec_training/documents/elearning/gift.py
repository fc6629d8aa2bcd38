"""The bank as GIFT, the text form that Moodle and others read.

GIFT has no sentence with several fields: each field becomes a question of its own, the other fields filled in; a list becomes a
choice. An order is matched with its ranks. It has no hints and carries no pictures: what is chosen from pictures is in the XML
alone, and a comment says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

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
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

_SPECIAL = re.compile(r"([~=#{}:\\])")


def render(plan: Plan, _theme: Theme, _name: str) -> bytes:
    """Return the bank of `plan`."""
    parts = [f"// [id:{name}] ni juste ni faux : pas dans une banque de questions\n" for name in left_out(plan)]
    for category in bank(plan):
        parts.append(f"$CATEGORY: {category_path(category)}\n")
        parts.extend(question for item in category.items for question in _questions(item))
    return "\n".join(parts).encode()


def _questions(item: Item) -> Iterator[str]:
    match item.body:
        case Choice(pictures=(_, *_)):
            yield f"// [id:{item.id}] avec des images : dans le fichier XML seulement\n"
        case Gaps(pieces, forms) | Lists(pieces, forms):
            for place, accepted in enumerate(forms):
                filled = [form[0] for form in forms]
                before = (
                    "".join(piece + word for piece, word in zip(pieces, filled[:place], strict=False)) + pieces[place]
                )
                after = pieces[place + 1] + "".join(
                    word + piece for word, piece in zip(filled[place + 1 :], pieces[place + 2 :], strict=True)
                )
                name = item.id if len(forms) == 1 else f"{item.id}-{place + 1}"
                if isinstance(item.body, Lists):
                    right, *others = accepted
                    answers = " ".join([f"={_plain(right)}", *(f"~{_plain(other)}" for other in others)])
                else:
                    answers = " ".join(f"={_plain(form)}" for form in accepted)
                asked = replace(item, id=name, text=f"{item.text}<p>{before}_____{after}</p>")
                yield _question(asked, answers)
        case _:
            yield _question(item, _body(item))


def _question(item: Item, answers: str) -> str:
    why = f"\n####{_html(item.why)}" if item.why else ""
    # An empty line would end the question: GIFT parts them so.
    inside = f"{answers.rstrip()}{why}".strip()
    return f"// [id:{item.id}]\n::{_plain(item.name)}::{_html(item.text)} {{{inside}}}\n"


def _body(item: Item) -> str:
    match item.body:
        case Choice(answers, several):
            rights = sum(answer.right for answer in answers)
            lines = []
            for answer in answers:
                if several:
                    grade = fraction(rights) if answer.right else f"-{fraction(len(answers) - rights)}"
                    mark = f"~%{grade}%"
                else:
                    # Without any « = », Moodle would take a choice for checkboxes; without any « ~ », for a text to type.
                    mark = "=" if answer.right and rights < len(answers) else "~%100%" if answer.right else "~"
                feedback = f"\n#{_html(answer.feedback)}" if answer.feedback else ""
                lines.append(f"\n{mark}{_html(answer.text)}{feedback}")
            return "".join(lines) + "\n"
        case Truth(answer):
            return "TRUE" if answer else "FALSE"
        case Match(pairs, others):
            lines = [f"\n={_html(_unarrowed(left))} -> {_plain(_unarrowed(right))}" for left, right in pairs]
            return "".join([*lines, *(f"\n= -> {_plain(_unarrowed(other))}" for other in others)]) + "\n"
        case Order(items, mixed):
            ranks = [f"\n={_html(_unarrowed(items[place]))} -> {place + 1}" for place in mixed]
            return "".join(ranks) + "\n"
        case Amount(answer, tolerance):
            return f"#{number(answer)}:{number(tolerance)}"
        case Essay():
            return ""
        case Gaps() | Lists():
            message = "a sentence with fields is written field by field"
            raise TypeError(message)
        case _:
            assert_never(item.body)


def _unarrowed(text: str) -> str:
    """Return `text` without the sign that parts a pair: GIFT has no way to quote it."""
    return text.replace("->", "→").replace("-&gt;", "→")


def _html(text: str) -> str:
    return f"[html]{_plain(text)}" if text else ""


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")
