"""The employers of an inter session, from the column « structure » of the list: each signs a convention of its own (L6353-1).

They are told apart by a number in the names of files, since a name may be that of a person who works alone: the index of the
session says who is number 1.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from addprec_training.model.participant import Participant
from addprec_training.plan.values import Plan

_NAMED = re.compile(r"(?P<paper>.+)-employeur-(?P<number>[1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Employer:
    """Who sends people to an inter session."""

    number: int
    name: str
    """As the first line of the list that says it."""
    people: tuple[Participant, ...]

    @property
    def line(self) -> int:
        """Return the line of the list that names it first."""
        return self.people[0].line


def employers(plan: Plan) -> tuple[Employer, ...]:
    """Return the employers of `plan`, in the order of the list; none in intra, where one organisation signs, nor when nobody says."""
    if plan.format != "inter":
        return ()
    people: dict[str, list[Participant]] = {}
    for one in plan.participants:
        if one.structure:
            people.setdefault(_compared(one.structure), []).append(one)
    return tuple(
        Employer(number, sent[0].structure, tuple(sent)) for number, sent in enumerate(people.values(), start=1)
    )


def paper_of(employer: Employer, paper: str) -> str:
    """Return the name of the `paper` that `employer` signs."""
    return f"{paper}-employeur-{employer.number}"


def paper_and_number(name: str) -> tuple[str, int]:
    """Return which paper `name` is, and the number of its employer, 0 when it has none."""
    found = _NAMED.fullmatch(name)
    return (found["paper"], int(found["number"])) if found else (name, 0)


def _compared(name: str) -> str:
    """Return `name` without accents, case or marks, as « C.H.R.S. Témoin » and « CHRS temoin » are one."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return "".join(sign for sign in bare if sign.isalnum()) or name
