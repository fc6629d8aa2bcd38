from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from functools import cache

import pytest

from addprec_training import archive
from addprec_training.documents.elearning import package, state
from addprec_training.documents.elearning.course import Standard
from addprec_training.errors import DocumentError
from addprec_training.model.picking import Hotspot, ImageChoice
from addprec_training.model.questions import Reflection
from addprec_training.model.screens import QuestionScreen
from addprec_training.plan.values import Plan, PlannedActivity, PlannedScreen
from tests.documents.elearning.sample import ROOT, everything_online, house, sample

STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")


@cache
def _zip(standard: Standard) -> bytes:
    return package.render(everything_online(), house(), standard)


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_same_plan_gives_the_same_bytes(standard: Standard) -> None:
    assert package.render(everything_online(), house(), standard) == _zip(standard)


@pytest.mark.parametrize("standard", STANDARDS)
def test_names_are_plain_and_the_manifest_stands_at_the_root(standard: Standard) -> None:
    names = list(archive.unpack(_zip(standard)))

    assert names[0] == "imsmanifest.xml"
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9_./-]+", name)] == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_official_schemas_go_along_unchanged(standard: Standard) -> None:
    files = archive.unpack(_zip(standard))
    folder = package.SCHEMAS / standard
    official = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert official
    assert {name: files[name] for name in official} == official


def test_schemas_are_those_that_were_published() -> None:
    found = {
        name: hashlib.sha256((package.SCHEMAS / name).read_bytes()).hexdigest()[:16]
        for name in (
            "scorm12/imscp_rootv1p1p2.xsd",
            "scorm12/adlcp_rootv1p2.xsd",
            "scorm2004/imscp_v1p1.xsd",
            "scorm2004/adlcp_v1p3.xsd",
        )
    }

    assert found == {
        "scorm12/imscp_rootv1p1p2.xsd": "d9ee699094e0db45",
        "scorm12/adlcp_rootv1p2.xsd": "173decaf9cd31ea8",
        "scorm2004/imscp_v1p1.xsd": "cf91ad47eeafa081",
        "scorm2004/adlcp_v1p3.xsd": "87cefec31b160a1e",
    }


def test_figures_that_pages_show_go_along_and_no_others() -> None:
    plan = sample()
    plain = (replace(one, activities=tuple(map(_without_pictures, one.activities))) for one in plan.sequences)
    with_figure, without = (
        archive.unpack(package.render(shown, house(), "scorm12"))
        for shown in (plan, replace(plan, sequences=tuple(plain)))
    )

    recorded = ["medias/appel.wav", "medias/visite.webm"]
    assert sorted(name for name in with_figure if name.startswith("medias/")) == [
        *recorded[:1],
        "medias/porte.svg",
        *recorded[1:],
    ]
    assert sorted(name for name in without if name.startswith("medias/")) == recorded


def test_a_recording_goes_along_only_where_a_page_gives_it() -> None:
    plan = sample()
    deaf = (replace(one, activities=tuple(map(_without_recordings, one.activities))) for one in plan.sequences)
    files = package.files(replace(plan, sequences=tuple(deaf)), house(), "scorm12")

    assert [name for name in files if name.startswith("medias/")] == ["medias/porte.svg"]


def _without_recordings(activity: PlannedActivity) -> PlannedActivity:
    return replace(activity, screens=tuple(one for one in activity.screens if one.recording is None))


def _without_pictures(activity: PlannedActivity) -> PlannedActivity:
    """Keep of `activity` the screens whose question shows no picture."""
    plain = (one for one in activity.screens if not isinstance(one.question, (ImageChoice, Hotspot)))
    return replace(activity, screens=tuple(plain))


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_package_stays_light(standard: Standard) -> None:
    assert len(_zip(standard)) < 250_000


def test_a_module_without_anything_online_gives_no_package_and_says_what_to_do() -> None:
    plan = sample()
    room = tuple(
        replace(sequence, activities=tuple(replace(planned, screens=()) for planned in sequence.activities))
        for sequence in plan.sequences
    )

    with pytest.raises(DocumentError, match="aucun écran en ligne") as caught:
        package.render(replace(plan, sequences=room), house())
    assert "en-ligne" in (caught.value.hint or "")


def test_answers_that_would_not_fit_1_2_are_refused_and_named() -> None:
    with pytest.raises(DocumentError, match="« journal-0 » \\(508\\)") as caught:
        package.render(_with_journals(8), house(), "scorm12")
    assert "limit" in (caught.value.hint or "")


def test_the_same_answers_fit_2004() -> None:
    assert package.render(_with_journals(8), house(), "scorm2004")


def _with_journals(count: int) -> Plan:
    """Return the sample with so many long texts to write: each may take 500 characters of state."""
    plan = sample()
    *sequences, last = plan.sequences
    *activities, asked = last.activities
    journals = tuple(_journal(f"journal-{place}") for place in range(count))
    more = replace(asked, screens=(*asked.screens, *journals))
    return replace(plan, sequences=(*sequences, replace(last, activities=(*activities, more))))


def _journal(name: str) -> PlannedScreen:
    question = Reflection.model_validate({"id": name, "kind": "reflection", "text": "Et vous ?", "limit": "400"})
    screen = QuestionScreen.model_validate({"id": name, "kind": "question", "title": name, "question": name})
    return PlannedScreen(screen=screen, question=question, in_room=False, online=True)


def test_the_limit_of_1_2_leaves_room_under_what_platforms_keep() -> None:
    assert state.LIMITS["scorm12"] <= 3_900


def test_nothing_in_a_package_names_this_machine() -> None:
    whole = b"".join(
        content for name, content in archive.unpack(_zip("scorm2004")).items() if not name.endswith(".woff2")
    )

    assert str(ROOT).encode() not in whole
