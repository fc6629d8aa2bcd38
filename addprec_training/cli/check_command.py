"""`addprec-train check`: what is wrong with the sources."""

from __future__ import annotations

import datetime

import click

from addprec_training.build import checked
from addprec_training.cli.explain import CODES
from addprec_training.cli.main import Setting
from addprec_training.cli.report import REPORTS, show_problems
from addprec_training.errors import CurriculumError, Problem, has_errors
from addprec_training.messages import _, mark


@click.command()
@click.argument("targets", nargs=-1, metavar=mark("[CIBLE]..."))
@click.option(
    "--report",
    type=click.Choice(["text", *REPORTS]),
    default="text",
    show_default=True,
    help=mark("La forme du résultat."),
)
@click.option("--json", "as_json", is_flag=True, help=mark("Comme --report json."))
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help=mark("Ces codes seulement (« C » : tous ceux qui commencent ainsi)."),
)
@click.option("--ignore", multiple=True, metavar="CODE", help=mark("Sauf ces codes."))
@click.option("--fix", is_flag=True, help=mark("Réparer ce qui peut l’être : textes à mettre entre guillemets."))
@click.option("--explain", metavar="CODE", help=mark("Expliquer un code."))
@click.pass_obj
def command(
    setting: Setting,
    targets: tuple[str, ...],
    report: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    explain: str | None,
    *,
    as_json: bool,
    fix: bool,
) -> None:
    """Say what is wrong with TARGETS, or with everything."""
    if explain:
        _explain(explain)
        return
    if fix:
        _fix(setting)
    try:
        _loaded, _looks, problems = checked(setting.root(), datetime.datetime.now(tz=datetime.UTC).date(), targets)
    except CurriculumError as error:
        problems = error.problems
    kept = [problem for problem in problems if _is_wanted(problem, select, ignore)]
    form = "json" if as_json else report
    if form == "text":
        show_problems(kept, err=False)
        if not kept:
            click.echo(_("Rien à signaler."))
    else:
        click.echo(REPORTS[form](kept))
    if has_errors(kept):
        click.get_current_context().exit(1)


def _is_wanted(problem: Problem, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return (not select or problem.code.startswith(select)) and not (ignore and problem.code.startswith(ignore))


def _explain(code: str) -> None:
    if code not in CODES:
        raise click.BadParameter(_("code « {code} » inconnu").format(code=code), param_hint="--explain")
    click.echo(f"{code} : {_(CODES[code])}")


def _fix(setting: Setting) -> None:
    from addprec_training.sources.edit import fix  # noqa: PLC0415 - the one command that changes a source

    for path, count in fix(setting.root()):
        click.echo(_("{path} : {count} ligne(s) mise(s) entre guillemets").format(path=path, count=count), err=True)
