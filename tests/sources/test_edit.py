"""`check --fix` quotes what YAML would cut, and touches nothing else."""

from pathlib import Path

import pytest

from addprec_training.sources.edit import fix, fixed
from tests.curricula import OPENING, changed, copied


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("say: Bonjour : bienvenue\n", 'say: "Bonjour : bienvenue"\n'),
        ("- do: Lire : oui\n- b: c  # note\n", '- do: "Lire : oui"\n- b: c  # note\n'),
        ("title: Atelier #2\n", 'title: "Atelier #2"\n'),
        ('say: Le mot « "non" » : court\n', 'say: "Le mot « \\"non\\" » : court"\n'),
        ("a: @moi\nb: suite : fin\n", 'a: "@moi"\nb: "suite : fin"\n'),
    ],
)
def test_a_text_that_yaml_would_misread_is_quoted(before: str, after: str) -> None:
    assert fixed(Path("f.yaml"), before.encode())[0].decode() == after


@pytest.mark.parametrize("text", ["a: b\n  c: d\n", "a: 'x\n", "a: [1\n", "a: b\nc: d\n", "\ta: b : c\n"])
def test_what_it_does_not_understand_stays_as_it_is(text: str) -> None:
    assert fixed(Path("f.yaml"), text.encode()) == (text.encode(), 0)


def test_only_the_files_that_need_it_are_written(tmp_path: Path) -> None:
    root = copied(tmp_path)
    changed(root, OPENING, "say: Bonjour et bienvenue. Chacun", "say: Bonjour : chacun")
    others = {path: path.stat().st_mtime_ns for path in root.rglob("*.yaml") if path.name != "01-ouvrir.yaml"}

    assert [(path.name, count) for path, count in fix(root)] == [("01-ouvrir.yaml", 1)]
    assert {path: path.stat().st_mtime_ns for path in others} == others
    assert list(fix(root)) == []
