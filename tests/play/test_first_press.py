"""A press made the moment an option appears is never lost, whatever has loaded by then."""

import pytest
from playwright.sync_api import expect

from tests.pages.booklet import Booklet
from tests.pages.item import ItemPage
from tests.pages.scenario import ScenarioPage
from tests.play.conftest import MODULE
from tests.play.test_trail import plain
from tests.play.ways import endings, replies, scenario, title, way_to

# Presses the first option of the scenario in the frame in which it can first be seen, whichever kind it is.
EAGER = """addEventListener('DOMContentLoaded', () => 0);
const watch = () => {
  const seen = [...document.querySelectorAll('#nervous-nine a.choice, #nervous-nine .pick input')]
    .find(el => el.checkVisibility());
  if (!seen) return requestAnimationFrame(watch);
  window.pressed = seen.dataset.choice || seen.value;
  seen.click();
  if (seen.form) seen.form.querySelector('.do').click();
};
watch();"""
CHOICE = scenario().scenes[0].choices[1]


@pytest.fixture
def late_script(page):
    """Holds the course's script back until the test lets it go."""
    held = []

    def hold(route):
        held.append(route)

    page.route("**/course.js", hold)

    def let_go():
        for route in held:
            route.continue_()
        page.unroute("**/course.js", hold)
        page.wait_for_function("document.querySelector('[data-ready]')")

    return let_go


def test_the_earliest_press_is_kept(mkdocs_site, page):
    page.add_init_script(EAGER)
    page.goto(mkdocs_site.url(MODULE))
    played = ScenarioPage(page)
    expect(played.root).to_have_attribute("data-place", "consequence")
    pressed = page.evaluate("window.pressed")
    assert plain(replies()[pressed]) in plain(played.stage.inner_text())


@pytest.mark.parametrize("path", [MODULE])
def test_a_link_followed_before_the_script_counts_as_a_choice(mkdocs_site, page, late_script, path):
    page.goto(mkdocs_site.url(path), wait_until="commit")
    page.locator(f'a.choice[data-choice="{CHOICE.id}"]').first.click()
    late_script()
    played = ScenarioPage(page)
    expect(played.root).to_have_attribute("data-place", "consequence")
    assert plain(CHOICE.consequence) in plain(played.stage.inner_text())


def test_an_address_that_cannot_be_decoded_takes_no_player_away(mkdocs_site, page, late_script):
    page.goto(mkdocs_site.url(f"{MODULE}#50%"), wait_until="commit")
    page.locator(f'a.choice[data-choice="{CHOICE.id}"]').first.click()
    late_script()
    played = ScenarioPage(page)
    expect(played.root).to_have_attribute("data-place", "consequence")
    page.evaluate("location.hash = '50%'")
    page.reload()
    expect(played.root).to_have_attribute("data-place", "consequence")


def test_the_consequence_can_be_read_before_the_script_comes(mkdocs_site, page, late_script):
    page.goto(mkdocs_site.url(MODULE), wait_until="commit")
    page.locator(f'a.choice[data-choice="{CHOICE.id}"]').first.click()
    expect(page.locator(f"#nervous-nine--{scenario().scenes[0].id}--{CHOICE.id} .what__happened")).to_be_in_viewport()
    late_script()


def test_an_option_opened_before_the_script_stays_answered(mkdocs_site, page, late_script):
    page.goto(mkdocs_site.url(MODULE), wait_until="commit")
    item = ItemPage(page, "exit-symptom")
    item.option("the-main-cause").locator("summary").click()
    expect(item.option("the-main-cause").locator(".what")).to_be_visible()
    late_script()
    expect(item.reply).to_contain_text("Look again.")
    expect(item.root.locator("input:checked")).to_have_value("the-main-cause")


@pytest.mark.parametrize("quiz", ["facts-at-the-desk", "saving-a-call", "job-line"])
def test_a_reply_opened_before_the_script_stays_in_sight(mkdocs_site, page, late_script, quiz):
    page.goto(mkdocs_site.url(MODULE), wait_until="commit")
    item = ItemPage(page, quiz)
    item.root.locator("summary").first.click()
    reply = item.root.locator("details .what").first.inner_text()
    late_script()
    expect(item.root.locator(".item__form .what:visible, .reply:visible")).to_have_count(1)
    shown = item.root.locator(".item__form .what:visible, .reply:visible").inner_text()
    assert plain(reply)[-40:] in plain(shown)


def test_a_reload_after_an_early_link_does_not_choose_twice(mkdocs_site, page, late_script):
    page.goto(mkdocs_site.url(MODULE), wait_until="commit")
    page.locator(f'a.choice[data-choice="{CHOICE.id}"]').first.click()
    late_script()
    played = ScenarioPage(page)
    played.press("Change my choice")
    page.unroute("**/course.js")
    page.reload()
    expect(played.root).to_have_attribute("data-place", "scene")


def test_links_followed_to_the_next_scene_before_the_script_keep_the_first_decision(mkdocs_site, page, late_script):
    page.goto(mkdocs_site.url(MODULE), wait_until="commit")
    page.locator(f'a.choice[data-choice="{CHOICE.id}"]').first.click()
    page.locator(f'.consequence[data-choice="{CHOICE.id}"] .turn a').first.click()
    late_script()
    played = ScenarioPage(page)
    expect(played.root).to_have_attribute("data-place", "scene")
    expect(played.stage).to_contain_text("Decision 2")
    assert plain(CHOICE.text) in plain(played.stage.inner_text())


def test_a_gamebook_played_to_its_end_before_the_script_is_at_its_ending(mkdocs_site, page, late_script):
    way = way_to(endings()[-1])
    page.goto(mkdocs_site.url(MODULE), wait_until="commit")
    start, *links = Booklet((mkdocs_site.folder / MODULE).read_text("utf-8")).links(list(way.picks))
    card = page.locator(start)
    for link in links:
        card.locator(f'a[href="{link}"]').first.click()
        card = page.locator(link)
    late_script()
    played = ScenarioPage(page)
    expect(played.root).to_have_attribute("data-place", "ending")
    expect(played.ending).to_contain_text(title(way.ending))
    expect(played.trail).to_have_count(len(way.picks))
