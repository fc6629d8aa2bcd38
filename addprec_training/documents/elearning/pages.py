"""index.html: every page of the course, written before anybody opens it, the first one first.

What it looks like is the templates' business (`templates/pages/`): a shell, and one template for each kind of screen and
of question. No right answer and no feedback stands in it; the Course carries them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from addprec_training.documents.elearning import shown
from addprec_training.documents.elearning.links import MEDIA, Links, section, terms
from addprec_training.documents.elearning.outline import (
    MOMENTS,
    Outline,
    Page,
    Part,
    QuestionPage,
    ScreenPage,
    TakeawaysPage,
)
from addprec_training.markup import references
from addprec_training.markup.blanks import fillable
from addprec_training.markup.elements import embedded, words
from addprec_training.markup.figures import credit, figure, picture
from addprec_training.markup.texts import blocks, line
from addprec_training.model.base import Blocks
from addprec_training.model.blocks import Paragraph, plain
from addprec_training.model.programme import HelpLine, Term
from addprec_training.model.questions import CERTAINTIES, ScoredQuestion
from addprec_training.plan.french import clocks, day, duration, playing_time
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES

FOLDER = TEMPLATES / "pages"

FIRST, LAST = "sommaire", "bilan"
"""The sections before the first page and after the last one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page where it stands: its part, its neighbours, the words it uses."""

    page: Page
    part: Part
    number: int
    """« Page 2 sur 6 » of its part, from 1."""
    before: str
    """Section before."""
    after: str
    """Section after."""
    terms: tuple[Term, ...]

    @property
    def section(self) -> str:
        """Return the id of its section."""
        return section(self.page.id)

    @property
    def template(self) -> str:
        """Return which template shows it."""
        match self.page:
            case QuestionPage(question=question):
                return f"questions/{question.kind}.html.j2"
            case ScreenPage(screen=screen):
                return f"screens/{screen.kind}.html.j2"
            case TakeawaysPage():
                return "closing.html.j2"


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around the pages."""

    plan: Plan
    outline: Outline
    links: Links
    sheets: tuple[Sheet, ...]
    mark: str
    """« Document de travail – à valider », or when to look again; empty when there is nothing to say."""

    @property
    def moments(self) -> tuple[tuple[str, tuple[Part, ...]], ...]:
        """Return what the contents list: the parts of each moment under its name."""
        return tuple((label, self.outline.at(moment)) for moment, label in MOMENTS.items() if self.outline.at(moment))

    @property
    def is_scored(self) -> bool:
        """Return whether any question counts."""
        return any(isinstance(question, ScoredQuestion) for question in self.outline.questions)

    @property
    def urgent(self) -> tuple[HelpLine, ...]:
        """Return the numbers to call in an emergency."""
        return tuple(help_line for help_line in self.plan.help_lines.values() if help_line.urgent)

    @property
    def helpful(self) -> tuple[HelpLine, ...]:
        """Return the other help lines."""
        return tuple(help_line for help_line in self.plan.help_lines.values() if not help_line.urgent)


@dataclass(frozen=True, slots=True)
class Dressing:
    """What a page takes its styles and scripts from, and what it may load."""

    policy: str
    """Its Content-Security-Policy."""
    style: Markup
    """The element of its styles."""
    scripts: Markup
    """The elements of its scripts: deferred, or last in the page."""
    later: Markup | str = ""
    """The element of the styles that the first page does without: at the end, so that they do not share its way on a slow network."""
    keeper: Literal["platform", "browser"] = "platform"
    """What keeps a learner's progress, which the first page says."""


_BESIDE = Markup('<script defer src="runtime.js"></script>\n<script defer src="course.js"></script>')


def beside(connect: str = "") -> Dressing:
    """Return the dressing of a page whose files lie beside it; `connect`: sources that scripts may ask, none by default."""
    sources = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' data:; font-src 'self'; "
    asked = f"connect-src {connect}; " if connect else ""
    policy = f"{sources}{asked}base-uri 'none'; form-action 'none'"
    return Dressing(
        policy,
        Markup('<link rel="stylesheet" href="style.css">'),
        _BESIDE,
        Markup('<link rel="stylesheet" href="pages.css">'),
    )


def index(plan: Plan, outline: Outline, links: Links, dressing: Dressing | None = None) -> str:
    """Return index.html, dressed from files beside it unless told otherwise."""
    shell = Shell(plan, outline, links, sheets(plan, outline), _mark(plan))
    env = environment(plan, links)
    pages = [_page(env, shell, sheet) for sheet in shell.sheets]
    template = env.get_template("index.html.j2")
    return template.render(
        shell=shell, pages=pages, plan=plan, module=plan.module, first=FIRST, last=LAST, dressing=dressing or beside()
    )


def _page(env: Environment, shell: Shell, sheet: Sheet) -> Markup:
    """Return the section of one page."""
    page = sheet.page
    question = page.question if isinstance(page, QuestionPage) else None
    screen = page.screen if isinstance(page, ScreenPage) else None
    template = env.get_template(sheet.template)
    name = f"q-{question.id}" if question else ""
    written = template.render(
        shell=shell, plan=shell.plan, sheet=sheet, page=page, screen=screen, question=question, name=name
    )
    return Markup(written)  # noqa: S704 - an autoescaped template


def sheets(plan: Plan, outline: Outline) -> tuple[Sheet, ...]:
    """Return every page with its place."""
    around = [FIRST, *(section(page.id) for page in outline.pages), LAST]
    places = [(part, number, page) for part in outline.parts for number, page in enumerate(part.pages, 1)]
    return tuple(
        Sheet(page, part, number, before, after, terms(page, plan))
        for (part, number, page), before, after in zip(places, around, around[2:], strict=False)
    )


def environment(plan: Plan, links: Links) -> Environment:
    """Return what renders the templates of pages: autoescaped, in a sandbox, with the words of `markup` as filters."""
    env = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    context = links.context
    env.globals |= {"clocks": clocks, "certainties": CERTAINTIES}
    env.filters |= {
        "words": words,
        "line": partial(line, context=context),
        "blocks": lambda text, prefix="", heading=context.heading: blocks(
            text, replace(context, prefix=f"{prefix}-", heading=heading)
        ),
        "plain": plain,
        "fillable": fillable,
        "figure": lambda name: figure(
            context.figures[name], partial(line, context=context), partial(blocks, context=context)
        ),
        "media": MEDIA.__add__,
        # a browser reads no captions from a file beside a page that is opened from a disk
        "captions": partial(embedded, "text/vtt;charset=utf-8"),
        "playing_time": playing_time,
        "source": references.source,
        "short_source": references.short_source,
        "term": partial(references.term, context=context),
        "duration": duration,
        "decimal": shown.decimal,
        "introduces": introduces,
        "help_line": plan.help_lines.__getitem__,
        "targets": shown.targets,
        "pairs": shown.pairs,
        "gapped": shown.gapped,
        "gap_words": shown.gap_words,
        "picture": lambda name: picture(context.figures[name]),
        "credit": lambda name: credit(context.figures[name]),
        "items": shown.items,
        "lengths": shown.field_lengths,
        "statements": lambda question: shown.statements(question, plan.module),
    }
    return env


def introduces(text: Blocks) -> bool:
    """Return whether a screen's text stands before what it shows: a single paragraph does, a longer text explains it."""
    return len(text) == 1 and isinstance(text[0], Paragraph)


def _mark(plan: Plan) -> str:
    if plan.is_draft:
        return "Document de travail – à valider"
    following = plan.module.review.next
    return f"À revoir avant le {day(following)}" if following else ""
