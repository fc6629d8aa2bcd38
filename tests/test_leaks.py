"""What is only for the person who facilitates, and every answer, stays out of what learners get.

A mark is put into each such text of the real modules, then looked for in every byte that a learner can read.
"""

import io
from functools import cache
from typing import Any

import pypdf
import pytest
from pydantic import BaseModel

from addprec_training import archive, theme
from addprec_training.documents import guide
from addprec_training.documents.elearning import gift, moodle_xml, package, single
from addprec_training.documents.elearning.course import Standard
from addprec_training.model.blocks import Block, Inline, Paragraph, Text
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import ours, sample
from tests.decks import ONBOARDING

FACILITATOR = "ZQXANIM"
ANSWER = "ZQXREPONSE"

ONLY_FOR_FACILITATORS = {
    "notes",
    "facilitation",
    "plan_b",
    "transition",
    "prepare",
    "watch",
    "variants",
    "routine",
    "after",
}
ANSWERS = {"why", "hint", "example"}

CASES = [
    pytest.param(name, slug, format_, marks=pytest.mark.long if name == "ours" and slug != ONBOARDING else ())
    for name, read in (("sample", sample), ("ours", ours))
    for slug in read().curriculum.modules
    for format_ in FORMATS
]


def marked(thing: Any, mark: str | None = None) -> Any:
    """Return `thing` with a mark at the end of every text that learners must not read, or not before they answer."""
    match thing:
        case BaseModel():
            changes = {}
            for name in type(thing).model_fields:
                if name == "formats":
                    continue
                inside = FACILITATOR if name in ONLY_FOR_FACILITATORS else ANSWER if name in ANSWERS else mark
                changes[name] = marked(getattr(thing, name), inside)
            return thing.model_copy(update=changes)
        case tuple() if thing and isinstance(thing[0], Inline) and mark:
            return (*thing, Text(f" {mark}"))
        case tuple() if thing and isinstance(thing[0], Block) and mark:
            return (*thing, Paragraph((Text(mark),)))
        case tuple() if not (thing and isinstance(thing[0], Inline | Block)):
            return tuple(marked(value, mark) for value in thing)
        case _:
            return thing


@cache
def plan(name: str, slug: str, format_: FormatName) -> Plan:
    curriculum: Curriculum = (sample() if name == "sample" else ours()).curriculum
    resolved = marked(plan_module(curriculum, slug, format_).module)
    again = curriculum.model_copy(update={"modules": {slug: resolved.model_copy(update={"formats": {}})}})
    return plan_module(again, slug, format_)


def look() -> theme.Theme:
    return theme.load([TEMPLATES / "theme.yaml"])


def words(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_the_marks_are_really_there() -> None:
    text = words(guide.render(plan("sample", "module-temoin", "intra"), look(), "facilitator"))

    assert text.count(FACILITATOR) > 10
    assert text.count(ANSWER) >= 3


@pytest.mark.parametrize(("name", "slug", "format_"), CASES)
def test_the_booklet_says_no_answer_and_nothing_of_the_facilitator(name: str, slug: str, format_: FormatName) -> None:
    text = words(guide.render(plan(name, slug, format_), look(), "participant"))

    assert FACILITATOR not in text
    assert ANSWER not in text


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004", "cmi5"])
@pytest.mark.parametrize(("name", "slug", "format_"), CASES)
def test_a_package_holds_answers_only_in_its_data_and_nothing_of_the_facilitator(
    name: str, slug: str, format_: FormatName, standard: Standard
) -> None:
    files = archive.unpack(package.render(plan(name, slug, format_), look(), standard))
    with_answers = [file for file, content in files.items() if ANSWER.encode() in content]

    assert [file for file, content in files.items() if FACILITATOR.encode() in content] == []
    assert with_answers == ["course.js"]


@pytest.mark.parametrize(("name", "slug", "format_"), CASES)
def test_the_page_of_its_own_and_the_bank_say_nothing_of_the_facilitator(
    name: str, slug: str, format_: FormatName
) -> None:
    page = single.render(plan(name, slug, format_), look()).decode()
    shown, _, scripts = page.partition("<script>")
    banks = [form.render(plan(name, slug, format_), look(), "questions").decode() for form in (moodle_xml, gift)]

    assert [text for text in (page, *banks) if FACILITATOR in text] == []
    assert ANSWER not in shown
    assert ANSWER in scripts
