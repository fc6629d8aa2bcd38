"""An overlay changes only what it names, down to the bytes: slides and their notes, print, handouts, packages, banks of questions."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from addprec_training import tasks
from addprec_training import theme as themes
from addprec_training.documents.guide import html
from addprec_training.documents.guide.thumbnails import thumbnails
from addprec_training.model.activity import Activity, Sequence
from addprec_training.model.blocks import Paragraph, Text
from addprec_training.model.handout import Handout
from addprec_training.model.overlay import Addition
from addprec_training.model.questions import Scale
from addprec_training.model.screens import Alert, Points, QuestionScreen, Vignette
from addprec_training.plan import overlays
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.slides import compose
from addprec_training.slides.faces import face
from tests.curricula import sample

THEME = themes.load([TEMPLATES / "theme.yaml"])
SLUG = "inter-temoin"
SAID = "Dit par la surcouche, et par elle seule"
LINE = (Text(SAID),)
BLOCKS = (Paragraph(LINE),)
PACKAGES = ("scorm12", "scorm2004", "cmi5", "web", "questions-moodle")


@cache
def changed(changes: tuple[tuple[str, str], ...]) -> Plan:
    """Return the plan of the sample's session, which sets each field of `changes`, by path and name."""
    curriculum = sample().curriculum
    session = curriculum.sessions[SLUG]
    own = {path: {**session.set.get(path, {}), field: VALUES[field]} for path, field in changes}
    return plan_session(
        curriculum.model_copy(update={"sessions": {SLUG: session.model_copy(update={"set": {**session.set, **own}})}}),
        SLUG,
    )


VALUES: Mapping[str, Any] = {"title": SAID, "notes": BLOCKS, "aim": LINE, "transition": LINE, "lead": SAID}


@dataclass(frozen=True)
class Touched:
    """What naming a thing may change."""

    slides: frozenset[str]
    """Names of slides."""
    handouts: frozenset[str]
    online: bool
    """Whether the packages hold it."""
    print: frozenset[str]
    """Which of guide and booklet hold it."""


def fields(thing: object) -> tuple[str, ...]:
    """Return the fields that are tried: each shows in a known place."""
    match thing:
        case Sequence():
            return ("aim",)
        case Activity():
            return ("transition", "lead")
        case Handout():
            return ("aim",)
        case QuestionScreen() | Alert() | Scale():
            return ("notes",)
        case _:
            return ("title", "notes") if hasattr(thing, "title") else ("notes",)


@cache
def reached() -> Mapping[tuple[str, str], Touched]:
    """Return what each field of each thing of the session may change, by its path and name."""
    plan = changed(())
    names = {slide.name: slide for slide in compose(plan, THEME, face("Arial"))}
    found: dict[tuple[str, str], Touched] = {}

    def note(
        path: str,
        thing: object,
        slides: set[str],
        *,
        online: bool,
        printed: str,
        handouts: frozenset[str] = frozenset(),
    ) -> None:
        for field in fields(thing):
            told = (
                isinstance(thing, Vignette) and field != "notes" and printed
            )  # participants work from it on paper too
            on_paper = {*printed.split(), *(["booklet"] if told else [])}
            found[path, field] = Touched(frozenset(slides), handouts, online, frozenset(on_paper))

    for sequence in plan.sequences:
        opener = {name for name in names if name.startswith(f"sequence:{sequence.sequence.id}")}
        note(sequence.sequence.id, sequence.sequence, opener, online=bool(sequence.online), printed="guide booklet")
        for planned in sequence.activities:
            path = f"{sequence.sequence.id}/{planned.activity.id}"
            own = {name for name, slide in names.items() if slide.activity == planned.number}
            in_guide = "guide" if planned.activity.in_room else ""
            note(path, planned.activity, own, online=False, printed=in_guide)
            for shown in planned.screens:
                thing = shown.question or shown.screen
                its = {name for name, slide in names.items() if slide.screen == shown.screen.id}
                for its_own in (thing, shown.screen) if shown.screen in planned.activity.screens else (thing,):
                    on_paper = "guide" if shown.in_room else ""
                    note(f"{path}/{its_own.id}", its_own, its, online=shown.online, printed=on_paper)
    for given_ in plan.handouts:
        its_file = frozenset({given_.handout.id})
        note(given_.handout.id, given_.handout, set(), online=True, printed="guide booklet", handouts=its_file)
    apart = {one.id for one in plan.module.intersessions} | {one.id for one in plan.module.group_sessions}
    known = {path for path in overlays.paths(plan.module) if path.partition("/")[0] not in apart}
    assert {path for path, _field in found} == known, "everything that an overlay can name in the training is tried"
    return found


@cache
def files(changes: tuple[tuple[str, str], ...]) -> dict[str, bytes]:
    """Return every file of the session with `changes` that is compared, a deck slide by slide."""
    made = {f"print/{name}": content for name, content in on_paper(changed(changes)).items()}
    for task in tasks.tasks(changed(changes), THEME, ("diaporama", "fiches", *PACKAGES)):
        content = task.render()
        if task.document == "diaporama":
            made |= slide_parts(content)
        else:
            made[f"{task.document}/{task.paper.name}.{task.paper.extension}" if task.paper else task.document] = content
    return made


def on_paper(plan: Plan) -> dict[str, bytes]:
    """Return what guide and booklet are printed from, without waiting for the printing: the page and every file it shows."""
    made = {}
    for name, audience in (("guide", "facilitator"), ("booklet", "participant")):
        slides = thumbnails(plan, THEME) if name == "guide" else {}
        page = html.page(plan, THEME, audience, slides)  # type: ignore[arg-type]
        made[name] = b"\0".join([page.html.encode(), *(page.files[file] for file in sorted(page.files))])
    return made


def slide_parts(deck: bytes) -> dict[str, bytes]:
    """Return the part of each slide and of its notes, by the name of the slide."""
    made = {}
    with zipfile.ZipFile(io.BytesIO(deck)) as archive:
        for part in archive.namelist():
            if found := re.fullmatch(r"ppt/slides/(slide\d+\.xml)", part):
                content = archive.read(part)
                [name] = re.findall(rb'name="ecran:([^"]+)"', content)
                made[f"diapo/{name.decode()}"] = content
                notes = part.replace("slides/slide", "notesSlides/notesSlide")
                made[f"notes/{name.decode()}"] = archive.read(notes)
                assert found[1]
    return made


def may_change(file: str, touched: Touched) -> bool:
    kind, _slash, rest = file.partition("/")
    match kind:
        case "diapo" | "notes":
            return rest in touched.slides
        case "print":
            return rest in touched.print
        case "fiches":
            return rest.partition(".")[0] in touched.handouts
        case _:
            return touched.online


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_documents_without_what_an_overlay_names_keep_their_bytes(data: st.DataObject) -> None:
    drawn = data.draw(st.sets(st.sampled_from(sorted(reached())), min_size=1, max_size=3))
    before, after = files(()), files(tuple(sorted(drawn)))

    assert before.keys() == after.keys()
    changed_files = {file for file in before if before[file] != after[file]}
    stray = {file for file in changed_files if not any(may_change(file, reached()[one]) for one in drawn)}
    assert stray == set()


def test_what_an_overlay_names_does_change() -> None:
    """Else the test above would say nothing."""
    screen = next(
        path for (path, field), touched in reached().items() if field == "title" and touched.slides and touched.online
    )
    [handout, *_others] = [path for path, touched in reached().items() if touched.handouts]
    before, after = files(()), files(((screen, "title"), handout))
    changed_files = {file for file in before if before[file] != after[file]}
    assert {file.partition("/")[0] for file in changed_files} >= {"diapo", "fiches", "scorm12", "web", "print"}


ROOM_AND_ONLINE = ("diaporama", "scorm12", "web")


def rendered(**changes: Any) -> dict[str, bytes]:
    """Return a deck and two packages of the session, some of its fields changed."""
    curriculum = sample().curriculum
    own = curriculum.sessions[SLUG].model_copy(update=changes)
    plan = plan_session(curriculum.model_copy(update={"sessions": {SLUG: own}}), SLUG)
    return {task.document: task.render() for task in tasks.tasks(plan, THEME, ROOM_AND_ONLINE)}


def different(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {kind for kind in ROOM_AND_ONLINE if one[kind] != other[kind]}


def test_a_screen_of_the_room_leaves_the_packages_and_one_online_leaves_the_deck() -> None:
    def added(mode: str) -> dict[str, bytes]:
        screen = Points(id="ecran-de-trop", title=SAID, points=(LINE,), mode=mode)  # type: ignore[arg-type]
        return rendered(add=(Addition(after="eprouver/ecrans/phrase", screen=screen),))

    assert different(added("salle"), rendered()) == {"diaporama"}
    assert different(added("en-ligne"), rendered()) == {"scorm12", "web"}


def test_a_screen_taken_away_leaves_what_never_showed_it() -> None:
    def without(path: str) -> dict[str, bytes]:
        return rendered(remove=(*sample().curriculum.sessions[SLUG].remove, path))

    assert different(without("eprouver/situation/echange"), rendered()) == {"diaporama"}
    assert different(without("eprouver/questions-en-ligne/regarder"), rendered()) == {"scorm12", "web"}
