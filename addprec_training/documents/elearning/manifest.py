"""imsmanifest.xml: what a platform reads first. One organisation, one item, one SCO; every file listed, and only those.

Identifiers come from the module's slug alone, so that a platform keeps its learners' tracks when a package is replaced.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker

from addprec_training.documents.elearning.course import Standard
from addprec_training.model.blocks import plain
from addprec_training.plan.values import Plan
from addprec_training.typography import french

IMSSS = "http://www.imsglobal.org/xsd/imsss"
LOM = "http://ltsc.ieee.org/xsd/LOM"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True)
class Binding:
    """How a standard spells its manifest: namespaces, schemas, the words of its own."""

    cp: str
    adlcp: str
    locations: tuple[tuple[str, str], ...]
    """Namespace and file, for `xsi:schemaLocation`."""
    version: str
    kind: str
    """Name of the attribute that says « sco »."""


BINDINGS: dict[Standard, Binding] = {
    "scorm12": Binding(
        cp="http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2",
        locations=(
            ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
            ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
        ),
        version="1.2",
        kind="scormtype",
    ),
    "scorm2004": Binding(
        cp="http://www.imsglobal.org/xsd/imscp_v1p1",
        adlcp="http://www.adlnet.org/xsd/adlcp_v1p3",
        locations=(
            ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
            ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
            (IMSSS, "imsss_v1p0.xsd"),
            (LOM, "lom.xsd"),
        ),
        version="2004 4th Edition",
        kind="scormType",
    ),
}


def manifest(plan: Plan, standard: Standard, start: str, content: Iterable[str], schemas: Iterable[str]) -> bytes:
    """Return imsmanifest.xml for the page `start`, the files `content` (which hold it) and the files `schemas`."""
    binding = BINDINGS[standard]
    slug = plan.module.slug
    names = {None: binding.cp, "adlcp": binding.adlcp, "xsi": XSI}
    if standard == "scorm2004":
        names["imsss"] = IMSSS
    cp = ElementMaker(namespace=binding.cp, nsmap=names)
    locations = " ".join(f"{namespace} {file}" for namespace, file in binding.locations)
    root = cp.manifest(
        cp.metadata(
            cp.schema("ADL SCORM"),
            cp.schemaversion(binding.version),
            *([_lom(plan)] if standard == "scorm2004" else []),
        ),
        cp.organizations(_organization(plan, standard, cp), default=f"{slug}-organisation"),
        cp.resources(
            _resource(cp, binding, f"{slug}-ressource", "sco", content, start),
            _resource(cp, binding, f"{slug}-schemas", "asset", schemas, None),
        ),
        identifier=f"addprec-{slug}-{plan.format}",
        version=plan.module.version,
    )
    root.set(f"{{{XSI}}}schemaLocation", locations)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _organization(plan: Plan, standard: Standard, cp: ElementMaker) -> etree._Element:
    slug, title = plan.module.slug, french(plan.module.title, narrow=True)
    item = cp.item(cp.title(title), identifier=f"{slug}-module", identifierref=f"{slug}-ressource", isvisible="true")
    if standard == "scorm12":
        adlcp = ElementMaker(namespace=BINDINGS[standard].adlcp)
        item.append(adlcp.masteryscore(str(plan.module.pass_mark)))
    else:
        item.append(_sequencing(plan))
    return cp.organization(cp.title(title), item, identifier=f"{slug}-organisation")


def _sequencing(plan: Plan) -> etree._Element:
    """Return what 2004 needs to know the pass mark; no other rule, since platforms store rules and do not follow them."""
    imsss = ElementMaker(namespace=IMSSS)
    mark = imsss.minNormalizedMeasure(f"{plan.module.pass_mark / 100:.2f}".rstrip("0").rstrip("."))
    objective = imsss.primaryObjective(mark, objectiveID=f"{plan.module.slug}-objectif", satisfiedByMeasure="true")
    delivery = imsss.deliveryControls(completionSetByContent="true", objectiveSetByContent="true")
    return imsss.sequencing(imsss.objectives(objective), delivery)


def _resource(
    cp: ElementMaker, binding: Binding, identifier: str, kind: str, files: Iterable[str], start: str | None
) -> etree._Element:
    resource = cp.resource(
        *(cp.file(href=name) for name in sorted(files)),
        {f"{{{binding.adlcp}}}{binding.kind}": kind},
        identifier=identifier,
        type="webcontent",
    )
    if start:
        resource.set("href", start)
    return resource


def _lom(plan: Plan) -> etree._Element:
    """Return what a catalogue of trainings reads (IEEE 1484.12.3).

    In 2004 only: the schema that 1.2 has for it contradicts itself (its `annotationType` may be read in two ways), so no
    manifest with it could be checked.
    """
    lom = ElementMaker(namespace=LOM, nsmap={None: LOM})

    def said(text: str) -> etree._Element:
        return lom.string(text, language="fr")

    return lom.lom(
        lom.general(
            lom.title(said(plan.module.title)),
            lom.language("fr"),
            lom.description(said(plain(plan.module.lead))),
        ),
        lom.lifeCycle(lom.version(said(plan.module.version))),
        lom.educational(lom.typicalLearningTime(lom.duration(f"PT{plan.online_minutes}M"))),
    )
