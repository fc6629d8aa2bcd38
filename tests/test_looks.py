"""A house's own deck template: named in its theme, by a structure or by a session."""

import shutil
from pathlib import Path

import pytest
from pptx import Presentation

from addprec_training.looks import Looks
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.resources import TEMPLATES
from addprec_training.sources import folder
from tests.command_line import Result, run
from tests.curricula import changed, copied

FOREIGN = Path(__file__).parent / "data" / "gabarits" / "libreoffice.pptx"
SESSION, STRUCTURE = "sessions/inter-temoin.yaml", "structures/centre-temoin.yaml"


@pytest.fixture
def curriculum(tmp_path: Path) -> Path:
    """A copy of the sample, with a `templates/` beside it that holds a template."""
    root = copied(tmp_path)
    (tmp_path / "templates").mkdir()
    shutil.copy(FOREIGN, tmp_path / "templates" / "maison.pptx")
    return root


def theme_says(curriculum: Path, text: str) -> None:
    (curriculum.parent / "templates" / "theme.yaml").write_text(text, encoding="utf-8")


def build(curriculum: Path, *arguments: str) -> Result:
    return run("-C", "curriculum", "build", "--only", "diaporama", *arguments, cwd=curriculum.parent)


def layouts(curriculum: Path, name: str) -> set[str]:
    deck = next(curriculum.parent.glob(f"build/**/{name}-diaporama.pptx"))
    return {slide.slide_layout.name for slide in Presentation(str(deck)).slides}


def test_every_deck_stands_on_the_template_that_the_theme_names(curriculum: Path) -> None:
    theme_says(curriculum, "deck: maison.pptx\n")

    result = build(curriculum)

    assert result.code == 0
    assert "Title, Content" in layouts(curriculum, "module-temoin-intra")
    assert "Title, Content" in layouts(curriculum, "inter-temoin")


def test_layouts_that_it_lacks_are_warned_of_by_name(curriculum: Path) -> None:
    theme_says(curriculum, "accent: prune\ndeck: maison.pptx\n")

    result = run("-C", "curriculum", "check", "--select", "D005", cwd=curriculum.parent)

    assert result.code == 0
    assert "templates/theme.yaml:2:1: gabarit « maison.pptx »" in result.out
    assert "« Vignette » → « Title, 2 Content »" in result.out
    assert "doctor --deck maison.pptx" in result.out


def test_the_guide_is_split_as_the_deck_is(curriculum: Path) -> None:
    theme_says(curriculum, "deck: maison.pptx\n")
    loaded = folder.load(curriculum)
    look = Looks(loaded, curriculum).of(plan_module(loaded.curriculum, "module-temoin", "intra"))

    assert look.deck.width == pytest.approx(28.0, abs=0.01)
    assert look.deck.template == FOREIGN.read_bytes()


@pytest.mark.parametrize("name", [SESSION, STRUCTURE])
def test_a_session_or_its_structure_may_have_a_template_of_its_own(curriculum: Path, name: str) -> None:
    first = (curriculum / name).read_text(encoding="utf-8").splitlines()[0]
    changed(curriculum, name, first, f"{first}\ntheme: {{deck: maison.pptx}}")

    result = build(curriculum)

    assert result.code == 0
    assert "Title, Content" in layouts(curriculum, "inter-temoin")
    assert "Points" in layouts(curriculum, "module-temoin-intra")


def test_a_session_goes_over_its_structure(curriculum: Path) -> None:
    changed(curriculum, STRUCTURE, "kind: CHRS", "kind: CHRS\ntheme: {accent: prune, cover: line}")
    changed(curriculum, SESSION, "format: inter", "format: inter\ntheme: {accent: nuit}")
    loaded = folder.load(curriculum)
    look = Looks(loaded, curriculum).of(plan_session(loaded.curriculum, "inter-temoin"))

    assert (look.accent, look.cover) == ("nuit", "line")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("deck: absent.pptx\n", "templates/theme.yaml:1:1: gabarit de diaporama introuvable : « absent.pptx » [T003]"),
        ("accent: prune\ndeck: ../secret.pptx\n", "templates/theme.yaml:2:1: gabarit de diaporama introuvable"),
        ("deck: theme.yaml\n", "templates/theme.yaml:1:1: le gabarit du diaporama est illisible [D004]"),
        ("cover: rond\n", "templates/theme.yaml:1:1: thème : « cover » n’est pas valable [T002]"),
        ("deck: [\n", "templates/theme.yaml:2:1: thème illisible : ce n’est pas du YAML valide [T001]"),
    ],
)
def test_what_is_wrong_in_a_theme_is_said_at_its_line(curriculum: Path, said: str, place: str) -> None:
    (curriculum.parent / "secret.pptx").write_bytes(FOREIGN.read_bytes())
    theme_says(curriculum, said)

    result = build(curriculum)

    assert result.code == 1
    assert place in result.err
    assert not list(curriculum.parent.glob("build/**/*.pptx"))


def test_what_is_wrong_in_the_theme_of_a_session_is_said_there(curriculum: Path) -> None:
    changed(curriculum, SESSION, "format: inter", "format: inter\ntheme: {deck: absent.pptx}")

    for result in (build(curriculum), run("-C", "curriculum", "check", cwd=curriculum.parent)):
        assert result.code == 1
        assert "sessions/inter-temoin.yaml:3:" in result.out + result.err


# --- doctor --deck ---------------------------------------------------------------------------------------------------


def test_doctor_shows_what_a_template_lacks_and_what_stands_in(curriculum: Path) -> None:
    result = run("-C", "curriculum", "doctor", "--deck", "maison.pptx", cwd=curriculum.parent)

    assert result.code == 0
    assert "« Consigne » : absente, remplacée par « Title, 2 Content »" in result.out
    assert "reçoit : durée, groupes, matériel" in result.out
    assert "sans zone, posés sur la diapositive : légende" in result.out
    assert "26 dispositions sur 26" in result.out


def test_doctor_says_it_for_a_program_too(curriculum: Path) -> None:
    result = run("-C", "curriculum", "doctor", "--deck", "maison.pptx", "--json", cwd=curriculum.parent)

    assert '"state": "replaced"' in result.out


def test_doctor_refuses_what_is_no_template(curriculum: Path) -> None:
    absent = run("-C", "curriculum", "doctor", "--deck", "absent.pptx", cwd=curriculum.parent)
    other = run("-C", "curriculum", "doctor", "--deck", "curriculum/programme.yaml", cwd=curriculum.parent)

    assert (absent.code, other.code) == (2, 1)
    assert "n’existe pas" in absent.err
    assert "programme.yaml:1:1: le gabarit du diaporama est illisible" in other.err


def test_the_templates_of_a_house_are_carried_by_its_theme_and_no_link_leads_out(curriculum: Path) -> None:
    guide = curriculum.parent / "templates" / "guide"
    guide.mkdir()
    (guide / "guide.css").write_text("p { color: black }", encoding="utf-8")
    (guide / "note.txt").write_text("rien", encoding="utf-8")
    (curriculum.parent / "ailleurs.css").write_text("secret", encoding="utf-8")
    (guide / "lien.css").symlink_to(curriculum.parent / "ailleurs.css")

    own = Looks(folder.load(curriculum), curriculum).house.own

    assert {name: file.content for name, file in own.items()} == {"guide/guide.css": b"p { color: black }"}


def test_a_template_that_is_wrong_fails_its_documents_once_said_and_what_was_built_stays(curriculum: Path) -> None:
    documents = ("--only", "diaporama,livret-participant,fiches", "module-temoin", "--format", "intra")
    run("-C", "curriculum", "build", *documents, cwd=curriculum.parent)
    built = curriculum.parent / "build/modules/module-temoin/intra/module-temoin-intra-livret-participant.pdf"
    before = built.read_bytes()
    template = curriculum.parent / "templates" / "guide" / "parts.html.j2"
    template.parent.mkdir()
    template.write_text("{% macro draft(words) %}\n{{ word }}\n{% endmacro %}\n", encoding="utf-8")

    result = run("-C", "curriculum", "build", *documents, cwd=curriculum.parent)

    assert result.code == 1
    assert built.read_bytes() == before
    assert result.err.count("templates/guide/parts.html.j2:2:1: « word » n’existe pas ici [D007]") == 1
    assert "Traceback" not in result.err


def test_a_style_sheet_that_is_wrong_is_said_at_its_line(curriculum: Path) -> None:
    sheet = curriculum.parent / "templates" / "guide" / "guide.css"
    sheet.parent.mkdir()
    ours = (TEMPLATES / "guide" / "guide.css").read_text(encoding="utf-8")
    sheet.write_text(ours.replace("body { margin: 0 }", "body { margin: 0;\n  colour: red }"), encoding="utf-8")

    result = run(
        "-C",
        "curriculum",
        "build",
        "module-temoin",
        "--format",
        "intra",
        "--only",
        "livret-participant",
        cwd=curriculum.parent,
    )

    assert result.code == 1
    line = next(
        number for number, text in enumerate(sheet.read_text(encoding="utf-8").splitlines(), 1) if "colour" in text
    )
    assert f"templates/guide/guide.css:{line}:3: page à corriger avant de l’imprimer" in result.err
    assert "unknown property" in result.err
