"""Which files a browser keeps, what they weigh, and when they make a new version; the icons agree with their marks."""

import base64
import gzip
import json
import re

import pytest

from macros import finish
from tests.offline import icons
from tests.sites import ROOT

# What a first visit fetches ahead, compressed, once it has nothing else to do.
KEPT_BUDGET = 1_750_000
SAME = """([one, other]) => Promise.all([one, other].map(async (data) => {
    const picture = await createImageBitmap(await (await fetch(data)).blob());
    const sheet = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    sheet.drawImage(picture, 0, 0);
    return sheet.getImageData(0, 0, picture.width, picture.height).data; }))
  .then(([a, b]) => a.length === b.length && a.every((dot, place) => Math.abs(dot - b[place]) < 40))"""


def head(folder):
    """The version and the files that a service worker names."""
    found = re.match(r'const VERSION="(\w+)",FILES=(\[.*\]);\n', (folder / "sw.js").read_text())
    return found[1], json.loads(found[2])


def test_what_is_kept_is_what_readers_need_and_light(site):
    _, files = head(site.folder)
    assert set(site.pages) <= set(files)
    assert {"manifest.webmanifest", "assets/course/course.js", "assets/course/atkinson.woff2"} <= set(files)
    assert not [name for name in files if re.search(r"\.map$|\.xml|\.pdf$|lunr/|sw\.js$|search(_index)?\.js$", name)]
    assert sum(len(gzip.compress((site.folder / name).read_bytes(), 6)) for name in files) <= KEPT_BUDGET


def test_any_changed_byte_makes_a_new_version_and_nothing_else_does(tmp_path):
    versions = []
    for words in ("one", "one", "two"):
        (tmp_path / "index.html").write_text(words)
        finish.service_worker(ROOT, tmp_path)
        versions.append(head(tmp_path)[0])
    assert versions[0] == versions[1] != versions[2]


@pytest.mark.parametrize("icon", icons.ICONS)
def test_an_icon_looks_like_its_mark(icon, browser, page):
    drawn = icons.draw(browser, icon)
    kept = (icons.ASSETS / f"{icon}.png").read_bytes()
    assert page.evaluate(SAME, [data_url(drawn), data_url(kept)])


def data_url(picture):
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"


def test_a_page_can_be_installed(mkdocs_site, page):
    page.goto(mkdocs_site.url("modules/front-desk/index.html"))
    browser = page.context.new_cdp_session(page)
    found = browser.send("Page.getAppManifest")
    assert not found["errors"]
    manifest = json.loads(found["data"])
    for there in (manifest["start_url"], *(icon["src"] for icon in manifest["icons"])):
        assert page.request.get(mkdocs_site.url(there)).ok, there
    assert page.request.get(page.locator("link[rel=apple-touch-icon]").evaluate("link => link.href")).ok
    # A test's fresh profile is a private window, where nothing can be installed.
    hindered = browser.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {one["errorId"] for one in hindered} <= {"in-incognito"}
