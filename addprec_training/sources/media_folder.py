"""A folder of media -> the figures and the recordings that it lists, each with what its file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from addprec_training.errors import DataPath
from addprec_training.messages import _
from addprec_training.model.module import Media, MediaEntry
from addprec_training.model.recording import Recording, RecordingEntry
from addprec_training.sources import svg
from addprec_training.sources.faults import nearest
from addprec_training.sources.reading import Reading
from addprec_training.sources.yaml_text import Document, Mark

MAX_PICTURE_BYTES = 5_000_000
"""Size of a picture: over it, a package or a deck no longer travels by mail."""
MAX_RECORDING_BYTES = 40_000_000
"""Size of a recording: what most platforms still take in one file is 50 MB, the rest of the package included."""

_BEGINS: Mapping[str, Callable[[bytes], bool]] = {
    "png": lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"),
    "jpg": lambda content: content.startswith(b"\xff\xd8\xff"),
    "mp3": lambda content: content.startswith(b"ID3") or (content[:1] == b"\xff" and content[1:2] >= b"\xe0"),
    "m4a": lambda content: content[4:8] == b"ftyp",
    "mp4": lambda content: content[4:8] == b"ftyp",
    "wav": lambda content: content[:4] == b"RIFF" and content[8:12] == b"WAVE",
    "webm": lambda content: content.startswith(b"\x1aE\xdf\xa3"),
    "vtt": lambda content: content.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"),
}
"""How files of each ending begin; a drawing is read whole."""

_Entry = TypeVar("_Entry", bound=BaseModel)


def read_media(reading: Reading, folder: Path, at: DataPath) -> dict[str, Media]:
    """Return the media of `folder`, which its `medias.yaml` lists, by id; their places known under `at`."""
    media: dict[str, Media] = {}
    for name, document, entry in _entries(reading, folder / "medias.yaml", at, MediaEntry):
        content = _picture(reading, folder / entry.file, document.values[(name, "file")])
        if content is not None:
            media[name] = Media(**_fields(entry), id=name, content=content)
    return media


def read_recordings(reading: Reading, folder: Path, at: DataPath) -> dict[str, Recording]:
    """Return the recordings of `folder`, which its `enregistrements.yaml` lists, by id; their places known under `at`."""
    recordings: dict[str, Recording] = {}
    for name, document, entry in _entries(reading, folder / "enregistrements.yaml", at, RecordingEntry):
        content = _content(reading, folder / entry.file, document.values[(name, "file")], MAX_RECORDING_BYTES)
        cues: bytes | None = b""
        if entry.captions is not None:
            cues = _content(reading, folder / entry.captions, document.values[(name, "captions")], MAX_RECORDING_BYTES)
        if content is not None and cues is not None:
            recordings[name] = Recording(**_fields(entry), id=name, content=content, cues=cues)
    return recordings


def _fields(entry: BaseModel) -> dict[str, Any]:
    return {key: getattr(entry, key) for key in type(entry).model_fields}


def _entries(
    reading: Reading, index: Path, at: DataPath, model: type[_Entry]
) -> Iterator[tuple[str, Document, _Entry]]:
    """Yield what `index` maps to an id, in the order of the ids: the id, the file it stands in, the thing."""
    document = reading.document(index) if index.is_file() else None
    if document is None:
        return
    reading.mount(document, at)
    if not isinstance(document.data, dict):
        reading.complain(index, "M009", _("attendu un identifiant et ses clés pour chaque média"))
        return
    for name in sorted(document.data):
        below = {path[1:]: mark for path, mark in document.values.items() if path[:1] == (name,)}
        keys = {path[1:]: mark for path, mark in document.keys.items() if path[:1] == (name,) and len(path) > 1}
        entry = reading.model(Document(index, document.data[name], below, keys), model)
        if entry is not None and reading.slug(index, name):
            yield name, document, entry


def _content(reading: Reading, path: Path, mark: Mark, most: int) -> bytes | None:
    """Return what `path`, which is named at `mark`, holds: of its ending's kind, `most` bytes at most; None, with a problem, otherwise."""
    if not path.is_file():
        cues = path.suffix == ".vtt"  # nobody takes a video for its captions
        names = [
            file.name for file in path.parent.iterdir() if file.suffix != ".yaml" and (file.suffix == ".vtt") == cues
        ]
        message = _("le fichier « {file} » n’est pas dans « medias »").format(file=path.name)
        reading.problems.append(mark.problem("F013", message, nearest(path.name, names)))
        return None
    content = reading.content(path)
    if content is None:
        return None
    if len(content) > most:
        reading.complain(
            path,
            "F014",
            _("fichier de plus de {most} Mo").format(most=most // 1_000_000),
            _("Une image de 1 400 pixels de large suffit, une voix tient à 64 kbit/s."),
        )
        return None
    begins = _BEGINS.get(path.suffix[1:])
    if begins and not begins(content):
        reading.complain(
            path,
            "F015",
            _("ce fichier n’est pas du « {kind} »").format(kind=path.suffix),
            _("Donnez-lui l’extension de ce qu’il est, ou exportez-le dans ce format."),
        )
        return None
    return content


def _picture(reading: Reading, path: Path, mark: Mark) -> bytes | None:
    content = _content(reading, path, mark, MAX_PICTURE_BYTES)
    if content is None or path.suffix != ".svg":
        return content
    try:
        return svg.clean(content)
    except svg.DrawingError as error:
        for reason in error.reasons:
            reading.complain(
                path,
                "F016",
                _("dessin refusé : {reason}").format(reason=reason),
                _("Enregistrez-le en « SVG simple », sans style ni script."),
            )
        return None
