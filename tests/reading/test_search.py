"""The search finds, and costs nothing to those who do not search."""

import pytest
from playwright.sync_api import expect

START = "modules/front-desk/index.html"
# Each generator has a search of its own: a way in, and a list of what was found.
WAY_IN = "label[for=__search]:visible, .md-search__input:visible, .md-search__button:visible"
TITLE = "The price of a blue marble"


@pytest.fixture
def asked(page):
    """The search indexes that the page asked for."""
    addresses = []
    page.on("request", lambda request: addresses.append(request.url) if request.url.endswith(".json") else None)
    return addresses


def type_when_open(page, words):
    """The field has the focus when the search is open, by whichever generator."""
    page.wait_for_function("document.activeElement !== document.body && !document.activeElement.matches('button')")
    page.keyboard.type(words)


def test_the_index_is_not_fetched_before_somebody_goes_to_the_search(site, page, asked):
    page.goto(site.url(START), wait_until="networkidle")
    assert asked == []


def test_a_word_is_found_and_leads_on(site, page, asked):
    page.goto(site.url(START), wait_until="networkidle")
    page.locator(WAY_IN).first.click()
    type_when_open(page, "blue marble")
    page.get_by_text(TITLE).first.click()
    expect(page.locator("h1")).to_have_text("The call loop")
    assert len(set(asked)) == 1


def test_the_key_of_the_search_opens_it(site, page, asked):
    page.goto(site.url(START), wait_until="networkidle")
    page.keyboard.press("/")
    type_when_open(page, "blue marble")
    expect(page.get_by_text(TITLE).first).to_be_visible()
    assert asked


def test_an_address_may_bring_its_question(mkdocs_site, page):
    page.goto(mkdocs_site.url(f"{START}?q=blue+marble"))
    expect(page.get_by_text(TITLE).first).to_be_visible()
