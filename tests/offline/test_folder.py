"""The zip: the same bytes each time, and a course that runs from the folder it unpacks to, with the network off."""

import argparse
import os
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.commands import offline
from tests import sites
from tests.conftest import DESK
from tests.pages.scenario import ScenarioPage
from tests.play.ways import way_to

A_DAY = 1_700_000_000


@pytest.fixture(scope="module")
def written(mkdocs_site):
    """The folder that the zip is made of."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(offline, "FOLDER", Path(".built") / "offline")
        assert offline.run(sites.ROOT, argparse.Namespace(engine="mkdocs")) == 0
    return sites.BUILT / "offline" / offline.NAME


@pytest.fixture(scope="module")
def unpacked(written, tmp_path_factory):
    """The folder as it lies on a learner's disk."""
    disk = tmp_path_factory.mktemp("disk")
    with zipfile.ZipFile(offline.pack(written, A_DAY)) as bundle:
        bundle.extractall(disk)
    return disk / offline.NAME


@pytest.fixture
def disk_page(browser, faults):
    """A page without any network; it notes warnings too."""
    with browser.new_context(viewport=DESK, offline=True) as profile:
        profile.set_default_timeout(8000)
        page = profile.new_page()
        page.on("console", lambda said: said.type in ("error", "warning") and faults.append(said.text))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("request", lambda asked: None if asked.url.startswith("file:") else faults.append(asked.url))
        yield page


def find_marbles(page, folder):
    """Search from the start page, and follow a result."""
    page.goto((folder / "index.html").as_uri())
    page.locator("label[for=__search]:visible, .md-search__input:visible, .md-search__button:visible").first.click()
    page.keyboard.type("blue marble")
    page.get_by_text("The price of a blue marble").first.click()
    page.wait_for_url("**/call-loop/index.html*")
    expect(page.locator("h1")).to_have_text("The call loop")


def test_the_same_files_make_the_same_zip(written):
    first = offline.pack(written, A_DAY).read_bytes()
    for path in written.rglob("*.html"):
        os.utime(path)
        path.chmod(0o600)
    assert offline.pack(written, A_DAY).read_bytes() == first


def test_the_zip_is_one_folder_with_what_a_reader_needs(unpacked):
    names = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*")}
    assert {"index.html", "README.txt", "search/search_index.js", "assets/course/atkinson-LICENSE.txt"} <= names
    assert not [name for name in names if name.endswith((".map", ".json", ".xml", "sw.js"))]
    assert set(sites.pages(unpacked)) == set(sites.pages(sites.ready("mkdocs"))) - {"404.html", "launch.html"}
    assert "index.html" in (unpacked / "README.txt").read_text()


def test_search_and_play_from_the_folder(unpacked, disk_page, faults):
    find_marbles(disk_page, unpacked)
    module = (unpacked / "modules" / "front-desk" / "index.html").as_uri()
    disk_page.goto(module)
    ScenarioPage(disk_page).play(list(way_to("one-practice").picks[:2]))
    disk_page.reload()
    expect(ScenarioPage(disk_page).kicker).to_contain_text("Decision 3:")
    disk_page.locator(".md-footer__link--next").click()
    expect(disk_page.locator("h1")).to_have_text("Where the word came from")
    assert not faults


def test_the_other_generators_site_is_searched_from_disk_too(zensical_site, disk_page, faults):
    find_marbles(disk_page, zensical_site.folder)
    # A site for hosts asks for its fonts ahead of use, which browsers refuse from disk.
    assert not [fault for fault in faults if ".woff2" not in fault and "ERR_FAILED" not in fault]
