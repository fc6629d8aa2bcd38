"""How long guides take beside WeasyPrint alone on the same pages, and how they grow, in one run on one machine.

    .venv/bin/python benchmarks/guide.py [--runs 3] [--curriculum curriculum]

CPU seconds of one process. The whole guide (slides, pictures, HTML, PDF) of a module, against WeasyPrint's own `write_pdf` on the
very HTML and files that it ends with, with the same options, tags included; turn about, so that what else the machine does weighs on
both alike. Then guides of about 30 and 300 pages, made from the sample with more activities: time and size. Ratios are what counts.
"""

from __future__ import annotations

import argparse
import gc
import io
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import weasyprint
from pypdf import PdfReader
from weasyprint.urls import URLFetcher, URLFetcherResponse

from addprec_training import pdf, theme
from addprec_training.documents import guide
from addprec_training.documents.guide import html
from addprec_training.documents.guide.thumbnails import thumbnails
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import load

SAMPLE = Path(__file__).parents[1] / "tests" / "data" / "sample"
MODULE = "module-temoin"
LOOK = theme.load([TEMPLATES / "theme.yaml"])
SIZES = {30: 3, 300: 124}
"""Pages to reach, and the activities that it takes beside those of the sample."""
ACTIVITY = """
  - id: essai-{number}
    title: Un essai de plus, {number}
    method: atelier
    minutes: 15
    grouping: trios
    aim: Essayer encore, et dire ce que cela change, {number}.
    objectives: [repondre]
    material: [Chevalets, Feutres]
    prepare: [Disposer les chaises en cercle, Préparer une feuille par trio]
    screens:
      - id: ecran-{number}
        title: "Trois signes, un appel, {number}"
        points: ["**Regarder** sans toucher", Parler fort, Appeler]
        notes: Laisser le silence s’installer avant d’afficher les points. Personne n’a à se justifier.
        text: |
          Une personne qui ne répond pas est une urgence. On appelle, on dit où l’on est, on reste.[^temoin-2023]

          Le [CSAPA](glossaire:csapa) vient après : il reçoit, sans rendez-vous dans bien des villes.
    facilitation:
      - {{say: "Nous allons essayer encore une fois, en trois temps, avec ce que vous savez déjà.", minutes: 3, show: [ecran-{number}]}}
      - {{do: Former les trios et passer sans corriger. Noter deux phrases entendues mot pour mot., minutes: 7}}
      - {{ask: "Qu’est-ce qui a été plus facile cette fois ?", expect: [Parler moins vite, Appeler plus tôt], minutes: 5}}
      - watch: Une personne peut reconnaître une scène vécue. Elle sort quand elle veut, une collègue la rejoint.
    transition: Gardez ce que vous venez d’entendre, il servira.
    plan_b: {{late: Un seul tour., small_group: À deux., upset: Rappeler le droit de sortir.}}
"""


def curriculum(folder: Path, activities: int) -> Path:
    """Return a copy of the sample in `folder` whose second sequence has `activities` activities more."""
    root = Path(shutil.copytree(SAMPLE, folder / "curriculum"))
    (root / "sessions" / "inter-temoin.yaml").unlink()
    module = root / "modules" / MODULE
    made = "".join(ACTIVITY.format(number=number) for number in range(activities))
    sequence = module / "02-eprouver.yaml"
    before, head, after = sequence.read_text(encoding="utf-8").partition("activities:\n")
    sequence.write_text(before + head + made.lstrip("\n") + after, encoding="utf-8")
    identity = module / "module.yaml"
    hours = f"room: {7 * -(-(activities + 10) // 20)} h"
    identity.write_text(identity.read_text(encoding="utf-8").replace("room: 3 h 30", hours), encoding="utf-8")
    return root


def planned(root: Path, slug: str = "") -> Plan:
    """Return the plan of the module `slug` of `root`, of its first one without."""
    read = load(root).curriculum
    return plan_module(read, slug or next(iter(read.modules)), "intra")


def alone(page: html.Page) -> bytes:
    """Return what WeasyPrint makes of `page` by itself, without anything of ours but the files that it asks for."""

    class Given(URLFetcher):  # type: ignore[misc] # weasyprint has no types
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - weasyprint's signature
            name = url.removeprefix(pdf.BASE)
            return URLFetcherResponse(url, page.files[name], {"Content-Type": pdf.TYPES[Path(name).suffix]})

    read = weasyprint.HTML(string=page.html, base_url=pdf.BASE, url_fetcher=Given())
    made: bytes = read.write_pdf(pdf_variant="pdf/ua-1")
    return made


def cpu(function: Callable[[], bytes]) -> tuple[float, bytes]:
    """Return the CPU seconds of `function`, and what it gave."""
    gc.collect()
    start = time.process_time()
    made = function()
    return time.process_time() - start, made


def pages(made: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(PdfReader(io.BytesIO(made)).pages)


def ratio(plan: Plan, runs: int) -> None:
    """Print how long the guide of `plan` takes, beside WeasyPrint alone on its pages."""
    page = html.page(plan, LOOK, "facilitator", thumbnails(plan, LOOK))
    ours, theirs, made = [], [], b""
    for turn in range(runs):
        if turn % 2:
            theirs.append(cpu(lambda: alone(page))[0])
        seconds, made = cpu(lambda: guide.render(plan, LOOK, "facilitator"))
        ours.append(seconds)
        if not turn % 2:
            theirs.append(cpu(lambda: alone(page))[0])
    mine, its = statistics.median(ours), statistics.median(theirs)
    told = f"{pages(made)} pages: guide {mine:.2f} s, WeasyPrint alone {its:.2f} s, {mine / its:.3f}×"
    print(f"{plan.module.slug}, {told} (at most 1.15×)")


def growth(runs: int) -> None:
    """Print how time and size grow from about 30 to about 300 pages."""
    times = {}
    for wanted, activities in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            plan = planned(curriculum(Path(folder), activities), MODULE)
        measures = [cpu(lambda plan=plan: guide.render(plan, LOOK, "facilitator")) for _ in range(runs)]  # type: ignore[misc]
        times[wanted] = statistics.median(seconds for seconds, _ in measures)
        made = measures[0][1]
        print(f"about {wanted}: {pages(made)} pages, {times[wanted]:.2f} s, {len(made) / 1e6:.2f} MB")
    print(f"from 30 to 300 pages: {times[300] / times[30]:.1f}× the time (at most 12×)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Guides beside WeasyPrint alone: CPU seconds and ratios.")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--curriculum", type=Path, default=Path(__file__).parents[1] / "curriculum")
    options = parser.parse_args()
    guide.render(planned(SAMPLE), LOOK, "facilitator")  # what is read once in a process is read
    ratio(planned(options.curriculum), options.runs)
    growth(options.runs)


if __name__ == "__main__":
    main()
