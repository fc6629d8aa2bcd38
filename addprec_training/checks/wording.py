"""C011: a word that the lexicon asks to avoid. Words between « » are quoted as words: they pass.

What is written for the people accompanied is held to more: C034.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from addprec_training.checks.people import for_people
from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.blocks import plain
from addprec_training.model.programme import Wording
from addprec_training.model.walk import lines_of, texts

_QUOTED = re.compile(r"«[^»]*»")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each word to avoid in the texts of the modules, with what is preferred."""
    wordings = [
        (word_pattern(word), word, wording) for wording in subject.curriculum.lexicon.words for word in wording.avoid
    ]
    for module in subject.modules:
        at: DataPath = ("modules", module.slug)
        people = {path[2:] for path, _handout in for_people(module)}
        for path, text in texts(module):
            if any(path[: len(sheet)] == sheet for sheet in people):
                continue
            for line, content in lines_of(text):
                said = _QUOTED.sub("", plain(content))
                for pattern, word, wording in wordings:
                    if pattern.search(said):
                        yield _finding((*at, *path), line, word, wording)


def word_pattern(word: str) -> re.Pattern[str]:
    """Return what finds `word` and its plural, whole, whatever its capitals."""
    return re.compile(rf"(?<![\w’'-]){re.escape(word.strip('« »'))}s?(?![\w-])", re.IGNORECASE)


def _finding(path: DataPath, line: int, word: str, wording: Wording) -> Finding:
    hint = _("Préférez : {words}.").format(words=", ".join(f"« {better} »" for better in wording.prefer))
    return Finding(path, "C011", _("mot à éviter : « {word} »").format(word=word), hint, "warning", line)
