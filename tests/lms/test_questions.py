"""The questions at the end, for systems that grade by themselves: the same options, and the same ones right."""

import re

import pytest
from lxml import etree

from macros.lms import questions
from macros.lms.description import parts
from macros.syllabus.record import conditions
from macros.syllabus.routes import ROUTES
from tests import sites
from tests.lms.conftest import SCHEMAS


@pytest.fixture(scope="module")
def items():
    return questions.exit_items(sites.ROOT, parts(sites.ROOT)["whole"])


def test_they_are_the_questions_that_the_record_counts(items):
    checks = next(one for one in conditions(sites.ROOT, ROUTES[0]) if one.id == "exit-checks")
    counted = {part.id: part.met for group in checks.groups for part in group.parts}
    assert {item.id for item in items} == set(counted)
    for item in items:
        stronger = [option.id for option in item.options if option.stronger]
        assert counted[item.id] == f"pick={'|'.join(stronger)}"


def test_gift_has_each_option_once_and_marks_the_stronger_ones(items):
    written = questions.gift(items).decode()
    asked = re.findall(r"^::(.+?)::\[markdown\](.+?) \{\n(.+?)\n\}$", written, re.S | re.M)
    assert len(asked) == len(items)
    for (_, _, options), item in zip(asked, items, strict=True):
        assert [line[0] == "=" for line in options.splitlines()] == [option.stronger for option in item.options]
        assert not re.search(r"(?<!\\)[{}]", options)


def test_qti_names_every_option_and_lets_the_stronger_ones_score(items):
    files = questions.qti(parts(sites.ROOT)["whole"], items)
    manifest = etree.fromstring(files["imsmanifest.xml"])
    assert {one.get("href") for one in manifest.iter("{*}file")} == set(files) - {"imsmanifest.xml"}
    # The schema of content packages is the same for courses and for questions.
    judge = etree.XMLSchema(etree.parse(SCHEMAS / "scorm20044thedition" / "imscp_v1p1.xsd"))
    judge.assertValid(manifest)
    assert not judge.validate(etree.fromstring(files["imsmanifest.xml"].replace(b"<organizations/>", b"")))
    for item in items:
        tree = etree.fromstring(files[f"{item.id}.xml"])
        assert [one.get("identifier") for one in tree.iter("{*}simpleChoice")] == [option.id for option in item.options]
        scoring = {one.get("mapKey") for one in tree.iter("{*}mapEntry")}
        assert scoring == {option.id for option in item.options if option.stronger}
        assert all(one.text and not re.search(r"[*`]", one.text) for one in tree.iter("{*}simpleChoice", "{*}prompt"))
