"""Common Cartridge: links to the hosted pages, one a module, in version 1.1 and as a thin cartridge 1.3. No grades."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.lms.description import LANGUAGE, Page, Part
from macros.lms.xml import document, tag, text

MANIFEST = "imsmanifest.xml"
SPACES = "http://www.imsglobal.org/xsd"


@dataclass(frozen=True)
class Version:
    """What differs from one version to the next: names, and the numbers in their spaces."""

    name: str
    schema: str
    number: str
    spaces: str
    link: str
    resource: str


CC11 = Version("cc11", "IMS Common Cartridge", "1.1.0", "imsccv1p1", "imswl_v1p1", "imswl_xmlv1p1")
CC13 = Version("thin-cc13", "IMS Thin Common Cartridge", "1.3.0", "imsccv1p3", "imswl_v1p3", "imswl_xmlv1p3")
VERSIONS = (CC11, CC13)


def files(part: Part, hosted: str, version: Version) -> dict[str, bytes]:
    """The manifest and a file for each link."""
    links = {f"link-{number}": page for number, page in enumerate(part.pages, 1)}
    found = {f"{name}.xml": _link(page, hosted, version) for name, page in links.items()}
    return {MANIFEST: _manifest(part, links, version), **found}


def _link(page: Page, hosted: str, version: Version) -> bytes:
    url = tag("url", href=f"{hosted}{page.href}?embed=1")
    space = f"{SPACES}/{version.spaces}/{version.link}"
    return document(tag("webLink", tag("title", text(page.title)), url, xmlns=space))


def _manifest(part: Part, links: dict[str, Page], version: Version) -> bytes:
    module = tag("item", tag("title", text(part.title)), *_items(links), identifier="module")
    organization = tag(
        "organization", tag("item", module, identifier="root"), identifier="organization", structure="rooted-hierarchy"
    )
    resources = [
        tag("resource", tag("file", href=f"{name}.xml"), identifier=f"{name}-file", type=version.resource)
        for name in links
    ]
    return document(
        tag(
            "manifest",
            tag("metadata", tag("schema", version.schema), tag("schemaversion", version.number), _about(part)),
            tag("organizations", organization),
            tag("resources", *resources),
            identifier=f"{part.id}-{version.name}",
            xmlns=f"{SPACES}/{version.spaces}/imscp_v1p1",
            xmlns__lomimscc=f"http://ltsc.ieee.org/xsd/{version.spaces}/LOM/manifest",
        )
    )


def _about(part: Part) -> str:
    def words(name: str, said: str) -> str:
        return tag(f"lomimscc:{name}", tag("lomimscc:string", text(said), language=LANGUAGE))

    return tag("lomimscc:lom", tag("lomimscc:general", words("title", part.title), words("description", part.about)))


def _items(links: dict[str, Page]) -> Iterator[str]:
    for name, page in links.items():
        yield tag("item", tag("title", text(page.title)), identifier=name, identifierref=f"{name}-file")
