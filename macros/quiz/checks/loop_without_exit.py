"""From a scene no route reaches the end: the learner would go round for ever.

Going back to an earlier scene is allowed. Let at least one choice of the loop lead out of it.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.graph import graph, leading_out, reached
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario

SCOPE = "scenario"
PASSES = {"scenario.scenes.yard.choices.act.goto": "yard"}
FAILS = {
    "scenario.scenes.yard.choices.act.goto": "yard",
    "scenario.scenes.yard.choices.tell.goto": "yard",
    "scenario.scenes.yard.choices.hold.goto": "yard",
    "scenario.scenes.yard.id": "yard",
}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    leads = graph(scenario)
    out = leading_out(leads)
    for index, scene in enumerate(scenario.scenes):
        loops = any(scene.id in reached(leads, name) for name in leads[scene.id])
        if scene.id not in out and loops:
            message = f"no route from {scene.id!r} reaches the end; let one of its choices lead out of the loop"
            yield Finding(("scenes", index, "id"), message)
