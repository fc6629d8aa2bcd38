"""Each check finds what it is for, where it is, and says nothing of the sample."""

import datetime
from pathlib import Path

import pytest

from addprec_training import checks, theme
from addprec_training.errors import CurriculumError, Problem
from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import load
from tests.curricula import MODULE, OPENING, OURS, SAMPLE, TRYING, changed, copied

TODAY = datetime.date(2026, 11, 22)
QUIET = ("C013", "C014")
"""Advice that the sample and the real curriculum are meant to give."""


def found(root: Path, today: datetime.date = TODAY) -> list[Problem]:
    loaded = load(root)
    look = theme.load([TEMPLATES / "theme.yaml"])
    return list(loaded.where.problems(checks.check(loaded.curriculum, look, today)))


def said(root: Path, today: datetime.date = TODAY) -> list[tuple[str, str, int]]:
    return [
        (problem.code, problem.location.path.name, problem.location.line)
        for problem in found(root, today)
        if problem.code not in QUIET
    ]


@pytest.mark.parametrize("root", [SAMPLE, OURS], ids=["sample", "ours"])
def test_what_is_right_is_left_in_peace(root: Path) -> None:
    assert said(root) == []


def line_of(root: Path, name: str, text: str) -> int:
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        (TRYING, "- {id: definir,", "- {id: colonnes,", "C001"),
        (TRYING, "L’ordre compte.[^temoin-2023]", "L’ordre compte.[^temoin-2024]", "C002"),
        (TRYING, "handouts: [fiche-essai]", "handouts: [fiche]", "C002"),
        (TRYING, "figure: porte}", "figure: portes}", "C002"),
        (TRYING, "resources: [samu, ecoute]", "resources: [samu, ecoutes]", "C002"),
        (TRYING, "question: premier-geste}", "question: dernier-geste}", "C002"),
        ("sessions/inter-temoin.yaml", 'departements: ["43"]', 'departements: ["44"]', "C002"),
        ("sessions/inter-temoin.yaml", "structure: centre-temoin", "structure: centre-temion", "C002"),
        (TRYING, "- [Froid, Abriter et couvrir, Frictionner]", "- [Froid, Abriter, couvrir, Frictionner]", "C003"),
        (TRYING, "text: Chaque réponse s’explique.", "text: Chaque mot à éviter s’explique.", "C011"),
    ],
)
def test_a_fault_is_found_on_its_line(name: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, name, old, new)

    assert (code, Path(name).name, line_of(root, name, new)) in said(root)


def test_a_word_to_avoid_may_be_quoted_as_a_word(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, TRYING, "text: Chaque réponse s’explique.", "text: On ne dit plus « mot à éviter ».")

    assert said(root) == []


def test_steps_that_do_not_add_up_are_said(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, OPENING, "minutes: 5", "minutes: 8")

    assert [code for code, _file, _line in said(root)] == ["C004"]


def test_the_minutes_online_are_those_of_the_activities(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, MODULE, "online: 24 min", "online: 90 min")

    assert said(root) == [("C005", "module.yaml", line_of(root, MODULE, "online:"))]


def test_an_objective_that_nothing_serves_or_assesses_is_said(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(
        root,
        MODULE,
        "  - id: nommer",
        "  - {id: oublier, level: creer, text: Concevoir un oubli, statement: J’oublie}\n  - id: nommer",
    )

    assert [(code, file) for code, file, _line in said(root)] == [("C007", "module.yaml")] * 2


def test_positioning_is_asked_for_before_and_after(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, TRYING, "      - {id: ou-j-en-suis-apres, kind: scale, text: Et maintenant ?, moment: apres}\n", "")

    assert {code for code, _file, _line in said(root)} == {"C008"}


def test_a_handout_that_nobody_gives_and_a_picture_that_nobody_sees_are_said(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, TRYING, "    handouts: [fiche-essai]\n", "")
    changed(root, TRYING, '    material: ["[la fiche](fiche:fiche-essai)", Minuteur]\n', "")
    medias = root / "modules/module-temoin/medias/medias.yaml"
    medias.write_text(
        medias.read_text(encoding="utf-8") + medias.read_text(encoding="utf-8").replace("porte:", "fenetre:", 1),
        encoding="utf-8",
    )

    assert sorted(code for code, _file, _line in said(root)) == ["C009", "C010"]


def test_a_picture_that_is_heavy_for_a_phone_is_said_where_it_is_declared(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for kind in ("images", "hotspot"):
        changed(root, TRYING, f"kind: {kind}\n        mode: les-deux\n", f"kind: {kind}\n")
    drawing = root / "modules/module-temoin/medias/porte.svg"
    path = f'<path d="{"M0 0 L1 1 " * 21_000}"/></svg>'
    drawing.write_text(drawing.read_text(encoding="utf-8").replace("</svg>", path), encoding="utf-8")
    assert said(root) == [], "in the room it is a file like another"
    changed(root, TRYING, "title: Une porte ouverte,", "title: Une porte ouverte, mode: les-deux,")

    assert [(code, file) for code, file, _line in said(root)] == [("C029", "medias.yaml")]


def test_a_recording_that_nobody_hears_is_said(tmp_path: Path) -> None:
    root = copied(tmp_path)
    listing = root / "modules/module-temoin/medias/enregistrements.yaml"
    again = listing.read_text(encoding="utf-8").partition("visite:")[0].replace("appel:", "rappel:")
    listing.write_text(listing.read_text(encoding="utf-8") + again, encoding="utf-8")

    assert [(code, file) for code, file, _line in said(root)] == [("C010", "enregistrements.yaml")]


def test_a_sound_that_a_slow_network_would_cut_is_said_where_it_is_declared(tmp_path: Path) -> None:
    root = copied(tmp_path)
    sound = root / "modules/module-temoin/medias/appel.wav"
    sound.write_bytes(sound.read_bytes() + bytes(20_000))

    assert [(code, file) for code, file, _line in said(root)] == [("C029", "enregistrements.yaml")]


def test_a_review_that_is_due_is_said_on_the_day_after(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(
        root,
        MODULE,
        "review: {status: brouillon}",
        "review: {status: relu, by: La commission, on: 2026-01-10, next: 2027-01-10}",
    )

    assert said(root, datetime.date(2027, 1, 10)) == []
    assert [code for code, _file, _line in said(root, datetime.date(2027, 1, 11))] == ["C012"]


def test_every_place_to_fill_in_is_listed() -> None:
    places = [(problem.location.path.name, problem.message) for problem in found(SAMPLE) if problem.code == "C014"]

    assert places == [
        ("module.yaml", "à compléter : adresse de fonction"),
        ("programme.yaml", "à compléter : adresse de fonction"),
        ("inter-temoin.yaml", "à compléter : contact : adresse de fonction, téléphone"),
        ("inter-temoin.yaml", "à compléter : modalités et délais d’accès"),
        ("inter-temoin.yaml", "à compléter : organisme, n° de déclaration d’activité"),
        ("inter-temoin.yaml", "à compléter : référent ou référente handicap"),
        ("inter-temoin.yaml", "à compléter : tarif et modalités de règlement"),
        ("inter-temoin.yaml", "à compléter"),
        ("inter-temoin.yaml", "à compléter"),
        ("centre-temoin.yaml", "à compléter"),
    ]


def test_a_line_inside_a_block_of_text_is_named(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(
        root,
        OPENING,
        "          Une urgence : [le 15](ressource:samu), toujours.",
        "          Une urgence : [le 15](ressource:samuu), toujours.",
    )

    assert said(root) == [("C002", "01-ouvrir.yaml", line_of(root, OPENING, "ressource:samuu"))]


def test_a_folder_that_is_no_curriculum_says_so(tmp_path: Path) -> None:
    with pytest.raises(CurriculumError) as refused:
        load(tmp_path)

    assert [problem.code for problem in refused.value.problems] == ["F001"]
