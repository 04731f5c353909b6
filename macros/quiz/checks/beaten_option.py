"""A choice is beaten on every meter by a sibling.

Nobody who thinks would take it, so it is no choice. A sibling beats it that is at least as good on all four
meters (fewer marbles are better) and not the same. Give the choice something that it is best at; often that is
the dashboard.
"""

from collections.abc import Iterator
from itertools import permutations

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario
from macros.quiz.play import worth

SCOPE = "scenario"
PASSES = {"scenario.scenes.door.choices.wait.effects": {"customer": -1, "dashboard": 2}}
FAILS = {"scenario.scenes.door.choices.wait.effects": {"customer": -1, "dashboard": -2}}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    for i, scene in enumerate(scenario.scenes):
        seen = set()
        for (_, better), (b, beaten) in permutations(enumerate(scene.choices), 2):
            mine, other = worth(beaten), worth(better)
            if mine != other and b not in seen and all(x >= y for x, y in zip(other, mine, strict=True)):
                seen.add(b)
                message = f"{better.id!r} is at least as good on every meter; let {beaten.id!r} be best at something"
                yield Finding(("scenes", i, "choices", b, "effects"), message)
