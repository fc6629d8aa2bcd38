"""The house's own deck without slides: its named layouts, made from `theme.yaml`, so that design has one source.

`templates/deck/reference.pptx` is what `make` returns for our theme; a designer may open it, and a house with a theme
of its own gets one of its own.
"""

from addprec_training.documents.deck.reference.package import make

__all__ = ["make"]
