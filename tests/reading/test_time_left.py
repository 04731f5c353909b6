"""About how long is left: the routes' minutes, less what is done."""

import json

import pytest
from playwright.sync_api import expect

from macros.syllabus.render import quizzes_of
from macros.syllabus.routes import ROUTES
from macros.syllabus.time_left import parts
from tests.sites import ROOT


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_the_parts_of_a_route_take_as_long_as_the_route(route):
    shared = parts(ROOT, route)
    assert sum(part.minutes for part in shared) == pytest.approx(route.minutes, abs=0.5)
    ids = [quiz for part in shared for quiz in part.quizzes]
    assert len(ids) == len(set(ids))


def keep(page, quizzes):
    page.evaluate(
        "text => { localStorage['internal-customer'] = text }", json.dumps({"version": 1, "quizzes": quizzes})
    )
    page.reload()


def done(*names):
    return {quiz.id: {"at": 1, "done": True, "endings": ["x"]} for name in names for quiz in quizzes_of(ROOT, name)}


@pytest.mark.parametrize("path", ["index.html", "progress.html"])
def test_it_falls_when_a_module_is_done_and_rises_when_it_is_cleared(mkdocs_site, page, path):
    page.goto(mkdocs_site.url(path))
    full, short = page.locator(".time-left__said").all()
    expect(full).to_have_text("about 260 minutes")
    expect(short).to_have_text("about 90 minutes")
    keep(page, done("front-desk"))
    expect(full).to_have_text("about 235 of 260 minutes left")
    expect(short).to_have_text("about 75 of 90 minutes left")
    keep(page, {})
    expect(full).to_have_text("about 260 minutes")


def test_two_open_questions_are_enough_and_the_rest_is_all_done(mkdocs_site, page):
    page.goto(mkdocs_site.url("progress.html"))
    everything = done(*(stop.module for stop in ROUTES[0].stops))
    opens = [name for name in everything if name.startswith("open-")]
    keep(page, {name: entry for name, entry in everything.items() if name not in opens[2:]})
    expect(page.locator(".time-left__said").first).to_have_text("all done")


def test_without_script_the_whole_is_told(mkdocs_site, no_script_page):
    no_script_page.goto(mkdocs_site.url("index.html"))
    expect(no_script_page.locator(".time-left")).to_contain_text("The full route: about 260 minutes")


def test_the_days_after_are_on_the_progress_page(mkdocs_site, no_script_page):
    no_script_page.goto(mkdocs_site.url("progress.html"))
    for day in ("Day 2", "Day 10", "Day 30"):
        expect(no_script_page.get_by_role("heading", name=day, exact=True)).to_be_visible()
    expect(no_script_page.locator('li[data-quiz="day-ten-dose"] a')).to_have_attribute(
        "href", "follow-up/day-10.html#day-ten-dose"
    )
