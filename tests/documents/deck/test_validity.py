"""Two validators of Open XML and LibreOffice: what one lets pass, another finds."""

import json
import subprocess
from pathlib import Path

import pytest

from addprec_training.documents.deck import pptx_file
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.plan.planning import plan_session
from addprec_training.resources import TEMPLATES
from addprec_training.slides import compose
from tests.curricula import ours
from tests.decks import EVERY, SAMPLE, arial, deck, house_theme, slides
from tests.rendered import astray, pages, too_small

MODULES = [SAMPLE, *ours().curriculum.modules]
DECKS: list[tuple[str, FormatName]] = [(module, name) for module in MODULES for name in FORMATS]


@pytest.fixture(params=[*DECKS, None], ids=lambda deck: "-".join(deck) if deck else "template")
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param is None:
        return TEMPLATES / "deck" / "reference.pptx"
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck(*request.param))
    return path


def test_microsoft_s_own_rules_find_no_error(file: Path, node: str, node_modules: Path) -> None:
    command = node_modules / ".bin" / "ooxml-validator"
    done = subprocess.run([node, str(command), str(file)], capture_output=True, text=True, check=False, timeout=120)

    assert json.loads(done.stdout)["errors"] == []
    assert done.returncode == 0


def test_the_second_validator_finds_no_error(file: Path) -> None:
    from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


@pytest.mark.office
@pytest.mark.parametrize("case", [*((SAMPLE, name) for name in FORMATS), *EVERY], ids="-".join)
def test_libreoffice_shows_every_text_inside_a_placeholder_and_large_enough(
    case: tuple[str, FormatName], soffice: str, tmp_path: Path
) -> None:
    module, name = case
    theme = house_theme().deck
    with pages(soffice, deck(module, name), tmp_path) as shown:
        assert len(shown) == len(slides(module, name))
        pairs = list(zip(slides(module, name), shown, strict=True))

        assert {slide.name: stray for slide, page in pairs if (stray := astray(slide, page, theme))} == {}
        assert {slide.name: small for slide, page in pairs if (small := too_small(slide, page, theme, 20))} == {}


@pytest.mark.long
@pytest.mark.office
@pytest.mark.parametrize("slug", sorted(ours().curriculum.sessions))
def test_the_deck_of_every_session_is_valid_and_shows_all_in_its_box(
    slug: str, soffice: str, node: str, node_modules: Path, tmp_path: Path
) -> None:
    theme = house_theme()
    made = plan_session(ours().curriculum, slug)
    wanted, path = compose(made, theme, arial()), tmp_path / f"{slug}.pptx"
    path.write_bytes(pptx_file.render(made, theme))

    test_microsoft_s_own_rules_find_no_error(path, node, node_modules)
    test_the_second_validator_finds_no_error(path)
    with pages(soffice, path.read_bytes(), tmp_path) as shown:
        pairs = list(zip(wanted, shown, strict=True))
        assert {slide.name: stray for slide, page in pairs if (stray := astray(slide, page, theme.deck))} == {}
        assert {slide.name: small for slide, page in pairs if (small := too_small(slide, page, theme.deck, 20))} == {}
