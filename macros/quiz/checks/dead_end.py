"""A scene has no choices, or the routes of a choice may all fail.

The learner would stand still. Give a scene its three choices, and let the last route of a list have no `if`, so
that it is taken when no other is.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario

SCOPE = "scenario"
PASSES = {"scenario.scenes.door.choices.wait.goto": [{"if": "trust >= 6", "to": "yard"}, {"to": "end"}]}
FAILS = {"scenario.scenes.door.choices.wait.goto": [{"if": "trust >= 6", "to": "yard"}]}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    for index, scene in enumerate(scenario.scenes):
        if not scene.choices:
            yield Finding(("scenes", index, "choices"), f"{scene.id!r} has no choices; a scene has three")
    for loc, _, choice in scenario.choices():
        if isinstance(choice.goto, list) and not any(route.when is None for route in choice.goto):
            message = "every route has an 'if', and all may fail; let the last route have none"
            yield Finding((*loc, "goto"), message)
