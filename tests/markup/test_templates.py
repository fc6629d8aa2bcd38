"""A house's own templates: they go over ours file by file, and what is wrong in one is said in French, at its line, in time."""

import time
from pathlib import Path

import pytest

from addprec_training.markup import templates
from addprec_training.markup.templates import TemplateFaultError, Templates
from addprec_training.theme import HouseFile

NAME = "guide/participant.html.j2"
FORGET = "Ce fichier de « templates » remplace le nôtre"


def house(source: str, **others: str) -> dict[str, HouseFile]:
    files = {NAME: source} | {f"guide/{name}.html.j2": text for name, text in others.items()}
    return {name: HouseFile(path=Path("maison/templates", name), content=text.encode()) for name, text in files.items()}


def refused(source: str, **others: str) -> TemplateFaultError:
    with pytest.raises(TemplateFaultError) as caught:
        Templates(house(source, **others)).fill(NAME, {"titre": "Essai", "lignes": (1, 2, 3)})
    assert caught.value.code == "D007"
    assert str(caught.value.hint).startswith(FORGET)
    return caught.value


def place(error: TemplateFaultError) -> str:
    return f"{error.place.path.as_posix()}:{error.place.line}" if error.place else ""


def test_a_house_template_shows_values_loops_and_chooses() -> None:
    source = "{{ titre|upper }}{% for ligne in lignes if ligne > 1 %} {{ ligne ~ ';' }}{% endfor %}"

    assert Templates(house(source)).fill(NAME, {"titre": "Essai", "lignes": (1, 2, 3)}) == "ESSAI 2; 3;"


def test_a_house_template_may_stand_on_ours_and_on_another_of_its_own() -> None:
    source = '{% import "guide/parts.html.j2" as parts %}{{ parts.plate(3) }}{% include "guide/pied.html.j2" %}'

    assert Templates(house(source, pied="À bientôt")).fill(NAME, {}).endswith("3</span>À bientôt")


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("un\n{{ personne }}", 2, "« personne » n’existe pas ici"),
        ("un\n\n{{ titre.sous_titre }}", 3, "« sous_titre » n’existe pas dans cette valeur"),
        ("{% if titre %}\n{% endfo %}", 2, "modèle mal écrit (Jinja dit : Encountered unknown tag 'endfo'"),
        ("{{ titre", 1, "modèle mal écrit"),
        ('\n{% include "guide/ailleurs.html.j2" %}', 2, "modèle introuvable : « guide/ailleurs.html.j2 »"),
        ('{% include "../../etc/passwd" %}', 1, "modèle introuvable"),
        ('{% include "/etc/passwd" %}', 1, "modèle introuvable"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "un modèle ne peut pas faire cela"),
        ("\n\n{{ 1 / 0 }}", 3, "ce modèle ne peut pas être rempli (division by zero)"),
        ("\n{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", 2, "ce modèle s’appelle lui-même sans fin"),
        ('\n{% include "guide/participant.html.j2" %}', 2, "ce modèle s’appelle lui-même sans fin"),
    ],
)
def test_what_is_wrong_is_said_at_its_line(source: str, line: int, said: str) -> None:
    error = refused(source)

    assert said in str(error)
    assert place(error) == f"maison/templates/{NAME}:{line}"


def test_a_fault_in_a_template_that_another_includes_is_said_where_it_stands() -> None:
    error = refused('{% include "guide/pied.html.j2" %}', pied="\n\n{{ rien }}")

    assert place(error) == "maison/templates/guide/pied.html.j2:3"


def test_a_file_that_is_not_utf_8_is_refused() -> None:
    own = {NAME: HouseFile(path=Path("maison") / NAME, content="été".encode("latin-1"))}

    with pytest.raises(TemplateFaultError, match="ce n’est pas du texte en UTF-8"):
        Templates(own).fill(NAME, {})


LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
BY_MACRO = "{% macro m(n) %}{% endmacro %}{% for a in range(99999) %}{% for b in range(99999) %}{{ m(b) }}{% endfor %}{% endfor %}"


@pytest.mark.parametrize("source", [LOOP, BY_MACRO])
def test_a_template_that_does_not_end_is_stopped(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "SECONDS", 0.2)
    start = time.monotonic()

    error = refused(source)

    assert "ce modèle ne finit pas" in str(error)
    assert place(error) == f"maison/templates/{NAME}:1"
    assert time.monotonic() - start < 60  # it would take hours


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'x' * 10 ** 9 }}",
        "{{ 10 ** 99999999 }}",
        "{{ [1] * 99999999 }}",
        "{{ 'x'.center(99999999) }}",
        "{{ 'x'|center(99999999) }}",
        "{{ range(99999)|map('center', 9999)|list }}",
        "{% set n = namespace(x='x') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}{{ n.x }}",
        "{% set n = namespace(x='x') %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}{{ n.x }}",
        "{% for a in range(99999) %}{{ 'cent caractères ' * 7 }}{{ 'cent caractères ' * 7 }}{% endfor %}",
    ],
)
def test_a_template_that_makes_too_much_is_stopped(source: str) -> None:
    assert "ce modèle produit trop de texte" in str(refused(source))


def test_a_fault_of_ours_is_not_laid_on_a_house_that_has_no_template() -> None:
    with pytest.raises(Exception, match="n’existe pas") as caught:
        Templates({}).fill("guide/handout.html.j2", {})

    assert not isinstance(caught.value, TemplateFaultError)
