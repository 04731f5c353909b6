"""No route leads to a scene.

Nobody would ever read it. Send a choice there with `goto`, or take the scene out.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.graph import graph, reached
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario

SCOPE = "scenario"
PASSES = {"scenario.scenes.door.choices.wait.goto": "yard"}
FAILS = {
    "scenario.scenes.door.choices.ask.goto": "end",
    "scenario.scenes.door.choices.wait.goto": "end",
    "scenario.scenes.door.choices.push.goto": "end",
    "scenario.scenes.yard.id": "cellar",
}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    seen = reached(graph(scenario), scenario.start)
    for index, scene in enumerate(scenario.scenes):
        if scene.id not in seen:
            message = f"no route leads to {scene.id!r}; name it in a 'goto' of a scene that is reached, or remove it"
            yield Finding(("scenes", index, "id"), message)
