"""SVG as text: elements with their attributes escaped, numbers written the same on every machine."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

Number = float | int


def drawing(width: Number, height: Number, *shapes: str, unit: str = "mm") -> str:
    """Return a whole drawing, `width` × `height` in `unit`, one user unit each."""
    size = {"width": f"{number(width)}{unit}", "height": f"{number(height)}{unit}"}
    box = f"0 0 {number(width)} {number(height)}"
    return shape("svg", "".join(shapes), xmlns="http://www.w3.org/2000/svg", viewBox=box, **size)


def shape(name: str, content: str = "", /, **attributes: str | Number | None) -> str:
    """Return an element whose `content` is SVG already; `_` in an attribute's name is a hyphen, None leaves it out."""
    written = "".join(
        f" {key.replace('_', '-')}={quoteattr(value if isinstance(value, str) else number(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(content: str, x: Number, y: Number, /, **attributes: str | Number | None) -> str:
    """Return plain `content` as text whose baseline starts at (x, y)."""
    return shape("text", escape(content), x=x, y=y, **attributes)


def points(*corners: tuple[Number, Number]) -> str:
    """Return `corners` as the `points` of a polygon."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)


def number(value: Number) -> str:
    """Return a length with at most three decimals, none that says nothing."""
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"
