"""Two builds of the same sources are the same, byte for byte; an address changes what has to name it, and no more."""

import hashlib
import re
import shutil

from tests import sites

ADDRESS = "https://example.org/here/"
# The list of addresses, and the digest of all that is kept.
OF_AN_ADDRESS = {"sitemap.xml", "sitemap.xml.gz", "sw.js"}
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
QR = re.compile(r'(?<=<div class="qr" hidden>).*?(?=</div>)', re.S)
VERSION = re.compile(r'const VERSION="[0-9a-f]+"')
MODULE = "modules/front-desk/index.html"
# Who looks for a page by its words finds the page to start from.
FOUND_AS = {
    MODULE: MODULE,
    "modules/front-desk/key.html": MODULE,
    "modules/front-desk/worksheet.html": MODULE,
    "embed/nervous-nine.html": MODULE,
    "room/front-desk-notes.html": "facilitate/room.html",
}


def again(engine, **variables):
    """A build into a folder that is not there yet."""
    folder = f".built/again-{engine}"
    shutil.rmtree(sites.ROOT / folder, ignore_errors=True)
    sites.build(engine, folder, **variables)
    return sites.ROOT / folder


def different(one, other):
    """The names of files that differ; both folders have the same."""
    first, second = digests(one), digests(other)
    assert first.keys() == second.keys()
    return {name for name in first if first[name] != second[name]}


def digests(folder):
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def words(path):
    """A page without its canonical link and its QR codes, whatever the space around them."""
    return QR.sub("", CANONICAL.sub("", path.read_text(encoding="utf-8"))).split()


def test_a_second_build_gives_the_same_bytes():
    assert not different(sites.ready("zensical"), again("zensical"))


def test_an_address_changes_what_names_it_alone():
    plain, addressed = sites.ready("mkdocs"), again("mkdocs", SITE_URL=ADDRESS)
    others = {name for name in different(plain, addressed) if not name.endswith(".html")}
    assert others == OF_AN_ADDRESS
    # A host shows its page for what is missing at any address: the links of that one begin at the root.
    pages = [name for name in sites.pages(plain) if name != "404.html"]
    assert [name for name in pages if words(plain / name) != words(addressed / name)] == []
    missing = [(folder / "404.html").read_text(encoding="utf-8") for folder in (plain, addressed)]
    assert missing[0] == missing[1].replace("/here/", "/")
    workers = [VERSION.sub("", (folder / "sw.js").read_text(encoding="utf-8")) for folder in (plain, addressed)]
    assert workers[0] == workers[1]
    for name, found_as in FOUND_AS.items():
        assert CANONICAL.findall((addressed / name).read_text(encoding="utf-8")) == [ADDRESS + found_as]
