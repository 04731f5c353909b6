"""SCORM 1.2: `imsmanifest.xml` of one SCO."""

from collections.abc import Iterable
from urllib.parse import quote

from macros.lms.description import Part
from macros.lms.launcher import PAGE
from macros.lms.xml import document, tag, text

STANDARD = "scorm12"
MANIFEST = "imsmanifest.xml"
SPACES = {
    "xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "xmlns__adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}


def manifest(part: Part, names: Iterable[str]) -> bytes:
    """The manifest. It sets no mastery score: the course judges by module, and a system would judge by the whole."""
    organization = tag(
        "organization",
        tag("title", text(part.title)),
        tag("item", tag("title", text(part.title)), identifier="item", identifierref="course", isvisible="true"),
        identifier="organization",
    )
    listed = [tag("file", href=quote(name)) for name in sorted(names)]
    resource = {"identifier": "course", "type": "webcontent", "adlcp__scormtype": "sco", "href": PAGE}
    return document(
        tag(
            "manifest",
            tag("metadata", tag("schema", "ADL SCORM"), tag("schemaversion", "1.2")),
            tag("organizations", organization, default="organization"),
            tag("resources", tag("resource", *listed, **resource)),
            identifier=part.id,
            version="1.0",
            **SPACES,
        )
    )
