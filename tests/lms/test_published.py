"""What we write, by the schemas that the standards publish, where `make standards` has fetched them."""

import hashlib

import pytest
from lxml import etree

from macros import assets
from macros.lms import packages
from macros.lms.description import parts
from tests.lms.published import CC11, CC13, CMI5, QTI_ITEM, QTI_MANIFEST, SCHEMAS, Schema, fetch, file, judge
from tests.server import serving
from tests.sites import ROOT

HOSTED = "https://example.org/course/"
MISSING = "The schemas of the standards are not here: `make standards` fetches them, with a connection to the internet."
# The schemas that judge a kind of file, and what in it the first of them should refuse when it is spoilt.
KINDS = {
    "cmi5": ((CMI5,), b'moveOn="Completed"', b'moveOn="Done"'),
    "cartridge 1.1": (CC11[:2], b"rooted-hierarchy", b"flat"),
    "cartridge 1.1, metadata": (CC11[:2], b"lomimscc:description", b"lomimscc:words"),
    "cartridge 1.1, link": (CC11[2:], b"<url href", b"<url src"),
    "thin cartridge 1.3": (CC13[:2], b"imswl_xmlv1p3", b"imswl_xmlv1p1"),
    "thin cartridge 1.3, metadata": (CC13[:2], b"lomimscc:description", b"lomimscc:words"),
    "thin cartridge 1.3, link": (CC13[2:], b"<url href", b"<url src"),
    "QTI": ((QTI_ITEM,), b'cardinality="single"', b'cardinality="one"'),
    "QTI, manifest": ((QTI_MANIFEST,), b"imsqti_item_xmlv2p1", b"imsqti_item"),
}
PLAIN = '<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:far="urn:far" xmlns:other="urn:other" {0}>{1}</schema>'
NEAR = PLAIN.format(
    'targetNamespace="urn:near" elementFormDefault="qualified"',
    '<import namespace="urn:far" schemaLocation="http://far.invalid/far.xsd"/><import namespace="urn:other"/>'
    '<element name="near"><complexType><sequence><element ref="far:count"/><element ref="other:any" minOccurs="0"/>'
    '</sequence><attribute ref="other:how"/></complexType></element>',
)
FAR = PLAIN.format('targetNamespace="urn:far"', '<element name="count" type="int"/>')


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Every XML file that we write, but for SCORM's, by its space. What else a zip holds is nothing to it."""
    assets.build(ROOT)
    site = tmp_path_factory.mktemp("site")
    (site / "index.html").touch()
    found = {}
    for part in parts(ROOT).values():
        for make in (packages.full(ROOT, part, site), packages.thin(ROOT, part, HOSTED), packages.linked(part, HOSTED),
                     packages.asked(ROOT, part)):  # fmt: skip
            for one in (one for one in make if "scorm" not in one.name):
                for name, content in one.files.items():
                    if name.endswith(".xml"):
                        space = etree.QName(etree.fromstring(content)).namespace
                        found.setdefault(space, {})[f"{one.name}: {name}"] = content
    return found


def test_every_kind_of_file_has_a_schema_that_judges_it(written):
    assert set(written) == {schemas[0].space for schemas, *_ in KINDS.values()}
    assert len(written[CMI5.space]) == 3 * len(parts(ROOT))
    assert {one for schemas, *_ in KINDS.values() for one in schemas} == set(SCHEMAS)


@pytest.mark.parametrize(("schemas", "right", "wrong"), KINDS.values(), ids=KINDS)
def test_what_we_write_is_valid_by_the_published_schema(written, schemas, right, wrong):
    if not all(file(one).exists() for one in schemas):
        pytest.skip(MISSING)
    judged = judge(*schemas)
    ours = written[schemas[0].space]
    faults = {name: str(judged.error_log) for name, one in ours.items() if not judged.validate(etree.fromstring(one))}
    assert faults == {}
    for one in ours.values():
        assert right in one
        assert not judged.validate(etree.fromstring(one.replace(right, wrong)))


@pytest.fixture
def near_and_far(tmp_path):
    """Two schemas that a publisher has, and their addresses there."""
    there = tmp_path / "publisher"
    there.mkdir()
    for name, text in (("near", NEAR), ("far", FAR), ("sorry", "<html><p>Moved.</p></html>"), ("torn", FAR[:90])):
        (there / f"{name}.xsd").write_text(text, "utf-8")
    with serving(there) as address:
        yield (
            Schema("urn:near", f"{address}/near.xsd"),
            Schema("urn:far", f"{address}/far.xsd", hashlib.sha256(FAR.encode()).hexdigest()),
        )


def test_schemas_are_fetched_as_they_are_and_what_is_none_is_told_and_not_kept(near_and_far, tmp_path):
    _, far = near_and_far
    folder = tmp_path / "here"
    assert fetch(near_and_far, folder) == []
    assert [file(one, folder).read_text("utf-8") for one in near_and_far] == [NEAR, FAR]
    other = [
        Schema(far.space, far.address.replace("far", name), digest)
        for name, digest in (("sorry", ""), ("torn", ""), ("gone", ""), ("near", ""), ("sorry", far.digest))
    ]
    found = fetch(other, tmp_path / "none")
    starts = ("the schema of None", "not well formed", "HTTP Error 404", "the schema of urn:near", "its SHA-256 is")
    for fault, one, start in zip(found, other, starts, strict=True):
        assert fault.startswith(f"{one.address}: {start}")
    assert list((tmp_path / "none").iterdir()) == []


def test_a_schema_is_read_from_the_folder_alone(near_and_far, tmp_path):
    fetch(near_and_far, tmp_path)
    judged = judge(*near_and_far, folder=tmp_path)
    document = '<near xmlns="urn:near" xmlns:o="urn:other" o:how="so"><count xmlns="urn:far">{}</count>{}</near>'
    for count, more, holds in (("1", "", True), ("many", "", False), ("1", "<o:any/>", True), ("1", "<o:no/>", False)):
        assert judged.validate(etree.fromstring(document.format(count, more))) is holds
