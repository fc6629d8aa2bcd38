"""`addprec-train build`: make the documents."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from addprec_training.build import Report, Request, build
from addprec_training.cli.main import Setting
from addprec_training.cli.progress import Steps
from addprec_training.cli.report import count, show_problems
from addprec_training.errors import Location, Problem, in_order
from addprec_training.messages import _, mark, plural
from addprec_training.model.module import FORMATS, FormatName
from addprec_training.model.participant import Participant
from addprec_training.sources import participants as lists
from addprec_training.sources.folder import load
from addprec_training.tasks import DOCUMENTS


class _Kinds(click.ParamType[tuple[str, ...]]):
    """A list of kinds of documents, with commas."""

    name = "kinds"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        kinds = tuple(part.strip() for part in str(value).split(",") if part.strip())
        for kind in kinds:
            if kind not in DOCUMENTS:
                self.fail(
                    _("« {kind} » n’est pas un document. Possibles : {kinds}.").format(
                        kind=kind, kinds=", ".join(DOCUMENTS)
                    ),
                    param,
                    ctx,
                )
        return kinds


@click.command()
@click.argument("targets", nargs=-1, metavar=mark("[CIBLE]..."))
@click.option(
    "--only",
    "documents",
    type=_Kinds(),
    default=",".join(DOCUMENTS),
    show_default=False,
    metavar="DOCUMENT,…",
    help=mark("Ces documents seulement."),
)
@click.option("--format", "format_", type=click.Choice(FORMATS), help=mark("Ce format seulement."))
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=mark("DOSSIER"),
    help=mark("Le dossier où écrire (par défaut « build », à côté du curriculum)."),
)
@click.option(
    "--participants",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=mark("FICHIER"),
    help=mark("La liste des participants et participantes d’une session, CSV ou XLSX : lue, jamais copiée."),
)
@click.option("--overwrite", is_flag=True, help=mark("Écraser aussi les fichiers modifiés à la main."))
@click.pass_obj
def command(
    setting: Setting,
    targets: tuple[str, ...],
    documents: tuple[str, ...],
    format_: FormatName | None,
    output: Path | None,
    participants: Path | None,
    *,
    overwrite: bool,
) -> None:
    """Make the documents of TARGETS, or of everything."""
    root = setting.root()
    request = Request(
        curriculum=root,
        output=output.absolute() if output else root.parent / "build",
        targets=targets,
        documents=documents,
        formats=(format_,) if format_ else FORMATS,
        participants=_guests(root, targets, participants) if participants else (),
        overwrite=overwrite,
    )
    with Steps() as steps:
        report = build(request, datetime.datetime.now(tz=datetime.UTC).date(), steps.show)
    _tell(report, request.output)
    if report.failed:
        click.get_current_context().exit(1)


def _guests(root: Path, targets: tuple[str, ...], path: Path) -> tuple[Participant, ...]:
    """Return the people of `path`, once the columns read have been said, and confirmed on a terminal."""
    session = load(root).curriculum.sessions.get(targets[0]) if len(targets) == 1 else None
    if session is None:
        raise click.UsageError(_("« --participants » va avec une session, et une seule."))
    guests = lists.read(path)
    for sentence in lists.columns_said(guests):
        click.echo(sentence, err=True)
    if guests.unread:
        message = _("colonnes non lues, à retirer de la liste : {heads}").format(heads=", ".join(guests.unread))
        click.echo(message, err=True)
    if guests.repeated:
        lines = ", ".join(str(line) for line in guests.repeated)
        click.echo(_("en double, gardé une fois : ligne {lines}").format(lines=lines), err=True)
    by_hand = _by_hand(guests.people)
    if by_hand:
        lines = ", ".join(str(line) for line in by_hand)
        message = _(
            "nom ou structure à écrire à la main sur les papiers, nos polices n’en ont pas les lettres : ligne {lines}"
        )
        click.echo(message.format(lines=lines), err=True)
    alone = [one.line for one in guests.people if not one.structure]
    if alone and session.format == "inter":
        lines = ", ".join(str(line) for line in alone)
        click.echo(_("sans structure, à porter sur la convention vierge : ligne {lines}").format(lines=lines), err=True)
    click.echo(
        plural("{count} personne", "{count} personnes", len(guests.people)).format(count=len(guests.people)), err=True
    )
    if sys.stdin.isatty() and not _confirmed(_("Est-ce bien cela ? [O/n]")):
        click.echo(_("Rien n’a été construit. Renommez les colonnes de la liste, puis recommencez."), err=True)
        raise click.exceptions.Exit(1)
    return guests.people


def _confirmed(question: str) -> bool:
    """Ask until the answer is yes or no, in French or in English; nothing typed is yes. `click.confirm` takes English alone."""
    answers = {"": True, "o": True, "oui": True, "y": True, "yes": True, "n": False, "non": False, "no": False}
    while True:
        answer = (
            str(click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)).strip().lower()
        )
        if answer in answers:
            return answers[answer]


def _by_hand(people: tuple[Participant, ...]) -> list[int]:
    """Return the lines of the list with a word that our typefaces cannot print."""
    from addprec_training.documents.kit.letters import is_printable  # noqa: PLC0415 - only with a list

    return [one.line for one in people if not (is_printable(one.name) and is_printable(one.structure))]


def _tell(report: Report, output: Path) -> None:
    """Say what was made, what was up to date, what was put beside, what failed, and where it all lies."""
    for written in report.written:
        if written.state != "same":
            click.echo(_shown(written.path))
    for written in report.written:
        if written.state == "beside":
            original = written.path.name.replace(".nouveau", "")
            click.echo(
                _(
                    "« {name} » a été modifié à la main : il est resté tel quel, le nouveau est à côté (--overwrite pour écraser)."
                ).format(name=original),
                err=True,
            )
    if report.gone:
        message = plural(
            "{count} papier d’une liste précédente enlevé",
            "{count} papiers d’une liste précédente enlevés",
            len(report.gone),
        )
        click.echo(message.format(count=len(report.gone)), err=True)
    show_problems(_told_once(in_order(problem for _task, problems in report.failed for problem in problems), output))
    made = sum(written.state != "same" for written in report.written)
    same = len(report.written) - made
    parts = [plural("{count} document construit", "{count} documents construits", made).format(count=made)]
    if same:
        parts.append(plural("{count} déjà à jour", "{count} déjà à jour", same).format(count=same))
    if report.failed:
        parts.append(
            plural("{count} non construit", "{count} non construits", len(report.failed)).format(
                count=len(report.failed)
            )
        )
    click.echo(_("{parts}, dans {folder}").format(parts=", ".join(parts), folder=_shown(output)), err=True)
    if report.problems:
        click.echo(_("{count} : « addprec-train check » les montre.").format(count=count(report.problems)), err=True)


def _told_once(problems: Iterable[Problem], output: Path) -> Iterator[Problem]:
    """Yield `problems`; what is said of several files of `output` in the same words, as that Pango is missing, is told once."""
    alike: dict[tuple[str, str, Location | None], list[Problem]] = {}
    for problem in problems:
        place = None if problem.location.path.is_relative_to(output) else problem.location
        alike.setdefault((problem.code, problem.message, place), []).append(problem)
    for first, *others in alike.values():
        more = plural("et {count} autre fichier", "et {count} autres fichiers", len(others)).format(count=len(others))
        yield replace(first, message=f"{first.message} ({more})") if others else first


def _shown(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
