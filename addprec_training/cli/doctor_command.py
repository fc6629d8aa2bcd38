"""`addprec-train doctor`: what this machine lacks, what that prevents, and the command that installs it."""

from __future__ import annotations

import ctypes.util
import json
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from addprec_training import pdf
from addprec_training.cli import doctor_deck
from addprec_training.cli.main import Setting
from addprec_training.messages import _, mark
from addprec_training.resources import TEMPLATES

OLDEST_PYTHON = (3, 11)

SYSTEMS = {"debian": "Debian, Ubuntu", "fedora": "Fedora", "macos": "macOS", "windows": "Windows"}

_PANGO = {
    "debian": "sudo apt-get install -y --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "sudo dnf install pango harfbuzz",
    "macos": "brew install pango",
    "windows": mark(
        "Installez MSYS2 (msys2.org), puis dans son terminal : pacman -S mingw-w64-x86_64-pango ; ajoutez C:\\msys64\\mingw64\\bin au PATH."
    ),
}
_LIBERATION = {
    "debian": "sudo apt-get install -y fonts-liberation2",
    "fedora": "sudo dnf install liberation-sans-fonts",
    "macos": mark("Arial est déjà installée avec macOS."),
    "windows": mark("Arial est déjà installée avec Windows."),
}
_PYTHON = {
    "debian": "sudo apt-get install -y python3 python3-venv",
    "fedora": "sudo dnf install python3",
    "macos": "brew install python",
    "windows": "winget install Python.Python.3.13",
}
_AGAIN = dict.fromkeys(SYSTEMS, mark("Réinstallez addprec-training : ces fichiers en font partie."))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the documents need."""

    name: str
    present: bool
    detail: str
    prevents: str
    """What cannot be done without it; empty when all still can."""
    install: dict[str, str]
    """The command for each system."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help=mark("En JSON."))
@click.option(
    "--deck",
    type=click.Path(path_type=Path),
    help=mark("Examiner ce gabarit de diaporama : ce qu’il a, ce qui lui manque, ce qui le remplace."),
)
@click.pass_obj
def command(setting: Setting, deck: Path | None, *, as_json: bool) -> None:
    """Say what is missing on this machine, or in a deck template."""
    if deck is not None:
        _examine(setting, deck, as_json=as_json)
        return
    findings = [*(look() for look in (_python, _pango, _subset, _fonts, _template, _arial)), _curriculum(setting)]
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for line in _lines(findings):
            click.echo(line)
    if any(not finding.present and finding.prevents for finding in findings):
        click.get_current_context().exit(1)


def _examine(setting: Setting, deck: Path, *, as_json: bool) -> None:
    """Say what the template `deck` has: a path, or the name of a file in the `templates/` of the house."""
    named = setting.root().parent / "templates" / deck
    path = deck if deck.is_file() or not named.is_file() else named
    if not path.is_file():
        raise click.BadParameter(_("« {path} » n’existe pas").format(path=deck), param_hint="--deck")
    found = doctor_deck.examined(path)
    if as_json:
        click.echo(doctor_deck.as_json(found))
        return
    for line in doctor_deck.as_lines(path, found):
        click.echo(line)


def system() -> str:
    """Return which of `SYSTEMS` this machine is; Debian where it is none of them."""
    match platform.system():
        case "Windows":
            return "windows"
        case "Darwin":
            return "macos"
        case _:
            return "fedora" if shutil.which("dnf") and not shutil.which("apt-get") else "debian"


def _lines(findings: list[Finding]) -> Iterator[str]:
    here = system()
    for finding in findings:
        state = _("présent") if finding.present else _("absent")
        yield f"{finding.name} : {state}{f' ({finding.detail})' if finding.detail else ''}"
        if finding.present:
            continue
        if finding.prevents:
            yield f"    {_('Sans cela :')} {finding.prevents}"
        for name in sorted(finding.install, key=lambda name: name != here):
            yield f"    {SYSTEMS[name]} : {_(finding.install[name])}"


def _python() -> Finding:
    version = platform.python_version()
    return Finding(
        "Python", sys.version_info >= OLDEST_PYTHON, version, _("rien ne marche avant Python 3.11."), _PYTHON
    )


def _pango() -> Finding:
    missing = pdf.missing_library()
    return Finding(
        "Pango",
        missing is None,
        missing or "",
        _("ni guide ni livret ; le diaporama et les paquets se construisent quand même."),
        _PANGO,
    )


def _subset() -> Finding:
    found = ctypes.util.find_library("harfbuzz-subset")
    return Finding(
        "HarfBuzz (hb-subset)",
        found is not None,
        found or _("facultatif : les PDF sont un peu plus lourds et plus lents à faire"),
        "",
        _PANGO,
    )


def _fonts() -> Finding:
    files = sorted((TEMPLATES / "fonts").glob("*.ttf"))
    return Finding(
        _("Polices des documents"),
        len(files) >= 4,
        _("{count} fichiers").format(count=len(files)),
        _("ni guide, ni livret, ni paquets."),
        _AGAIN,
    )


def _template() -> Finding:
    path = TEMPLATES / "deck" / "reference.pptx"
    return Finding(_("Modèle de diaporama"), path.is_file(), path.name, _("pas de diaporama."), _AGAIN)


def _arial() -> Finding:
    """Look for Arial, or for its twin of equal width: decks are laid out for it."""
    if system() in ("windows", "macos"):
        return Finding("Arial", present=True, detail="", prevents="", install=_LIBERATION)
    listing = shutil.which("fc-list")
    said = _run([listing, ":", "family"]) if listing else ""
    found = next((name for name in ("Arial", "Liberation Sans", "Arimo") if name in said), None)
    return Finding(
        "Arial",
        found is not None,
        found or _("facultatif : pour voir ici le diaporama tel qu’il sera projeté"),
        "",
        _LIBERATION,
    )


def _run(arguments: list[str]) -> str:
    try:
        return subprocess.run(arguments, capture_output=True, text=True, timeout=20, check=False).stdout  # noqa: S603 - a program of the system, no input of ours
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _curriculum(setting: Setting) -> Finding:
    root = setting.root()
    prevents = _(
        "rien à construire : placez-vous dans le dossier qui contient « curriculum », ou donnez-le avec « -C »."
    )
    return Finding(_("Curriculum"), (root / "programme.yaml").is_file(), str(root), prevents, {})
