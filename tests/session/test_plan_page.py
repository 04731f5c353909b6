"""The planner's page with the course's own activities: its routes, its print, and what it is without script."""

import re

import pytest
from playwright.sync_api import expect

from macros.syllabus.activities import guides
from macros.syllabus.sessions import sessions
from tests.pages.planner import PlannerPage
from tests.sites import ROOT

PAGE = "facilitate/plan.html"
PDF_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="module")
def routes():
    """The named routes."""
    plan = sessions(ROOT)
    assert plan
    return plan.routes


def clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_longest_day_for_the_most_people_prints_on_two_sides(page, mkdocs_site, size):
    page.goto(mkdocs_site.url(f"{PAGE}#minutes=480&start=09:00&people=60&setting=room"))
    expect(page.locator(".run-sheet tbody tr")).not_to_have_count(0)
    sheet = page.pdf(format=size)
    assert 1 <= len(PDF_PAGE.findall(sheet)) <= 2


def test_an_address_that_cannot_be_decoded_takes_no_planner_away(page, mkdocs_site):
    page.goto(mkdocs_site.url(f"{PAGE}#50%"))
    PlannerPage(page).ask(minutes="90")
    expect(page.locator(".run-sheet tbody tr")).not_to_have_count(0)


def test_the_ring_around_what_has_the_focus_is_not_printed(page, mkdocs_site):
    page.goto(mkdocs_site.url(f"{PAGE}#half-day"))
    title = page.get_by_role("heading", name="Run sheet: 210 minutes")
    expect(title).to_be_focused()
    ring = "el => [getComputedStyle(el).outlineStyle, getComputedStyle(el).boxShadow]"
    assert title.evaluate(ring) != ["none", "none"]
    page.emulate_media(media="print")
    assert title.evaluate(ring) == ["none", "none"]


def test_an_address_that_names_a_route_plans_it(page, mkdocs_site, routes):
    half_day = next(route for route in routes if route.id == "half-day")
    page.goto(mkdocs_site.url(f"{PAGE}#half-day"))
    sheet = PlannerPage(page).sheet()
    assert clock(sheet[-1][0]) - clock(sheet[0][0]) == half_day.minutes
    assert sum(int(minutes) for _, minutes, _ in sheet[:-1]) == half_day.minutes
    expect(page.get_by_label("What it is made of")).to_have_value("half-day")
    page.get_by_role("link", name="Plan the taster with clock times").click()
    expect(page.get_by_role("heading", name="Run sheet: 60 minutes")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", name="Run sheet: 210 minutes")).to_be_visible()


def test_a_part_of_the_series_is_a_session(page, mkdocs_site):
    page.goto(mkdocs_site.url(f"{PAGE}#series-call-loop"))
    titles = [title for _, _, title in PlannerPage(page).sheet()]
    assert titles[0] == "Stop at the third transfer"
    assert clock(PlannerPage(page).sheet()[-1][0]) - clock("09:30") == 75


def test_links_of_a_sheet_lead_to_the_place_in_the_guide(page, mkdocs_site):
    page.goto(mkdocs_site.url(f"{PAGE}#series-front-desk"))
    page.locator(".run-sheet").get_by_role("link", name="Two badges", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"facilitate/front-desk\.html#two-badges$"))


def test_a_plan_opens_from_a_folder_on_disk(browser, mkdocs_site):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(
            f"{(mkdocs_site.folder / PAGE).as_uri()}#minutes=120&start=13:00&people=10&setting=online&done=front-desk"
        )
        sheet = PlannerPage(page).sheet()
        assert (sheet[0][0], sheet[-1][0]) == ("13:00", "15:00")
        assert "Two badges" not in [title for _, _, title in sheet]
        page.get_by_label("Minutes at hand").fill("60")
        page.get_by_role("button", name="Make the run sheet").click()
        expect(page).to_have_url(
            re.compile(r"^file:.*#minutes=60&start=13:00&people=10&setting=online&done=front-desk$")
        )


def test_without_script_routes_and_activities_are_tables(no_script_page, mkdocs_site, routes):
    page = no_script_page
    page.goto(mkdocs_site.url(PAGE))
    expect(page.get_by_text("take one of the four routes below")).to_be_visible()
    for route in routes:
        table = page.locator(f"#{route.id} table")
        minutes = [int(text) for text in table.locator("tbody td:last-child").all_inner_texts()]
        assert sum(minutes) == route.minutes
        expect(table.locator("tfoot td").last).to_have_text(str(route.minutes))
    page.get_by_text(re.compile(r"^All \d+ activities")).click()
    expect(page.locator("[data-activity]:visible")).to_have_count(sum(len(guide.activities) for guide in guides(ROOT)))
