"""C035: what two modules say word for word stands in `communs/`, or is said in other words."""

from pathlib import Path

import pytest

from addprec_training.checks.shared import LEAST, passages
from addprec_training.sources.folder import load
from tests.checks.test_checks import found, said
from tests.curricula import OURS, changed, copied, with_days_apart

SHORT = "modules/module-en-deux-temps/02-revenir.yaml"
SAME = "aim: Un module très court, où chaque genre d’écran et de question paraît une fois."
"""Fifteen words of the other module."""


def test_two_modules_that_share_nothing_are_left_in_peace(tmp_path: Path) -> None:
    assert said(with_days_apart(tmp_path)) == []


def test_a_passage_of_twelve_words_is_said_once_at_its_line_with_the_other_module(tmp_path: Path) -> None:
    root = with_days_apart(tmp_path)
    changed(root, SHORT, "aim: Ce qui a été essayé est partagé.", SAME)

    (problem,) = [one for one in found(root) if one.code == "C035"]

    assert (problem.location.path.name, problem.location.line) == ("module.yaml", 5)
    assert "« module-en-deux-temps » : « un module très court où chaque genre d’écran… »" in problem.message
    assert problem.severity == "warning"


def test_eleven_words_in_a_row_are_no_passage(tmp_path: Path) -> None:
    root = with_days_apart(tmp_path)
    changed(
        root,
        SHORT,
        "aim: Ce qui a été essayé est partagé.",
        "aim: Un module très court, où chaque genre d’écran et de question.",
    )

    assert said(root) == []


def test_what_stands_in_communs_may_be_said_by_both(tmp_path: Path) -> None:
    root = with_days_apart(tmp_path)
    changed(root, SHORT, "aim: Ce qui a été essayé est partagé.", SAME)
    words = SAME.removeprefix("aim: ")
    (root / "communs" / "phrase.yaml").write_text(
        f"screen:\n  id: phrase\n  title: Phrase\n  text: |\n    {words}\n", encoding="utf-8"
    )

    assert said(root) == []


def test_one_module_alone_shares_with_nobody(tmp_path: Path) -> None:
    assert said(copied(tmp_path)) == []


@pytest.mark.parametrize("words", [0, LEAST - 1, LEAST, LEAST + 3])
def test_a_passage_is_twelve_words_in_a_row(words: int) -> None:
    assert len(list(passages(" ".join(["mot"] * words)))) == max(0, words - LEAST + 1)


def test_what_our_modules_have_in_common_is_read_without_its_marks() -> None:
    commons = load(OURS).curriculum.commons

    assert commons
    assert not any("**" in line or "](" in line for line in commons)
