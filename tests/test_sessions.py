"""Sessions: one clock in every document, names nowhere but on papers, intra and inter apart where they must be and nowhere else."""

import datetime
import difflib
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pydantic import BaseModel

from addprec_training import theme as themes
from addprec_training.documents import calendar, guide, kit
from addprec_training.documents.deck import pptx_file
from addprec_training.documents.guide import sheet
from addprec_training.documents.kit import page
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import FORMATS, FormatName, Module
from addprec_training.model.overlay import Overlay
from addprec_training.plan import numbering, overlays
from addprec_training.plan.french import clock, clocks
from addprec_training.plan.planning import plan_module, plan_session
from addprec_training.plan.values import Plan, PlannedSequence
from addprec_training.resources import TEMPLATES
from tests.calendars import half_days
from tests.command_line import run
from tests.curricula import copied, ours, sample
from tests.golden_files import Golden

THEME = themes.load([TEMPLATES / "theme.yaml"])
MODULE = "accueil-nouveaux-professionnels"
EIGHT = {
    "intra-allier": "03", "intra-rhone": "69", "intra-loire": "42", "intra-savoie": "73", "intra-haute-savoie": "74",
    "intra-isere": "38", "inter-puy-de-dome": "63", "inter-haute-loire": "43",
}  # fmt: skip
"""The sessions that the source names, and where (FACTS A.4)."""


def dated(curriculum: Curriculum, slug: str) -> Plan:
    """Return the plan of session `slug`, its days from 15 March 2027 on."""
    session = curriculum.sessions[slug]
    days = tuple(
        day.model_copy(update={"date": datetime.date(2027, 3, 15 + place)}) for place, day in enumerate(session.days)
    )
    changed = session.model_copy(update={"days": days})
    return plan_session(curriculum.model_copy(update={"sessions": {slug: changed}}), slug)


def plain(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text.replace("\u00ad", ""))


def pdf_text(content: bytes) -> str:
    return plain("\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def deck_text(content: bytes) -> str:
    said = []
    for slide in Presentation(io.BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                said.append(shape.text_frame.text)
            if shape.has_table:
                said += [cell.text for row in shape.table.rows for cell in row.cells]
    return plain("\n".join(said))


def assert_one_clock(plan: Plan) -> None:
    """Read every document of `plan` back, and compare its hours with the plan's."""
    spans = [plain(clocks(half_day.start, half_day.end)) for half_day in plan.half_days]
    for name in ("programme", "emargement", "convocation", "convention"):
        text = pdf_text(kit.render(plan, THEME, name))
        assert not [span for span in spans if span not in text], name
    guided = pdf_text(guide.render(plan, THEME, "facilitator"))
    shown = deck_text(pptx_file.render(plan, THEME))
    for half_day in plan.half_days:
        for entry in half_day.entries:
            if entry.kind == "activity":
                assert plain(clocks(entry.start, entry.end)) in guided
            if entry.kind == "break":
                assert plain(clock(entry.start)) in shown
    told = half_days(calendar.programme((plan,)))
    assert [(start.date(), start.hour * 60 + start.minute, end.hour * 60 + end.minute) for start, end in told] == [
        (half_day.date, half_day.start, half_day.end) for half_day in plan.half_days
    ]


def test_every_document_of_a_session_has_one_clock() -> None:
    assert_one_clock(dated(sample().curriculum, "inter-temoin"))


@pytest.mark.long
@pytest.mark.parametrize("slug", EIGHT)
def test_every_document_of_each_named_session_has_one_clock(slug: str) -> None:
    assert_one_clock(dated(ours().curriculum, slug))


def test_the_eight_sessions_are_those_of_the_source_and_say_what_it_does_not() -> None:
    sessions = ours().curriculum.sessions
    assert {slug: session.departements for slug, session in sessions.items()} == {
        slug: (code,) for slug, code in EIGHT.items()
    }
    for slug, session in sessions.items():
        assert session.format == slug.split("-", 1)[0]
        assert session.refs == (("A38",) if session.format == "intra" else ("A39",))
        assert "sans nommer de module" in repr(session.note)
        assert all(day.date is None for day in session.days)


def test_the_twelve_departements_and_the_metropole_are_there_with_what_the_source_says() -> None:
    places = ours().curriculum.departements
    assert len([place for place in places.values() if place.place == "departement"]) == 12
    assert [code for code, place in places.items() if place.place == "collectivite"] == ["69M"]
    named = {ref: {code for code, place in places.items() if ref in place.refs} for ref in ("A21", "A38", "A39", "A47")}
    assert named["A38"] == {"03", "38", "42", "69", "73", "74"}
    assert named["A39"] == {"43", "63"}
    assert named["A47"] == {"01", "07", "69"}
    assert len(named["A21"]) == 12


def test_a_session_tells_its_place_what_is_filled_in_and_neutral_words_for_the_rest() -> None:
    curriculum = ours().curriculum
    place = curriculum.departements["03"].model_copy(update={"csapa": "CSAPA témoin, 00 00 00 00 00"})
    plan = plan_session(
        curriculum.model_copy(update={"departements": {**curriculum.departements, "03": place}}), "intra-allier"
    )
    screen = next(one for one in plan.module.screens() if one.id == "dans-mon-departement-03-ecran")
    assert "CSAPA témoin" in repr(screen)
    assert "celui de notre territoire" in repr(screen)
    assert "à compléter" not in repr(screen)
    assert "dans-mon-departement-03" in {given.handout.id for given in plan.handouts}


def test_a_session_in_two_departements_has_the_insert_of_each() -> None:
    curriculum = ours().curriculum
    session = curriculum.sessions["inter-haute-loire"].model_copy(update={"departements": ("43", "63")})
    plan = plan_session(curriculum.model_copy(update={"sessions": {session.slug: session}}), session.slug)
    assert {"dans-mon-departement-43", "dans-mon-departement-63"} <= {given.handout.id for given in plan.handouts}


# --- What an overlay changes -------------------------------------------------------------------------------------------


def things(module: Module) -> Iterator[tuple[str, BaseModel]]:
    """Yield the path and the own fields of everything in `module`, without what stands below."""
    for sequence in module.sequences:
        yield sequence.id, sequence.model_copy(update={"activities": ()})
        for activity in sequence.activities:
            yield f"{sequence.id}/{activity.id}", activity.model_copy(update={"screens": (), "questions": ()})
            for thing in (*activity.screens, *activity.questions):
                yield f"{sequence.id}/{activity.id}/{thing.id}", thing
    for handout in module.handouts:
        yield handout.id, handout


@cache
def pages() -> dict[str, str]:
    plan = plan_module(ours().curriculum, MODULE, "intra")
    return {given.handout.id: sheet.page(plan, THEME, given.handout.id).html for given in plan.handouts}


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_an_overlay_changes_only_what_it_names(data: st.DataObject) -> None:
    plan = plan_module(ours().curriculum, MODULE, "intra")
    before = dict(things(plan.module))
    titled = [path for path, thing in before.items() if hasattr(thing, "title")]
    named = data.draw(st.sets(st.sampled_from(titled), min_size=1, max_size=4))
    overlay = Overlay(set={path: {"title": "Titre d’essai"} for path in named})

    module = overlays.apply(plan.module, overlay, ())

    assert {path for path, thing in things(module) if thing != before[path]} == named
    changed = replace(
        plan_module(ours().curriculum, MODULE, "intra"), module=module, sequences=_renumbered(module, plan)
    )
    for given_ in changed.handouts:
        shown = {given_.handout.id, plan.sequences[given_.sequence - 1].sequence.id}
        if not shown & named:
            html = sheet.page(changed, THEME, given_.handout.id).html
            assert html == pages()[given_.handout.id]


def _renumbered(module: Module, plan: Plan) -> tuple[PlannedSequence, ...]:
    assert len(module.sequences) == len(plan.sequences)
    return numbering.number(module)


def given_out() -> list[str]:
    """Return the handouts that one format alone gives out."""
    given_: dict[str, list[str]] = {
        format_: [one.handout.id for one in plan_module(ours().curriculum, MODULE, format_).handouts]
        for format_ in FORMATS
    }
    return [
        f"fiche donnée en {format_} seulement : {id_}"
        for format_, other in (("intra", "inter"), ("inter", "intra"))
        for id_ in given_[format_]
        if id_ not in given_[other]
    ]


def papers_apart() -> Iterator[str]:
    """Yield each line of each paper that the same session has in one format and not in the other."""

    def held(format_: FormatName) -> Plan:
        curriculum = ours().curriculum
        session = curriculum.sessions["intra-allier"].model_copy(
            update={"format": format_, "note": (), "slug": "session"}
        )
        return plan_session(curriculum.model_copy(update={"sessions": {"session": session}}), "session")

    def lines(plan: Plan, name: str) -> list[str]:
        body = page.html(plan, THEME, name, [TEMPLATES]).split("<body", 1)[1]
        apart = re.sub(r"</?(p|li|tr|dt|dd|h\d|div|td|th)\b[^>]*>", "\n", body)
        found = [plain(re.sub(r"<[^>]+>", " ", line)).strip() for line in apart.splitlines()]
        return [line for line in found if line]

    intra, inter = held("intra"), held("inter")
    for name in dict.fromkeys((*kit.names(intra), *kit.names(inter))):
        if name not in kit.names(intra) or name not in kit.names(inter):
            yield f"papier en {'intra' if name in kit.names(intra) else 'inter'} seulement : {name}"
            continue
        for line in difflib.ndiff(lines(intra, name), lines(inter, name)):
            if line[0] in "+-":
                yield f"papier {name}, {'inter' if line[0] == '+' else 'intra'} : {line[2:]}"


def test_a_format_never_speaks_of_the_other() -> None:
    """« En inter, … » in the core would be read by who leads an intra session: it belongs to the format's own file."""
    for slug in ours().curriculum.modules:
        for format_, other in (("intra", "inter"), ("inter", "intra")):
            module = plan_module(ours().curriculum, slug, format_).module  # type: ignore[arg-type]
            said = repr((module.sequences, module.handouts))
            assert not re.search(rf"\b[Ee]n {other}\b", said), (slug, format_)


def test_intra_and_inter_differ_where_it_was_reviewed_and_nowhere_else(request: pytest.FixtureRequest) -> None:
    """The list is read by a person before it is accepted: cases, exchanges, directory, paperwork."""
    intra = dict(things(plan_module(ours().curriculum, MODULE, "intra").module))
    inter = dict(things(plan_module(ours().curriculum, MODULE, "inter").module))
    lines = [f"intra seulement : {path}" for path in intra if path not in inter]
    lines += [f"inter seulement : {path}" for path in inter if path not in intra]
    for path, thing in intra.items():
        if path in inter and thing != inter[path]:
            fields = type(thing).model_fields
            names = [name for name in fields if getattr(thing, name) != getattr(inter[path], name)]
            lines.append(f"autre : {path} : {', '.join(names)}")
    lines += given_out() + list(papers_apart())
    golden = Golden(Path(__file__).parent / "golden", accept=bool(request.config.getoption("--accept")))
    golden("intra-inter.txt", "\n".join(lines) + "\n")


# --- Names -------------------------------------------------------------------------------------------------------------


def test_no_name_is_left_in_a_package_a_record_or_after_clean(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (tmp_path / "liste.csv").write_text("Nom;Prénom\nZQXTEMOIN;Zoé\n", encoding="utf-8")
    where = ("-C", str(root))
    built = run(*where, "build", "inter-temoin", "--participants", str(tmp_path / "liste.csv"), cwd=tmp_path)
    assert built.code == 0, built.err
    build = root.parent / "build"
    assert "ZQXTEMOIN" not in built.out + built.err
    assert "ZQXTEMOIN" in pdf_text((build / "sessions/inter-temoin/kit/inter-temoin-emargement.pdf").read_bytes())
    for path in build.rglob("*"):
        if path.suffix == ".pdf" and path.parent.name != "kit":
            assert "ZQXTEMOIN" not in pdf_text(path.read_bytes())
        elif path.suffix in (".zip", ".pptx"):
            with zipfile.ZipFile(path) as archive:
                assert not [name for name in archive.namelist() if b"ZQXTEMOIN" in archive.read(name)]
        elif path.is_file() and path.suffix != ".pdf":
            assert b"ZQXTEMOIN" not in path.read_bytes()

    assert run(*where, "clean", cwd=tmp_path).code == 0
    assert not [path for path in build.rglob("*") if path.is_file()]


def test_participants_go_with_one_session_only(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (tmp_path / "liste.csv").write_text("Nom\nZQXTEMOIN\n", encoding="utf-8")
    refused = run("-C", str(root), "build", "--participants", str(tmp_path / "liste.csv"), cwd=tmp_path)
    assert refused.code == 2
    assert "une session, et une seule" in refused.err


def test_what_was_edited_by_hand_stays_after_clean(tmp_path: Path) -> None:
    root = copied(tmp_path)
    run("-C", str(root), "build", "inter-temoin", "--only", "calendrier", cwd=tmp_path)
    [path] = (root.parent / "build").rglob("*.ics")
    path.write_bytes(path.read_bytes() + b"\r\n")

    kept = run("-C", str(root), "clean", cwd=tmp_path)

    assert path.is_file()
    assert "modifié à la main" in kept.err
    assert run("-C", str(root), "clean", "--overwrite", cwd=tmp_path).code == 0
    assert not path.exists()


def test_the_calendar_of_the_programme_holds_the_dated_sessions(tmp_path: Path) -> None:
    root = copied(tmp_path)
    done = run("-C", str(root), "calendrier", cwd=tmp_path)
    assert done.code == 0, done.err
    assert len(half_days((root.parent / "build" / "calendrier.ics").read_bytes())) == 1
