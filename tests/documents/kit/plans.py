"""Sessions with people, and their papers read back."""

import datetime
import io
import re
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf

from addprec_training import theme as themes
from addprec_training.documents import kit
from addprec_training.model.participant import Participant
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from tests.curricula import ours

THEME = themes.load([TEMPLATES / "theme.yaml"])


def people(count: int, structures: int = 1) -> tuple[Participant, ...]:
    """Return `count` invented people of so many structures, as if read from line 2 on."""
    return tuple(
        Participant(f"Témoin-{number}", "Zoé", f"Structure témoin {number % structures + 1}", number + 2)
        for number in range(count)
    )


@cache
def planned(slug: str = "inter-haute-loire", count: int = 0) -> Plan:
    """Return the plan of session `slug` with `count` people."""
    return replace(plan_session(ours().curriculum, slug), participants=people(count))


def with_people(*guests: Participant, slug: str = "inter-haute-loire") -> Plan:
    """Return the plan of session `slug` with `guests`."""
    return replace(planned(slug), participants=guests)


def dated(plan: Plan, last: datetime.date) -> Plan:
    """Return `plan` with its days one after the other, the last one on `last`."""
    return replace(
        plan,
        half_days=tuple(
            replace(one, date=last - datetime.timedelta(days=plan.days - one.day)) for one in plan.half_days
        ),
    )


@cache
def made(name: str, count: int = 0, slug: str = "inter-haute-loire") -> bytes:
    """Return a paper, made once for all tests."""
    return kit.render(planned(slug, count), THEME, name)


def read(content: bytes) -> str:
    """Return the text of a PDF, spaces made one."""
    return plain(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def plain(text: str) -> str:
    """Return `text` with spaces of every kind made one, as `read` gives it."""
    return re.sub(r"\s+", " ", text)


def faults(content: bytes) -> list[str]:
    """Return what PDF/UA-1 finds wrong with a PDF."""
    from page import ValidationProfile, validate_pdf

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "papier.pdf"
        path.write_bytes(content)
        report = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
