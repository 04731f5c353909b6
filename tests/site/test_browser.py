"""Every page in a browser, from a host and from a folder: no error, no barrier, no sideways scrolling."""

import json

import pytest

from tests import axe
from tests.browser import forgive_preload

# The frame around a page is the same on all: whole pages are looked at in every view for these alone.
WHOLE = ("index.html", "404.html", "modules/front-desk/index.html")
COLOURS = ["color-contrast", "link-in-text-block"]
# What a narrow window changes: how large a thing to press is, and what scrolls by itself.
TOUCH = ["target-size", "scrollable-region-focusable"]
# What is out of sight is not laid out before somebody scrolls there, and would be measured where it does not stand.
LAID_OUT = ":is(.item, .scenario, .bank-call) { content-visibility: visible !important }"
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
READY = "[...document.querySelectorAll('[data-component]')].every(one => 'ready' in one.dataset)"


def show(page, site, name):
    """Open a page as a reader sees it on a desk, and wait until its components have started."""
    view(page, width=1280)
    page.goto(site.url(name), wait_until="load")
    page.wait_for_function(READY)


def view(page, width, colours="light"):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=colours, reduced_motion="reduce")


def barriers(page, name, seen, part="document", rules=()):
    """What axe finds, in words."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    where = "document" if name in WHOLE else part
    found = page.evaluate(f"axe.run({where}, {json.dumps(options)}).then(found => found.violations)")
    for violation in found:
        nodes = [node["html"][:160] for node in violation["nodes"][:3]]
        yield f"{name}, {seen}: {violation['help']} ({violation['id']}): {nodes}"


def over(page, name):
    view(page, width=320)
    return [f"{name} is {pixels} px too wide at 320 px" for pixels in [page.evaluate(OVER)] if pixels > 0]


@pytest.mark.parametrize("share", range(4))
def test_no_page_has_a_barrier_or_scrolls_sideways(mkdocs_site, page, share):
    found = []
    page.add_init_script(axe.FROM_THE_START)
    for name in mkdocs_site.pages[share::4]:
        show(page, mkdocs_site, name)
        found += barriers(page, name, "light")
        view(page, width=1280, colours="dark")
        found += barriers(page, name, "dark", "'main'", COLOURS)
        view(page, width=360)
        page.add_style_tag(content=LAID_OUT)
        found += barriers(page, name, "phone", "'main'", () if name in WHOLE else TOUCH)
        found += over(page, name)
    assert not found


def test_what_the_other_generator_wrote_has_no_barrier_and_scrolls_no_page_sideways(zensical_site, page):
    # The same words and the same style: a few pages show what differs, the theme's own parts.
    found = []
    for name in zensical_site.pages:
        show(page, zensical_site, name)
        if name in WHOLE:
            page.evaluate(axe.SCRIPT)
            found += barriers(page, name, "light")
        found += over(page, name)
    assert not found


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


def test_paper_is_dark_on_white_when_the_screen_is_dark(mkdocs_site, page):
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(mkdocs_site.url("record.html"))
    words = page.locator("h1, article p, article a")
    inks = words.evaluate_all("all => all.map((el) => getComputedStyle(el).color)")
    assert set(inks) <= {"rgb(17, 17, 17)", "rgb(51, 51, 51)"}
