"""Screens: what is shown. One screen is one slide (more when it is long) and one page of e-learning."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from addprec_training.model.base import Base, Blocks, Flag, Line, Lines, Mode, Number, Slug, Title, Words


class _Screen(Base):
    id: Slug
    """Identifiant stable, unique dans le module : il nomme la diapositive et la page."""
    title: Title
    """Titre, qui dit l’idée de l’écran."""
    text: Blocks = ()
    """Explication complète : page de l’apprenant·e, et sous la vignette dans le guide. Jamais sur la diapositive."""
    notes: Blocks = ()
    """Pour la personne qui anime seulement : notes de la diapositive et guide, jamais un document de l’apprenant·e."""
    mode: Mode | None = None
    """Où vit l’écran, quand ce n’est pas comme son activité."""
    sources: tuple[Slug, ...] = ()
    """Sources de l’écran (identifiants de la bibliographie), affichées sous ce qu’elles appuient."""


class Points(_Screen):
    """Des points courts, avec au besoin une figure à côté."""

    kind: Literal["points"] = "points"
    """Genre d’écran : points (le genre par défaut)."""
    points: Annotated[Lines, Field(min_length=1)]
    """Les points, courts : ce que la salle lit."""
    figure: Slug | None = None
    """Média montré à côté des points."""


class TitleScreen(_Screen):
    """Une phrase seule, en grand."""

    kind: Literal["title"]
    """Genre d’écran : une phrase seule."""
    subtitle: Line = ()
    """Ce qui se lit dessous, en petit."""


class Column(Base):
    """Une colonne de l’écran."""

    head: Words
    """En-tête de la colonne."""
    points: Annotated[Lines, Field(min_length=1)]
    """Ce qu’elle dit."""


class Columns(_Screen):
    """Deux ou trois colonnes d’égale valeur."""

    kind: Literal["columns"]
    """Genre d’écran : colonnes."""
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=3)]
    """Deux ou trois colonnes."""


class Comparison(_Screen):
    """Deux colonnes qui s’opposent ; celle de droite est à préférer."""

    kind: Literal["comparison"]
    """Genre d’écran : comparaison."""
    left: Column
    """Ce qu’on quitte (« Éviter », « Avant »)."""
    right: Column
    """Ce qu’on préfère (« Préférer », « Après »)."""


class TableScreen(_Screen):
    """Un tableau."""

    kind: Literal["table"]
    """Genre d’écran : tableau."""
    head: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    """En-têtes des colonnes."""
    rows: Annotated[tuple[tuple[Line, ...], ...], Field(min_length=1)]
    """Lignes du tableau ; autant de cases que d’en-têtes."""


class Bar(Base):
    """Une barre du graphique."""

    label: Words
    """Ce qui est compté."""
    value: Number
    """Valeur, dans l’unité du graphique."""
    highlight: Flag = False
    """La barre dont parle le titre."""


class Chart(_Screen):
    """Un graphique en barres ; son titre dit ce qu’on y voit."""

    kind: Literal["chart"]
    """Genre d’écran : graphique."""
    unit: Words
    """Unité, écrite après chaque valeur (« % », « décès »)."""
    bars: Annotated[tuple[Bar, ...], Field(min_length=2, max_length=8)]
    """Les barres, dans l’ordre."""
    reading: Line
    """Aide à la lecture : lieu, date, limites du chiffre."""
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Source du chiffre : obligatoire."""


class NumberScreen(_Screen):
    """Un seul chiffre, ce qu’il compte, et sa source."""

    kind: Literal["number"]
    """Genre d’écran : un chiffre."""
    value: Annotated[Words, Field(max_length=12)]
    """Le chiffre avec son unité (« 10 g »)."""
    counts: Line
    """Ce que le chiffre compte, avec le lieu et la date."""
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Source du chiffre : obligatoire."""


class FigureScreen(_Screen):
    """Une figure."""

    kind: Literal["figure"]
    """Genre d’écran : figure."""
    figure: Slug
    """Média (identifiant dans « medias/medias.yaml »)."""


class Quotation(_Screen):
    """Une parole ou une phrase à retenir, et qui la dit."""

    kind: Literal["quotation"]
    """Genre d’écran : citation."""
    quote: Line
    """La phrase, sans guillemets."""
    by: Words
    """Qui la dit, où, quand."""


class Vignette(_Screen):
    """Une situation fictive, et les questions qu’elle pose."""

    kind: Literal["vignette"]
    """Genre d’écran : vignette."""
    situation: Blocks
    """Le récit, en phrases courtes. Toujours fictif, sans lieu réel."""
    prompts: Annotated[Lines, Field(min_length=1, max_length=5)]
    """Questions posées au groupe."""


class RecordingScreen(_Screen):
    """Un enregistrement à écouter ou à regarder en ligne ; en salle, sa transcription se lit à voix haute."""

    kind: Literal["recording"]
    """Genre d’écran : enregistrement."""
    recording: Slug
    """Enregistrement (identifiant dans « medias/enregistrements.yaml »)."""
    prompts: Annotated[Lines, Field(min_length=1, max_length=4)]
    """Ce qu’il faut y chercher, dit avant."""


class QuestionScreen(_Screen):
    """La place d’une question parmi les écrans."""

    kind: Literal["question"]
    """Genre d’écran : question."""
    question: Slug
    """Question de la même activité. Une question qu’aucun écran ne place vient après les écrans."""


class Definition(_Screen):
    """Un terme et ce qu’il veut dire."""

    kind: Literal["definition"]
    """Genre d’écran : définition."""
    definition: Line
    """La définition, en une ou deux phrases."""
    points: Lines = ()
    """Ce qui la précise."""


class Steps(_Screen):
    """Une conduite à tenir, dans l’ordre."""

    kind: Literal["steps"]
    """Genre d’écran : étapes."""
    steps: Annotated[Lines, Field(min_length=2, max_length=10)]
    """Les étapes ; chacune commence par un verbe en gras."""


class Alert(_Screen):
    """Le panneau d’urgence : « 15 ou 112 » en grand, et rien d’autre que l’urgence."""

    kind: Literal["alert"]
    """Genre d’écran : urgence."""
    points: Annotated[Lines, Field(min_length=1, max_length=4)]
    """Ce qu’il faut savoir pour appeler."""


class Takeaways(_Screen):
    """Ce qu’il faut retenir."""

    kind: Literal["takeaways"]
    """Genre d’écran : à retenir."""
    points: Annotated[Lines, Field(min_length=1, max_length=5)]
    """Des phrases entières, trois de préférence."""


class Agenda(_Screen):
    """Le programme de la demi-journée, avec les heures du plan."""

    kind: Literal["agenda"]
    """Genre d’écran : programme."""


class Brief(_Screen):
    """La consigne d’une activité : ses minutes, ses groupes et son matériel viennent de l’activité."""

    kind: Literal["brief"]
    """Genre d’écran : consigne."""
    steps: Annotated[Lines, Field(min_length=1, max_length=6)]
    """Ce que le groupe a à faire, dans l’ordre."""


class SourcesScreen(_Screen):
    """Les sources de l’activité, ou celles que l’on nomme."""

    kind: Literal["sources"]
    """Genre d’écran : sources."""


class Discussion(_Screen):
    """Des questions ouvertes, pour un échange."""

    kind: Literal["discussion"]
    """Genre d’écran : échange."""
    prompts: Annotated[Lines, Field(min_length=1, max_length=6)]
    """Les questions posées au groupe."""


class Resources(_Screen):
    """Des lignes d’aide et leurs numéros."""

    kind: Literal["resources"]
    """Genre d’écran : ressources."""
    resources: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Lignes d’aide (identifiants de « ressources.yaml »), dans l’ordre."""


_KINDS = (
    Points, TitleScreen, Columns, Comparison, TableScreen, Chart, NumberScreen, FigureScreen, Quotation, Vignette, RecordingScreen,
    QuestionScreen, Definition, Steps, Alert, Takeaways, Agenda, Brief, SourcesScreen, Discussion, Resources,
)  # fmt: skip


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        kind = value.get("kind")
        return "points" if kind is None else str(kind)
    return str(getattr(value, "kind", "points"))


Screen = Annotated[
    Annotated[Points, Tag("points")]
    | Annotated[TitleScreen, Tag("title")]
    | Annotated[Columns, Tag("columns")]
    | Annotated[Comparison, Tag("comparison")]
    | Annotated[TableScreen, Tag("table")]
    | Annotated[Chart, Tag("chart")]
    | Annotated[NumberScreen, Tag("number")]
    | Annotated[FigureScreen, Tag("figure")]
    | Annotated[Quotation, Tag("quotation")]
    | Annotated[Vignette, Tag("vignette")]
    | Annotated[RecordingScreen, Tag("recording")]
    | Annotated[QuestionScreen, Tag("question")]
    | Annotated[Definition, Tag("definition")]
    | Annotated[Steps, Tag("steps")]
    | Annotated[Alert, Tag("alert")]
    | Annotated[Takeaways, Tag("takeaways")]
    | Annotated[Agenda, Tag("agenda")]
    | Annotated[Brief, Tag("brief")]
    | Annotated[SourcesScreen, Tag("sources")]
    | Annotated[Discussion, Tag("discussion")]
    | Annotated[Resources, Tag("resources")],
    Discriminator(_kind),
]
"""A screen of any kind; without `kind`, it is points."""

SCREEN_KINDS: tuple[str, ...] = tuple(kind.model_fields["kind"].annotation.__args__[0] for kind in _KINDS)  # type: ignore[union-attr]
"""The values that `kind` may take, in the order of the manual."""
