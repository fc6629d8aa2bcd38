"""People on the papers: names of every script, one line and one box a person, room to sign measured in the PDF, employers apart."""

import io
from itertools import pairwise

import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from addprec_training.documents import kit
from addprec_training.documents.kit.letters import ARABIC, COVERED, EUROPEAN, named
from addprec_training.model.participant import Participant
from addprec_training.resources import TEMPLATES
from tests.documents.kit.plans import THEME, faults, made, people, plain, planned, read, with_people

PRINTED = [
    "ÖZTÜRK Gül", "WIŚNIEWSKA Żaneta", "Nguyễn Thị Hương", "Иванова Анна", "Ковальчук Їванна", "Παπαδοπούλου Ελένη",
    "محمد بن عبد الله", "علی رضا", "Ŵynne-Ĵones Ŝan", "DE LA ROCHEFOUCAULD-MONTBAZON Anne-Sophie Élisabeth",
]  # fmt: skip
UNPRINTED = ["王 小明", "ელენე", "나 영희", "ብርሃን", "कमला", "כהן"]
BY_DAY = (
    "emargement",
    "chevalets",
    "certificat-realisation",
    "attestation",
    "convention-employeur-1",
    "bulletin-inscription-employeur-1",
)


def several() -> tuple[Participant, ...]:
    parts = [one.partition(" ") for one in PRINTED + UNPRINTED]
    return tuple(
        Participant(last, first, "CHRS témoin", line) for line, (last, _space, first) in enumerate(parts, start=2)
    )


@pytest.mark.parametrize("name", BY_DAY)
def test_names_of_every_script_pass_pdf_ua_and_bring_no_other_face(name: str) -> None:
    content = kit.render(with_people(*several()), THEME, name)

    assert faults(content) == []
    faces = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in pypdf.PdfReader(io.BytesIO(content)).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index] # pypdf's objects
    }
    assert {face.removesuffix("-Bold").replace("-", " ") for face in faces} <= {
        "Atkinson Hyperlegible Next", "Noms", "Noms arabes",
    }  # fmt: skip


@pytest.mark.parametrize("name", PRINTED)
def test_a_name_that_a_typeface_of_ours_has_is_printed_whole(name: str) -> None:
    text = read(kit.render(with_people(Participant(name, "", "CHRS", 2)), THEME, "emargement"))

    assert text.replace(" ", "").count(name.replace(" ", "")) == planned().days


@pytest.mark.parametrize("name", UNPRINTED)
def test_a_name_that_none_has_leaves_a_place_to_write_it_and_says_its_line(name: str) -> None:
    text = read(kit.render(with_people(Participant(name, "", "CHRS", 7)), THEME, "emargement"))

    assert text.count("nom à écrire à la main, ligne 7 de la liste") == planned().days


def test_what_can_be_printed_of_a_name_is() -> None:
    assert str(named("王 Xiaoming", line=3)).startswith("Xiaoming ")


@pytest.mark.parametrize(
    ("signs", "files"),
    [
        (COVERED, ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold")),
        (EUROPEAN, ("NotoSans-Noms",)),
        (ARABIC, ("Vazirmatn-Noms",)),
    ],
)
def test_the_signs_said_to_be_printable_are_in_the_font(signs: frozenset[str], files: tuple[str, ...]) -> None:
    from fontTools.ttLib import TTFont

    for name in files:
        known = TTFont(TEMPLATES / "fonts" / f"{name}.ttf").getBestCmap()
        assert [sign for sign in signs if ord(sign) not in known] == []


def test_a_very_long_name_stays_on_its_sheet() -> None:
    guests = (Participant("Émerancienne-Philiberte-" * 4, "Zoé", "S" * 80),)
    for name in ("emargement", "chevalets", "certificat-realisation"):
        content = kit.render(with_people(*guests), THEME, name)
        assert len(pypdf.PdfReader(io.BytesIO(content)).pages) <= planned().days


# --- Lines and boxes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 12, 60])
def test_a_sheet_has_a_line_for_each_person_and_one_for_who_leads(count: int) -> None:
    text = read(made("emargement", count))

    assert text.count("Témoin-") == count * planned().days
    assert text.count("Formateur ou formatrice") == planned().days * 2


@pytest.mark.parametrize("count", [0, 12, 60])
def test_every_page_of_a_sheet_has_its_head_its_day_and_a_person_above_who_leads(count: int) -> None:
    pages = pypdf.PdfReader(io.BytesIO(made("emargement", count))).pages
    texts = [plain(page.extract_text()) for page in pages]

    assert len(pages) == planned().days * (3 if count == 60 else 1)
    for text in texts:
        assert "Matin 9 h – 12 h 30" in text
        assert "Après-midi 13 h 30 – 17 h" in text
        assert f"{planned().module.title}, jour" in text
        if count:
            assert "Témoin-" in text


MM = 25.4 / 72


def paths(content: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right and top of each path of a page, in millimetres."""
    document = pypdfium2.PdfDocument(content)
    found = [
        tuple(side * MM for side in one.get_bounds())
        for one in document[page].get_objects()
        if one.type == pdfium.FPDF_PAGEOBJ_PATH
    ]
    document.close()
    return found


@pytest.mark.parametrize("count", [0, 1, 12, 60])
def test_boxes_to_sign_in_a_sheet_measure_what_a_signature_takes(count: int) -> None:
    content = made("emargement", count)
    boxes = 0
    for page in range(len(pypdf.PdfReader(io.BytesIO(content)).pages)):
        lines = paths(content, page)
        columns = sorted(
            {
                round((left + right) / 2)
                for left, low, right, high in lines
                if high - low > 8 and right - left < 1 and low < 215
            }
        )
        assert columns == [26, 76, 110, 151]
        under = sorted(
            {round((low + high) / 2, 1) for left, low, right, high in lines if high - low < 1.3 and left > 149}
        )
        heights = [upper - lower for lower, upper in pairwise(under)]
        rows = [height for height in heights if height < 60]
        assert min(rows) >= 10.15  # 10.2, measured to a tenth
        boxes += len(rows)
    assert 192 - 151 == 151 - 110 == 41
    assert boxes == planned().days * ((count or 14) + 2)


@pytest.mark.parametrize(
    "name", ["convention", "contrat", "bulletin-inscription", "attestation", "certificat-realisation"]
)
def test_boxes_to_sign_at_the_end_measure_eighty_by_twenty_five(name: str) -> None:
    content = made(name)
    last = len(pypdf.PdfReader(io.BytesIO(content)).pages) - 1
    sizes = [(round(right - left, 1), round(high - low, 1)) for left, low, right, high in paths(content, last)]

    assert sizes.count((80.0, 25.0)) == (2 if name in ("convention", "contrat", "bulletin-inscription") else 1)


# --- Employers ---------------------------------------------------------------------------------------------------------

TWO = (
    Participant("Un", "Zoé", "C.H.R.S. Témoin", 2),
    Participant("Deux", "Ali", "Accueil témoin", 3),
    Participant("Trois", "Mai", "CHRS temoin", 4),
    Participant("Quatre", "Léa", "", 5),
)


def test_each_employer_of_an_inter_session_has_its_convention_and_its_forms() -> None:
    plan = with_people(*TWO)
    names = [name for name in kit.names(plan) if "employeur" in name]
    first, second = (read(kit.render(plan, THEME, f"convention-employeur-{number}")) for number in (1, 2))

    assert names == [
        f"{paper}-employeur-{number}" for paper in ("convention", "bulletin-inscription") for number in (1, 2)
    ]
    assert "C.H.R.S. Témoin" in first
    assert ("Un Zoé" in first, "Trois Mai" in first, "Deux Ali" in first, "Quatre" in first) == (
        True,
        True,
        False,
        False,
    )
    assert ("Accueil témoin" in second, "Deux Ali" in second, "Un Zoé" in second) == (True, True, False)
    forms = read(kit.render(plan, THEME, "bulletin-inscription-employeur-1"))
    assert forms.count("Personne inscrite") == 2
    assert "Deux" not in forms


def test_the_blank_convention_names_nobody_and_the_index_says_who_is_number_one() -> None:
    plan = with_people(*TWO)

    assert "Un Zoé" not in read(kit.render(plan, THEME, "convention"))
    assert "Convention de formation – C.H.R.S. Témoin" in read(kit.render(plan, THEME, "index"))


def test_one_organisation_signs_for_everybody_in_intra() -> None:
    plan = with_people(*people(3, 2), slug="intra-allier")

    assert not [name for name in kit.names(plan) if "employeur" in name]
    assert read(kit.render(plan, THEME, "convention")).count("Témoin-") == 3


def test_a_number_that_no_employer_has_is_no_paper() -> None:
    with pytest.raises(KeyError):
        kit.render(with_people(*TWO), THEME, "convention-employeur-3")
