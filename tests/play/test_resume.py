"""Coming back: at the same scene, after a typo was corrected, and after a scene has changed."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.item import ItemPage
from tests.play.conftest import MODULE
from tests.play.ways import scenario, title, way_to

WAY = way_to("one-practice")


def served_with(page, path, pattern, new):
    """From now on the page at this path comes changed."""

    def change(route):
        body, times = re.subn(pattern, new, route.fetch().text(), count=1)
        assert times, f"{pattern} is not in the page"
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(f"**/{path}", change)


def test_a_reload_comes_back_to_the_same_scene(start):
    played = start()
    played.play(list(WAY.picks[:2]))
    said = played.kicker.inner_text(), played.stage.locator(".strip").inner_text()
    played.page.reload()
    assert (played.kicker.inner_text(), played.stage.locator(".strip").inner_text()) == said


def test_a_reload_comes_back_to_a_consequence_that_was_not_finished(start):
    played = start()
    played.decide(WAY.picks[0])
    expect(played.stage.get_by_role("button", name="Go on")).to_be_visible()
    said = played.stage.inner_text()
    played.page.reload()
    expect(played.root).to_have_attribute("data-place", "consequence")
    assert played.stage.inner_text() == said
    played.press("Go on")
    expect(played.kicker).to_contain_text("Decision 2:")


def test_a_reload_comes_back_to_the_ending(start):
    played = start()
    played.play(list(WAY.picks))
    played.page.reload()
    expect(played.ending).to_have_text(title("one-practice"))


def test_another_page_with_the_same_scenario_goes_on_there(start):
    start().play(list(WAY.picks[:2]))
    expect(start(MODULE).kicker).to_contain_text("Decision 3:")


def test_opening_a_page_again_does_not_move_the_reader(start):
    played = start(MODULE)
    played.play(list(WAY.picks[:2]))
    played.page.goto("about:blank")
    start(MODULE)
    assert played.page.evaluate("scrollY") == 0
    assert played.page.evaluate("document.activeElement === document.body")


def test_a_corrected_typo_keeps_every_decision(start):
    played = start()
    played.play(list(WAY.picks[:2]))
    first = scenario().scenes[0]
    served_with(played.page, MODULE, re.escape(first.title), "At the desk, mended")
    played.page.reload()
    expect(played.kicker).to_contain_text("Decision 3:")
    expect(played.stage.locator(".changed")).to_have_count(0)


@pytest.mark.parametrize("changed", [0, 1])
def test_a_scene_that_has_changed_is_asked_again_and_says_so(start, changed):
    played = start()
    played.play(list(WAY.picks[:3]))
    pattern = rf'(id="nervous-nine--{WAY.scenes[changed]}" data-scene="[^"]+" data-hash=")[^"]+'
    served_with(played.page, MODULE, pattern, r"\g<1>0badc0de")
    played.page.reload()
    expect(played.kicker).to_contain_text(f"Decision {changed + 1}:")
    expect(played.stage).to_contain_text("The course has changed here since you chose.")
    assert len(played.past()) == changed


def test_a_question_that_has_changed_is_asked_again_and_says_so(start):
    item = ItemPage(start(MODULE).page, "exit-symptom")
    item.answer("the-main-cause")
    expect(item.reply).to_be_visible()
    served_with(item.page, MODULE, r'(data-quiz="exit-symptom" data-hash=")[^"]+', r"\g<1>0badc0de")
    item.page.reload()
    expect(item.reply).to_be_hidden()
    expect(item.status).to_contain_text("This question has changed since you answered it.")


def test_a_choice_that_is_gone_does_not_break_the_page(start):
    played = start()
    played.play(list(WAY.picks[:2]))
    played.page.evaluate(
        """gone => { const kept = JSON.parse(localStorage['internal-customer']);
        kept.quizzes['nervous-nine'].trail[1].choice = 'no-longer-here';
        localStorage['internal-customer'] = JSON.stringify(kept); }"""
    )
    played.page.reload()
    expect(played.kicker).to_contain_text("Decision 2:")


def test_lines_that_were_marked_are_there_again_before_the_button_was_pressed(start):
    page = start(MODULE).page
    page.locator("#where-i-stand fieldset").first.get_by_role("radio").nth(3).check()
    page.reload()
    expect(page.locator("#where-i-stand input:checked")).to_have_count(1)
    expect(page.locator("#where-i-stand fieldset").first.get_by_role("radio").nth(3)).to_be_checked()


def test_a_sorting_that_was_left_half_way_is_there_again(start):
    page = start(MODULE).page
    rows = page.locator("#facts-at-the-desk select")
    rows.nth(0).select_option("not-mine")
    rows.nth(2).select_option("pass-on")
    page.reload()
    expect(rows.nth(0)).to_have_value("not-mine")
    expect(rows.nth(1)).to_have_value("")
    expect(rows.nth(2)).to_have_value("pass-on")
    assert not page.locator("#facts-at-the-desk .rows .what:visible").count(), "nothing is told before it was asked"


def test_a_sorting_that_was_checked_stays_checked_when_one_row_is_moved(start):
    page = start(MODULE).page
    rows = page.locator("#facts-at-the-desk select")
    expect(rows).not_to_have_count(0)
    for row in rows.all():
        row.select_option("keep-private")
    ItemPage(page, "facts-at-the-desk").press("Check my sorting")
    rows.nth(0).select_option("pass-on")
    page.reload()
    expect(rows.nth(0)).to_have_value("pass-on")
    expect(page.locator("#facts-at-the-desk .rows .what:visible")).to_have_count(rows.count())
