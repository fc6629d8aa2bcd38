"""The course as one HTML file: opens by a double click, asks nothing of a network, and remembers in the browser.

Styles, scripts, fonts and pictures stand inside. Its policy names the hash of its style element and of its script
elements: nothing else runs (CSP Level 3, 6.7.3).
"""

from __future__ import annotations

import base64
import hashlib
import re

from markupsafe import Markup

from addprec_training.documents.elearning import links as pointing
from addprec_training.documents.elearning import package, pages, scripts
from addprec_training.documents.elearning.outline import outline
from addprec_training.documents.elearning.style import style
from addprec_training.markup.elements import embedded
from addprec_training.plan.values import Plan
from addprec_training.theme import Theme

_TYPES = {
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "woff2": "font/woff2",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "wav": "audio/wav",
    "mp4": "video/mp4", "webm": "video/webm",
}  # fmt: skip
_FONT = re.compile(r'url\("fonts/([A-Za-z0-9-]+\.woff2)"\)')
_ENDS = re.compile(r"</(?:script|style)|<!--", re.IGNORECASE)


def render(plan: Plan, theme: Theme) -> bytes:
    """Return the page of `plan`. Raises `DocumentError` when nothing of the module lives online."""
    contents = outline(plan)
    package.refuse_what_cannot_be(plan, contents, "web")
    links = pointing.links(plan, contents)
    media = pointing.media(plan)
    sheet = _with_fonts(style(theme, [part.number for part in contents.parts]))
    written = [
        scripts.runtime("web").decode(),
        _with_media(package.course(plan, contents, links, "web").script(), media),
    ]
    return _with_media(pages.index(plan, contents, links, _inside(sheet, written)), media).encode()


def _inside(sheet: str, written: list[str]) -> pages.Dressing:
    """Return the dressing of a page that holds its styles and scripts."""
    if any(_ENDS.search(text) for text in [sheet, *written]):
        message = "a style sheet or a script holds what would end its element"
        raise ValueError(message)
    allowed = " ".join(_hash(text) for text in written)
    policy = (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(sheet)}; img-src data:; media-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    elements = "\n".join(f"<script>{text}</script>" for text in written)
    # Our own texts, held against what would end their elements above.
    return pages.Dressing(policy, Markup(f"<style>{sheet}</style>"), Markup(elements), keeper="browser")  # noqa: S704


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _with_fonts(sheet: str) -> str:
    return _FONT.sub(lambda found: f'url("{_data(found[1], (package.FONTS / found[1]).read_bytes())}")', sheet)


def _with_media(text: str, media: dict[str, bytes]) -> str:
    return pointing.SHOWN.sub(lambda found: _data(found[1], media[found[1]]), text)


def _data(name: str, content: bytes) -> str:
    return embedded(_TYPES[name.rpartition(".")[2]], content)
