"""The standards' own schemas, fetched from those who publish them into a folder that is no part of the project."""

import hashlib
import sys
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.sites import ROOT

FOLDER = ROOT / ".schemas"
XS = "{http://www.w3.org/2001/XMLSchema}"
# Some hosts turn away what does not say who it is.
ASKER = {"User-Agent": "internal-customer-course: tests of packages"}


@dataclass(frozen=True)
class Schema:
    """A published file: the space that it speaks for, its address, and its SHA-256 where that is known for certain."""

    space: str
    address: str
    digest: str = ""


def _cartridge(version: str, link: str) -> tuple[Schema, Schema, Schema]:
    """Of Common Cartridge: the manifest, the learning metadata in it, and a web link."""
    folder = f"https://www.imsglobal.org/profile/cc/{version}"
    space = f"http://www.imsglobal.org/xsd/ims{version}"
    return (
        Schema(f"{space}/imscp_v1p1", f"{folder}/{version}_imscp_v1p2_v1p0.xsd"),
        Schema(f"http://ltsc.ieee.org/xsd/ims{version}/LOM/manifest", f"{folder}/LOM/{version}_lommanifest_v1p0.xsd"),
        Schema(f"{space}/{link}", f"{folder}/{version}_{link}.xsd"),
    )


CMI5 = Schema(
    "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
    "https://raw.githubusercontent.com/AICC/CMI-5_Spec_Current/quartz/v1/CourseStructure.xsd",
    "6a0b04962f5baa4603ee28e84ce4c74a122f322a548c8fdc14d93b2a23781d75",
)
CC11 = _cartridge("ccv1p1", "imswl_v1p1")
CC13 = _cartridge("ccv1p3", "imswl_v1p3")
QTI = "https://www.imsglobal.org/xsd/qti/qtiv2p1"
QTI_ITEM = Schema("http://www.imsglobal.org/xsd/imsqti_v2p1", f"{QTI}/imsqti_v2p1p2.xsd")
QTI_MANIFEST = Schema("http://www.imsglobal.org/xsd/imscp_v1p1", f"{QTI}/qtiv2p1_imscpv1p2_v1p0.xsd")
SCHEMAS = (CMI5, *CC11, *CC13, QTI_ITEM, QTI_MANIFEST)


def file(schema: Schema, folder: Path = FOLDER) -> Path:
    """Where it lies once it has been fetched."""
    return folder / schema.address.rpartition("/")[2]


def fetch(schemas: Iterable[Schema], folder: Path = FOLDER) -> list[str]:
    """Fetch each, keep it if it is what it should be, and say what went wrong with the others."""
    folder.mkdir(parents=True, exist_ok=True)
    faults = []
    for one in schemas:
        try:
            request = urllib.request.Request(one.address, headers=ASKER)  # noqa: S310 - from the list above
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
                content = answer.read()
            fault = wrong(one, content)
        except OSError as error:
            content, fault = b"", str(error)
        if fault:
            faults.append(f"{one.address}: {fault}")
        else:
            file(one, folder).write_bytes(content)
    return faults


def wrong(schema: Schema, content: bytes) -> str:
    """Why this is not that schema: a page that says sorry comes with the same 200."""
    digest = hashlib.sha256(content).hexdigest()
    if schema.digest and digest != schema.digest:
        return f"its SHA-256 is {digest} and should be {schema.digest}"
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError as error:
        return f"not well formed: {error}"
    space = root.get("targetNamespace") if root.tag == f"{XS}schema" else None
    return "" if space == schema.space else f"the schema of {space}, and not of {schema.space}"


class Shelf(etree.Resolver):
    """Answers every import from these files alone. A space in which we write nothing gets a stand-in: with no element
    of it in a document, whatever else its schema says changes nothing."""

    def __init__(self, trees: dict[str, etree._Element]) -> None:
        self.trees = trees

    def resolve(self, url: str, _: str, context: object) -> object:
        known = self.trees.get(url)
        text = stand_in(url, self.trees.values()) if known is None else etree.tostring(known)
        return self.resolve_string(text, context)


def stand_in(space: str, trees: Iterable[etree._Element]) -> bytes:
    """A schema that declares what the others name of this space, and asks nothing of it."""
    schema = etree.Element(f"{XS}schema", targetNamespace=space)
    found = {
        (one.tag, name)
        for tree in trees
        for one in tree.iter(f"{XS}element", f"{XS}attribute", f"{XS}attributeGroup")
        for prefix, _, name in [one.get("ref", "").rpartition(":")]
        if prefix and {**one.nsmap, "xml": "http://www.w3.org/XML/1998/namespace"}.get(prefix) == space
    }
    for tag, name in sorted(found):
        etree.SubElement(schema, tag, name=name)
    return etree.tostring(schema)


def judge(first: Schema, *others: Schema, folder: Path = FOLDER) -> etree.XMLSchema:
    """A validator of documents that begin in the space of the first. It reads nothing but the folder."""
    trees = {one.space: etree.parse(file(one, folder)).getroot() for one in (first, *others)}
    for tree in trees.values():
        for wanted in tree.iter(f"{XS}import"):
            wanted.set("schemaLocation", wanted.get("namespace"))
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Shelf(trees))
    return etree.XMLSchema(etree.fromstring(etree.tostring(trees[first.space]), parser))


if __name__ == "__main__":
    if found := fetch(SCHEMAS):
        sys.exit("Not every schema could be had:\n" + "\n".join(found))
    for each in SCHEMAS:
        content = file(each).read_bytes()
        print(f"{hashlib.sha256(content).hexdigest()}  {len(content):>7} bytes  {each.address}")
