"""The planner with the activities of a small library: replies, the sheet, its lists, its files."""

from datetime import datetime
from itertools import pairwise

import pytest
import vobject
from icalendar import Calendar
from playwright.sync_api import expect

from tests.components.examples import example
from tests.components.gallery import Gallery
from tests.pages.planner import PlannerPage

LIBRARY = example("session-plan/a small library")


@pytest.fixture
def planner_page(page, mkdocs_site):
    gallery = Gallery(page, mkdocs_site)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return PlannerPage(gallery.open(LIBRARY))


def test_a_sheet_has_clock_times_that_add_up_and_is_read_out(planner_page):
    planner_page.ask(minutes="45", start="09:30", people="9")
    assert planner_page.sheet() == [
        ["09:30", "4", "Welcome"],
        ["09:34", "23", "The held book"],
        ["09:57", "15", "Look back debrief"],
        ["10:12", "3", "One-minute card"],
        ["10:15", "", "End"],
    ]
    expect(planner_page.status).to_have_text("A run sheet for 45 minutes, 9 people, in a room: 4 activities.")
    expect(planner_page.page.get_by_role("heading", name="Run sheet: 45 minutes")).to_be_focused()


def test_what_to_bring_and_print_is_counted_for_those_who_come(planner_page):
    planner_page.ask(minutes="45", people="20")
    bring = planner_page.page.locator(".run-sheet__bring li").all_inner_texts()
    assert bring == ["Name label: 20 (1 each)", "Date stamp: 7 (1 for every 3 people)", "Wall: 1", "Pen: 20 (1 each)"]
    copies = planner_page.page.locator(".run-sheet__print li").all_inner_texts()
    assert copies == ["Slips: 7 copies", "One-minute card: 20 copies"]
    expect(planner_page.page.get_by_text("run it with a second facilitator")).to_be_visible()


def test_more_people_than_an_activity_takes_make_groups(planner_page):
    planner_page.ask(minutes="45", people="30")
    expect(planner_page.page.get_by_text("Make 2 groups of 15 at most")).to_be_visible()
    assert "Wall: 2 (1 a room)" in planner_page.page.locator(".run-sheet__bring li").all_inner_texts()


def test_time_that_cannot_be_filled_is_said_and_shown(planner_page):
    planner_page.ask(minutes="120")
    assert planner_page.sheet()[-2][1:] == ["50", "Spare"]
    expect(planner_page.page.get_by_text("There is nothing more to fill 50 minutes with.")).to_be_visible()


def test_where_no_plan_fits_it_says_what_stands_in_the_way(planner_page):
    planner_page.ask(people="2")
    expect(planner_page.page.locator(".run-sheet__none")).to_contain_text("No plan fits")
    expect(planner_page.page.get_by_text("The held book (Mill Lane) needs 3 to 24 people.")).to_be_visible()
    planner_page.page.get_by_label("Online").check()
    planner_page.ask(people="12")
    expect(planner_page.page.get_by_text("The held book (Mill Lane) cannot be run online.")).to_be_visible()
    expect(planner_page.page.get_by_role("button", name="Print")).to_be_hidden()


def test_a_slip_is_told_beside_its_field(planner_page):
    planner_page.ask(minutes="20", people="1", start="")
    minutes = planner_page.page.get_by_label("Minutes at hand")
    expect(minutes).to_be_focused()
    expect(minutes).to_have_attribute("aria-invalid", "true")
    expect(minutes).to_have_accessible_description("Write a whole number from 30 to 480.")
    expect(planner_page.page.get_by_label("People")).to_have_accessible_description(
        "Write a whole number from 2 to 60."
    )
    expect(planner_page.page.get_by_label("You begin at")).to_have_accessible_description(
        "Write a time, such as 09:30."
    )
    planner_page.ask(minutes="45", people="9", start="10:00")
    assert planner_page.sheet()[0][0] == "10:00"
    expect(minutes).not_to_have_attribute("aria-invalid", "true")


def test_what_was_done_before_is_left_out(planner_page):
    planner_page.page.get_by_text("What has the group done before?").click()
    planner_page.page.get_by_label("1. Mill Lane").select_option(label="together, in a session")
    planner_page.ask(minutes="45")
    expect(planner_page.page.locator(".run-sheet__none")).to_have_text(
        "Nothing is left to plan: the group has done all of it."
    )


def test_two_programs_read_the_calendar_file_with_the_clock_of_the_sheet(planner_page):
    planner_page.ask(minutes="45", start="23:50", date="2027-03-27")
    text = planner_page.save("Save to my calendar")
    events = Calendar.from_ical(text).walk("VEVENT")
    first = [(one.decoded("DTSTART"), one.decoded("DTEND"), str(one["SUMMARY"])) for one in events]
    second = [(one.dtstart.value, one.dtend.value, one.summary.value) for one in vobject.readOne(text).vevent_list]
    assert first == second
    assert first[0] == (datetime(2027, 3, 27, 23, 50), datetime(2027, 3, 27, 23, 54), "Welcome")
    assert first[-1][1] == datetime(2027, 3, 28, 0, 35)
    assert all(a[1] == b[0] for a, b in pairwise(first))
    assert 'and "say" what they saw.' in str(events[1]["DESCRIPTION"])
    assert len({str(one["UID"]) for one in events}) == len(events)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_calendar_needs_a_day(planner_page):
    planner_page.ask(minutes="45")
    planner_page.page.get_by_role("button", name="Save to my calendar").click()
    expect(planner_page.status).to_contain_text("Choose the day first")
    expect(planner_page.page.get_by_label("Day")).to_be_focused()


def test_markdown_holds_the_sheet_and_its_lists(planner_page):
    planner_page.ask(minutes="45", start="09:30", people="9")
    text = planner_page.save("Save as Markdown")
    assert "| 09:34 | 23 | The held book |" in text
    assert "| 10:15 | | End | |" in text
    assert "- Date stamp: 3\n" in text
    assert "- Slips: 3\n" in text
    assert planner_page.page.url in text


def test_the_link_is_copied_and_leads_back(planner_page):
    planner_page.ask(minutes="45", people="9")
    before = planner_page.sheet()
    planner_page.page.get_by_role("button", name="Copy the link").click()
    expect(planner_page.status).to_have_text("The link is copied. Whoever opens it sees this plan.")
    link = planner_page.page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("#minutes=45&start=09:30&people=9&setting=room")
    planner_page.page.goto("about:blank")
    planner_page.page.goto(link)
    expect(planner_page.rows.first).to_be_visible()
    assert planner_page.sheet() == before


def test_a_closed_clipboard_leaves_the_link_in_a_field(page, mkdocs_site):
    planner_page = PlannerPage(Gallery(page, mkdocs_site).open(LIBRARY))
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')); }")
    planner_page.ask(minutes="45")
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_label("The link to this plan")).to_have_value(page.url)


def test_an_address_with_a_slip_shows_it_in_its_field(page, mkdocs_site):
    gallery = Gallery(page, mkdocs_site)
    gallery.open(LIBRARY)
    page.goto("about:blank")
    page.goto(mkdocs_site.url(f"gallery/{LIBRARY.address}#minutes=900&people=9&route=moon"))
    expect(page.get_by_label("Minutes at hand")).to_have_accessible_description("Write a whole number from 30 to 480.")
    expect(page.locator("#session-route-reply")).to_contain_text("no such route")
    expect(page.locator(".run-sheet tr")).to_have_count(0)
