"""The plan builder as a learner meets it: fields, replies in words, a card, a calendar file."""

import re

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.components.examples import example
from tests.components.gallery import Gallery

PLAN = example("plan/two samples")
LINE = "If the van is late, then I will ring Sven before I answer."


@pytest.fixture
def gallery(page, mkdocs_site):
    return Gallery(page, mkdocs_site)


def status(page):
    return page.locator(".plan__status").first


def test_an_empty_sheet_says_how_many_lines_are_open_and_goes_to_the_first(gallery):
    page = gallery.open(PLAN, "looked at")
    expect(status(page)).to_have_text("6 lines to look at again.")
    first = page.get_by_label("a moment that you can see")
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-invalid", "true")
    expect(first).to_have_accessible_description("Look again. Write the moment that starts it.")


def test_a_plan_that_holds_opens_what_comes_next(gallery):
    page = gallery.open(PLAN, "holds")
    expect(status(page)).to_have_text("Every line holds. Your plan is kept.")
    expect(page.get_by_role("heading", name="Say it once more")).to_be_focused()
    expect(page.locator("[data-card=commitment]")).to_contain_text(
        "so that Ruth Amadi will get an hour she can count on."
    )


def test_a_plan_is_there_after_a_reload(gallery):
    page = gallery.open(PLAN, "said aloud")
    page.reload()
    expect(page.get_by_label("a person outside")).to_have_value("Ruth Amadi")
    expect(page.locator(".plan__heard")).to_have_text("Rehearsed. It is yours.")
    expect(page.get_by_role("button", name="Save to my calendar")).to_be_visible()


def test_a_change_asks_to_be_checked_again(gallery):
    page = gallery.open(PLAN, "holds")
    page.get_by_label("a person outside").fill("customers")
    expect(page.locator(".plan__rehearse")).to_be_hidden()
    expect(page.get_by_role("button", name="Save to my calendar")).to_be_hidden()
    gallery.press("Check my plan")
    expect(status(page)).to_have_text("One line to look at again.")


def test_the_line_is_written_once_more(gallery):
    page = gallery.open(PLAN, "holds")
    box = page.get_by_label("Your line, once more")
    box.fill("If the van is late, I wait.")
    gallery.press("That is my line")
    expect(page.locator(".plan__heard")).to_contain_text("Not quite the same yet.")
    box.fill(LINE.upper())
    gallery.press("That is my line")
    expect(page.locator(".plan__heard")).to_have_text("That is your line. It is yours.")


def test_a_sample_fills_its_two_blanks(gallery):
    page = gallery.open(PLAN, "a sample taken")
    expect(page.get_by_label("a moment that you can see")).to_have_value("the van is late")
    expect(page.get_by_label("one act of yours")).to_have_value("ring Sven before I answer")


def test_the_calendar_file_is_made_in_the_browser(gallery):
    page = gallery.open(PLAN, "holds")
    with page.expect_download() as saved:
        gallery.press("Save to my calendar")
    assert saved.value.suggested_filename == "internal-customer-plan.ics"
    entries = Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")
    first, *after = entries
    assert first["SUMMARY"] == "The first time for your plan"
    assert [str(entry["SUMMARY"]).split(":")[0] for entry in after] == ["Day 2", "Day 10", "Day 30"]
    assert all(LINE[:-1] in entry["DESCRIPTION"] for entry in entries)
    assert all(re.search(r"/follow-up/day-\d+\.html$", entry["URL"]) for entry in after)


def test_two_plans_at_most(gallery):
    page = gallery.open(PLAN, "holds")
    gallery.press("Make a second plan")
    expect(page.locator(".plan__form")).to_have_count(2)
    expect(page.get_by_role("button", name="Make a second plan")).to_be_hidden()
    page.reload()
    expect(page.locator(".plan__form")).to_have_count(2 if page.get_by_label("a moment").count() > 1 else 1)


def test_paper_gets_the_plan_and_no_fields(gallery):
    page = gallery.open(PLAN, "holds")
    page.emulate_media(media="print")
    expect(page.locator("[data-card=commitment]")).to_be_visible()
    expect(page.locator(".plan__form")).to_be_hidden()
    expect(page.locator(".plan__card--manager")).to_be_visible()


def test_without_script_there_is_a_sheet_for_a_pen(no_script_page, mkdocs_site):
    page = Gallery(no_script_page, mkdocs_site).open(PLAN)
    expect(page.locator(".plan__blank")).to_have_count(8)
    for blank in page.locator(".plan__blank").all():
        expect(blank).to_be_visible()
    expect(page.locator("[data-card=commitment]")).to_be_visible()
    page.get_by_text("Six plans to start from").click()
    expect(page.get_by_text("then I will ring Sven before I answer.")).to_be_visible()


def test_blocked_storage_does_not_stand_in_the_way(gallery, faults):
    gallery.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    gallery.shown[PLAN.address] = PLAN
    page = gallery.page
    page.goto(gallery.site.url(f"gallery/{PLAN.address}"))
    for step in PLAN.states["holds"]:
        gallery.do(step)
    expect(status(page)).to_contain_text("Every line holds.")
    with page.expect_download():
        gallery.press("Save to my calendar")


def test_a_later_page_shows_the_plan_that_holds(gallery):
    page = gallery.open(example("plan-line/one kept"))
    expect(page.locator("blockquote")).to_have_text(
        "If the van is late, then I will ring Sven, so that Ruth will get an hour."
    )
    expect(page.locator(".plan-line__none")).to_be_hidden()


def test_a_later_page_says_where_the_plan_is_made(gallery):
    page = gallery.open(example("plan-line/none kept"))
    expect(page.get_by_role("link", name="The plan builder")).to_be_visible()
    expect(page.locator("blockquote")).to_have_count(0)
