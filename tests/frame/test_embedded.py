"""A1: a page that leaves the theme around it out, keeps its way on, and fits into small frames."""

import pytest
from playwright.sync_api import expect

PAGE = "modules/front-desk/index.html"
AROUND = ".md-header, .md-tabs, .md-sidebar, .md-footer-meta, .md-search"
SEEN = "selector => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length"
WIDE = "document.documentElement.scrollWidth - innerWidth"


def assert_embedded(page):
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(SEEN, AROUND) == 0
    assert page.evaluate(SEEN, ".md-footer__link") >= 1


@pytest.mark.parametrize("form", ["?embed=1", "#embed"])
def test_the_theme_is_gone_and_stays_gone_over_links(page, mkdocs_site, form):
    page.goto(mkdocs_site.url(PAGE) + form)
    for _ in range(3):
        assert_embedded(page)
        page.locator(".md-footer__link--next").click()
    assert_embedded(page)
    page.locator("article a[href*='glossary'], article a[href*='index.html']").first.click()
    assert_embedded(page)


@pytest.mark.parametrize("size", [(320, 480), (880, 514)])
def test_small_frames_scroll_down_and_never_sideways(page, mkdocs_site, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for path in ("index.html", PAGE, "modules/call-loop/index.html", "record.html"):
        page.goto(mkdocs_site.url(path) + "?embed=1")
        expect(page.locator(".frame-bar")).to_be_visible()
        assert page.evaluate(WIDE) <= 0, path


def test_one_press_opens_the_whole_page_in_a_tab(context, page, mkdocs_site):
    page.goto(mkdocs_site.url(PAGE) + "?embed=1#exit-symptom")
    with context.expect_page() as opened:
        page.get_by_role("link", name="Open the whole page").click()
    assert opened.value.url == mkdocs_site.url(PAGE) + "#exit-symptom"
    expect(opened.value.locator(".md-header")).to_be_visible()


def test_nothing_of_it_is_fetched_by_a_page_that_stands_alone(page, mkdocs_site):
    asked = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    page.goto(mkdocs_site.url(PAGE))
    expect(page.locator(".md-header")).to_be_visible()
    assert not {"frame.js", "ids.js", "embedded.css"} & set(asked)


def test_it_is_hidden_before_the_first_picture(page, mkdocs_site):
    """The style that hides it holds the first picture back, even when it comes late."""
    page.route("**/embedded.css", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.add_init_script("""window.seen = []; const look = () => { const head = document.querySelector('.md-header');
      if (head) seen.push(head.getBoundingClientRect().height); requestAnimationFrame(look); }; look();""")
    page.goto(mkdocs_site.url(PAGE) + "?embed=1")
    assert set(page.evaluate("seen")) == {0}


def test_other_sites_open_in_a_tab_and_forms_need_no_sending(strict_host):
    frame = strict_host.show("sources.html?embed=1", more='sandbox="allow-scripts allow-popups"')
    frame.wait_for_selector(".frame-bar")
    links = frame.locator('article a[href^="http"]').evaluate_all(
        "(all, site) => all.filter((one) => !one.href.startsWith(site)).map((one) => one.target)", strict_host.site
    )
    assert set(links) <= {"_blank"}


def test_without_script_a_frame_shows_the_page_as_it_is(no_script_page, mkdocs_site):
    no_script_page.goto(mkdocs_site.url(PAGE) + "?embed=1")
    expect(no_script_page.locator("h1")).to_be_visible()
    expect(no_script_page.locator(".md-header")).to_be_visible()
