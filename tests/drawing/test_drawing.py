"""What we draw: shapes tell kinds apart, lengths are minutes, nothing escapes into markup."""

from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from addprec_training import theme as themes
from addprec_training.drawing import cutting, door, marks, ribbon
from addprec_training.drawing.svg import drawing, number, shape, words
from addprec_training.model.activity import StepKind
from addprec_training.plan.planning import plan_module
from addprec_training.plan.values import Plan
from addprec_training.resources import TEMPLATES
from addprec_training.sources.folder import load
from addprec_training.theme import Theme

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def theme() -> Theme:
    return themes.load([TEMPLATES / "theme.yaml"])


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_module(load(Path(__file__).parents[1] / "data" / "sample").curriculum, "module-temoin", "intra")


def test_words_and_attributes_cannot_become_elements() -> None:
    written = drawing(10, 5, words("<b>&", 1, 2, font_family='"A" & <B>'), shape("rect", width=0.1 + 0.2))

    parsed = ET.fromstring(written)  # noqa: S314 - what we wrote ourselves

    assert parsed.findtext(f"{SVG}text") == "<b>&"
    assert parsed[1].attrib == {"width": "0.3"}


def test_a_length_is_written_the_same_everywhere() -> None:
    assert [number(value) for value in (0, 0.0004, 12.5, 100, 1 / 3)] == ["0", "0", "12.5", "100", "0.333"]


def test_each_kind_of_step_has_its_own_shape(theme: Theme) -> None:
    shapes = {marks.step(theme, kind) for kind in get_args(StepKind)}

    assert len(shapes) == 4


def test_the_door_opens_by_its_share(theme: Theme) -> None:
    def light(share: float) -> float:
        parsed = ET.fromstring(door.door(theme, door.PRINT_OPENING, share, "#0E4A5A"))  # noqa: S314 - ours
        return float(parsed[2].attrib["width"])

    assert [round(light(share), 1) for share in (0.2, 0.5, 1)] == [12.4, 31, 62]


def test_without_panel_the_door_is_lines(theme: Theme) -> None:
    written = door.door(theme, door.PRINT_COVER, 1 / 5, None)

    assert theme.colours["lampe"] not in written
    assert theme.colours["encre"] in written


def test_a_ribbon_holds_every_minute_of_its_half_day_but_lunch(plan: Plan) -> None:
    for half_day in plan.half_days:
        assert sum(part.minutes for part in ribbon.parts(half_day)) == half_day.end - half_day.start


def test_a_ribbon_is_as_long_as_its_minutes(plan: Plan, theme: Theme) -> None:
    half_day = plan.half_days[0]
    parsed = ET.fromstring(ribbon.ribbon(theme, half_day, half_day.end - half_day.start, 100))  # noqa: S314 - ours

    last = list(parsed.iter(f"{SVG}rect"))[-1]

    assert float(last.attrib["x"]) + float(last.attrib["width"]) == pytest.approx(100, abs=1)


def test_the_cut_line_is_at_the_inner_edge(theme: Theme) -> None:
    assert 'x1="11"' in cutting.cut_line(theme, "recto")
    assert 'x1="199"' in cutting.cut_line(theme, "verso")
