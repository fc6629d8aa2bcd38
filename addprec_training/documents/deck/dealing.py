"""The room that a template's placeholders leave to our boxes: layout by layout, zone by zone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from addprec_training.documents.deck.holders import Holder, LayoutShape
from addprec_training.documents.deck.recipes import GRAPHIC, LARGEST, LEAST, LINES, OPENINGS, WAYS, Way, Zone
from addprec_training.errors import DocumentError
from addprec_training.messages import _
from addprec_training.slides.measure import POINTS_PER_CM
from addprec_training.theme import Box, DeckTheme, Layout, Place

READABLE = 20
"""Points: what the room reads (ART §1.7)."""
_GAP = 0.1
"""Centimetres between two boxes of a zone."""
_NARROWEST = 5.5
"""Centimetres: a column narrower than this holds no sentence."""
_LARGEST_TITLE = 44
CONTENT = ("", "obj", "body", "subTitle", "tbl", "chart", "pic")
_RUNNING = ("titre", "numero", "surtitre", "pied", "brouillon", "page")
_FOOT_PT = 12
_DRAFT = Box(x=1, y=0, w=8, h=0.85, pt=11, lines=1, leading=1, after=0, align="center", anchor="middle", frame="dashed")
"""The mark of a draft where a template has no foot."""

State = Literal["named", "replaced"]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a layout of ours is shown by a template."""

    layout: str
    state: State
    by: str
    """Name of the layout of the template that serves."""
    remarks: tuple[str, ...] = ()
    """What of it the template lacks, or does not hold, and what is done instead; in the user's language."""


@dataclass(frozen=True, slots=True)
class Dealing:
    """A template whose placeholders are dealt to our boxes."""

    shapes: Sequence[LayoutShape]
    deck: DeckTheme
    width: float
    height: float
    line: float

    def layout(self, name: str) -> tuple[Layout, Fit]:
        """Return the layout that shows `name` of ours, and how it does."""
        ours = self.deck.layouts[name]
        own = next((shape for shape in self.shapes if shape.name == name), None)
        lacking: tuple[str, ...] = ()
        if own is not None:
            missing = [box for box in ours.boxes if box not in _RUNNING and self._by_name(own, box) is None]
            if not missing and self._by_name(own, "titre") is not None:
                return self._named(name, ours, own)
            lacking = (
                _("la disposition « {layout} » du gabarit n’a pas : {boxes}").format(
                    layout=name, boxes=", ".join(f"« {box} »" for box in missing or ["titre"])
                ),
            )
        return self._replaced(name, ours, lacking)

    def _by_name(self, shape: LayoutShape, box: str) -> Holder | None:
        if box == "titre":
            return shape.title
        return next((holder for holder in shape.holders if holder.name == box), None)

    def _named(self, name: str, ours: Layout, shape: LayoutShape) -> tuple[Layout, Fit]:
        """Return `ours` with the places and sizes that the template gives to its boxes."""
        boxes: dict[str, Box] = {}
        remarks: list[str] = []
        for key, box in ours.boxes.items():
            holder = self._by_name(shape, key)
            if holder is None:
                continue
            boxes[key] = self._as_drawn(key, box, holder)
            if box.pt >= READABLE > boxes[key].pt:
                remarks.append(
                    _("« {box} » est à {pt:g} points : la salle ne lit pas sous {least} points").format(
                        box=key, pt=boxes[key].pt, least=READABLE
                    )
                )
            if box.lines and self._capacity(boxes[key]) < 1:
                remarks.append(_("« {box} » est trop bas pour une ligne").format(box=key))
        same = {key: (box.x, box.y, box.w, box.h) for key, box in boxes.items()} == {
            key: (box.x, box.y, box.w, box.h) for key, box in ours.boxes.items()
        }
        drawn = {} if same else {"shapes": ()}
        return ours.model_copy(update={"boxes": boxes, **drawn}), Fit(name, "named", shape.name, tuple(remarks))

    def _as_drawn(self, key: str, box: Box, holder: Holder) -> Box:
        """Return `box` as `holder` now is; the rows of a table that a layout holds go with its height."""
        inner = _inner(holder)
        if not box.pt:
            return box.model_copy(update=inner)
        drawn = box.model_copy(
            update={
                **inner,
                "pt": holder.pt,
                "bold": holder.bold,
                "leading": round(holder.leading, 3),
                "after": round(holder.after, 3),
                "hang": round(holder.hang, 3) if holder.has_bullets else 0.0,
            }
        )
        if drawn == box:
            return box
        lines = round(box.lines * drawn.h / box.h) if key == "tableau" else self._capacity(drawn)
        return drawn.model_copy(update={"lines": max(1, lines)})

    def _replaced(self, name: str, ours: Layout, lacking: tuple[str, ...]) -> tuple[Layout, Fit]:
        refused: list[str] = []
        for way in WAYS.get(name, WAYS["Points"]):
            for shape in self._candidates(name, way):
                boxes = self._dealt(ours, shape, way)
                if boxes is not None:
                    return self._with_running(ours, shape, boxes), Fit(
                        name, "replaced", shape.name, (*lacking, *refused)
                    )
                refused.append(_("« {layout} » est trop étroite ou trop basse").format(layout=shape.name))
        raise DocumentError(
            _("le gabarit du diaporama n’a aucune disposition qui puisse tenir lieu de « {name} »").format(name=name),
            "D003",
            _(
                "Il lui faut au moins une disposition avec un titre et, dessous, une zone de texte de la largeur de la diapositive."
            ),
        )

    def _candidates(self, name: str, way: Way) -> list[LayoutShape]:
        """Return the layouts that have a placeholder for each zone of `way`, the most suitable first."""
        suited = [
            shape
            for shape in self.shapes
            if shape.title is not None and (len(_contents(shape)) == len(way)) and _in_order(_contents(shape))
        ]
        wanted = OPENINGS.get(name, ())
        others = {kind for kinds in OPENINGS.values() for kind in kinds} - set(wanted)

        def rank(shape: LayoutShape) -> tuple[int, int, float]:
            liking = 0 if shape.kind in wanted else 2 if shape.kind in others else 1
            is_cover = any(holder.ph.kind == "subTitle" for holder in shape.holders)
            return liking, int(is_cover != (name == "Couverture")), -sum(holder.area for holder in _contents(shape))

        if not way and not suited:  # a title alone stands as well over a text that stays empty
            return self._candidates(name, ((),))
        return sorted(suited, key=rank)

    def _dealt(self, ours: Layout, shape: LayoutShape, way: Way) -> dict[str, Box] | None:
        """Return the boxes of `ours` in the placeholders of `shape`; None when one of them is too small."""
        boxes: dict[str, Box] = {}
        for zone, holder in zip(way, _contents(shape), strict=False):
            dealt = self._zone(ours, zone, holder)
            if dealt is None:
                return None
            boxes |= dealt
        return boxes

    def _zone(self, ours: Layout, zone: Zone, holder: Holder) -> dict[str, Box] | None:
        inner = _inner(holder)
        if inner["w"] < _NARROWEST:
            return None
        sized = {name: self._sized(name, ours.boxes.get(name) or ours.boxes["corps-1"], holder) for name in zone}
        fixed = {name: LINES[name] * self._line_high(sized[name]) + 0.05 for name in zone if name in LINES}
        rest = [name for name in zone if name not in LINES]
        left = inner["h"] - sum(fixed.values()) - _GAP * (len(zone) - 1)
        least = {
            name: LEAST[name] * self._line_high(sized[name].model_copy(update={"pt": sized[name].pt or READABLE}))
            for name in rest
        }
        if left < sum(least.values()) - 0.01:
            return None
        share = sum(least.values())
        place = self._place(holder)
        boxes: dict[str, Box] = {}
        y = inner["y"]
        lead = self._holding(zone)
        for name in zone:
            high = fixed.get(name) or left * least[name] / share
            box = sized[name].model_copy(update={"x": inner["x"], "y": y, "w": inner["w"], "h": high})
            bound = place if (name in GRAPHIC) == (lead in GRAPHIC) and self._takes(holder, name) else None
            lines = max(1, self._capacity(box)) if box.pt else 0
            boxes[name] = box.model_copy(update={"place": bound, "lines": lines})
            y += high + _GAP
        return boxes

    def _takes(self, holder: Holder, name: str) -> bool:
        """Return whether office suites let `holder` hold what `name` is: a placeholder for text holds no table."""
        kinds = {"image": ("", "obj", "pic"), "graphique": ("", "obj", "chart"), "tableau": ("", "obj", "tbl")}
        return holder.ph.kind in kinds.get(name, ("", "obj", "body", "subTitle"))

    def _holding(self, zone: Zone) -> str:
        """Return the box of `zone` that takes its placeholder: its text, else its table or picture."""
        return next(
            (name for name in zone if name.startswith("corps")),
            next((name for name in zone if name in GRAPHIC), zone[0]),
        )

    def _sized(self, name: str, box: Box, holder: Holder) -> Box:
        """Return `box` with the size of text that `holder` gives it, never under what the room reads."""
        if not box.pt:
            return box
        if name in LARGEST:
            pt = min(box.pt, LARGEST[name])
        elif box.pt < READABLE:
            pt = box.pt
        else:
            pt = min(box.pt, max(READABLE, holder.pt))
        hang = box.hang and (holder.hang if box.marks == "squares" and holder.has_bullets else min(box.hang, 1.75))
        return box.model_copy(
            update={
                "pt": pt,
                "hang": hang,
                "tracking": 0,
                "leading": min(max(holder.leading, 0.9), 1.2),
                "after": 0 if name in LINES else min(max(holder.after, 0.2), 0.6),
                "colour": "",
                "fill": None,
                "frame": "none",
            }
        )

    def _place(self, holder: Holder) -> Place:
        return Place(
            name=holder.name,
            kind=holder.ph.kind,
            index=holder.ph.index,
            size=holder.ph.size,
            x=holder.x,
            y=holder.y,
            w=holder.w,
            h=holder.h,
            bullets=holder.has_bullets,
            inherited=holder.is_alone,
        )

    def _with_running(self, ours: Layout, shape: LayoutShape, boxes: Mapping[str, Box]) -> Layout:
        """Return the layout whole: title first, what stands in it, then the foot."""
        urgent = ours.ground == "encre"
        title = shape.title
        if title is None:
            message = "a layout without a title was chosen"
            raise ValueError(message)
        whole: dict[str, Box] = {"titre": self._title(ours.boxes["titre"], title), **boxes}
        whole |= dict(self._foot(shape))
        if urgent:
            whole = {
                key: box.model_copy(update={"colour": ours.boxes[key].colour if key in ours.boxes else "blanc"})
                for key, box in whole.items()
            }
        ground = ours.ground if urgent else "blanc"
        return Layout(boxes=whole, ground=ground, plate=False, shapes=(), part=shape.part)

    def _title(self, box: Box, holder: Holder) -> Box:
        drawn = box.model_copy(
            update={
                **_inner(holder),
                "pt": min(max(holder.pt, 24), _LARGEST_TITLE),
                "bold": holder.bold,
                "leading": min(max(holder.leading, 0.85), 1.2),
                "after": 0,
                "tracking": 0,
                "colour": "",
                "place": self._place(holder),
            }
        )
        return drawn.model_copy(update={"lines": max(1, self._capacity(drawn))})

    def _foot(self, shape: LayoutShape) -> Iterator[tuple[str, Box]]:
        foot, number = shape.of_kind("ftr"), shape.of_kind("sldNum")
        if foot is not None:
            yield "pied", self._running(foot)
        else:
            yield "brouillon", _DRAFT.model_copy(update={"y": self.height - _DRAFT.h - 0.2})
        if number is not None:
            yield "page", self._running(number)

    def _running(self, holder: Holder) -> Box:
        inner = _inner(holder)
        return Box(
            x=inner["x"],
            y=inner["y"],
            w=inner["w"],
            h=inner["h"],
            pt=min(holder.pt, _FOOT_PT),
            lines=1,
            leading=1,
            after=0,
            colour="",
            place=self._place(holder),
        )

    def _line_high(self, box: Box) -> float:
        return box.pt * self.line * box.leading / POINTS_PER_CM

    def _capacity(self, box: Box) -> int:
        return int((box.h + 0.02) / self._line_high(box))


def _inner(holder: Holder) -> dict[str, float]:
    """Return where the text of `holder` lies, inside its insets."""
    return {
        "x": round(holder.x + holder.left, 3),
        "y": round(holder.y + holder.top, 3),
        "w": round(max(0.0, holder.w - holder.left - holder.right), 3),
        "h": round(max(0.0, holder.h - holder.top - holder.bottom), 3),
    }


def _contents(shape: LayoutShape) -> list[Holder]:
    """Return the placeholders of `shape` for text, tables and pictures: column by column, each from the top."""
    held = [
        holder
        for holder in shape.holders
        if holder.ph.kind in CONTENT and holder.is_upright and holder.name not in _RUNNING
    ]
    columns: list[list[Holder]] = []
    for holder in sorted(held, key=lambda each: (each.x, each.y)):
        if columns and holder.x < columns[-1][0].x + columns[-1][0].w * 0.5:
            columns[-1].append(holder)
        else:
            columns.append([holder])
    return [holder for column in columns for holder in sorted(column, key=lambda each: each.y)]


def _in_order(held: Sequence[Holder]) -> bool:
    """Return whether the placeholders lie side by side on one line, or in two columns of a head and a text."""
    tops = [holder.y for holder in held]
    beside = all(left.x + left.w <= right.x + 0.1 for left, right in pairwise(held))
    if len(held) == 4:
        return (
            held[1].y > held[0].y
            and held[3].y > held[2].y
            and held[2].x >= held[0].x + held[0].w - 0.1
            and held[0].h < held[1].h
        )
    return beside and (not tops or max(tops) - min(tops) < 1.5)
