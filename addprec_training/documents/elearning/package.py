"""The package: one module as a zip that a learning platform plays, or anybody opens."""

from __future__ import annotations

from pathlib import Path

from addprec_training import archive
from addprec_training.documents.elearning import answers, keys, pages, scripts, state, style
from addprec_training.documents.elearning import links as pointing
from addprec_training.documents.elearning.cmi5_xml import structure
from addprec_training.documents.elearning.course import Course, FreeText, Objective, Page, Part, Standard
from addprec_training.documents.elearning.manifest import manifest
from addprec_training.documents.elearning.outline import Outline, QuestionPage, ScreenPage, outline
from addprec_training.errors import DocumentError
from addprec_training.messages import _
from addprec_training.model.questions import Scale, ScoredQuestion
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.theme import Theme

START = "index.html"
MANIFEST = "imsmanifest.xml"
STRUCTURE = "cmi5.xml"
SCHEMAS = Path(__file__).parent / "xsd"
FONTS = TEMPLATES / "fonts"
_SILENT = ("title", "agenda", "brief", "discussion")
"""Kinds of screens that announce something and explain nothing."""


def render(plan: Plan, theme: Theme, standard: Standard = "scorm12") -> bytes:
    """Return the package of `plan` for a standard.

    Raises `DocumentError` when nothing of the module lives online, or when what learners may answer would not fit what
    platforms keep.
    """
    content = files(plan, theme, standard)
    schemas = _schemas(standard)
    if standard == "cmi5":
        scored = any(isinstance(question, ScoredQuestion) for question in outline(plan).questions)
        name, listing = STRUCTURE, structure(plan, START, scored=scored)
    else:
        name, listing = MANIFEST, manifest(plan, standard, START, content, schemas)
    return archive.pack({name: listing} | content | schemas, first=[name])


def files(plan: Plan, theme: Theme, standard: Standard) -> dict[str, bytes]:
    """Return the files of the course by name, without manifest and schemas."""
    contents = outline(plan)
    refuse_what_cannot_be(plan, contents, standard)
    links = pointing.links(plan, contents)
    html = pages.index(plan, contents, links, dressing(standard))
    script = course(plan, contents, links, standard).script()
    numbers = [part.number for part in contents.parts]
    found = {
        START: html.encode(),
        "course.js": script.encode(),
        "runtime.js": scripts.runtime(standard),
        "style.css": style.first(theme, numbers).encode(),
        "pages.css": style.later(theme, numbers).encode(),
    }
    shown = set(pointing.SHOWN.findall(html + script))
    media = {pointing.MEDIA + name: content for name, content in pointing.media(plan).items() if name in shown}
    fonts = {f"fonts/{path.name}": path.read_bytes() for path in sorted(FONTS.glob("*.woff2"))}
    return found | media | fonts | {"fonts/OFL.txt": (FONTS / "OFL.txt").read_bytes()}


def course(plan: Plan, contents: Outline, links: pointing.Links, standard: Standard) -> Course:
    """Return the Course: what the runtime has to know of the pages and the questions."""
    page_keys = keys.page_keys(contents)
    around = answers.Around(
        module=plan.module,
        keys=keys.question_keys(contents, plan.module),
        objectives={page.question.id: page.objectives for page in contents.question_pages},
        openings=tuple(
            question for question in contents.questions if isinstance(question, Scale) and question.moment == "avant"
        ),
        context=links.context,
    )
    assessed = {
        name
        for page in contents.question_pages
        if isinstance(page.question, ScoredQuestion)
        for name in page.objectives
    }
    return Course(
        standard=standard,
        name=plan.name,
        pass_mark=plan.module.pass_mark,
        objectives=tuple(
            Objective(id=objective.id, text=around.html(objective.text))
            for objective in plan.module.objectives
            if objective.id in assessed
        ),
        parts=tuple(
            Part(
                id=part.id,
                number=part.number,
                pages=tuple(
                    Page(
                        id=page.id,
                        key=page_keys[page.id],
                        question=page.question.id if isinstance(page, QuestionPage) else None,
                        lessons=lessons(page, contents) if isinstance(page, QuestionPage) else (),
                    )
                    for page in part.pages
                ),
            )
            for part in contents.parts
        ),
        questions=tuple(answers.answer(question, around) for question in contents.questions),
        texts=(FreeText(id=state.NOTES, key="n", limit=state.notes_limit(contents, plan.module, standard)),),
    )


def lessons(asking: QuestionPage, contents: Outline) -> tuple[str, ...]:
    """Return the ids of the pages that explain what a question asks: the screens of its activity that say something."""
    return tuple(
        page.id
        for page in contents.pages
        if isinstance(page, ScreenPage) and page.activity.id == asking.activity.id and page.screen.kind not in _SILENT
    )


def dressing(standard: Standard) -> pages.Dressing:
    """Return what the page of a package may load; only cmi5 asks a server, which a launch names."""
    return pages.beside("https: http:" if standard == "cmi5" else "")


def refuse_what_cannot_be(plan: Plan, contents: Outline, standard: Standard) -> None:
    """Raise `DocumentError` for a plan without anything online, or whose answers a platform would not keep."""
    if not contents.parts:
        message = _("le module « {title} » n’a aucun écran en ligne : il n’y a pas de parcours à faire")
        hint = _("donnez à une activité « mode: en-ligne » ou « mode: les-deux »")
        raise DocumentError(message.format(title=plan.module.title), "D010", hint)
    cost, limit = state.budget(contents, plan.module, standard), state.LIMITS[standard]
    if cost.total > limit:
        hint = _("baissez « limit » des questions de réflexion, ou retirez-en une")
        raise DocumentError(state.too_long(cost, limit), "D011", hint)


def _schemas(standard: Standard) -> dict[str, bytes]:
    folder = SCHEMAS / standard
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return found | {"NOTICE.txt": (SCHEMAS / "NOTICE.txt").read_bytes()}
