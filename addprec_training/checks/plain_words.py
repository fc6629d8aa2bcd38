"""C031–C034: what is written for the people accompanied is short, drawn, and free of the words of the trade.

Asked of every handout that says `public: personnes`, wherever it stands. The rules are those of plain language (FACTS G.3); the
name « FALC » is kept for texts that people with an intellectual disability have read again, which none of ours was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from addprec_training.checks.people import for_people
from addprec_training.checks.subject import Subject
from addprec_training.checks.wording import word_pattern
from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model import blocks as md
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.handout import Handout
from addprec_training.model.module import Media, Module
from addprec_training.model.walk import lines_of, texts

LONGEST = 15
"""Words of a sentence, counted between spaces."""

PICTOGRAM = (b'viewBox="0 0 48 48"', {b"2"})
"""A drawing beside a step: a square of 48 units, one line weight, so that all look drawn by one hand."""

_SENTENCES = re.compile(r"(?<=[.!?…;])\s+(?=\S)")
_WORD = re.compile(r"\S*\w\S*")
_INITIALS = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ]{2,}(?![\w-])")
_WEIGHT = re.compile(rb'stroke-width="([^"]*)"')
_FALC = re.compile(r"\bFALC\b|facile à lire et à comprendre", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what is too long, not drawn, or not in plain words, on each sheet for the people."""
    words = [
        (word_pattern(word), word, wording) for wording in subject.curriculum.lexicon.words for word in wording.avoid
    ]
    acronyms = {term.term for term in subject.curriculum.glossary.values() if term.full}
    for module in subject.modules:
        for path, sheet in for_people(module):
            for where, line, said in _said(path, sheet):
                yield from _length(where, line, said)
                for pattern, word, wording in words:
                    if pattern.search(said):
                        hint = _("Préférez : {words}.").format(words=", ".join(f"« {one} »" for one in wording.prefer))
                        yield Finding(where, "C034", _("mot à éviter : « {word} »").format(word=word), hint, line=line)
                yield from _trade(where, line, said, acronyms)
            yield from _drawings(path, sheet, module, subject.curriculum)


def _said(path: DataPath, sheet: Handout) -> Iterator[tuple[DataPath, int, str]]:
    """Yield each line of `sheet`, its title first, with its place."""
    yield (*path, "title"), 0, sheet.title
    for inner, text in texts(sheet):
        for line, content in lines_of(text):
            yield (*path, *inner), line, md.plain(content)


def _length(where: DataPath, line: int, said: str) -> Iterator[Finding]:
    sentences = [sentence for sentence in _SENTENCES.split(said.strip()) if _WORD.search(sentence)]
    for sentence in sentences:
        count = len(_WORD.findall(sentence))
        if count > LONGEST:
            yield Finding(
                where,
                "C031",
                _("phrase de {count} mots : {most} au plus pour les personnes").format(count=count, most=LONGEST),
                _("Coupez-la en deux phrases, chacune sur sa ligne."),
                line=line,
            )
    if len(sentences) > 1:
        yield Finding(
            where,
            "C032",
            _("{count} idées sur une ligne : une seule pour les personnes").format(count=len(sentences)),
            _("Écrivez une phrase par ligne : « text: [Première idée., Deuxième idée.] »."),
            line=line,
        )


def _trade(where: DataPath, line: int, said: str, acronyms: set[str]) -> Iterator[Finding]:
    if _FALC.search(said):
        yield Finding(
            where,
            "C034",
            _(
                "une fiche ne se dit pas « FALC » sans relecture par des personnes en situation de handicap intellectuel"
            ),
            _("Écrivez « en mots simples », ou rien."),
            line=line,
        )
    named = [one for one in acronyms if re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", said)]
    for word in dict.fromkeys([*_INITIALS.findall(_FALC.sub("", said)), *sorted(named)]):
        yield Finding(
            where,
            "C034",
            _("sigle « {word} » sur une fiche pour les personnes").format(word=word),
            _("Dites de quoi il s’agit, en mots de tous les jours."),
            line=line,
        )


def _drawings(path: DataPath, sheet: Handout, module: Module, curriculum: Curriculum) -> Iterator[Finding]:
    if not (sheet.steps or sheet.cards):
        yield Finding(
            path,
            "C033",
            _("la fiche « {title} » n’a aucun dessin").format(title=sheet.title),
            _("Écrivez ce qu’elle dit en « steps » ou en « cards » : un dessin à côté de chaque idée."),
        )
    for block in sheet.text:
        if isinstance(block, (md.Bullets, md.Numbered)):
            yield Finding(
                (*path, "text"),
                "C033",
                _("une liste sans dessins, sur une fiche pour les personnes"),
                _("Écrivez-la en « steps » : un dessin à côté de chaque étape."),
                line=block.line,
            )
    for name in ("steps", "cards"):
        for place, item in enumerate(getattr(sheet, name)):
            media = module.media.get(item.figure) or curriculum.media.get(item.figure)
            if media and not is_pictogram(media):
                yield Finding(
                    (*path, name, place, "figure"),
                    "C033",
                    _("le dessin « {id} » n’est pas un pictogramme : carré de 48 sur 48, traits de 2").format(
                        id=item.figure
                    ),
                    _("« docs/seances-pretes.md » dit comment le dessiner."),
                    severity="warning",
                )


def is_pictogram(media: Media) -> bool:
    """Return whether `media` is a drawing of our square and line weight."""
    square, weights = PICTOGRAM
    found = set(_WEIGHT.findall(media.content))
    return media.file.endswith(".svg") and square in media.content and found == weights
