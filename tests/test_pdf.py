"""HTML as a tagged PDF: nothing fetched, nothing tolerated, the same bytes every time."""

import base64
import gc
import io
import logging
import threading
from pathlib import Path

import pytest
from pypdf import PdfReader

from addprec_training import pdf
from addprec_training.resources import TEMPLATES

DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""A PNG of one point."""

STYLE = """
@font-face { font-family: Ours; src: url(fonts/AtkinsonHyperlegibleNext-Regular.ttf) }
html { font-family: Ours }
"""


def page(body: str, style: str = "") -> str:
    return f'<html lang="fr"><head><title>Essai</title><style>{STYLE}{style}</style></head><body>{body}</body></html>'


@pytest.fixture(scope="module")
def fonts() -> dict[str, bytes]:
    return pdf.fonts([TEMPLATES])


def test_a_page_becomes_a_pdf_that_says_its_language_and_title(fonts: dict[str, bytes]) -> None:
    content = pdf.from_html(page("<h1>Une page</h1><p>Dix\N{NARROW NO-BREAK SPACE}?</p>"), fonts)

    read = PdfReader(io.BytesIO(content))

    assert read.metadata is not None
    assert read.metadata.title == "Essai"
    assert str(read.root_object["/Lang"]) == "fr"
    assert "Une page" in read.pages[0].extract_text()


def test_it_passes_pdf_ua_1(fonts: dict[str, bytes], tmp_path: Path) -> None:
    from page import ValidationProfile, validate_pdf

    path = tmp_path / "page.pdf"
    path.write_bytes(pdf.from_html(page("<h1>Une page</h1><p>Un mot.</p>"), fonts))

    report = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)

    assert [failure.rule_id for failure in report.failures] == []


def test_the_same_page_gives_the_same_bytes(fonts: dict[str, bytes]) -> None:
    html = page("<h1>Une page</h1><p>Un mot, et un <a href='https://example.org/'>lien</a>.</p>")

    assert pdf.from_html(html, fonts) == pdf.from_html(html, fonts)


@pytest.mark.parametrize(
    ("body", "style", "said"),
    [
        ("<p>x</p>", "p { colour: red }", "colour"),
        ("<p><a href='#nulle-part'>x</a></p>", "", "nulle-part"),
        ("<p><img src='ailleurs.png' alt='x'></p>", "", "ailleurs.png"),
        ("<p><img src='https://example.org/x.png' alt='x'></p>", "", "not among the files"),
        ("<p><img src='file:///etc/hostname' alt='x'></p>", "", "not among the files"),
        ("<p>x</p>", "p { background: url(https://example.org/x.png) }", "not among the files"),
    ],
)
def test_what_is_only_warned_about_is_refused(body: str, style: str, said: str, fonts: dict[str, bytes]) -> None:
    with pytest.raises(pdf.PageFaultError) as error:
        pdf.from_html(page(body, style), fonts)

    assert any(said in message for message in error.value.messages)


def test_a_picture_inside_a_drawing_is_found_among_the_files(fonts: dict[str, bytes]) -> None:
    image = f'<image href="{pdf.BASE}medias/a.png" width="9" height="9"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{image}</svg>'
    files = fonts | {"slides/1.svg": svg.encode(), "medias/a.png": base64.b64decode(DOT)}

    content = pdf.from_html(page("<h1>x</h1><p><img src='slides/1.svg' alt='x'></p>"), files)

    assert b"/Image" in content


def test_a_warning_of_another_thread_is_not_ours(fonts: dict[str, bytes]) -> None:
    done = threading.Event()

    def complain() -> None:
        while not done.is_set():
            logging.getLogger("weasyprint").warning("elsewhere")

    other = threading.Thread(target=complain)
    other.start()
    try:
        content = pdf.from_html(page("<h1>Une page</h1>"), fonts)
    finally:
        done.set()
        other.join()

    assert content.startswith(b"%PDF")


def test_a_house_font_goes_over_ours(tmp_path: Path) -> None:
    own = tmp_path / "fonts" / "AtkinsonHyperlegibleNext-Bold.ttf"
    own.parent.mkdir()
    own.write_bytes(b"own")

    found = pdf.fonts([TEMPLATES, tmp_path])

    assert found["fonts/AtkinsonHyperlegibleNext-Bold.ttf"] == b"own"
    assert found["fonts/AtkinsonHyperlegibleNext-Regular.ttf"] != b"own"


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def importing(name: str, *rest: object) -> object:
        if name == "weasyprint":
            message = "cannot load library 'libpango-1.0-0'"
            raise OSError(message)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", importing)


@pytest.mark.usefixtures("without_pango")
def test_a_machine_without_pango_is_told_so(fonts: dict[str, bytes]) -> None:
    with pytest.raises(pdf.PangoMissingError, match="Pango manque"):
        pdf.from_html(page("<p>x</p>"), fonts)


def test_memory_is_looked_after_as_before_once_a_page_is_made_or_refused(fonts: dict[str, bytes]) -> None:
    usual = gc.get_threshold()

    pdf.from_html(page("<h1>Une page</h1>"), fonts)
    with pytest.raises(pdf.PageFaultError):
        pdf.from_html(page("<p>x</p>", "p { colour: red }"), fonts)

    assert gc.get_threshold() == usual
