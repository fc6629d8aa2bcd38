"""`addprec-train calendrier`: one calendar of every dated session."""

from __future__ import annotations

import datetime
from pathlib import Path, PurePosixPath

import click

from addprec_training.build import checked, plans
from addprec_training.cli.main import Setting
from addprec_training.cli.report import show_problems
from addprec_training.errors import CurriculumError, has_errors
from addprec_training.messages import _, mark, plural
from addprec_training.store.output import opened


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=mark("DOSSIER"),
    help=mark("Le dossier où écrire (par défaut « build », à côté du curriculum)."),
)
@click.pass_obj
def command(setting: Setting, output: Path | None) -> None:
    """Write `calendrier.ics`, with the half-days of every session that has dates."""
    from addprec_training.documents import calendar  # noqa: PLC0415 - only for this command

    root = setting.root()
    loaded, _looks, problems = checked(root, datetime.datetime.now(tz=datetime.UTC).date())
    if has_errors(problems):
        raise CurriculumError(problems)
    sessions = [plan for plan in plans(loaded.curriculum, (), ()) if plan.session]
    with opened(output.absolute() if output else root.parent / "build", overwrite=False) as folder:
        written = folder.write(PurePosixPath("calendrier.ics"), calendar.programme(sessions))
    dated = sum(any(half_day.date for half_day in plan.half_days) for plan in sessions)
    show_problems([problem for problem in problems if problem.code in ("C021", "C022")])
    click.echo(written.path)
    click.echo(
        plural("{count} session datée", "{count} sessions datées", dated).format(count=dated)
        + _(" sur {all}").format(all=len(sessions)),
        err=True,
    )
