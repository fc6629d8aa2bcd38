"""runtime.js: the JavaScript files of `runtime/`, joined in a listed order, otherwise byte for byte."""

from __future__ import annotations

from pathlib import Path

from addprec_training.documents.elearning.course import Standard

FOLDER = Path(__file__).parent / "runtime"

_BEFORE = (
    "shape.js",
    "text.js",
    "words.js",
    "dom.js",
    "questions/choices.js",
    "questions/single.js",
    "questions/multiple.js",
    "questions/true-false.js",
    "questions/lists.js",
    "questions/matching.js",
    "questions/ordering.js",
    "questions/fill-in.js",
    "questions/drop-down.js",
    "questions/numeric.js",
    "questions/scale.js",
    "questions/reflection.js",
    "questions/checklist.js",
    "questions/poll.js",
    "questions/branching.js",
    "learner.js",
    "texts.js",
    "suspend.js",
    "session.js",
    "search.js",
    "lms/find.js",
    "lms/formats.js",
    "lms/talk.js",
    "lms/none.js",
)
_AFTER = (
    "view/notice.js",
    "view/feedback.js",
    "view/bounds.js",
    "view/card.js",
    "view/tries.js",
    "view/saves.js",
    "view/story.js",
    "view/result.js",
    "view/review.js",
    "view/bookmarks.js",
    "view/pages.js",
    "view/notes.js",
    "view/searching.js",
    "view/definitions.js",
    "view/paper.js",
    "view/erasing.js",
    "view/settings.js",
    "app.js",
    "leaving.js",
    "main.js",
)


_ADAPTERS: dict[Standard, tuple[str, ...]] = {
    "scorm12": ("lms/scorm12.js",),
    "scorm2004": ("lms/responses.js", "lms/scorm2004.js"),
    "cmi5": ("lms/responses.js", "lms/xapi.js", "lms/sender.js", "lms/cmi5.js"),
    "web": ("lms/web.js",),
}


def names(standard: Standard) -> tuple[str, ...]:
    """Return the files that a package of `standard` is made of: one adapter, its own."""
    return (*_BEFORE, *_ADAPTERS[standard], *_AFTER)


def runtime(standard: Standard) -> bytes:
    """Return runtime.js."""
    return b"".join((FOLDER / name).read_bytes() for name in names(standard))
