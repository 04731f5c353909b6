"""A newer version waits for the reader's word; a framed page keeps nothing; an author never gets an old copy."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from macros import finish
from tests.offline.conftest import READY
from tests.pages.scenario import ScenarioPage
from tests.play.ways import way_to
from tests.sites import ROOT

MODULE = "modules/front-desk/index.html"
LINE = "A newer version of the course is here."
# A whole version has to come in before it is offered, and machines are busy at times.
PATIENCE = 20_000
COPIES = "caches.keys().then(names => names.length)"
FRAMING = "<!doctype html><title>Elsewhere</title><link rel=icon href=data:,><iframe src=index.html></iframe>"
# Notes what a page asks the browser to keep, and keeps it not.
NOTED = "top.asked = []; ServiceWorkerContainer.prototype.register = async (address) => { top.asked.push(address); }"
IDLE = "new Promise(done => requestIdleCallback(() => requestIdleCallback(done)))"


def change(folder):
    """Put a corrected page upon the host."""
    for name in ("index.html", MODULE):
        page = folder / name
        page.write_text(page.read_text(encoding="utf-8").replace("The front desk", "The mended desk"), encoding="utf-8")
        # Hosts tell ages by whole seconds.
        os.utime(page, (page.stat().st_atime, page.stat().st_mtime + 10))


def test_a_newer_version_waits_until_it_is_asked_for(host, opened):
    folder, address = host
    page = opened()
    page.goto(f"{address}/index.html")
    page.evaluate(READY)
    expect(page.locator(".notice")).to_be_empty()
    playing = page.context.new_page()
    playing.goto(f"{address}/{MODULE}")
    ScenarioPage(playing).play(list(way_to("one-practice").picks[:1]))

    change(folder)
    finish.service_worker(ROOT, folder)
    page.goto(f"{address}/{MODULE}")
    expect(page.locator(".notice")).to_contain_text(LINE, timeout=PATIENCE)
    expect(page.locator("h1")).to_have_text("The front desk")
    assert not Axe().run(page).response["violations"]
    page.reload()
    expect(page.locator("h1")).to_have_text("The front desk")

    page.get_by_role("button", name="Use it now").click()
    expect(page.locator("h1")).to_have_text("The mended desk", timeout=PATIENCE)
    expect(page.locator(".notice")).to_be_empty()
    expect(ScenarioPage(page).kicker).to_contain_text("Decision 2:")
    assert page.evaluate(COPIES) == 1
    # The other tab stays where its reader is, and goes on.
    expect(playing.locator("h1")).to_have_text("The front desk")
    ScenarioPage(playing).play(list(way_to("one-practice").picks[1:2]))
    expect(ScenarioPage(playing).kicker).to_contain_text("Decision 3:")


def test_a_version_that_comes_in_part_changes_nothing(host, opened):
    folder, address = host
    page = opened()
    page.goto(f"{address}/index.html")
    page.evaluate(READY)
    change(folder)
    finish.service_worker(ROOT, folder)
    (folder / "privacy.html").unlink()
    page.goto(f"{address}/{MODULE}")
    # What has begun to come in is refused as a whole.
    page.evaluate("""() => navigator.serviceWorker.ready.then(kept => new Promise(done => {
        const see = () => kept.installing ? kept.installing.addEventListener("statechange", see) : done(!kept.waiting);
        kept.update().then(see, see); }))""")
    page.goto(f"{address}/privacy.html")
    expect(page.locator("h1")).to_have_text("Privacy")
    expect(page.locator(".notice")).to_be_empty()


@pytest.mark.parametrize(
    ("shown", "asked"), [("index.html", ["sw.js"]), ("index.html?embed=1", []), ("framing.html", [])]
)
def test_only_a_page_of_its_own_is_kept(mkdocs_site, opened, shown, asked):
    page = opened()
    page.route("**/framing.html", lambda route: route.fulfill(body=FRAMING, content_type="text/html"))
    page.add_init_script(NOTED)
    page.goto(mkdocs_site.url(shown), wait_until="load")
    page.frames[-1].evaluate(IDLE)
    assert page.evaluate("asked") == asked


def test_an_author_is_never_shown_an_old_copy(host, opened):
    folder, address = host
    page = opened()
    page.goto(f"{address}/index.html")
    page.evaluate(READY)
    change(folder)
    shutil.copyfile(ROOT / "overrides" / "theme" / "sw.js", folder / "sw.js")
    page.goto(f"{address}/{MODULE}")
    expect(page.locator("h1")).to_have_text("The mended desk", timeout=PATIENCE)
    assert page.evaluate(COPIES) == 0
