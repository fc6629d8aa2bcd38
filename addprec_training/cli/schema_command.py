"""`addprec-train schema`: the JSON Schema of the files, for an editor."""

from __future__ import annotations

import json

import click

from addprec_training.messages import mark
from addprec_training.model.schema import KINDS, schema


@click.command()
@click.argument("kind", required=False, type=click.Choice(list(KINDS)), metavar=mark("[GENRE]"))
def command(kind: str | None) -> None:
    """Write the schema of KIND, or one schema with every kind in `$defs`."""
    click.echo(json.dumps(schema(kind), ensure_ascii=False, indent=2))
