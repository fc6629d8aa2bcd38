"""`addprec-train`: the options that every command shares, and the table of commands."""

from __future__ import annotations

import gettext
import importlib
import os
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click

from addprec_training import __version__, messages
from addprec_training.errors import CurriculumError
from addprec_training.messages import LANGUAGES, LOCALES, _, mark

COMMANDS = {
    "build": mark("Construire les documents des modules et des sessions."),
    "check": mark("Vérifier les sources, sans rien construire."),
    "list": mark("Lister les modules et les sessions."),
    "calendrier": mark("Écrire le calendrier de toutes les sessions datées."),
    "clean": mark("Enlever ce qui a été construit."),
    "schema": mark("Écrire le schéma JSON des fichiers, pour l’éditeur."),
    "doctor": mark("Dire ce qui manque sur cette machine, et comment l’installer."),
}
"""Every command and its one line of help; the file of a command is called as it is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command is given."""

    curriculum: Path | None
    """The folder that `-C` names."""

    def root(self) -> Path:
        """Return the curriculum folder: the one that was named, else `curriculum/` here or in a folder above."""
        if self.curriculum is not None:
            return self.curriculum.absolute()
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / "programme.yaml").is_file():
                return folder
            if (folder / "curriculum" / "programme.yaml").is_file():
                return folder / "curriculum"
        return here / "curriculum"


class _Help(click.HelpFormatter):
    """Writes headings with the colon of the language: « Options : », “Options:”."""

    def write_heading(self, heading: str) -> None:
        self.write(" " * self.current_indent + _("{heading} :").format(heading=heading) + "\n")


class _Commands(click.Group):
    """Imports a command when it is called, so that help comes at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"addprec_training.cli.{cmd_name}_command")
        command: click.Command = module.command
        command.help = _(COMMANDS[cmd_name])
        _translate(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section(_("Commandes")):
            formatter.write_dl([(name, _(text)) for name, text in COMMANDS.items()])


def _translate(command: click.Command) -> None:
    """Put what `command` says of its options into the language of the process: they were made before it was known."""
    for parameter in command.params:
        if parameter.metavar:
            parameter.metavar = _(parameter.metavar)
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = _(parameter.help)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "-C",
    "--curriculum",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=mark("DOSSIER"),
    help=mark("Le dossier du curriculum."),
)
@click.option("--lang", type=click.Choice(LANGUAGES), help=mark("La langue des messages."))
@click.version_option(__version__, prog_name="addprec-train", help=mark("Montrer la version."))
@click.pass_context
def group(ctx: click.Context, curriculum: Path | None, lang: str | None) -> None:  # noqa: ARG001 - chosen before, see `main`
    """Keep what every command shares."""
    ctx.obj = Setting(curriculum)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line, and end the process with its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    _speak(arguments)
    group.help = _("Une source, tous les documents d’une formation : diaporama, guide, livret, paquets SCORM.")
    click.Context.formatter_class = _Help
    group.subcommand_metavar = _("COMMANDE [ARGUMENTS]...")
    _translate(group)
    try:
        group.main(arguments, prog_name="addprec-train")
    except CurriculumError as error:
        from addprec_training.cli.report import show_problems  # noqa: PLC0415 - only when there is something to show

        show_problems(error.problems)
        sys.exit(1)


def _speak(arguments: list[str]) -> None:
    """Choose the language before anything is said: help and usage errors come before the options are read."""
    wished = next((value for name, value in _pairs(arguments) if name == "--lang" and value in LANGUAGES), None)
    language = wished or messages.preferred(os.environ)
    messages.install(language)
    os.environ["LANGUAGE"] = language  # click asks gettext for its own sentences, by the environment
    gettext.bindtextdomain("click", LOCALES)
    gettext.textdomain("click")


def _pairs(arguments: list[str]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = list(pairwise(arguments))
    return pairs + [
        (argument.split("=", 1)[0], argument.split("=", 1)[1])
        for argument in arguments
        if argument.startswith("--lang=")
    ]
