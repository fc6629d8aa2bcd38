"""The official schemas as one, to hold a manifest against."""

from __future__ import annotations

import shutil
from pathlib import Path

from lxml import etree

from addprec_training.documents.elearning import package
from addprec_training.documents.elearning.course import Standard
from addprec_training.documents.elearning.manifest import BINDINGS


def schema(standard: Standard, folder: Path) -> etree.XMLSchema:
    """Return one schema that knows every namespace of a manifest, from copies of the official files alone.

    `ims_xml.xsd` makes the namespace of `xml:` its default one, which it does not use and which libxml2 refuses since 2.14.
    """
    copies = shutil.copytree(package.SCHEMAS / standard, folder / "xsd")
    for copy in copies.glob("ims_xml.xsd"):
        text = copy.read_text(encoding="utf-8")
        copy.write_text(
            text.replace('<xsd:schema xmlns="http://www.w3.org/XML/1998/namespace"', "<xsd:schema"), encoding="utf-8"
        )
    imports = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{file}"/>'
        for namespace, file in BINDINGS[standard].locations
    )
    whole = copies / "all.xsd"
    whole.write_text(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>', encoding="utf-8")
    return etree.XMLSchema(etree.parse(str(whole), etree.XMLParser(no_network=True)))
