"""SCORM 2004, 4th edition: `imsmanifest.xml` of one SCO that says by itself how it went."""

from collections.abc import Iterable
from urllib.parse import quote

from macros.lms.description import Part
from macros.lms.launcher import PAGE
from macros.lms.xml import document, tag, text

STANDARD = "scorm2004"
MANIFEST = "imsmanifest.xml"
SPACES = {
    "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "xmlns__adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "xmlns__adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
    "xmlns__adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "xmlns__imsss": "http://www.imsglobal.org/xsd/imsss",
}


def manifest(part: Part, names: Iterable[str]) -> bytes:
    """The manifest. What the course says of completion and success counts; nothing is worked out from a measure."""
    item = tag(
        "item",
        tag("title", text(part.title)),
        _sequencing(),
        identifier="item",
        identifierref="course",
        isvisible="true",
    )
    organization = tag("organization", tag("title", text(part.title)), item, identifier="organization")
    listed = [tag("file", href=quote(name)) for name in sorted(names)]
    resource = {"identifier": "course", "type": "webcontent", "adlcp__scormType": "sco", "href": PAGE}
    return document(
        tag(
            "manifest",
            tag("metadata", tag("schema", "ADL SCORM"), tag("schemaversion", "2004 4th Edition")),
            tag("organizations", organization, default="organization"),
            tag("resources", tag("resource", *listed, **resource)),
            identifier=part.id,
            version="1.0",
            **SPACES,
        )
    )


def _sequencing() -> str:
    objective = tag("imsss:primaryObjective", objectiveID="whole", satisfiedByMeasure="false")
    delivery = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    return tag("imsss:sequencing", tag("imsss:objectives", objective), tag("imsss:deliveryControls", **delivery))
