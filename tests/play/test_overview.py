"""The start page and the progress page know where the learner is."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.item import ItemPage
from tests.pages.progress import ProgressPage
from tests.play.conftest import MODULE, PROGRESS
from tests.play.ways import way_to

WAY = way_to("one-practice")


@pytest.fixture
def go(page, mkdocs_site):
    """Opens a page of the site."""
    return lambda path: page.goto(mkdocs_site.url(path))


def test_a_newcomer_is_led_to_the_first_open_module(page, go):
    go("index.html")
    expect(page.locator(".carry").get_by_role("link")).to_have_text("Begin at the front desk")
    assert set(page.locator(".stop--open .tag").all_inner_texts()) == {""}
    expect(page.locator(".stop--here, .stop--done")).to_have_count(0)


def test_the_start_page_leads_back_to_the_quiz_that_was_touched_last(start, page, go):
    start(MODULE).play(list(WAY.picks[:2]))
    go("index.html")
    expect(page.locator(".stop--here .tag")).to_contain_text("You are here: 0 of")
    page.locator(".carry").get_by_role("link", name="Carry on").click()
    page.wait_for_url("**/front-desk/**#nervous-nine=on")
    expect(page.locator("#nervous-nine .kicker").last).to_contain_text("Decision 3:")
    expect(page.locator("#nervous-nine .leg--open :focus, #nervous-nine .leg--open:focus")).to_be_in_viewport()


def test_a_module_that_is_done_leads_to_the_next(page, go):
    go("modules/start-here/index.html")
    page.wait_for_selector("#self-check-before[data-ready]")
    for line in page.locator("#self-check-before fieldset").all():
        line.get_by_role("radio").nth(2).check()
    page.locator("#self-check-before").get_by_role("button").first.click()
    page.wait_for_function("courseStore.get('self-check-before')?.done")
    go("index.html")
    expect(page.locator(".carry .kicker")).to_have_text("Next")
    expect(page.locator(".carry").get_by_role("link", name="Go on")).to_have_attribute(
        "href", "modules/front-desk/index.html"
    )
    # Module 1 asks three of these lines again, of whoever has not marked them, and counts them as marked.
    go("modules/front-desk/index.html")
    ItemPage(page, "exit-symptom").answer("the-main-cause")
    go("index.html")
    expect(page.locator(".stop--here .tag")).to_contain_text("You are here: 2 of")


def test_what_is_left_out_is_passed_by_and_what_is_open_below_is_not(page, go):
    go("modules/front-desk/index.html")
    ItemPage(page, "exit-symptom").answer("the-main-cause")
    go("index.html")
    expect(page.locator(".carry").get_by_role("link")).to_have_attribute(
        "href", "modules/front-desk/index.html#exit-needles"
    )
    go("modules/the-word/index.html")
    ItemPage(page, "exit-who-dates-it").answer("closest-to-holland")
    go("index.html")
    expect(page.locator(".carry").get_by_role("link", name="Go on")).to_have_attribute(
        "href", "modules/best-case/index.html"
    )
    assert len(page.locator(".stop--here").all()) == 1
    expect(page.locator(".stop .tag", has_text="Begun: 1 of 12 done")).to_be_visible()


def test_the_map_counts_what_is_done(start, page, go):
    played = start(MODULE)
    played.play(list(WAY.picks))
    ItemPage(page, "exit-symptom").answer("the-main-cause")
    go("index.html")
    expect(page.locator(".stop--here .tag")).to_contain_text("You are here: 2 of")


def test_the_panel_follows_a_play(start, page, go):
    for picks, words in ((1, "begun, one decision taken"), (2, "begun, 2 decisions taken")):
        start().play([WAY.picks[picks - 1]])
        go(PROGRESS)
        expect(ProgressPage(page).state("nervous-nine")).to_have_text(words)


def test_the_panel_names_every_quiz_of_every_module_and_of_the_days_after(page, go, mkdocs_site):
    go(PROGRESS)
    addresses = [link.get_attribute("href") for link in page.locator(".progress li a").all()]
    modules = [name for name in mkdocs_site.pages if name.startswith(("modules/", "follow-up/"))]
    texts = {name: (mkdocs_site.folder / name).read_text("utf-8") for name in modules}
    shown = [
        f"{name}#{quiz}" for name in modules for quiz in re.findall(r'<section[^>]* data-quiz="([^"]+)"', texts[name])
    ]
    # The bank call stands in three places of its page, and once in the panel.
    assert sorted(addresses) == sorted(set(shown))


def test_the_panel_leads_to_each_quiz(page, go):
    go(PROGRESS)
    addresses = [link.get_attribute("href") for link in page.locator(".progress li a").all()]
    for address in (addresses[0], addresses[-1]):
        go(PROGRESS)
        page.locator(f'.progress li a[href="{address}"]').click()
        page.wait_for_url(f"**/{address}")
        expect(page.locator(f"section#{address.split('#')[1]}")).to_be_in_viewport()


def test_the_bank_call_is_taken_up_at_its_open_desk(page, go):
    go("modules/call-loop/index.html")
    calls = page.locator("#bank-call[data-ready]")
    for _ in range(2):
        calls.locator(".bench input[type=radio]").first.check()
        calls.get_by_role("button", name="Make this move").click()
        calls.locator(".bench__talk .button--go").click()
    go("index.html")
    page.locator(".carry").get_by_role("link", name="Carry on").click()
    expect(calls.locator(".desk-sheet h4")).to_have_text("Personal")
    expect(calls.locator(".desk-sheet h4")).to_be_in_viewport()
