"""What the command line says, in French or in English.

The French sentence stands in the code and is the key of the English catalogue (`locales/en/`): French first, nothing to
look up, and a sentence without a translation shows in French. Only messages pass here; labels inside documents are
French whatever the language.

    from addprec_training.messages import _, plural
    _("{path} : fichier absent").format(path=path)
    plural("{count} document", "{count} documents", count).format(count=count)

A constant is made before the language is known: write it with `mark` and translate it with `_` where it is shown.
`script/messages.py` gathers the sentences into the catalogue and compiles it.
"""

import gettext
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

Language = Literal["fr", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES = Path(__file__).parent / "locales"
DOMAIN = "addprec_training"

_ENVIRONMENT = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which gettext asks them."""


class _French(gettext.NullTranslations):
    """The sentences as they stand in the code, with French plurals: « 0 document », « 1,5 document »."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if abs(n) < 2 else msgid2


_translation: gettext.NullTranslations = _French()


def install(language: Language) -> None:
    """Speak `language` from now on. The command line calls it once, before it says anything."""
    global _translation  # noqa: PLW0603 - the one choice of the process, made by the command line
    _translation = catalogue(language)


def catalogue(language: Language) -> gettext.NullTranslations:
    """Return the sentences of `language`."""
    if language == "fr":
        return _French()
    return gettext.translation(DOMAIN, LOCALES, [language])


def preferred(environment: Mapping[str, str]) -> Language:
    """Return the language that `environment` asks for: English where it says so, else French."""
    for name in _ENVIRONMENT:
        for wish in environment.get(name, "").split(":"):
            code = wish.lower().partition(".")[0].partition("_")[0]
            for language in LANGUAGES:
                if code == language:
                    return language
    return "fr"


def _(message: str) -> str:
    """Return `message`, a French sentence of the code, in the language of the process."""
    return _translation.gettext(message)


def plural(one: str, many: str, number: int) -> str:
    """Return `one` or `many`, as `number` asks in the language of the process."""
    return _translation.ngettext(one, many, number)


def mark(message: str) -> str:
    """Return `message` as it is, and let the catalogue know it; `_` translates it where it is shown."""
    return message
