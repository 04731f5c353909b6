"""After one visit the host goes away, and the course goes on."""

import pytest
from playwright.sync_api import expect

from macros import finish
from tests.offline.conftest import READY
from tests.pages.scenario import ScenarioPage
from tests.play.ways import way_to
from tests.server import serving
from tests.sites import pages

MODULE = "modules/front-desk/index.html"


@pytest.fixture(scope="module")
def away(mkdocs_site, opened):
    """A page that has been on the start page once, and the address where nobody answers any more."""
    page = opened()
    with serving(mkdocs_site.folder) as address:
        page.goto(f"{address}/index.html")
        page.evaluate(READY)
    return page, address


# Every file that a page could ask for, asked for at once.
ASK = "names => Promise.all(names.map(name => fetch(name).then(answer => answer.status, () => 0)))"


def test_every_page_and_all_that_pages_need_is_there(away, mkdocs_site):
    page, address = away
    names = list(finish.kept(mkdocs_site.folder))
    assert set(pages(mkdocs_site.folder)) <= set(names)
    page.goto(f"{address}/index.html")
    answers = dict(zip(names, page.evaluate(ASK, names), strict=True))
    assert {name for name, status in answers.items() if status != 200} == set()


@pytest.mark.parametrize(
    "name", ["index.html", "record.html", "modules/call-loop/index.html", "embed/nervous-nine.html"]
)
def test_a_page_opens_with_its_style_and_script(away, name):
    page, address = away
    assert page.goto(f"{address}/{name}").from_service_worker
    assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length)")
    expect(page.locator("[data-ready], main button").first).to_be_attached()


def test_a_scenario_is_played_and_taken_up_again(away):
    page, address = away
    picks = list(way_to("one-practice").picks[:2])
    page.goto(f"{address}/{MODULE}")
    ScenarioPage(page).play(picks)
    page.goto(f"{address}/index.html")
    page.goto(f"{address}/{MODULE}?from=somewhere")
    expect(ScenarioPage(page).kicker).to_contain_text("Decision 3:")


def test_a_folder_shows_its_first_page(away):
    page, address = away
    for folder in ("modules/front-desk/", "modules/front-desk", "modules/front-desk/index"):
        page.goto(f"{address}/{folder}")
        expect(page.locator("h1")).to_have_text("The front desk")
        expect(ScenarioPage(page).root).to_have_attribute("data-ready", "")


def test_the_search_finds_and_leads_on(away):
    page, address = away
    page.goto(f"{address}/index.html")
    page.locator(".md-search__input").fill("marble")
    page.locator(".md-search-result__link", has_text="The price of a blue marble").click()
    expect(page.locator("h1")).to_have_text("The call loop")


def test_an_address_that_leads_nowhere_says_so(away, known):
    page, address = away
    assert page.goto(f"{address}/modules/no-such-page.html").status == 404
    expect(page.locator("h1")).to_have_text("This page is not here")
    # The browser itself logs an answer of 404.
    known[:] = [fault for fault in known if "status of 404" not in fault]
