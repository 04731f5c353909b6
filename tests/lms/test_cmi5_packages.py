"""Our packages for cmi5 by the rules of the standard, and each of these rules broken once."""

import pytest

from macros import assets
from macros.lms import packages
from macros.lms.description import parts
from tests import sites
from tests.lms.cmi5.judge import texts
from tests.lms.cmi5.packages import MANIFEST, RULES, Packed, broken

HOSTED = "https://example.org/course/"


@pytest.fixture(scope="module")
def made():
    assets.build(sites.ROOT)
    found = [
        one
        for part in parts(sites.ROOT).values()
        for one in (*packages.thin(sites.ROOT, part, HOSTED), *packages.linked(part, HOSTED))
    ]
    return [Packed(one.name.endswith(".zip"), one.files) for one in found if MANIFEST in one.files]


def test_our_packages_break_no_rule(made):
    assert len(made) == 2 * len(parts(sites.ROOT))
    assert [broken(one) for one in made] == [set()] * len(made)


@pytest.mark.parametrize(
    ("number", "zipped", "old", "new"),
    [
        ("3.0.0.0-1", True, b'au id="https://', b'au id="'),
        ("13.1.4.0-1", True, b"course/unit", b"course"),
        ("13.1.4.0-2", True, b"<url>launch.html", b"<url>launch.html?a b"),
        ("14.1.0.0-3", True, b"<url>", b"<url>https://example.org/"),
        ("14.2.0.0-1", False, b"<url>https://example.org/course/", b"<url>"),
        ("8.1.0.0-6", True, b"launch.html</url>", b"launch.html?fetch=no</url>"),
    ],
)
def test_a_spoilt_structure_breaks_one_rule(made, number, zipped, old, new):
    one = next(one for one in made if one.zipped == zipped)
    structure = one.files[MANIFEST]
    assert structure.count(old) == 1
    assert broken(Packed(zipped, one.files | {MANIFEST: structure.replace(old, new)})) == {number}


def test_a_zip_without_a_structure_is_none(made):
    assert broken(Packed(True, {f"course/{MANIFEST}": made[0].files[MANIFEST]})) == {"14.1.0.0-2"}
    assert RULES.keys() <= texts().keys()
