"""A module's folder -> a `Module`: its identity, sequences in the order that it says, handouts, media and formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from addprec_training.errors import DataPath
from addprec_training.messages import _
from addprec_training.model.activity import Sequence
from addprec_training.model.group_session import GroupSession
from addprec_training.model.handout import Handout
from addprec_training.model.module import FormatName, Module, ModuleFile, ModuleIdentity
from addprec_training.model.overlay import FormatOverlay
from addprec_training.sources.faults import nearest
from addprec_training.sources.media_folder import read_media, read_recordings
from addprec_training.sources.reading import Reading
from addprec_training.sources.yaml_text import Document


def read_module(reading: Reading, folder: Path) -> Module | None:
    """Return the module of `folder`; None, with problems, when a part of it cannot be read."""
    slug = folder.name
    at: DataPath = ("modules", slug)
    before = len(reading.problems)
    if not reading.slug(folder, slug):
        return None
    if not (folder / "module.yaml").is_file():
        reading.complain(
            folder,
            "F007",
            _("ce dossier n’a pas de « module.yaml »"),
            _("Un module commence par ce fichier : titre, objectifs, séquences."),
        )
        return None
    identity = reading.read(folder / "module.yaml", ModuleFile, at)
    used: dict[str, Document] = {}
    found = _sequences(reading, folder, used)
    handouts = _handouts(reading, folder, at, used)
    ready = _group_sessions(reading, folder)
    media = read_media(reading, folder / "medias", (*at, "media"))
    recordings = read_recordings(reading, folder / "medias", (*at, "recordings"))
    formats = _formats(reading, folder, at)
    if identity is None or len(reading.problems) > before:
        return None
    sequences = _in_order(reading, identity, found, at)
    if len(reading.problems) > before:
        return None
    group_sessions = _group_sessions_in_order(reading, identity, ready, at)
    if len(reading.problems) > before:
        return None
    own = {name: getattr(identity, name) for name in ModuleIdentity.model_fields}
    return Module(
        **own,
        slug=slug,
        sequences=sequences,
        handouts=handouts,
        group_sessions=group_sessions,
        media=media,
        recordings=recordings,
        formats=formats,
    )


def _sequences(
    reading: Reading, folder: Path, used: dict[str, Document]
) -> dict[Path, tuple[Document, Sequence | None]]:
    found: dict[Path, tuple[Document, Sequence | None]] = {}
    for path in reading.files(folder):
        if path.name == "module.yaml":
            continue
        document = reading.document(path)
        if document is not None:
            _take_common_handouts(reading, document, used)
            found[path] = (document, reading.model(document, Sequence))
    return found


def _take_common_handouts(reading: Reading, document: Document, used: dict[str, Document]) -> None:
    """Put the id of a handout of `communs/` where an activity takes it, and keep its file for the module."""
    activities = document.data.get("activities") if isinstance(document.data, dict) else None
    for activity in activities if isinstance(activities, list) else []:
        handouts = activity.get("handouts") if isinstance(activity, dict) else None
        if not isinstance(handouts, list):
            continue
        for place, handout in enumerate(handouts):
            if isinstance(handout, dict) and "id" in handout and (common := reading.common(str(handout.get("use")))):
                handouts[place] = handout["id"]
                used[str(handout["use"])] = common


def _in_order(
    reading: Reading,
    identity: ModuleFile,
    found: dict[Path, tuple[Document, Sequence | None]],
    at: DataPath,
) -> tuple[Sequence, ...]:
    by_id: dict[str, tuple[Document, Sequence]] = {}
    for path, (document, sequence) in found.items():
        if sequence is None:
            continue
        if sequence.id in by_id:
            other = by_id[sequence.id][0].path.name
            reading.complain(
                path, "F008", _("séquence « {id} » : déjà dans « {other} »").format(id=sequence.id, other=other)
            )
        elif sequence.id not in identity.sequences:
            reading.complain(
                path,
                "F009",
                _("séquence « {id} » : absente de la liste « sequences » de module.yaml").format(id=sequence.id),
                nearest(sequence.id, identity.sequences),
            )
        by_id[sequence.id] = (document, sequence)
    ordered: list[Sequence] = []
    for place, slug in enumerate(identity.sequences):
        if slug not in by_id:
            mark = reading.marks[(*at, "sequences", place)]
            reading.problems.append(
                mark.problem(
                    "F010", _("aucun fichier ne porte la séquence « {id} »").format(id=slug), nearest(slug, list(by_id))
                )
            )
            continue
        document, sequence = by_id[slug]
        reading.mount(document, (*at, "sequences", place))
        ordered.append(sequence)
    return tuple(ordered)


def _handouts(reading: Reading, folder: Path, at: DataPath, used: dict[str, Document]) -> tuple[Handout, ...]:
    handouts: list[Handout] = []
    for path in reading.files(folder / "fiches"):
        document = reading.document(path)
        if document is None:
            continue
        if isinstance(document.data, dict):
            document.data.setdefault("id", path.stem)
        reading.mount(document, (*at, "handouts", len(handouts)))
        handout = reading.model(document, Handout)
        if handout is None:
            continue
        if handout.id != path.stem:
            reading.problems.append(
                document.values[("id",)].problem(
                    "F011",
                    _("une fiche porte le nom de son fichier : attendu « {stem} », trouvé « {id} »").format(
                        stem=path.stem, id=handout.id
                    ),
                )
            )
        handouts.append(handout)
    for slug, common in sorted(used.items()):
        part = Document(common.path, {"id": slug, **common.data["handout"]}, _below(common.values), _below(common.keys))
        reading.mount(part, (*at, "handouts", len(handouts)))
        handout = reading.model(part, Handout)
        if handout is not None:
            handouts.append(handout)
    return tuple(handouts)


def _group_sessions(reading: Reading, folder: Path) -> dict[str, tuple[Document, GroupSession | None]]:
    """Return what each file of `seances/` says, by the name of the file, which is its id."""
    found: dict[str, tuple[Document, GroupSession | None]] = {}
    for path in reading.files(folder / "seances"):
        document = reading.document(path)
        if document is None:
            continue
        if isinstance(document.data, dict):
            document.data.setdefault("id", path.stem)
        ready = reading.model(document, GroupSession)
        if ready is not None and ready.id != path.stem:
            reading.problems.append(
                document.values[("id",)].problem(
                    "F020",
                    _("une séance porte le nom de son fichier : attendu « {stem} », trouvé « {id} »").format(
                        stem=path.stem, id=ready.id
                    ),
                )
            )
        found[path.stem] = (document, ready)
    return found


def _group_sessions_in_order(
    reading: Reading, identity: ModuleFile, found: dict[str, tuple[Document, GroupSession | None]], at: DataPath
) -> tuple[GroupSession, ...]:
    """Return the group sessions in the order of module.yaml; say which are listed without a file, or the other way round."""
    for slug, (document, _ready) in found.items():
        if slug not in identity.group_sessions:
            reading.complain(
                document.path,
                "F021",
                _("séance « {id} » : absente de la liste « group_sessions » de module.yaml").format(id=slug),
                nearest(slug, identity.group_sessions),
            )
    ordered: list[GroupSession] = []
    for place, slug in enumerate(identity.group_sessions):
        if slug not in found:
            mark = reading.marks[(*at, "group_sessions", place)]
            reading.problems.append(
                mark.problem(
                    "F022",
                    _("aucun fichier « seances/{id}.yaml »").format(id=slug),
                    nearest(slug, list(found)),
                )
            )
            continue
        document, ready = found[slug]
        reading.mount(document, (*at, "group_sessions", place))
        if ready is not None:
            ordered.append(ready)
    return tuple(ordered)


def _below(marks: dict[DataPath, Any]) -> dict[DataPath, Any]:
    return {path[1:]: mark for path, mark in marks.items() if path[:1] == ("handout",)}


def _formats(reading: Reading, folder: Path, at: DataPath) -> dict[FormatName, FormatOverlay]:
    formats: dict[FormatName, FormatOverlay] = {}
    for path in reading.files(folder / "formats"):
        if path.stem not in get_args(FormatName):
            reading.complain(
                path,
                "F012",
                _("format « {name} » inconnu").format(name=path.stem),
                nearest(path.stem, get_args(FormatName)),
            )
            continue
        overlay = reading.read(path, FormatOverlay, (*at, "formats", path.stem))
        if overlay is not None:
            formats[path.stem] = overlay  # type: ignore[index]
    return formats
