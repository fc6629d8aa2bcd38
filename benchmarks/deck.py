"""How long decks take, beside pandoc with the same text, in one run on one machine.

    .venv/bin/python benchmarks/deck.py [--runs 5] [--largest 1000]

CPU seconds, user and system, of whole processes: pandoc from Markdown to .pptx; ours from the YAML of a curriculum to
.pptx (read, plan, deck), and the deck alone from a plan that is already there, which is what a build of several documents pays. The
Markdown is made from our own slides: as many of them, with the same titles, points and notes. Ratios are what counts; seconds
differ from machine to machine.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from addprec_training import theme
from addprec_training.plan.planning import plan_module
from addprec_training.resources import TEMPLATES
from addprec_training.slides import Slide, compose
from addprec_training.slides.faces import face
from addprec_training.slides.values import Text
from addprec_training.sources.folder import load

SAMPLE = Path(__file__).parents[1] / "tests" / "data" / "sample"
MODULE = "module-temoin"
SCREEN = """      - id: ecran-{number}
        title: "{number}. {title}"
        points:
          - "**Garder** ce qui se dit ici : les idées, pas les noms, {number}"
          - Parler en « je », une personne à la fois
          - "Protéger : aucun détail reconnaissable"
          - Se taire, passer, sortir est un droit
        notes: |
          Laisser le silence s’installer avant d’afficher les points. Personne n’a à se justifier, {number}.
"""
TITLES = ("Trois signes, un appel", "Des mots qui accueillent", "Devant une urgence", "La personne d’abord")
ALONE = """
import json, sys, time
from pathlib import Path
from addprec_training import theme
from addprec_training.documents.deck import pptx_file
from addprec_training.plan.planning import plan_module
from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import load
look = theme.load([TEMPLATES / "theme.yaml"])
plan = plan_module(load(Path(sys.argv[1])).curriculum, sys.argv[2], "intra")
times = []
for _ in range(int(sys.argv[3])):
    start = time.process_time()
    made = pptx_file.render(plan, look)
    times.append(time.process_time() - start)
print(json.dumps(times))
"""


def curriculum(folder: Path, screens: int) -> Path:
    """Return a curriculum in `folder` whose module has `screens` screens in the room, beside those of every deck."""
    root = Path(shutil.copytree(SAMPLE, folder / "curriculum"))
    (root / "sessions" / "inter-temoin.yaml").unlink()
    module = root / "modules" / MODULE
    opening = module / "01-ouvrir.yaml"
    text = opening.read_text(encoding="utf-8")
    before, _, after = text.partition("      - id: programme-du-jour\n")
    made = "".join(SCREEN.format(number=number, title=TITLES[number % len(TITLES)]) for number in range(screens))
    opening.write_text(f"{before}{made}      - id: programme-du-jour\n{after}", encoding="utf-8")
    return root


def slides(root: Path) -> tuple[Slide, ...]:
    """Return the slides of the module of `root`."""
    look = theme.load([TEMPLATES / "theme.yaml"])
    return compose(plan_module(load(root).curriculum, MODULE, "intra"), look, face(look.fonts.deck))


def markdown(listing: tuple[Slide, ...]) -> str:
    """Return the text of `listing` as pandoc reads it: a slide for each, points, notes."""
    parts = []
    for slide in listing:
        parts.append(f"# {slide.title}\n")
        for name, content in slide.boxes:
            if isinstance(content, Text) and name not in ("titre", "numero", "page", "brouillon"):
                parts.extend(f"- {paragraph.text}" for paragraph in content.paragraphs)
        notes = "\n\n".join(f"**{note.label}** {note.text.removeprefix(note.label).strip()}" for note in slide.notes)
        parts.append(f"\n::: notes\n{notes}\n:::\n")
    return "\n".join(parts)


def compiled(folder: Path) -> dict[str, str]:
    """Return an environment in which Python keeps what it compiled, in `folder`: what any installed program does."""
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "pyc")}


def cpu(command: list[str], environment: dict[str, str], times: int = 1) -> float:
    """Return the CPU seconds of `command`, run `times` times."""
    before = os.times()
    for _ in range(times):
        subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603 - pandoc and ourselves
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def median(runs: int, measure: Callable[[], float]) -> float:
    """Return the median of `runs` measures, after one that does not count."""
    measure()
    return statistics.median(measure() for _ in range(runs))


def measured(screens: int, runs: int, folder: Path) -> dict[str, float]:
    """Return the CPU seconds of a deck with `screens` screens: pandoc, our whole process, our deck alone."""
    root, environment = curriculum(folder, screens), compiled(folder)
    listing = slides(root)
    (folder / "deck.md").write_text(markdown(listing), encoding="utf-8")
    pandoc = ["pandoc", str(folder / "deck.md"), "-o", str(folder / "pandoc.pptx")]
    ours = [
        sys.executable, "-m", "addprec_training", "-C", str(root), "build", MODULE, "--only", "diaporama", "--format", "intra",
        "--overwrite", "--output", str(folder / "build"),
    ]  # fmt: skip

    def alone() -> float:
        said = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-c", ALONE, str(root), MODULE, "1"],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        )
        return float(json.loads(said.stdout)[0])

    return {
        "slides": len(listing),
        "pandoc": median(runs, lambda: cpu(pandoc, environment)),
        "whole": median(runs, lambda: cpu(ours, environment)),
        "alone": median(runs, alone),
    }


def ten(runs: int, folder: Path) -> dict[str, float]:
    """Return the CPU seconds of ten decks: ten pandocs, and ten decks one after the other in one process of ours."""
    root, environment = curriculum(folder, 15), compiled(folder)
    listing = slides(root)
    (folder / "deck.md").write_text(markdown(listing), encoding="utf-8")
    pandoc = ["pandoc", str(folder / "deck.md"), "-o", str(folder / "pandoc.pptx")]

    def ours() -> float:
        said = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-c", ALONE, str(root), MODULE, "10"],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        )
        return float(sum(json.loads(said.stdout)))

    return {
        "slides": len(listing),
        "pandoc": median(runs, lambda: cpu(pandoc, environment, 10)),
        "alone": median(runs, ours),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Decks beside pandoc: CPU seconds and ratios.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--largest", type=int, default=1000)
    options = parser.parse_args()
    if shutil.which("pandoc") is None:
        sys.exit("pandoc is not installed: apt-get install pandoc")
    results = []
    for screens in (15, options.largest - 25):
        with tempfile.TemporaryDirectory() as folder:
            found = measured(screens, options.runs if screens < 100 else max(1, options.runs // 2), Path(folder))
        results.append(found)
        print(
            f"{found['slides']:.0f} slides: pandoc {found['pandoc']:.2f} s, whole process {found['whole']:.2f} s "
            f"({found['whole'] / found['pandoc']:.2f}×), deck alone {found['alone']:.3f} s ({found['alone'] / found['pandoc']:.2f}×)"
        )
    small, large = results
    print(
        f"growth, deck alone: {large['slides'] / small['slides']:.1f}× the slides, {large['alone'] / small['alone']:.1f}× the time"
    )
    with tempfile.TemporaryDirectory() as folder:
        found = ten(options.runs, Path(folder))
    print(
        f"10 decks of {found['slides']:.0f} slides: 10 × pandoc {found['pandoc']:.2f} s, in one process {found['alone']:.2f} s "
        f"({found['alone'] / found['pandoc']:.2f}×)"
    )


if __name__ == "__main__":
    main()
