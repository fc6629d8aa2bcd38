"""The look of each plan: the house's theme, what its structure and its session lay over it, fitted to its deck template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from addprec_training import theme
from addprec_training.errors import CurriculumError, DocumentError, Location, Problem
from addprec_training.messages import _
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import Loaded
from addprec_training.theme import Layer, Theme


class Looks:
    """The looks of a curriculum: each theme is read, and fitted to its template, once."""

    def __init__(self, loaded: Loaded, root: Path) -> None:
        """Read the house's theme, and what structures and sessions lay over it.

        Raises `CurriculumError` with all that is wrong in them.
        """
        self._loaded = loaded
        self._files = [theme.read(path) for path in _files(root)]
        self._folder = root.parent / "templates"
        self._own = {} if self._folder.resolve() == TEMPLATES.resolve() else theme.house_files(self._folder)
        self.house, warnings = self._made(())
        self._sessions: dict[str, Theme] = {}
        wrong: list[Problem] = []
        for slug in loaded.curriculum.sessions:
            layers = tuple(self._layers(slug))
            try:
                self._sessions[slug], more = self._made(layers) if layers else (self.house, ())
            except CurriculumError as error:
                wrong.extend(error.problems)
            else:
                warnings += more
        if wrong:
            raise CurriculumError(wrong)
        self.problems = warnings
        """What a template lacks: warnings."""

    def of(self, plan: Plan) -> Theme:
        """Return the theme of the documents of `plan`."""
        return self._sessions[plan.session.slug] if plan.session is not None else self.house

    def _layers(self, slug: str) -> Iterator[Layer]:
        """Yield what the structure of a session, then the session, lay over the house's theme."""
        curriculum = self._loaded.curriculum
        session = curriculum.sessions[slug]
        structure = session.structure or ""
        if structure in curriculum.structures:
            yield from self._layer("structures", structure, curriculum.structures[structure].theme)
        yield from self._layer("sessions", slug, session.theme)

    def _layer(self, kind: str, slug: str, said: Mapping[str, Any] | None) -> Iterator[Layer]:
        if said:
            yield Layer(said, self._loaded.where.locate((kind, slug, "theme")), self._folder)

    def _made(self, layers: Sequence[Layer]) -> tuple[Theme, tuple[Problem, ...]]:
        every = [*self._files, *layers]
        whole = theme.made(every).model_copy(update={"own": self._own})
        naming = next((layer for layer in reversed(every) if isinstance(layer.data.get("deck"), str)), None)
        if naming is None:
            return whole, ()
        from addprec_training.documents.deck.fitting import fitted  # noqa: PLC0415 - reads XML, for a house's template only

        place = naming.at("deck")
        try:
            found = fitted(whole)
        except DocumentError as error:
            raise CurriculumError([Problem(place, error.code, str(error), error.hint)]) from error
        name = str(naming.data["deck"])
        replaced = [fit for fit in found.fits if fit.state == "replaced"]
        return found.theme, tuple(_warning(place, name, [f"« {fit.layout} » → « {fit.by} »" for fit in replaced]))


def _warning(place: Location, name: str, replaced: list[str]) -> Iterator[Problem]:
    if replaced:
        yield Problem(
            place,
            "D005",
            _("gabarit « {name} » : dispositions absentes, et celles qui les remplacent : {replaced}").format(
                name=name, replaced=", ".join(replaced)
            ),
            _("« addprec-train doctor --deck {name} » montre ce qui manque, et comment l’ajouter.").format(name=name),
            "warning",
        )


def _files(root: Path) -> list[Path]:
    """Return our theme, then that of the house when its `templates/` beside the curriculum has one."""
    own = root.parent / "templates" / "theme.yaml"
    ours = TEMPLATES / "theme.yaml"
    return [ours, *([own] if own.is_file() and own.resolve() != ours.resolve() else [])]
