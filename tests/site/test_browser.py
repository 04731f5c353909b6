"""Every page in a browser, from a host and from a folder: no error, no barrier, no sideways scrolling."""

import pytest
from axe_playwright_python.sync_playwright import Axe

VIEWS = {
    "light": {"colours": "light", "width": 1280},
    "dark": {"colours": "dark", "width": 1280},
    "phone": {"colours": "light", "width": 360},
}


def show(page, site, name, width=1280, colours="light"):
    """Open a page as a reader would see it in this width and these colours."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    page.goto(site.url(name), wait_until="load")


def barriers(page, site, view):
    """What axe finds on every page, in words."""
    for name in site.pages:
        show(page, site, name, **VIEWS[view])
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            yield f"{name}: {violation['help']} ({violation['id']}): {nodes}"


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(mkdocs_site, page, view):
    assert not list(barriers(page, mkdocs_site, view))


def test_axe_finds_nothing_in_what_the_other_generator_wrote(zensical_site, page):
    # The same words and the same style: one view shows what differs, the theme's own parts.
    assert not list(barriers(page, zensical_site, "light"))


def test_no_page_scrolls_sideways_on_the_smallest_screen(site, page):
    over = {}
    for name in site.pages:
        show(page, site, name, width=320)
        over[name] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert not {name: pixels for name, pixels in over.items() if pixels > 0}


def test_pages_open_from_a_folder_on_disk(mkdocs_site, page, faults):
    # A host alone shows 404.html, so its addresses begin at the host's root.
    for name in set(mkdocs_site.pages) - {"404.html"}:
        page.goto((mkdocs_site.folder / name).as_uri(), wait_until="load")
        assert page.locator("h1").first.inner_text()
    forgive_preload(faults)


def test_links_lead_on_when_opened_from_a_folder(mkdocs_site, page, faults):
    page.goto((mkdocs_site.folder / "index.html").as_uri())
    page.locator("main a[href*='modules/']:visible").first.click()
    page.wait_for_url("**/modules/**")
    assert "front desk" in page.locator("h1").inner_text().lower()
    assert "loaded" in page.evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => font.status))")
    forgive_preload(faults)


def forgive_preload(faults):
    """From disk a font may not be fetched ahead of its use, and Chromium says so; the font itself does load."""
    known = ("console: Access to font at 'file:", "console: Failed to load resource: net::ERR_FAILED")
    faults[:] = [fault for fault in faults if not fault.startswith(known)]


def test_paper_is_dark_on_white_when_the_screen_is_dark(mkdocs_site, page):
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(mkdocs_site.url("record.html"))
    words = page.locator("h1, article p, article a")
    inks = words.evaluate_all("all => all.map((el) => getComputedStyle(el).color)")
    assert set(inks) <= {"rgb(17, 17, 17)", "rgb(51, 51, 51)"}
