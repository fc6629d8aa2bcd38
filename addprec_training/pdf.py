"""HTML -> the bytes of a tagged PDF (PDF/UA-1). The only room that knows WeasyPrint.

Nothing is fetched: what the page names stands in `files`. Nothing is tolerated either: what WeasyPrint only warns about
(an unknown property, a missing anchor, a picture it cannot read) is a page that is not what its author meant. No date
is written, so the same page gives the same bytes.
"""

from __future__ import annotations

import gc
import io
import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from os.path import commonprefix
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import TYPE_CHECKING, Any

from addprec_training.errors import DocumentError
from addprec_training.messages import _

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

BASE = "https://document.invalid/"
"""Where a page pretends to stand: RFC 2606 keeps the name free, and nothing is asked of any network."""

TYPES = {
    ".css": "text/css",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}


class PangoMissingError(DocumentError):
    """This machine lacks the library that lays text out."""

    def __init__(self) -> None:
        """Say what is missing, and who tells the way out."""
        hint = _("« addprec-train doctor » dit comment l’installer.")
        super().__init__(_("la bibliothèque Pango manque sur cette machine"), "D001", hint)


class PageFaultError(DocumentError):
    """The page is not fit to print: carries what WeasyPrint said, each sentence once."""

    def __init__(self, messages: Sequence[str]) -> None:
        """Keep `messages` in the order in which they were said."""
        self.messages = tuple(dict.fromkeys(messages))
        told = " ; ".join(self.messages)
        super().__init__(_("page à corriger avant de l’imprimer : {messages}").format(messages=told), "D002")


def from_html(html: str, files: Mapping[str, bytes]) -> bytes:
    """Return the page `html` as a PDF/UA-1 file.

    `files` holds what the page names (style sheets, fonts, pictures) by relative address. Raises `PangoMissingError`,
    and `PageFaultError` when anything at all was logged as a warning.
    """
    weasyprint = _weasyprint()
    with _warnings() as said, _rarely_collecting():
        page = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=_fetcher(files))
        content: bytes = page.write_pdf(pdf_variant="pdf/ua-1", finisher=_whole_questions)
    if said:
        raise PageFaultError(said)
    return content


def _whole_questions(_document: object, written: Any) -> None:
    """Make one field of each group of radio buttons, called what its buttons have in common.

    WeasyPrint 70 also lists the buttons as fields, each under the group's name again: « q.q » four times, which no program can
    fill in. A button is a widget of its field and has no name (ISO 32000-1, 12.7.4.2.4).
    """
    if "AcroForm" not in written.catalog:
        return
    form = written.catalog["AcroForm"]
    objects = {entry.reference: entry for entry in written.objects}
    for reference in form["Fields"]:
        field = objects[reference]
        if "Kids" in field:
            buttons = [objects[kid] for kid in field["Kids"]]
            field["TU"].string = commonprefix(  # noqa: RUF071 - of letters, not of folders
                [_words(button["TU"]) for button in buttons]
            ).rstrip(" :\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}")
            for button in buttons:
                del button["T"]
    form["Fields"][:] = [reference for reference in form["Fields"] if "Parent" not in objects[reference]]


def _words(string: Any) -> str:
    """Return the words of a PDF string that is still to be written."""
    return str(string.string)


def missing_library() -> str | None:
    """Return what WeasyPrint says of the library that it cannot load, in one line; None when it has all."""
    try:
        _weasyprint()
    except PangoMissingError as error:
        return str(error.__cause__).strip().splitlines()[0]
    return None


def fonts(folders: Sequence[Path]) -> dict[str, bytes]:
    """Return the font files of each folder's `fonts/` by address in a page; a later folder goes over those before."""
    paths = {path.name: path for folder in folders for path in sorted((folder / "fonts").glob("*.[ot]tf"))}
    return {f"fonts/{name}": path.read_bytes() for name, path in sorted(paths.items())}


def _weasyprint() -> ModuleType:
    try:
        with redirect_stdout(io.StringIO()):  # it prints a banner of its own before it fails
            import weasyprint  # noqa: PLC0415 - 1.9 s, and absent where Pango is
    except OSError as error:
        raise PangoMissingError from error
    return weasyprint  # type: ignore[no-any-return] # no types


def _fetcher(files: Mapping[str, bytes]) -> URLFetcher:
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - as above

    class Given(URLFetcher):  # type: ignore[misc] # weasyprint has no types
        """Serves `files`, and nothing else."""

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - weasyprint's signature
            name = url.removeprefix(BASE)
            if name not in files:
                message = f"not among the files of the page: {url}"
                raise ValueError(message)
            content_type = TYPES[PurePosixPath(name).suffix]
            return URLFetcherResponse(url, files[name], {"Content-Type": content_type})

    return Given()


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Look for cycles to free far less often while the block runs.

    A page is some thousand boxes that all live until the end: going through them again and again took a sixth of the time of 270
    pages, a share that grows with the pages.
    """
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Give the list of what WeasyPrint warns about in this thread, while the block runs."""
    said: list[str] = []
    handler = _Listener(said)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)


class _Listener(logging.Handler):
    """Keeps the warnings of the thread that made it: a server may print two pages at once."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:
            self._said.append(record.getMessage())
