"""What stands in for each layout of ours in a template that does not have it: its boxes, dealt to placeholders.

A zone is one placeholder of the template; the boxes in it stand one under the other. The first way that the template
can do is taken: side by side where it has as many placeholders side by side, else one text, in which what stood in columns
follows in turn. The manual shows this table to whoever makes a template.
"""

from __future__ import annotations

from collections.abc import Mapping

Zone = tuple[str, ...]
Way = tuple[Zone, ...]

_ONE: tuple[Way, ...] = ((("corps",),),)
_TABLE: tuple[Way, ...] = ((("tableau",),),)
_TWO: tuple[Way, ...] = (
    (("tête-1",), ("corps-1",), ("tête-2",), ("corps-2",)),
    (("tête-1", "corps-1"), ("tête-2", "corps-2")),
    (("corps",),),
)

WAYS: Mapping[str, tuple[Way, ...]] = {
    "Couverture": ((("programme", "sous-titre", "mention", "partenaires"),),),
    "Programme": _TABLE,
    "Séquence": ((("numero-grand", "mention"),),),
    "Objectifs": _ONE,
    "Points": _ONE,
    "Points et image": ((("corps",), ("image", "légende")), (("corps", "image", "légende"),)),
    "Comparaison": _TWO,
    "Trois colonnes": (
        (("tête-1", "corps-1"), ("tête-2", "corps-2"), ("tête-3", "corps-3")),
        (("corps",),),
    ),
    "Étapes": _ONE,
    "Étapes, deux colonnes": ((("corps-1",), ("corps-2",)), (("corps",),)),
    "Chiffre": ((("chiffre", "corps", "source"),),),
    "Phrase": ((("source",),),),
    "Vignette": ((("étiquette", "corps"), ("questions",)), (("étiquette", "corps"),)),
    "Consigne": ((("corps",), ("durée", "groupes", "matériel")), (("durée", "groupes", "corps", "matériel"),)),
    "Question": _ONE,
    "Réponse": ((("rappel", "corps"),),),
    "Tableau": _TABLE,
    "Graphique": ((("graphique",), ("lecture", "source")), (("graphique", "lecture", "source"),)),
    "Figure": ((("image", "légende"),),),
    "Urgence": ((("numéros", "corps"),),),
    "Ressources": _TABLE,
    "Pause": _ONE,
    "À retenir": _ONE,
    "Titre seul": ((),),
    "Deux colonnes": _TWO,
    "Sources": _TABLE,
}
"""Ways to show each layout, the best first."""

OPENINGS: Mapping[str, tuple[str, ...]] = {
    "Couverture": ("title",),
    "Séquence": ("secHead",),
    "Pause": ("secHead",),
    "Phrase": ("secHead",),
    "Titre seul": ("titleOnly",),
}
"""Kinds of layout (ST_SlideLayoutType) that suit a layout of ours better than the largest one would."""

GRAPHIC = ("image", "graphique", "tableau")
"""What takes a frame of its own: it shares no placeholder with text."""

LINES: Mapping[str, int] = {
    "tête-1": 1, "tête-2": 1, "tête-3": 1, "étiquette": 1, "rappel": 1, "durée": 1, "groupes": 2, "source": 1, "légende": 2,
    "mention": 1, "programme": 1, "sous-titre": 2, "chiffre": 1, "numéros": 1, "numero-grand": 1,
}  # fmt: skip
"""Lines of what is short; all that is not here shares the rest of its zone."""

LEAST: Mapping[str, int] = {
    "corps": 3, "corps-1": 3, "corps-2": 3, "corps-3": 3, "questions": 3, "matériel": 2, "lecture": 2, "partenaires": 1,
    "image": 5, "graphique": 5, "tableau": 5,
}  # fmt: skip
"""Lines that the rest must leave to each, at the size that the room reads."""

LARGEST: Mapping[str, float] = {"chiffre": 60, "numéros": 60, "numero-grand": 60, "durée": 40, "sous-titre": 20}
"""Points of what has a size of its own, whatever the template gives to its texts."""
