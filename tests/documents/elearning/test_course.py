"""The Course as JSON: the fixture that the tests of the runtime read, and the types that JavaScript gives it."""

import json
import subprocess
from pathlib import Path

from addprec_training.documents.elearning import links, package, state
from addprec_training.documents.elearning.course import Course
from addprec_training.documents.elearning.outline import outline
from addprec_training.documents.elearning.scripts import FOLDER
from tests.documents.elearning.sample import everything_online, house, sample
from tests.golden_files import Golden


def _course() -> Course:
    plan = everything_online()
    contents = outline(plan)
    return package.course(plan, contents, links.links(plan, contents), "scorm12")


def test_the_course_is_the_json_that_the_runtime_tests_read(golden: Golden) -> None:
    golden("elearning/course.json", json.dumps(_course().model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n")


def test_the_worst_case_of_that_course_is_the_figure_that_the_runtime_tests_read(golden: Golden) -> None:
    worst = state.budget(outline(everything_online()), sample().module, "scorm12").total

    golden("elearning/state.json", json.dumps({"worst": worst}) + "\n")


def test_the_course_has_every_kind_of_question() -> None:
    assert {question.kind for question in _course().questions} == {
        "single", "multiple", "true-false", "matching", "ordering", "fill-in", "numeric", "scale", "reflection", "branching",
        "drop-down", "open", "checklist", "poll",
    }  # fmt: skip


def test_the_script_is_one_call_that_hands_the_course_over() -> None:
    script = _course().script()
    opening, closing = "addprec.start(", ");\n"

    assert script.startswith(opening)
    assert script.endswith(closing)
    assert json.loads(script[len(opening) : -len(closing)]) == _course().model_dump(mode="json")


def test_no_line_end_of_older_javascript_breaks_the_script() -> None:
    course = _course()
    first = course.questions[0].model_copy(update={"text": "a\u2028b\u2029c"})

    assert "\\u2028b\\u2029" in course.model_copy(update={"questions": (first,)}).script()


def test_the_closing_scale_knows_the_one_it_is_compared_with() -> None:
    before = {question.id: question.before for question in _course().questions if question.kind == "scale"}

    assert before == {"ou-j-en-suis": None, "ou-j-en-suis-apres": "ou-j-en-suis"}


def test_the_order_to_find_names_the_items_as_the_page_shows_them() -> None:
    plan = everything_online()
    ordering = next(question for question in _course().questions if question.kind == "ordering")
    page = package.files(plan, house(), "scorm12")["index.html"].decode()
    start = page.index('data-question="ranger"')
    shown = [page.index(f'data-item="{place}"', start) for place in range(3)]
    words = [page[at:].split('class="words">')[1].split("<")[0] for at in shown]

    assert [words[place] for place in ordering.order] == ["Stimuler", "Appeler", "Rester"]


def test_javascript_gives_the_course_the_same_shape(tmp_path: Path, node: str, node_modules: Path) -> None:
    """A literal of the type `Course` (shape.js) may lack no field and have none too many: the type checker says so."""
    literal = f"/** @type {{Course}} */\nconst course = {json.dumps(_course().model_dump(mode='json'), ensure_ascii=False)};\n"
    (tmp_path / "course.js").write_text(literal, encoding="utf-8")

    assert _type_errors(tmp_path, node, node_modules, [tmp_path / "course.js", FOLDER / "shape.js"]) == ""


def test_a_field_that_javascript_does_not_know_is_found(tmp_path: Path, node: str, node_modules: Path) -> None:
    data = _course().model_dump(mode="json") | {"stray": 1}
    (tmp_path / "course.js").write_text(
        f"/** @type {{Course}} */\nconst course = {json.dumps(data)};\n", encoding="utf-8"
    )

    assert "stray" in _type_errors(tmp_path, node, node_modules, [tmp_path / "course.js", FOLDER / "shape.js"])


def test_the_runtime_has_no_type_error(tmp_path: Path, node: str, node_modules: Path) -> None:
    assert _type_errors(tmp_path, node, node_modules, sorted(FOLDER.rglob("*.js"))) == ""


def _type_errors(folder: Path, node: str, node_modules: Path, files: list[Path]) -> str:
    """Return what TypeScript says of JavaScript `files`, in the language of browsers of 2018."""
    options = {
        "allowJs": True, "checkJs": True, "noEmit": True, "strict": True,
        "target": "es2018", "lib": ["es2019", "dom", "dom.iterable"], "types": [], "moduleDetection": "legacy",
    }  # fmt: skip
    config = folder / "tsconfig.json"
    config.write_text(
        json.dumps({"compilerOptions": options, "files": [str(path) for path in files]}), encoding="utf-8"
    )
    checker = node_modules / "typescript" / "bin" / "tsc"
    done = subprocess.run([node, str(checker), "-p", str(config)], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
