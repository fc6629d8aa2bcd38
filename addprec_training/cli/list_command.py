"""`addprec-train list`: the modules and the sessions."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import click

from addprec_training.cli.elements import Element, elements
from addprec_training.cli.main import Setting
from addprec_training.messages import _, mark
from addprec_training.model.curriculum import Curriculum
from addprec_training.plan.french import duration
from addprec_training.sources.folder import load


@click.command()
@click.option("--json", "as_json", is_flag=True, help=mark("En JSON."))
@click.option(
    "--elements", "by_element", is_flag=True, help=mark("Les 62 éléments de la mission, et ce qui porte chacun.")
)
@click.pass_obj
def command(setting: Setting, *, as_json: bool, by_element: bool) -> None:
    """List what can be built."""
    curriculum = load(setting.root()).curriculum
    if by_element:
        _show_elements(elements(curriculum), as_json=as_json)
        return
    if as_json:
        click.echo(json.dumps(_plain(curriculum), ensure_ascii=False, indent=2))
        return
    for slug, module in curriculum.modules.items():
        click.echo(f"{slug}  {module.title}")
        hours = _("{room} en salle").format(room=duration(module.room))
        if module.online:
            hours += _(", {online} en ligne").format(online=duration(module.online))
        click.echo(f"    {module.version} · {hours} · {_(module.review.status)}")
    for slug, session in curriculum.sessions.items():
        click.echo(f"{slug}  {_('session')} · {session.module} · {session.format} · {', '.join(session.departements)}")


def _show_elements(found: tuple[Element, ...], *, as_json: bool) -> None:
    covered = sum(element.covered for element in found)
    if as_json:
        told = [{**asdict(element), "covered": element.covered} for element in found]
        click.echo(json.dumps({"covered": covered, "elements": told}, ensure_ascii=False, indent=2))
        return
    for element in found:
        carriers = ", ".join((*element.modules, *element.sessions)) or "—"
        said = f"{element.title} [{element.state}]" if element.title else _("non dit dans programme.yaml")
        click.echo(f"{element.ref}  {said}\n     {carriers}")
        if element.departements:
            click.echo("     " + _("départements : {codes}").format(codes=", ".join(element.departements)))
        if element.doubt:
            click.echo("     " + _("doute : {doubt}").format(doubt=element.doubt))
    click.echo(
        _("{covered} éléments sur {all} portés par un module ou une session").format(covered=covered, all=len(found))
    )


def _plain(curriculum: Curriculum) -> dict[str, Any]:
    return {
        "modules": [
            {
                "slug": slug,
                "title": module.title,
                "version": module.version,
                "room": module.room,
                "online": module.online,
                "review": module.review.status,
                "refs": list(module.refs),
                "sequences": [sequence.id for sequence in module.sequences],
            }
            for slug, module in curriculum.modules.items()
        ],
        "sessions": [
            {
                "slug": slug,
                "module": session.module,
                "format": session.format,
                "departements": list(session.departements),
                "days": [day.date.isoformat() if day.date else None for day in session.days],
            }
            for slug, session in curriculum.sessions.items()
        ],
    }
