"""`addprec-train clean`: take away what was built."""

from __future__ import annotations

from pathlib import Path

import click

from addprec_training.cli.main import Setting
from addprec_training.messages import _, mark, plural
from addprec_training.store.output import clean


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=mark("DOSSIER"),
    help=mark("Le dossier à vider (par défaut « build », à côté du curriculum)."),
)
@click.option("--overwrite", is_flag=True, help=mark("Enlever aussi les fichiers modifiés à la main."))
@click.pass_obj
def command(setting: Setting, output: Path | None, *, overwrite: bool) -> None:
    """Remove what builds wrote: documents, records, cache; what was edited by hand stays, and is said."""
    root = output.absolute() if output else setting.root().parent / "build"
    removed, kept = clean(root, overwrite=overwrite)
    for path in kept:
        click.echo(
            _("« {name} » a été modifié à la main : il reste (--overwrite pour l’enlever).").format(name=path), err=True
        )
    click.echo(plural("{count} fichier enlevé", "{count} fichiers enlevés", removed).format(count=removed), err=True)
