"""A choice, a route or `start` names a scene that is not in the file.

The learner would be sent nowhere. Write the `id` of a scene of this scenario, or `end`.
"""

from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import END, Loc, Scenario

SCOPE = "scenario"
PASSES = {"scenario.scenes.door.choices.wait.goto": "yard"}
FAILS = {"scenario.scenes.door.choices.wait.goto": "yrad"}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    allowed = [scene.id for scene in scenario.scenes]
    if scenario.start not in allowed:
        yield Finding(("start",), unknown(scenario.start, allowed))
    for loc, name in _targets(scenario):
        if name not in (*allowed, END):
            yield Finding(loc, unknown(name, [*allowed, END]))


def _targets(scenario: Scenario) -> Iterator[tuple[Loc, str]]:
    for loc, _, choice in scenario.choices():
        if isinstance(choice.goto, str):
            yield (*loc, "goto"), choice.goto
        for index, route in enumerate(choice.goto if isinstance(choice.goto, list) else []):
            yield (*loc, "goto", index, "to"), route.to
