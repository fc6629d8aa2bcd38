"""What is drawn on a slide alone: the light of an opening door, the mark of a right answer. Centimetres."""

from __future__ import annotations

from addprec_training.theme import Shape

_DOOR = (22.4, 2.1, 9.4, 11.6)
"""Left, top, width, height of the door (ART §4)."""
_FLOOR = 19.05
_SLOPE = 3.317
"""How far the light on the floor leans to the left."""
_RIGHT = 31.8
_MARK = (2.0, 5.75)
_SIDE = 1.6
_CHECK = ((0.33, 0.83), (0.47, 0.69), (0.68, 0.90), (1.14, 0.40), (1.28, 0.53), (0.69, 1.18))


def light(number: int, count: int) -> tuple[Shape, ...]:
    """Return the light of a door open `number`/`count`, and its place on the floor."""
    _, top, width, height = _DOOR
    edge = _RIGHT - width * number / count
    bottom = top + height
    return (
        Shape(name="lumière", points=((edge, top), (_RIGHT, top), (_RIGHT, bottom), (edge, bottom)), fill="lampe"),
        Shape(
            name="sol",
            points=((edge, bottom), (_RIGHT, bottom), (_RIGHT, _FLOOR), (edge - _SLOPE, _FLOOR)),
            fill="lampe-pale",
        ),
    )


def _placed(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    left, top = _MARK
    return tuple((left + x, top + y) for x, y in points)


RIGHT_MARK = (
    Shape(name="juste", points=_placed(((0, 0), (_SIDE, 0), (_SIDE, _SIDE), (0, _SIDE))), fill="juste"),
    Shape(name="coche", points=_placed(_CHECK), fill="blanc"),
)
"""The mark beside a right answer; the running line says « Réponse »."""
