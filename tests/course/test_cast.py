"""The people of the scenarios: many, with one name each, on both sides of the counter, and nobody only a foil."""

import pytest

from macros.quiz.model import Scenario
from tests.course.course import SCENARIOS

CAST = [(scenario.id, person) for scenario in SCENARIOS for person in scenario.cast]
# Those who ask, score or hold up, and the scene in which each is right about something.
FOILS = {
    "Danielle": ("forty-pages", "collide"),
    "Colin": ("bakers-claim", "details"),
    "Piers": ("request-slips", "half"),
    "Stefan": ("bakers-claim", "stefan"),
    "Margaret": ("heat-at-northgate", "week"),
}


def test_at_least_twenty_people_have_a_name() -> None:
    assert len({person.name for _, person in CAST}) >= 20


def test_no_first_name_is_used_for_two_people() -> None:
    firsts = [person.name.replace("Dr ", "").split()[0] for _, person in CAST]
    assert sorted({name for name in firsts if firsts.count(name) > 1}) == []


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_somebody_waits_at_the_end_of_the_work(scenario: Scenario) -> None:
    assert [person.name for person in scenario.cast if person.part == "customer"]


@pytest.mark.parametrize("name", FOILS)
def test_each_foil_is_in_a_scene_and_right_in_one(name: str) -> None:
    quiz, scene = FOILS[name]
    scenario = next(one for one in SCENARIOS if one.id == quiz)
    told = next(one for one in scenario.scenes if one.id == scene)
    said = " ".join([told.text, *(choice.consequence or "" for choice in told.choices)])
    assert name in said
