"""Markdown text -> the blocks of the model, with their lines.

CommonMark with tables, footnotes and definition lists; two additions: `[^has-2023]` without a definition cites the bibliography,
and links `glossaire:`, `ressource:`, `fiche:`, `activite:` and `media:` name things of the curriculum. Raw HTML, code and pictures
from elsewhere are refused with their line. Pure: the same text gives the same blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, cast, get_args

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.blocks import (
    Block,
    Blocks,
    Break,
    Bullets,
    Citation,
    Definitions,
    Emphasis,
    Foreign,
    Heading,
    Inline,
    Line,
    Link,
    Note,
    Numbered,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
)

ReferenceKind = Literal["glossaire", "ressource", "fiche", "activite"]
Language = Literal["en"]
_KINDS: tuple[str, ...] = get_args(ReferenceKind)
_WEB = re.compile(r"^(https?://|mailto:|tel:)")
_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something refused in a text; `line` counts from 0 inside it."""

    line: int
    code: str
    message: str
    hint: str | None = None


class MarkdownReader:
    """Reads the author's texts; what it refuses is raised as one pydantic error that carries every fault of the text."""

    def line(self, text: str) -> Line:
        """Return `text` as one line of inlines."""
        blocks = self.blocks(text)
        match blocks:
            case (Paragraph(content),):
                return content
            case _:
                raise _error(
                    [
                        Fault(
                            _second_line(blocks),
                            "X001",
                            _("attendu une seule ligne de texte, sans liste ni paragraphe"),
                        )
                    ]
                )

    def blocks(self, text: str) -> Blocks:
        """Return `text` as blocks."""
        reading = _Reading(_parser().parse(text))
        blocks = tuple(reading.blocks())
        if reading.faults:
            raise _error(reading.faults)
        return blocks


def _second_line(blocks: Blocks) -> int:
    return blocks[1].line if len(blocks) > 1 else 0


def _error(faults: Sequence[Fault]) -> PydanticCustomError:
    return PydanticCustomError("markdown", "{faults}", {"faults": tuple(faults)})


@cache
def _parser() -> MarkdownIt:
    """Return the parser: HTML stays on, so that it comes as tokens to refuse instead of text to print."""
    parser = (
        MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin, inline=False).use(deflist_plugin)
    )
    parser.inline.ruler.after("footnote_ref", "citation", _citation)
    parser.validateLink = _any_link  # type: ignore[method-assign, assignment]  # schemes are checked here, with a message
    return parser


def _any_link(_url: str) -> bool:
    return True


_CITATION = re.compile(r"\[\^([^\]\s]+)\]")


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a markdown-it rule
    """Read `[^id]` that no footnote of the text defines."""
    found = _CITATION.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"id": found[1]}
    state.pos = found.end()
    return True


@dataclass(slots=True)
class _Reading:
    """One pass over the tokens of a text; gathers faults, and the footnotes that the text defines."""

    tokens: list[Token]
    faults: list[Fault] = field(default_factory=list)
    position: int = 0
    notes: dict[str, Line] = field(default_factory=dict)

    def blocks(self) -> Iterator[Block]:
        self._take_notes()
        while self.position < len(self.tokens):
            yield from self._block()

    def _take_notes(self) -> None:
        """Read the footnotes first: they stand at the end of the tokens and are cited before."""
        types = [token.type for token in self.tokens]
        if "footnote_block_open" not in types:
            return
        start = types.index("footnote_block_open")
        held, self.tokens = self.tokens[start:], self.tokens[:start]
        label = ""
        for token in held:
            if token.type == "footnote_open":
                label = str(token.meta.get("label"))
            elif token.type == "inline":
                self.notes[label] = (*self.notes.get(label, ()), *self._inlines(token))

    def _block(self) -> Iterator[Block]:
        token = self.tokens[self.position]
        self.position += 1
        line = token.map[0] if token.map else 0
        match token.type:
            case "paragraph_open":
                yield self._paragraph(line)
            case "heading_open":
                content = self._inlines(self.tokens[self.position])
                self._skip_to("heading_close")
                yield Heading(int(token.tag[1]), content, line=line)
            case "bullet_list_open":
                yield Bullets(tuple(self._items("bullet_list_close")), line=line)
            case "ordered_list_open":
                start = int(token.attrs.get("start", 1))
                yield Numbered(tuple(self._items("ordered_list_close")), start, line=line)
            case "blockquote_open":
                yield Quote(tuple(self._until("blockquote_close")), line=line)
            case "table_open":
                yield self._table(line)
            case "dl_open":
                yield self._definitions(line)
            case "html_block":
                self._refuse_html(line)
            case "fence" | "code_block":
                self.faults.append(
                    Fault(
                        line,
                        "X003",
                        _("bloc de code : il n’y en a pas dans une formation"),
                        _("Enlevez les espaces ou les accents graves en début de ligne."),
                    )
                )
            case "hr":
                self.faults.append(
                    Fault(line, "X004", _("ligne de séparation : un titre ou un paragraphe la remplace"))
                )
            case _:  # pragma: no cover - a token that none of the enabled rules makes
                raise AssertionError(token.type)

    def _paragraph(self, line: int) -> Block:
        inline = self.tokens[self.position]
        children = inline.children or []
        self._skip_to("paragraph_close")
        if len(children) == 1 and children[0].type == "image":
            return self._picture(children[0], line)
        return Paragraph(self._inlines(inline), line=line)

    def _picture(self, token: Token, line: int) -> Picture:
        target = str(token.attrs.get("src", ""))
        kind, _colon, media = target.partition(":")
        if kind != "media" or not _ID.match(media):
            self.faults.append(
                Fault(
                    line,
                    "X005",
                    _("image « {target} » : attendu un média du module").format(target=target),
                    _("Écrivez « ![](media:identifiant) », avec un identifiant de « medias/medias.yaml »."),
                )
            )
        return Picture(media, line=line)

    def _until(self, end: str) -> Iterator[Block]:
        while self.tokens[self.position].type != end:
            yield from self._block()
        self.position += 1

    def _items(self, end: str) -> Iterator[Blocks]:
        while self.tokens[self.position].type != end:
            self.position += 1  # list_item_open
            yield tuple(self._until("list_item_close"))
        self.position += 1

    def _table(self, line: int) -> Table:
        rows: list[tuple[Line, ...]] = []
        cells: list[Line] = []
        while (token := self.tokens[self.position]).type != "table_close":
            self.position += 1
            if token.type == "tr_open":
                cells = []
            elif token.type == "inline":
                cells.append(self._inlines(token))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
        self.position += 1
        return Table(rows[0], tuple(rows[1:]), line=line)

    def _definitions(self, line: int) -> Definitions:
        items: list[tuple[Line, Blocks]] = []
        term: Line = ()
        while (token := self.tokens[self.position]).type != "dl_close":
            self.position += 1
            if token.type == "inline":
                term = self._inlines(token)
            elif token.type == "dd_open":
                items.append((term, tuple(self._until("dd_close"))))
        self.position += 1
        return Definitions(tuple(items), line=line)

    def _skip_to(self, end: str) -> None:
        while self.tokens[self.position].type != end:
            self.position += 1
        self.position += 1

    # --- Inside a line ---

    def _inlines(self, inline: Token) -> Line:
        line = inline.map[0] if inline.map else 0
        return tuple(self._inline(iter(inline.children or []), None, line))

    def _inline(self, children: Iterator[Token], end: str | None, line: int) -> Iterator[Inline]:
        characters = ""
        for token in children:
            if token.type in ("text", "softbreak", "text_special"):
                characters += " " if token.type == "softbreak" else token.content
                continue
            if characters:
                yield Text(characters)
                characters = ""
            if token.type == end:
                return
            yield from self._marked(token, children, line)
        if characters:
            yield Text(characters)

    def _marked(self, token: Token, children: Iterator[Token], line: int) -> Iterator[Inline]:
        match token.type:
            case "strong_open":
                yield Strong(tuple(self._inline(children, "strong_close", line)))
            case "em_open":
                yield Emphasis(tuple(self._inline(children, "em_close", line)))
            case "link_open":
                yield from self._link(
                    str(token.attrs.get("href", "")), tuple(self._inline(children, "link_close", line)), line
                )
            case "citation":
                yield from self._cited(str(token.meta["id"]), line)
            case "footnote_ref":
                yield Note(self.notes.get(str(token.meta.get("label")), ()))
            case "hardbreak":
                yield Break()
            case "code_inline":
                self.faults.append(
                    Fault(
                        line,
                        "X003",
                        _("texte entre accents graves : il n’y a pas de code dans une formation"),
                        _("Mettez-le entre guillemets français."),
                    )
                )
            case "image":
                self.faults.append(Fault(line, "X005", _("une image tient seule dans son paragraphe")))
            case "html_inline":
                self._refuse_html(line)
            case _:  # pragma: no cover - a token that none of the enabled rules makes
                raise AssertionError(token.type)

    def _cited(self, source: str, line: int) -> Iterator[Inline]:
        if _ID.match(source):
            yield Citation(source)
        else:
            self.faults.append(
                Fault(
                    line,
                    "X006",
                    _("citation « [^{id}] » : attendu un identifiant de la bibliographie, comme « has-2023 »").format(
                        id=source
                    ),
                )
            )

    def _link(self, target: str, content: Line, line: int) -> Iterator[Inline]:
        kind, colon, name = target.partition(":")
        if colon and kind in _KINDS and _ID.match(name):
            yield Reference(cast("ReferenceKind", kind), name, content)
        elif kind == "lang" and name in get_args(Language):
            yield Foreign(cast("Language", name), content)
        elif _WEB.match(target):
            yield Link(target, content)
        else:
            self.faults.append(
                Fault(
                    line,
                    "X007",
                    _("lien « {target} » refusé").format(target=target),
                    _(
                        "Un lien commence par « https: », « mailto: », « tel: », « glossaire: », « ressource: », "
                        "« fiche: », « activite: » ou « lang:en » (mots anglais)."
                    ),
                )
            )

    def _refuse_html(self, line: int) -> None:
        self.faults.append(
            Fault(
                line,
                "X002",
                _("balise HTML refusée"),
                _("Écrivez en Markdown ; pour montrer un « < », écrivez « \\< » ou « inférieur à »."),
            )
        )


def faults_of(context: dict[str, Any]) -> tuple[Fault, ...]:
    """Return the faults that an error of type `markdown` carries in its `ctx`."""
    return cast("tuple[Fault, ...]", context["faults"])
