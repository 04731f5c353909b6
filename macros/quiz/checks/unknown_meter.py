"""An effect or a condition names a meter that does not exist.

Every scenario has the same four: `customer`, `trust`, `marbles`, `dashboard`.
"""

from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Finding, conditions
from macros.quiz.load import Loaded
from macros.quiz.meters import METERS
from macros.quiz.model import Loc, Scenario

SCOPE = "scenario"
PASSES = {"scenario.scenes.door.choices.wait.effects": {"marbles": 1, "dashboard": 2}}
FAILS = {"scenario.scenes.door.choices.wait.effects": {"marble": 1, "dashboard": 2}}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    for loc, name in _named(scenario):
        if name not in METERS:
            yield Finding(loc, unknown(name, METERS))


def _named(scenario: Scenario) -> Iterator[tuple[Loc, str]]:
    for loc, _, choice in scenario.choices():
        yield from (((*loc, "effects", name), name) for name in choice.effects)
    for i, scene in enumerate(scenario.scenes):
        for e, echo in enumerate(scene.echoes):
            yield from ((("scenes", i, "echoes", e, "effects", name), name) for name in echo.effects)
    for loc, when in conditions(scenario):
        yield from ((loc, name) for name in sorted(when.meters))
