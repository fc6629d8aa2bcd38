"""A module's timed parts: sequences made of activities, and what the facilitator does in each."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from addprec_training.messages import _
from addprec_training.model.base import Base, Blocks, Count, Line, Lines, Minutes, Mode, Slug, Title, Words
from addprec_training.model.questions import Question
from addprec_training.model.screens import Screen

Method = Literal[
    "apport", "tour-de-table", "brise-glace", "photolangage", "vignette", "jeu-de-role", "debat-mouvant", "world-cafe", "cine-debat",
    "arbre-a-problemes", "analyse-de-pratiques", "quiz", "cloture", "atelier", "demonstration", "positionnement", "lecture", "parcours",
]  # fmt: skip
"""The repertoire of methods (FACTS E.3), with what the trainers add to it; labels in `METHODS`."""

METHODS: dict[str, str] = {
    "apport": "Apport",
    "tour-de-table": "Tour de table",
    "brise-glace": "Brise-glace",
    "photolangage": "Photolangage",
    "vignette": "Vignette",
    "jeu-de-role": "Jeu de rôle",
    "debat-mouvant": "Débat mouvant",
    "world-cafe": "World café",
    "cine-debat": "Ciné-débat",
    "arbre-a-problemes": "Arbre à problèmes",
    "analyse-de-pratiques": "Analyse de pratiques",
    "quiz": "Quiz",
    "cloture": "Clôture",
    "atelier": "Atelier",
    "demonstration": "Démonstration",
    "positionnement": "Positionnement",
    "lecture": "Lecture",
    "parcours": "Parcours en ligne",
}
"""What documents call each method."""

Moment = Literal["avant", "entre", "apres"]
"""When an online activity is done: before the room, between two days, after."""

StepKind = Literal["do", "say", "ask", "watch"]


class Facilitation(Base):
    """Une étape d’animation : faire, dire, demander ou veiller."""

    do: Blocks = ()
    """Faire : ce que fait la personne qui anime."""
    say: Blocks = ()
    """Dire : ce qu’elle dit, mot à mot, sans guillemets."""
    ask: Blocks = ()
    """Demander : la question posée au groupe, mot à mot, sans guillemets."""
    watch: Blocks = ()
    """Veiller : ce qui peut fragiliser, et ce qu’on en fait."""
    minutes: Minutes | None = None
    """Durée de l’étape."""
    expect: Lines = ()
    """Réponses attendues à une question posée au groupe."""
    show: tuple[Slug, ...] = ()
    """Écrans ou questions à afficher pendant l’étape ; dans une séance prête, fiches à donner ou à montrer."""

    @model_validator(mode="after")
    def _one_of_four(self) -> Facilitation:
        said = [kind for kind in get_args(StepKind) if getattr(self, kind)]
        if len(said) != 1:
            raise PydanticCustomError(
                "etape", _("une étape porte une seule de ces clés : « do », « say », « ask » ou « watch »")
            )
        if self.expect and said != ["ask"]:
            raise PydanticCustomError(
                "etape", _("« expect » va avec « ask » : ce sont les réponses attendues à une question")
            )
        return self

    @property
    def kind(self) -> StepKind:
        """Return which of the four the step is."""
        return next(kind for kind in get_args(StepKind) if getattr(self, kind))

    @property
    def content(self) -> Blocks:
        """Return what is done, said, asked or watched."""
        return self.do or self.say or self.ask or self.watch


class PlanB(Base):
    """Que faire quand cela ne se passe pas comme prévu."""

    late: Line = ()
    """En cas de retard."""
    small_group: Line = ()
    """En petit groupe."""
    upset: Line = ()
    """Si une personne est touchée."""


class Activity(Base):
    """Une activité minutée."""

    id: Slug
    """Identifiant stable, unique dans le module."""
    title: Title
    """Titre, tel qu’il se lit dans le déroulé."""
    method: Method
    """Méthode, prise dans le répertoire."""
    minutes: Minutes
    """Durée : en salle, ou en ligne pour une activité en ligne."""
    mode: Mode = "salle"
    """Où vit l’activité."""
    online_minutes: Minutes | None = None
    """Durée de la partie en ligne d’une activité « les-deux »."""
    moment: Moment = "avant"
    """Quand se fait la partie en ligne : avant la salle, entre deux journées, après."""
    grouping: Words = "grand groupe"
    """Comment le groupe travaille (« trios », « binômes »)."""
    priority: Literal["must", "should", "may"] = "should"
    """Ce qu’une session plus courte peut laisser : must (jamais), should, may (d’abord)."""
    objectives: tuple[Slug, ...] = ()
    """Objectifs du module que l’activité sert."""
    aim: Line = ()
    """Ce que l’activité vise, en une ligne (déroulé, guide)."""
    lead: Words | None = None
    """Qui anime, quand ce n’est pas la personne qui anime la journée."""
    material: Lines = ()
    """Matériel."""
    prepare: Lines = ()
    """À préparer avant."""
    screens: tuple[Screen, ...] = ()
    """Écrans, dans l’ordre."""
    facilitation: tuple[Facilitation, ...] = ()
    """Étapes d’animation, dans l’ordre."""
    transition: Line = ()
    """Phrase qui mène à l’activité suivante."""
    plan_b: PlanB | None = None
    """Plan B : retard, petit groupe, personne touchée."""
    questions: tuple[Question, ...] = ()
    """Questions."""
    handouts: tuple[Slug, ...] = ()
    """Fiches distribuées (identifiants du dossier « fiches »)."""
    sources: tuple[Slug, ...] = ()
    """Sources de l’activité, en plus de celles que citent ses textes."""

    @model_validator(mode="after")
    def _online_minutes_where_both(self) -> Activity:
        if (self.mode == "les-deux") != (self.online_minutes is not None):
            raise PydanticCustomError(
                "minutes_en_ligne",
                _(
                    "« online_minutes » va avec « mode: les-deux », et seulement avec lui : la durée de la partie en ligne"
                ),
            )
        return self

    @property
    def in_room(self) -> bool:
        """Return whether a part of the activity is done in the room."""
        return self.mode != "en-ligne"

    @property
    def is_online(self) -> bool:
        """Return whether a part of the activity is done online."""
        return self.mode != "salle"

    @property
    def minutes_online(self) -> int:
        """Return the minutes that the activity takes online: 0 when it lives in the room."""
        match self.mode:
            case "salle":
                return 0
            case "en-ligne":
                return self.minutes
            case "les-deux":
                return self.online_minutes or 0


class Prompt(Base):
    """Une question du livret, avec de la place pour écrire."""

    text: Line
    """La question."""
    lines: Annotated[Count, Field(ge=3, le=7)] = 4
    """Nombre de lignes."""


class Sequence(Base):
    """Une séquence : un sujet, fait d’activités."""

    id: Slug
    """Identifiant stable, unique dans le module."""
    title: Title
    """Titre."""
    aim: Line
    """Ce que la séquence change, en une phrase."""
    takeaways: Annotated[Lines, Field(max_length=5)] = ()
    """Ce qu’il faut retenir : livret, et fin de la séquence en ligne."""
    prompts: tuple[Prompt, ...] = ()
    """Questions du livret, avec de la place pour écrire."""
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]
    """Activités, dans l’ordre."""
