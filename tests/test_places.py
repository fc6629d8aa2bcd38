"""What a place gives to a session: told where it is filled in, neutral words where it is not, in every document that people read."""

import datetime
import io
import re
import zipfile
from functools import cache

import pytest

from addprec_training import checks
from addprec_training import theme as themes
from addprec_training.documents.elearning import package, single
from addprec_training.documents.guide import html
from addprec_training.model.programme import Departement
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.slides import compose
from addprec_training.slides.faces import face
from addprec_training.slides.values import Table, Text
from tests.curricula import ours
from tests.test_sessions import plain

THEME = themes.load([TEMPLATES / "theme.yaml"])
PLACES = [("intra-allier", ("03",)), ("inter-haute-loire", ("43",)), ("intra-rhone", ("69", "69M"))]
NEUTRAL = "celui de notre territoire, à noter ensemble sur la fiche"
"""What the group sees, on a slide or online."""
TO_WRITE = "CSAPA : nom du service, téléphone, horaires"
"""What the handout of a guide or a booklet leaves lines for."""


@cache
def held(slug: str, codes: tuple[str, ...], *, filled: bool) -> Plan:
    """Return the plan of session `slug` in the places `codes`, of which a service is known or none is."""
    curriculum = ours().curriculum
    session = curriculum.sessions[slug].model_copy(update={"departements": codes})
    places = {
        code: curriculum.departements[code].model_copy(update={"csapa": f"CSAPA témoin {code}"} if filled else {})
        for code in codes
    }
    changed = curriculum.model_copy(
        update={"sessions": {slug: session}, "departements": {**curriculum.departements, **places}}
    )
    return plan_session(changed, slug)


def bare(page: str) -> str:
    return plain(re.sub(r"<[^>]+>", " ", page))


def shown(plan: Plan) -> dict[str, str]:
    """Return what each document of `plan` shows."""
    slides = []
    for slide in compose(plan, THEME, face("Arial")):
        for _name, content in slide.boxes:
            match content:
                case Text(paragraphs):
                    slides += [paragraph.text for paragraph in paragraphs]
                case Table(rows=rows):
                    slides += [cell.text for row in rows for cell in row.cells]
                case _:
                    pass
    with zipfile.ZipFile(io.BytesIO(package.render(plan, THEME, "scorm12"))) as archive:
        packed = archive.read("index.html").decode()
    return {
        "diaporama": plain("\n".join(slides)),
        "guide": bare(html.page(plan, THEME, "facilitator", {}).html),
        "livret": bare(html.page(plan, THEME, "participant", {}).html),
        "paquet": bare(packed),
        "page": bare(single.render(plan, THEME).decode()),
    }


@pytest.mark.parametrize(("slug", "codes"), PLACES)
def test_a_place_not_filled_in_is_told_in_neutral_words_everywhere(slug: str, codes: tuple[str, ...]) -> None:
    plan = held(slug, codes, filled=False)
    for name, text in shown(plan).items():
        for code in codes:
            place = ours().curriculum.departements[code]
            _before, told, after = text.rpartition(title(place))
            assert told, (name, code)
            assert "à compléter" not in after[:400], (name, code)
        neutral = TO_WRITE if name in ("guide", "livret") else NEUTRAL
        assert neutral in text, name


@pytest.mark.parametrize(("slug", "codes"), PLACES)
def test_a_place_filled_in_is_told_everywhere(slug: str, codes: tuple[str, ...]) -> None:
    for name, text in shown(held(slug, codes, filled=True)).items():
        for code in codes:
            assert f"CSAPA témoin {code}" in text, name


def title(place: Departement) -> str:
    return f"{'Dans mon département' if place.place == 'departement' else 'Sur mon territoire'} : {place.name}"


def test_check_lists_what_each_place_has_still_to_fill_in() -> None:
    curriculum = ours().curriculum

    found = checks.check(curriculum, THEME, datetime.date(2026, 11, 27))
    for code, place in curriculum.departements.items():
        told = [one.message for one in found if one.code == "C014" and one.path[:2] == ("departements", code)]
        assert len(told) == 4, code
        assert all(message.startswith(f"{place.name} ({code}) : à compléter") for message in told)


def test_the_metropole_claims_nothing_that_the_source_says_of_the_departements() -> None:
    """The source dresses priorities « par département » and does not name it (FACTS A.4, A.5)."""
    metropole = ours().curriculum.departements["69M"]
    assert metropole.said == ()
    assert metropole.refs == ()
    assert "2020" not in repr(metropole.priorities)
    assert metropole.doubt is not None
