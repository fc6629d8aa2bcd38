"""Which column of a list of participants is which: guessed by its head, for whoever gave the list to confirm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal

Column = Literal["last", "first", "structure", "whole"]

HEADS: Mapping[Column, frozenset[str]] = {
    "last": frozenset({"nom", "noms", "nom de famille", "nom d usage", "nom de naissance", "last name", "patronyme"}),
    "first": frozenset({"prenom", "prenoms", "first name"}),
    "structure": frozenset(
        {"structure", "etablissement", "association", "organisme", "employeur", "service", "entreprise"}
    ),
    "whole": frozenset({"nom prenom", "prenom nom", "nom et prenom", "prenom et nom", "participant", "stagiaire"}),
}
"""What a column is called when there is no doubt, as `plain` writes it."""

STRUCTURES = re.compile(
    r"\b(structures?|etablissements?|associations?|organismes?|employeu(r|rs|se)|services?|entreprises?)\b"
)
_OTHERS = re.compile(
    r"\b(e?mail|mel|courriels?|adresses?|tel|telephones?|portable|mobile|dates?|fonctions?|postes?|metiers?|villes?|codes?|"
    r"responsables?|referente?s?|managers?|urgence|directeur|directrice|contacts?|payeur|siret|formation|session|numero|n|no)\b"
)
"""What else a head with « nom » or « structure » in it may be about."""

FORBIDDEN = re.compile(
    r"\b(sante|medica(l|le|ux|les|ment|ments)|traitements?|maladies?|pathologies?|diagnostics?|handicaps?|rqth|invalidite|allergies?|"
    r"grossesse|hospitalisations?|consommations?|consommateurs?|addictions?|alcool|tabac|drogues?|substances?|produits?|"
    r"stupefiants?|cannabis|tso|methadone|psychotropes?|usages? de|religion|origine|nationalite|orientation sexuelle|syndicat)\b"
)
"""Words of a column that has no place in a list of participants (FACTS D.3, RGPD, article 9)."""


def plain(text: str) -> str:
    """Return `text` as heads and people are compared: no accent, no case, no mark, one space."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare.casefold()).split())


def guessed(heads: Sequence[str]) -> dict[Column, int]:
    """Return the place of each column found among `heads`: those called by their name first, then those that look like it."""
    found: dict[Column, int] = {}
    names = [plain(head) for head in heads]
    for exact in (True, False):
        for place, name in enumerate(names):
            column = _exactly(name) if exact else _likely(name)
            if column and column not in found and place not in found.values():
                found[column] = place
    return found


def refused(heads: Sequence[str]) -> tuple[str, ...]:
    """Return the heads of columns about health, consumption or what else no list of participants may say."""
    return tuple(head.strip() for head in heads if _is_refused(plain(head)))


def _is_refused(name: str) -> bool:
    return bool(FORBIDDEN.search(name)) and not STRUCTURES.match(name)


def _exactly(name: str) -> Column | None:
    return next((column for column, known in HEADS.items() if name in known), None)


def _likely(name: str) -> Column | None:
    if _is_refused(name) or _OTHERS.search(name):
        return None
    if STRUCTURES.search(name):
        return "structure"
    last, first = re.search(r"\bnoms?\b", name), re.search(r"\bprenoms?\b", name)
    if last and first:
        return "whole"
    if first or last:
        return "first" if first else "last"
    return "whole" if re.fullmatch(r"(participante?s?|stagiaires?)( .*)?", name) else None
