"""The same scenario on a narrow screen, enlarged, without motion, on paper, and beside a component that fails."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.item import ItemPage
from tests.pages.scenario import ScenarioPage
from tests.play.conftest import MODULE
from tests.play.ways import way_to

WAY = way_to("second-first-visit")
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What is to be read after an element.
BELOW = """el => [...document.querySelectorAll('article *')].filter(one => one.checkVisibility() && !el.contains(one)
  && el.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && one.textContent.trim()).length"""
MOVING = "document.querySelector('.scenario').getAnimations({subtree: true}).length"


@pytest.mark.parametrize("size", [(320, 640), (640, 450)])
@pytest.mark.parametrize("path", [MODULE])
def test_no_moment_of_a_play_scrolls_sideways(start, page, path, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    played = start(path)
    for pick in WAY.picks:
        assert page.evaluate(OVER) <= 0, played.place
        played.decide(pick)
        assert page.evaluate(OVER) <= 0, played.place
        played.press("Go on")
    for opener in played.root.locator("summary:visible").all():
        opener.click()
    assert page.evaluate(OVER) <= 0, played.place


def test_the_strip_of_meters_leaves_room_to_read_when_enlarged(start, page):
    page.set_viewport_size({"width": 640, "height": 450})
    played = start(MODULE)
    played.decide(WAY.picks[0])
    box = played.stage.locator(".what[data-focus]").bounding_box()
    strip = played.stage.locator(".strip").bounding_box()
    assert strip["y"] + strip["height"] <= box["y"] + 1, "the strip covers what is new"
    assert strip["height"] < 450 / 3


def test_nothing_moves_for_a_reader_who_asked_for_less_motion(start, page):
    page.emulate_media(reduced_motion="reduce")
    played = start()
    for pick in WAY.picks:
        played.option(pick).check()
        played.root.get_by_role("button", name="Do this").focus()
        page.keyboard.press("Enter")
        assert page.evaluate(MOVING) == 0
        played.press("Go on")
    assert page.evaluate(MOVING) == 0


def test_paper_gets_the_booklet_and_not_the_player(start, page):
    played = start(MODULE)
    played.play(list(WAY.picks[:2]))
    page.emulate_media(media="print")
    expect(played.stage).to_be_hidden()
    expect(played.root.get_by_role("button")).to_have_count(0)
    for card in played.root.locator(".card").all():
        expect(card).to_be_visible()
    expect(page.locator(".item__form:visible, .path-map:visible, .notice:visible")).to_have_count(0)


def test_paper_shows_when_each_choice_would_be_right(start, page):
    played = start()
    page.emulate_media(media="print")
    inside = played.root.locator(".what__right > :not(summary)")
    unseen = inside.evaluate_all(
        "all => all.filter(el => !el.checkVisibility({contentVisibilityProperty: true})).length"
    )
    assert inside.count() > 10
    assert unseen == 0


def test_paper_has_the_answers_on_a_last_page_of_their_own(start, page):
    start(MODULE)
    expect(page.locator(".answers")).to_be_hidden()
    page.emulate_media(media="print")
    sheet = page.locator(".answers")
    expect(sheet).to_be_visible()
    assert sheet.evaluate("el => getComputedStyle(el).breakBefore") == "page"
    assert sheet.evaluate(BELOW) == 0, "something comes after the answers"
    expect(page.locator(".item .options .what:visible")).to_have_count(0)


def test_a_component_that_fails_keeps_its_text_and_stops_no_other(page, mkdocs_site, faults):
    def broken(route):
        found = re.compile(r'(id="exit-symptom".*?class=")item__prompt', re.S)
        body = found.sub(r"\1lost", route.fetch().text(), count=1)
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(f"**/{MODULE}", broken)
    page.goto(mkdocs_site.url(MODULE))
    failed = ItemPage(page, "exit-symptom")
    failed.option("the-main-cause").locator("summary").click()
    expect(failed.option("the-main-cause").locator(".what")).to_be_visible()
    ItemPage(page, "exit-needles").answer("keep-it-to-yourself")
    expect(ItemPage(page, "exit-needles").reply).to_be_visible()
    assert [fault for fault in faults if "component choice" in fault]
    faults.clear()


def test_a_scenario_that_fails_can_still_be_read_and_followed(page, mkdocs_site, faults):
    def broken(route):
        body = route.fetch().text().replace('class="status" role="status"', 'class="lost"')
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(f"**/{MODULE}", broken)
    page.goto(mkdocs_site.url(MODULE))
    played = ScenarioPage(page)
    played.root.locator(f'a.choice[data-choice="{WAY.picks[0]}"]').click()
    card = played.root.locator(f'[id="nervous-nine--{WAY.scenes[0]}--{WAY.picks[0]}"]')
    expect(card.locator(".what__happened")).to_be_in_viewport()
    expect(played.root.locator(".card.ending").last).to_be_visible()
    faults.clear()
