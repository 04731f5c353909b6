"""The routes: every condition can be met with what the course holds, and each one counts."""

import json

import pytest
from playwright.sync_api import expect

from macros.syllabus.modules import MODULES
from macros.syllabus.record import conditions
from macros.syllabus.routes import ROUTES
from tests.sites import ROOT

FULL, SHORT = ROUTES
FIVE = ["self-check", "exit-checks", "endings", "positions", "plan"]
KEEP = "text => localStorage.setItem('internal-customer', text)"


def entry(part):
    """What the browser keeps when a part is met."""
    if part.met == "ending":
        return {"at": 1893456000000, "endings": ["any"]}
    pairs = {} if part.met == "done" else dict(pair.split("=") for pair in part.met.split(";"))
    return {
        "at": 1893456000000,
        "done": True,
        "hash": part.hash,
        "answer": {k: v.split("|")[0] for k, v in pairs.items()},
    }


def enough(route, without=""):
    """What is kept when as much as a route asks for is done, and no more; one condition may be left out."""
    groups = [group for condition in conditions(ROOT, route) if condition.id != without for group in condition.groups]
    quizzes = {part.id: entry(part) for group in groups for part in group.parts[: group.least]}
    return {**quizzes, "record": {"at": 1, "answer": {"route": route.name}}}


@pytest.fixture
def record(page, mkdocs_site):
    """Opens the record with what is kept."""

    def open_record(quizzes):
        page.goto(mkdocs_site.url("record.html"))
        page.evaluate(KEEP, json.dumps({"version": 1, "quizzes": quizzes}))
        page.reload()
        return page

    return open_record


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_group_has_as_much_as_it_asks_for(route):
    found = conditions(ROOT, route)
    assert [condition.id for condition in found] == FIVE
    assert not [g.title for condition in found for g in condition.groups if not 0 < g.least <= len(g.parts)]


def test_the_full_route_asks_for_what_the_course_promises():
    self_check, exits, endings, positions, plan = conditions(ROOT, FULL)
    assert [len(group.parts) for group in self_check.groups] == [1, 1]
    assert [group.title[0] for group in exits.groups] == list("1234567")
    assert all(group.least >= 0.8 * len(group.parts) and len(group.parts) >= 3 for group in exits.groups)
    assert [(group.least, len(group.parts)) for group in endings.groups] == [(1, 1), (4, 6)]
    assert [(group.least, len(group.parts)) for group in positions.groups] == [(2, 12)]
    assert [group.least for group in plan.groups] == [1]


def test_the_short_route_takes_ninety_minutes_and_no_stop_takes_longer_than_its_module():
    assert SHORT.minutes == 90
    minutes = {module.name: module.minutes for module in MODULES}
    assert all(stop.minutes <= minutes[stop.module] for stop in SHORT.stops)
    assert FULL.minutes == sum(minutes.values())


def test_no_open_question_has_a_key():
    for route in ROUTES:
        assert {part.met for group in conditions(ROOT, route)[3].groups for part in group.parts} == {"done"}


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_enough_completes_a_route(record, route):
    page = record(enough(route))
    expect(page.get_by_role("heading", name="Complete: all conditions met")).to_be_visible()


@pytest.mark.parametrize("left_out", FIVE)
def test_each_condition_counts_and_says_where_to_go(record, left_out):
    page = record(enough(FULL, left_out))
    expect(page.get_by_role("heading", name="4 of 5 conditions met")).to_be_visible()
    missing = page.locator(f".record__route:visible [data-condition={left_out}]")
    expect(missing.locator(".record__state")).to_have_text("Not yet")
    expect(missing.get_by_role("link").first).to_be_visible()


def test_what_completes_the_short_route_leaves_the_full_one_open(record):
    page = record({**enough(SHORT), "record": {"at": 1, "answer": {"route": "full"}}})
    expect(page.get_by_role("heading", name="2 of 5 conditions met")).to_be_visible()
