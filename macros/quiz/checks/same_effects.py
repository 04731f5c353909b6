"""Two choices of a scene have the same effects.

Then it makes no difference which one is taken. Let them differ in at least one meter.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario
from macros.quiz.play import worth

SCOPE = "scenario"
PASSES = {"scenario.scenes.door.choices.wait.effects": {"customer": -1, "dashboard": 2}}
FAILS = {
    "scenario.scenes.door.choices.wait.effects": {"customer": 1, "marbles": 1},
    "scenario.scenes.door.choices.push.effects": {"customer": 1, "marbles": 1},
}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    for i, scene in enumerate(scenario.scenes):
        first: dict[tuple[int, ...], str] = {}
        for j, choice in enumerate(scene.choices):
            other = first.setdefault(worth(choice), choice.id)
            if other != choice.id:
                message = f"{choice.id!r} has the same effects as {other!r}; let them differ in at least one meter"
                yield Finding(("scenes", i, "choices", j, "effects"), message)
