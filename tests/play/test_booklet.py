"""Without script: the scenario is followed by its links alone, from the start page to every ending."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.booklet import Booklet
from tests.play.conftest import MODULE
from tests.play.ways import endings, title, way_to, ways


@pytest.mark.parametrize("ending", endings())
def test_links_lead_from_the_start_page_to_every_ending(site, no_script_page, ending):
    page = no_script_page
    page.goto(site.url("index.html"))
    page.locator("main").get_by_role("link", name="The front desk").first.click()
    page.wait_for_url("**/front-desk/**")
    card = page.locator("#nervous-nine .book__how")
    for link in Booklet(page.content()).links(list(way_to(ending).picks)):
        card.locator(f'a[href="{link}"]').click()
        card = page.locator(link)
        expect(card).to_be_in_viewport()
    expect(card.get_by_role("heading")).to_contain_text(title(ending))
    card.get_by_role("link", name="Talk it over").click()
    expect(page.locator("#nervous-nine--debrief")).to_be_in_viewport()


def test_a_reader_with_a_pencil_comes_to_the_same_ending_on_every_way(site):
    booklet = Booklet((site.folder / MODULE).read_text("utf-8"))
    for way in ways():
        *_, last = booklet.links(list(way.picks))
        assert last == f"#nervous-nine--end--{way.ending}", way.picks


def test_every_item_of_the_page_can_be_answered_by_opening_it(mkdocs_site, no_script_page):
    page = no_script_page
    page.goto(mkdocs_site.url(MODULE))
    items = page.locator(".item--choice, .item--matching, .item--sequencing, .item--long-fill-in")
    assert items.count() >= 8
    for opener in items.locator("summary").all():
        opener.click()
    assert items.locator("details:not([open])").count() == 0
    for reply in items.locator("details > .what").all():
        expect(reply).to_have_text(re.compile(r"\w{3}"))
