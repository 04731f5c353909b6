"""The packages themselves: manifests that hold, files that are all there, the same bytes each time."""

import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from macros import assets
from macros.lms import cartridge, packages
from macros.lms.description import parts
from tests import sites
from tests.lms.conftest import SCHEMAS
from tests.server import serving

HOSTED = "https://example.org/course/"
FOLDERS = {"scorm12": "scorm12edition", "scorm2004": "scorm20044thedition"}
# The parts of each standard stand in files that know nothing of each other: this one names them all.
DRIVER = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>"""
XML = "http://www.w3.org/XML/1998/namespace"
# Learning metadata, of which the manifests have none, and whose schema no parser of today takes.
METADATA = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
THIN_LIMIT = 30_000
LOADED = ("index.html", "record.html", "modules/call-loop/index.html", "modules/put-it-to-work/index.html")
SMALL = ("scorm12-thin", "scorm2004-thin", "cmi5-thin")


@pytest.fixture(scope="module")
def known():
    return parts(sites.ROOT)


@pytest.fixture(scope="module")
def full(known):
    """The packages that hold the whole course, from the learners' pages as they are built for a package."""
    return {one.name: one for one in packages.full(sites.ROOT, known["whole"], sites.learners())}


@pytest.fixture(scope="module")
def thin(known):
    """Every package that leads to the hosted course, of each part."""
    assets.build(sites.ROOT)
    made = [*known.values()]
    return {
        one.name: one
        for part in made
        for one in [*packages.thin(sites.ROOT, part, HOSTED), *packages.linked(part, HOSTED)]
    }


def schema(standard, folder):
    """The standard's own schemas, as one."""
    shutil.copytree(SCHEMAS / FOLDERS[standard], folder)
    # One of them declares the space of `xml:` as its own, which no parser of today lets pass.
    strange = folder / "ims_xml.xsd"
    if strange.exists():
        strange.write_text(strange.read_text("utf-8").replace(f'xmlns="{XML}"', ""), "utf-8")
    wanted = {
        etree.parse(path).getroot().get("targetNamespace"): path for path in sorted(folder.glob("*.xsd"), reverse=True)
    }
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{path.name}"/>'
        for space, path in wanted.items()
        if space not in (XML, METADATA)
    )
    driver = folder / "every.xsd"
    driver.write_text(DRIVER.format(imports=imports), "utf-8")
    return etree.XMLSchema(etree.parse(driver))


def manifest(package, name="imsmanifest.xml"):
    return etree.fromstring(package.files[name])


def texts(tree, name):
    return [element.text for element in tree.iter(f"{{*}}{name}")]


@pytest.mark.parametrize("standard", FOLDERS)
def test_every_manifest_is_valid_by_the_standards_own_schemas(full, thin, standard, tmp_path):
    judge = schema(standard, tmp_path / standard)
    made = [one for name, one in (full | thin).items() if f"-{standard}" in name]
    assert len(made) == 12
    for one in made:
        judge.assertValid(manifest(one))
    planted = one.files["imsmanifest.xml"].replace(b"isvisible=", b"isseen=")
    assert not judge.validate(etree.fromstring(planted))


def test_every_file_is_listed_and_every_listed_file_is_there(full, thin):
    for name, one in (full | thin).items():
        if not name.endswith(".zip") or "cmi5" in name:
            continue
        listed = [unquote(file.get("href")) for file in manifest(one).iter("{*}file")]
        assert len(listed) == len(set(listed)), name
        assert set(listed) == set(one.files) - {"imsmanifest.xml"}, name
        assert manifest(one).find(".//{*}resource").get("href") in one.files


def test_a_full_package_holds_what_learners_read_and_nothing_else(full):
    for name, one in full.items():
        pages = {page for page in one.files if page.endswith(".html")}
        assert {"index.html", "launch.html", "record.html", "modules/call-loop/index.html"} <= pages, name
        strange = re.compile(r"^(facilitate|authoring|room|embed)/|/key\.html$|^(404|check-codes|paths)\.html$")
        assert not [page for page in pages if strange.search(page)], name
        assert not {"sw.js", "manifest.webmanifest", "sitemap.xml"} & set(one.files), name
        assert sum(map(len, one.files.values())) < 20_000_000, name


def test_a_full_package_carries_nothing_that_its_pages_never_load(full):
    files = next(iter(full.values())).files
    bundles = {Path(name).stem for name in files if re.match(r"assets/course/.*\.(js|css)$", name)}
    others = {"room", "notes", "session-plan", "handout", "lean", "wide"}
    assert not bundles & others
    # Two of these are named by a script alone, and one by the launcher.
    assert {"course", "first", "frame", "embedded", "ids", "plan", "record", "bank-call", "launch"} <= bundles
    assert "embed.js" not in files


def test_pages_of_a_full_package_find_all_that_they_ask_for(full, page, tmp_path):
    one = next(package for name, package in full.items() if "scorm12" in name)
    with zipfile.ZipFile(packages.write(tmp_path, one)) as bundle:
        bundle.extractall(tmp_path / "there")
    missing = []
    page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    with serving(tmp_path / "there") as address:
        for start in ("launch.html", *(f"{name}?embed=1" for name in LOADED)):
            page.goto(f"{address}/{start}", wait_until="networkidle")
    assert missing == []


def test_no_link_of_a_full_package_leads_to_a_page_that_is_not_in_it(full):
    files = next(iter(full.values())).files
    for name, content in files.items():
        if not name.endswith(".html"):
            continue
        for href in re.findall(r'<(?:a|link|script)\b[^>]*?\b(?:href|src)="([^"]+)"', content.decode()):
            parts_of = urlsplit(href)
            if parts_of.scheme or not parts_of.path:
                continue
            target = (Path("/") / Path(name).parent / unquote(parts_of.path)).resolve().relative_to("/").as_posix()
            assert target in files, f"{name}: {href}"


def test_a_thin_package_is_small_and_leads_to_the_hosted_course(thin):
    for name, one in thin.items():
        if not any(kind in name for kind in SMALL):
            continue
        assert set(one.files) == {"launch.html", "launch.js", "launch.css"} | set(one.files) & {
            "imsmanifest.xml",
            "cmi5.xml",
        }
        assert f'data-site="{HOSTED}"' in one.files["launch.html"].decode(), name


def test_the_same_sources_make_the_same_bytes(full, thin, tmp_path):
    for name, one in (full | thin).items():
        first = packages.write(tmp_path / "first", one).read_bytes()
        again = packages.write(
            tmp_path / "again", packages.Package(name, dict(reversed(one.files.items())))
        ).read_bytes()
        assert first == again, name
        if any(kind in name for kind in SMALL):
            assert len(first) < THIN_LIMIT, f"{name}: {len(first)} bytes"
        if name.endswith(".zip"):
            with zipfile.ZipFile(tmp_path / "first" / name) as bundle:
                assert bundle.testzip() is None
                assert any(entry in bundle.namelist() for entry in ("imsmanifest.xml", "cmi5.xml")), name


def test_cmi5_names_its_parts_as_the_standard_wants(full, thin, known):
    every = {name: one for name, one in (full | thin).items() if "cmi5" in name}
    assert len(every) == 2 * len(known) + 1
    for name, one in every.items():
        tree = manifest(one, "cmi5.xml")
        assert tree.tag == "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}courseStructure"
        course, unit = tree
        assert [etree.QName(child).localname for child in course] == ["title", "description"]
        assert [etree.QName(child).localname for child in unit] == ["title", "description", "url"]
        assert course.get("id") != unit.get("id")
        assert unit.get("moveOn") == "Completed"
        assert all(element.get("lang") == "en" for element in tree.iter("{*}langstring"))
        (url,) = texts(tree, "url")
        assert url == (f"{HOSTED}launch.html" if name.endswith(".xml") else "launch.html")


@pytest.mark.parametrize("version", cartridge.VERSIONS, ids=lambda one: one.name)
def test_a_cartridge_leads_to_pages_that_there_are(thin, mkdocs_site, version):
    whole = thin[f"internal-customer-course-{version.name}.imscc"]
    tree = manifest(whole)
    assert texts(tree, "schemaversion") == [version.number]
    ids = [element.get("identifier") for element in tree.iter() if element.get("identifier")]
    assert len(ids) == len(set(ids))
    assert all(re.match(r"[A-Za-z_]", one) for one in ids)
    resources = {element.get("identifier"): element for element in tree.iter("{*}resource")}
    leaves = [element for element in tree.iter("{*}item") if element.get("identifierref")]
    assert [leaf.get("identifierref") for leaf in leaves] == list(resources)
    assert len(leaves) == 9
    assert tree.find(".//{*}organization").get("structure") == "rooted-hierarchy"
    assert tree.find(".//{*}organization/{*}item/{*}title") is None
    for resource in resources.values():
        link = manifest(whole, resource.find("{*}file").get("href"))
        address = urlsplit(link.find("{*}url").get("href"))
        page = address._replace(query="").geturl().removeprefix(HOSTED)
        assert (mkdocs_site.folder / page).is_file(), page
        assert address.query == "embed=1"


def test_a_part_begins_where_it_begins(thin):
    page = thin["internal-customer-course-call-loop-scorm12-thin.zip"].files["launch.html"].decode()
    assert 'data-start="modules/call-loop/index.html"' in page
    assert 'data-route="call-loop"' in page
    assert "<title>The call loop</title>" in page
