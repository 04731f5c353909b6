"""Every plan there can be: minutes that add up, nothing twice, pauses, debriefs, and nothing that cannot be run."""

from itertools import pairwise, product
from typing import Any

import pytest

from macros.syllabus.activities import GUIDES, guides
from macros.syllabus.sessions import LONGEST, Route, parts
from tests.session.conftest import Planner
from tests.sites import ROOT

LENGTHS = range(30, 481, 5)
PEOPLE = (2, 3, 5, 8, 12, 60)
MODULES = list(GUIDES)
# What the group has done together, and what everybody has done alone.
BEFORE: tuple[tuple[list[str], list[str]], ...] = (
    ([], []),
    ([], MODULES),
    (["front-desk"], MODULES[1:3]),
    (["front-desk", "call-loop", "best-case"], []),
    (MODULES[:7], []),
    (MODULES, []),
)
A_FEW = 5
Plan = dict[str, Any]
Pairs = list[tuple[Plan, Plan]]


@pytest.fixture(scope="module")
def plans(planner: Planner) -> Pairs:
    """A plan for every length, setting, number of people and history."""
    wishes = [
        {"minutes": minutes, "setting": setting, "people": people, "done": done, "alone": alone}
        for minutes, setting, people, (done, alone) in product(LENGTHS, ("room", "online"), PEOPLE, BEFORE)
    ]
    return list(zip(wishes, planner.plans(wishes), strict=True))


@pytest.fixture(scope="module")
def held(plans: Pairs) -> Pairs:
    """The plans that hold anything."""
    return [pair for pair in plans if pair[1]["rows"]]


def ids(plan: Plan) -> list[str]:
    return [row["id"] for row in plan["rows"] if row["kind"] == "activity"]


def stretches(plan: Plan) -> list[int]:
    """Minutes between pauses, without what is spare."""
    lengths = [0]
    for row in plan["rows"]:
        if row["kind"] == "activity":
            lengths[-1] += row["minutes"]
        elif row["kind"] != "spare":
            lengths.append(0)
    return lengths


def test_minutes_add_up_and_one_thing_follows_the_other(held: Pairs) -> None:
    for wish, plan in held:
        assert sum(row["minutes"] for row in plan["rows"]) == wish["minutes"], wish
        assert plan["rows"][0]["at"] == 0
        assert all(a["at"] + a["minutes"] == b["at"] for a, b in pairwise(plan["rows"])), wish
        assert all(row["minutes"] > 0 for row in plan["rows"]), wish


def test_nothing_is_done_twice(held: Pairs) -> None:
    for wish, plan in held:
        assert len(set(ids(plan))) == len(ids(plan)), wish


def test_nobody_sits_for_more_than_ninety_minutes(held: Pairs) -> None:
    for wish, plan in held:
        assert max(stretches(plan)) <= LONGEST, wish
        assert min(stretches(plan)) > 0, wish


def test_breaks_and_lunch_are_as_long_as_they_should_be(held: Pairs) -> None:
    for wish, plan in held:
        assert all(10 <= row["minutes"] <= 15 for row in plan["rows"] if row["kind"] == "break"), wish
        lunch = [row["minutes"] for row in plan["rows"] if row["kind"] == "lunch"]
        lasts = wish["minutes"] - plan["spare"]
        assert len(lunch) == (lasts >= 300), wish
        assert all(40 <= minutes <= 60 for minutes in lunch), wish


def test_a_fifth_or_more_is_debrief(planner: Planner, held: Pairs) -> None:
    for wish, plan in held:
        rows = [(planner.every[row["id"]], row["minutes"]) for row in plan["rows"] if row["kind"] == "activity"]
        debrief = sum(minutes if one["allDebrief"] else one["debrief"] for one, minutes in rows)
        assert debrief >= 0.2 * sum(minutes for _, minutes in rows), wish
        assert debrief == plan["debrief"]


def test_each_takes_its_least_to_its_most_and_debriefs_a_little_over(planner: Planner, held: Pairs) -> None:
    for wish, plan in held:
        for row in plan["rows"]:
            if one := planner.every.get(row.get("id", "")):
                assert one["low"] <= row["minutes"] <= one["high"] + (5 if one["allDebrief"] else 0), (wish, row)


def test_what_is_needed_comes_before_and_a_debrief_belongs_to_it(planner: Planner, held: Pairs) -> None:
    for wish, plan in held:
        order = ids(plan)
        for at, name in enumerate(order):
            one = planner.every[name]
            assert all(need in order[:at] or planner.every[need]["guide"] in wish["done"] for need in one["needs"]), (
                wish,
                name,
            )
            debriefs = [
                other["id"] for other in planner.every.values() if other["allDebrief"] and name in other["needs"]
            ]
            assert all(debrief in order[at:] for debrief in debriefs), (wish, name)
            if one["allDebrief"]:
                assert planner.every[order[at - 1]]["guide"] == one["guide"], (wish, name)
        kinds = [row.get("id", row["kind"]) for row in plan["rows"]]
        assert not [b for a, b in pairwise(kinds) if a in ("break", "lunch") and b.endswith("-debrief")], wish


def test_a_module_is_entered_by_its_heart(planner: Planner, held: Pairs) -> None:
    for wish, plan in held:
        there = set(ids(plan))
        for guide in {planner.every[name]["guide"] for name in there} - {"session"}:
            own = [one for one in planner.every.values() if one["guide"] == guide]
            hearts = {one["id"] for one in own if one["weight"] == 3}
            assert hearts <= there or not {one["id"] for one in own if one["weight"] < 3} & there, (wish, guide)


def test_only_what_can_be_run_is_in_and_nothing_that_was_done(planner: Planner, held: Pairs) -> None:
    for wish, plan in held:
        size = plan["groupSize"]
        assert size <= 24
        assert size * plan["groups"] >= wish["people"]
        for name in ids(plan):
            one = planner.every[name]
            assert wish["setting"] in one["settings"], (wish, name)
            assert one["least"] <= size <= one["most"], (wish, name)
            assert one["guide"] not in wish["done"], (wish, name)
            assert not (one["guide"] in wish["alone"] and one["weight"] < 3 and name.endswith("-scenario")), (
                wish,
                name,
            )
            assert not set(one["instead"]) & set(ids(plan)), (wish, name)


def test_what_opens_is_first_and_what_closes_is_last(planner: Planner, held: Pairs) -> None:
    order = {"opening": 0, "": 1, "closing": 2}
    for wish, plan in held:
        places = [order[planner.every[name]["place"]] for name in ids(plan)]
        assert places == sorted(places), wish
        if wish["minutes"] >= 45 and not wish["done"] and plan["spare"] <= A_FEW:
            assert ids(plan)[0] == "welcome", wish
            assert ids(plan)[-1] in ("one-minute-card", "work-close", "plan-builder", "plan-and-card", "one-if-then"), (
                wish
            )


def test_time_is_over_only_where_nothing_more_can_be_done(plans: Pairs) -> None:
    for wish, plan in plans:
        if not wish["done"] and wish["people"] >= 8:
            assert plan["rows"], wish
            assert plan["spare"] <= A_FEW, wish


def test_what_is_dropped_first_is_neither_heart_nor_debrief(planner: Planner, held: Pairs) -> None:
    for wish, plan in held:
        late = [planner.every[name] for name in plan["late"]]
        assert all(one["weight"] < 3 and not one["allDebrief"] for one in late), wish
        assert [one["weight"] for one in late] == sorted(one["weight"] for one in late), wish


def test_a_plan_that_cannot_be_made_says_what_stands_in_the_way(plans: Pairs) -> None:
    for wish, plan in plans:
        if not plan["rows"] and set(wish["done"]) < set(MODULES):
            assert plan["missing"], wish
            assert all(one["why"] != "time" or one["minutes"] > 0 for one in plan["missing"]), wish


def test_the_named_minutes_that_are_missing_are_enough(planner: Planner) -> None:
    [plan] = planner.plans([{"minutes": 60}])
    for one in plan["missing"]:
        [longer] = planner.plans([{"minutes": 60 + one["minutes"], "only": [*ids(plan), *unit(planner, one["id"])]}])
        assert one["id"] in ids(longer)


def unit(planner: Planner, name: str) -> list[str]:
    """An activity, and its module's hearts."""
    guide = planner.every[name]["guide"]
    return [one["id"] for one in planner.every.values() if one["guide"] == guide and one["weight"] == 3]


def route_ids(route: Route) -> list[str]:
    every = guides(ROOT)
    return [one.id for stop in route.stops for _, one in parts(stop, every)]


def test_a_route_in_its_own_time_holds_all_of_its_activities(planner: Planner) -> None:
    routes = [route for route in planner.sessions.routes if not route.series]
    assert [route.minutes for route in routes] == [60, 210, 435]
    for route in routes:
        [plan] = planner.plans([{"minutes": route.minutes, "only": route_ids(route)}])
        assert sorted(ids(plan)) == sorted(route_ids(route))
        assert plan["spare"] == 0


def test_each_session_of_the_series_fills_its_time(planner: Planner) -> None:
    [series] = [route for route in planner.sessions.routes if route.series]
    assert series.minutes == sum(stop.minutes for stop in series.stops) == 430
    for stop in series.stops:
        names = [one.id for _, one in parts(stop, guides(ROOT))]
        [plan] = planner.plans([{"minutes": stop.minutes, "only": names}])
        assert sorted(ids(plan)) == sorted(names), stop.module
        assert plan["spare"] == 0
