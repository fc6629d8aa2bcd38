"""cmi5.xml: the course structure that a cmi5 platform reads first (cmi5 13 and 14). One course, one assignable unit.

Identifiers come from the module's slug and format alone, so that a platform keeps its learners' tracks when a package is
replaced.
"""

from __future__ import annotations

from lxml import etree
from lxml.builder import ElementMaker

from addprec_training.model.base import Line
from addprec_training.model.blocks import plain
from addprec_training.plan.values import Plan
from addprec_training.typography import french

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
_cmi5 = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})


def structure(plan: Plan, start: str, *, scored: bool) -> bytes:
    """Return cmi5.xml for the page `start`.

    `moveOn` is always said, since a platform would otherwise take « NotApplicable » and be satisfied by nothing done; a
    course that asks nothing scored has no mastery score, and no platform would ever see it passed.
    """
    module = plan.module
    course = f"urn:addprec:{module.slug}:{plan.format}"
    title, lead = french(module.title, narrow=True), _plain(module.lead)
    judged = {"moveOn": "CompletedAndPassed", "masteryScore": f"{module.pass_mark / 100:.2f}"}
    unit = _cmi5.au(
        _said("title", title),
        _said("description", lead),
        _cmi5.objectives(*(_cmi5.objective(idref=f"{course}:{one.id}") for one in module.objectives)),
        _cmi5.url(start),
        judged if scored else {"moveOn": "Completed"},
        id=f"{course}:parcours",
        launchMethod="AnyWindow",
    )
    objectives = (
        _cmi5.objective(
            _said("title", _plain(one.statement)), _said("description", _plain(one.statement)), id=f"{course}:{one.id}"
        )
        for one in module.objectives
    )
    root = _cmi5.courseStructure(
        _cmi5.course(_said("title", title), _said("description", lead), id=course),
        _cmi5.objectives(*objectives),
        unit,
    )
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _plain(text: Line) -> str:
    return french(plain(text), narrow=True)


def _said(tag: str, text: str) -> etree._Element:
    return _cmi5(tag, _cmi5.langstring(text, lang="fr-FR"))
