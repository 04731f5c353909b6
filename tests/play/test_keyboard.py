"""The scenario by keyboard alone, from the first option to the ending."""

from playwright.sync_api import expect

from tests.pages.scenario import ScenarioPage
from tests.play.conftest import MODULE
from tests.play.ways import scenario, title, way_to

FOCUSED = "document.activeElement.{}"


def tab_to(page, holds):
    """Press Tab until the focus is where this script says."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(holds):
            return
    raise AssertionError(f"Tab never comes to {holds}")


def select(page, choice):
    """Go into the options, and arrow to one."""
    tab_to(page, "document.activeElement.matches('.play input[type=radio]')")
    page.keyboard.press("Space")
    for _ in range(4):
        if page.evaluate("document.activeElement.value") == choice:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrows never come to {choice}")


def test_the_scenario_is_played_to_its_end_with_tab_arrows_and_a_press(site, page):
    page.goto(site.url(MODULE))
    played, way = ScenarioPage(page), way_to("one-practice")
    for number, (scene, pick) in enumerate(zip(way.scenes, way.picks, strict=True)):
        title_now = next(one.title for one in scenario().scenes if one.id == scene)
        expect(played.kicker).to_have_text(f"Decision {number + 1}: {title_now}")
        if number:
            expect(played.stage.locator(".leg__body[data-focus]")).to_be_focused()
        select(page, pick)
        assert played.place == "scene", "an arrow must not answer"
        tab_to(page, "document.activeElement.textContent === 'Do this'")
        page.keyboard.press("Enter" if number % 2 else "Space")
        expect(played.stage.locator(".what[data-focus]")).to_be_focused()
        tab_to(page, "document.activeElement.textContent === 'Go on'")
        page.keyboard.press("Space" if number % 2 else "Enter")
    expect(played.ending).to_have_text(title("one-practice"))
    expect(played.stage.locator(".end")).to_be_focused()


def test_arrows_select_and_never_answer(start):
    played = start()
    played.option(scenario().scenes[0].choices[0].id).focus()
    for _ in range(5):
        played.page.keyboard.press("ArrowDown")
    assert played.place == "scene"
    expect(played.stage.locator("input:checked")).to_have_count(1)


def test_tab_does_not_stop_inside_the_hidden_booklet(start):
    played = start()
    played.page.keyboard.press("Tab")
    for _ in range(12):
        assert played.page.evaluate("document.activeElement.closest('.scenario__book') === null")
        played.page.keyboard.press("Tab")


def test_the_live_region_is_there_before_anything_is_said_in_it(start):
    played = start()
    region = played.status.element_handle()
    expect(played.status).to_be_empty()
    played.decide(scenario().scenes[0].choices[0].id)
    expect(played.status).to_contain_text("Customer outcome")
    assert region.evaluate("(there, now) => there === now && there.isConnected", played.status.element_handle())


def test_what_is_new_has_the_focus_and_is_in_view(start):
    played, way = start(), way_to("not-yet")
    for pick in way.picks:
        played.decide(pick)
        expect(played.stage.locator(".what[data-focus]")).to_be_in_viewport()
        played.press("Go on")
        expect(played.stage.locator("[data-focus]")).to_be_focused()
        expect(played.stage.locator("[data-focus]")).to_be_in_viewport()
