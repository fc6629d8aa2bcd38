"""How long the papers of a session take beside WeasyPrint alone on the same pages, in one run on one machine.

    .venv/bin/python benchmarks/kit.py [--runs 3] [--session inter-haute-loire] [--people 12]

CPU seconds of one process. Every paper of the session with so many people, from the plan to the PDF, against WeasyPrint's own
`write_pdf` on the very HTML and files of these papers, tags included; turn about, so that what else the machine does weighs on both
alike. The ratio is what counts.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import weasyprint

from addprec_training import pdf, theme
from addprec_training.documents import kit
from addprec_training.documents.kit import page
from addprec_training.model.participant import Participant
from addprec_training.plan.planning import plan_session
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import load

LOOK = theme.load([TEMPLATES / "theme.yaml"])


def ours(plan: Plan) -> None:
    """Make every paper of `plan`."""
    for name in kit.names(plan):
        kit.render(plan, LOOK, name)


def alone(pages: list[str], files: dict[str, bytes]) -> None:
    """Print `pages` with WeasyPrint, with the fetcher that our pages need and nothing else of ours."""
    fetcher = pdf._fetcher(files)  # noqa: SLF001 - the same files, served the same way
    for html in pages:
        weasyprint.HTML(string=html, base_url=pdf.BASE, url_fetcher=fetcher).write_pdf(pdf_variant="pdf/ua-1")


def timed(run: Callable[[], None]) -> float:
    """Return the CPU seconds of `run`."""
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Time the papers of a session beside WeasyPrint alone.")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--session", default="inter-haute-loire")
    parser.add_argument("--people", type=int, default=12)
    parser.add_argument("--curriculum", type=Path, default=Path(__file__).parents[1] / "curriculum")
    chosen = parser.parse_args()
    people = tuple(
        Participant(f"Témoin-{place}", "Zoé", f"Structure {place % 4}", place) for place in range(chosen.people)
    )
    plan = replace(plan_session(load(chosen.curriculum).curriculum, chosen.session), participants=people)
    names = kit.names(plan)
    pages = [page.html(plan, LOOK, name, (TEMPLATES,)) for name in names]
    files = page.files(LOOK, (TEMPLATES,))
    alone(pages[:1], files)  # what is imported and read once
    pairs = [(timed(lambda: ours(plan)), timed(lambda: alone(pages, files))) for _run in range(chosen.runs)]
    mine, theirs = (statistics.median(one) for one in zip(*pairs, strict=True))
    print(f"{chosen.session}, {len(people)} people: {len(names)} papers")
    print(f"  kit              {mine:6.2f} s CPU, {len(names) / mine:5.1f} papers a second")
    print(f"  WeasyPrint alone {theirs:6.2f} s CPU, {len(names) / theirs:5.1f} papers a second")
    print(f"  ratio            {statistics.median(one / other for one, other in pairs):6.2f}")


if __name__ == "__main__":
    main()
