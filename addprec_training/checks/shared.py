"""C035: a passage that two modules share without `communs/`, where what several say word for word stands once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from addprec_training.checks.subject import Subject
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.blocks import plain
from addprec_training.model.module import Module
from addprec_training.model.walk import lines_of, texts

LEAST = 12
"""Words in a row that make a passage."""

_WORD = re.compile(r"[\w’'-]+")

Passage = tuple[str, ...]


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each line of a module that holds a passage of an earlier module, in alphabetical order; once a line."""
    if len(subject.curriculum.modules) < 2:
        return
    common = {passage for text in subject.curriculum.commons for passage in passages(text)}
    seen: dict[Passage, str] = {}
    wanted = {module.slug for module in subject.modules}
    for slug, module in sorted(subject.curriculum.modules.items()):
        own: dict[Passage, str] = {}
        for path, line, said in _lines(module):
            found = list(passages(said))
            own.update(dict.fromkeys(found, slug))
            shared = next((passage for passage in found if passage in seen and passage not in common), None)
            if shared and {slug, seen[shared]} & wanted:
                yield Finding(
                    path,
                    "C035",
                    _("passage déjà dans « {module} » : « {words}… »").format(
                        module=seen[shared], words=" ".join(shared[:8])
                    ),
                    _("Dites-le autrement, ou mettez-le dans « communs » et reprenez-le par « use: »."),
                    severity="warning",
                    line=line,
                )
        for passage in own:
            seen.setdefault(passage, slug)


def passages(said: str) -> Iterator[Passage]:
    """Yield every run of `LEAST` words of `said`, whatever its capitals and its marks."""
    words = [word.casefold() for word in _WORD.findall(said)]
    for first in range(len(words) - LEAST + 1):
        yield tuple(words[first : first + LEAST])


def _lines(module: Module) -> Iterator[tuple[DataPath, int, str]]:
    for path, text in texts(module):
        for line, content in lines_of(text):
            yield ("modules", module.slug, *path), line, plain(content)
