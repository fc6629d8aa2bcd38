"""Plan -> slides: plain values, split and numbered, that the deck writes and the guide shows. Pure.

`compose(plan, theme, widths)` makes them; `picture(slide, …)` draws one as SVG. What a screen says stays whole: a text
that does not fit goes on, on a slide called « (suite) », and never gets smaller.
"""

from addprec_training.slides.compose import compose
from addprec_training.slides.measure import Widths
from addprec_training.slides.values import Slide

__all__ = ["Slide", "Widths", "compose"]
