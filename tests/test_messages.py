"""French in the code, English in the catalogue, and nothing left out."""

import string
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from addprec_training import messages
from addprec_training.messages import Language, _, install, mark, plural, preferred
from script.messages import CLICK, PACKAGE, PO, as_mo, as_po, brought_up_to_date, said, untranslated


@pytest.fixture(autouse=True)
def french_again() -> Iterator[None]:
    yield
    install("fr")


@pytest.fixture
def english() -> Catalog:
    return read_po(BytesIO(PO.read_bytes()), locale="en")


def test_every_sentence_of_the_program_is_in_the_english_catalogue_and_no_other(english: Catalog) -> None:
    assert as_po(brought_up_to_date(english, said(PACKAGE))) == PO.read_bytes(), "run script/messages.py"


def test_every_sentence_has_its_translation(english: Catalog) -> None:
    assert untranslated(english) == []


@pytest.mark.parametrize(("written", "language"), [(PO, "en"), (CLICK, "fr")])
def test_a_compiled_catalogue_is_the_written_one(written: Path, language: str) -> None:
    assert as_mo(written.read_bytes(), language) == written.with_suffix(".mo").read_bytes(), "run script/messages.py"


def test_a_translation_fills_in_the_same_values(english: Catalog) -> None:
    for sentence in english:
        ids = (sentence.id,) if isinstance(sentence.id, str) else sentence.id
        strings = (sentence.string,) if isinstance(sentence.string, str) else tuple(sentence.string or ())

        assert not all(strings) or fields(*strings) == fields(*ids)


def fields(*texts: str) -> set[str]:
    parsed = (part for text in texts for part in string.Formatter().parse(text))
    return {name for _literal, name, _spec, _conversion in parsed if name is not None}


def test_french_needs_no_catalogue() -> None:
    assert _("thème illisible : ce n’est pas du YAML valide") == "thème illisible : ce n’est pas du YAML valide"


def test_english_is_spoken_once_it_is_chosen() -> None:
    sentence = mark("thème illisible : ce n’est pas du YAML valide")

    install("en")

    assert _(sentence) == "unreadable theme: this is not valid YAML"


def test_a_sentence_without_translation_shows_in_french() -> None:
    install("en")

    assert _("phrase que personne n’a traduite") == "phrase que personne n’a traduite"


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [("fr", 0, "un"), ("fr", 1, "un"), ("fr", 2, "plusieurs"), ("en", 0, "plusieurs"), ("en", 1, "un")],
)
def test_zero_is_singular_in_french_and_plural_in_english(language: Language, number: int, expected: str) -> None:
    install(language)

    assert plural("un", "plusieurs", number) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US"}, "en"),
        ({"LANG": "en_US", "LANGUAGE": "de:fr:en"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
    ],
)
def test_the_environment_chooses_and_french_is_the_default(environment: Mapping[str, str], expected: str) -> None:
    assert preferred(environment) == expected


def test_each_language_has_its_sentences() -> None:
    assert [messages.catalogue(language).gettext("") is not None for language in messages.LANGUAGES] == [True, True]
