"""C031–C034: the sheets for the people, wherever they stand; what each fault says is in tests/data/broken/personnes-*."""

from pathlib import Path

import pytest

from addprec_training.checks.people import for_people
from addprec_training.checks.plain_words import LONGEST, is_pictogram
from addprec_training.sources.folder import load
from tests.checks.test_checks import said
from tests.curricula import changed, copied, ours, sample

SHEET = "modules/module-temoin/fiches/fiche-essai.yaml"
READY = "modules/module-temoin/seances/premiers-pas.yaml"


def test_an_ordinary_handout_is_held_to_it_once_it_says_for_whom_it_is(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, SHEET, "urgent: oui", "urgent: oui\npublic: personnes")

    codes = {code for code, _name, _line in said(root)}

    assert codes == {"C033"}


def test_a_sheet_of_a_session_that_says_it_is_for_professionals_is_not_held_to_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, READY, "    title: Ma météo\n", "    title: Ma météo au CSAPA\n    public: professionnels\n")

    assert said(root) == []


@pytest.mark.parametrize(("count", "codes"), [(LONGEST, []), (LONGEST + 1, ["C031"])])
def test_a_sentence_of_fifteen_words_passes_and_one_of_sixteen_does_not(
    count: int, codes: list[str], tmp_path: Path
) -> None:
    root = copied(tmp_path)
    changed(root, READY, "text: Je choisis un bon moment.", f"text: {' '.join(['mot'] * count)}.")

    assert [code for code, _name, _line in said(root)] == codes


def test_a_word_to_avoid_does_not_pass_between_quotes_and_is_said_once(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, READY, "text: Je choisis un bon moment.", "text: « Mot à éviter ».")

    assert [code for code, _name, _line in said(root)] == ["C034"]


def test_a_sentence_announced_and_quoted_is_one_idea(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, READY, "text: Je choisis un bon moment.", 'text: "Je demande : « C’est bien ça ? »"')

    assert said(root) == []


def test_a_sheet_that_a_format_adds_is_held_to_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    sheet = "{id: ajoutee, title: Une fiche, public: personnes, text: Une idée. Une autre.}"
    changed(
        root,
        "modules/module-temoin/formats/inter.yaml",
        "remove:",
        f"  - inside: ouvrir/tour\n    handout: {sheet}\nremove:",
    )

    assert sorted(code for code, _name, _line in said(root)) == ["C032", "C033"]


def test_the_sheets_of_a_group_session_are_for_the_people() -> None:
    module = sample().curriculum.modules["module-temoin"]

    assert [(path[2], sheet.id) for path, sheet in for_people(module)] == [
        ("group_sessions", "ma-meteo"),
        ("group_sessions", "mes-portes"),
    ]


def test_a_pictogram_is_a_square_of_one_line_weight(tmp_path: Path) -> None:
    media = load(copied(tmp_path)).curriculum.media

    assert all(is_pictogram(one) for one in media.values())
    assert not is_pictogram(sample().curriculum.modules["module-temoin"].media["porte"])


def test_our_common_drawings_are_pictograms() -> None:
    assert [name for name, media in ours().curriculum.media.items() if not is_pictogram(media)] == []
