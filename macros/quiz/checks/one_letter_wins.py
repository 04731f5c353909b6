"""Taking the first choice throughout (or the second, or the third) leads to the best ending.

The first ending of the file is the best. It must be earned by reading, so no letter may win alone. Move the
choices of a scene, or ask more of the first ending.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario
from macros.quiz.paths import VISITS
from macros.quiz.play import begin, choose, ending, scene_of

SCOPE = "scenario"
LETTERS = "ABC"
PASSES = {"scenario.endings.settled.if": "customer >= 9 and trust >= 6"}
FAILS = {"scenario.endings.settled.if": "customer >= 1"}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    best = scenario.endings[0]
    for place, letter in enumerate(LETTERS):
        if _outcome(scenario, place) == best.id:
            message = f"choosing {letter} throughout reaches the best ending {best.id!r}; let no letter win alone"
            yield Finding(("endings", 0, "if"), message)


def _outcome(scenario: Scenario, place: int) -> str | None:
    state = begin(scenario)
    for _ in range(VISITS * len(scenario.scenes)):
        scene = scene_of(scenario, state.scene)
        if scene is None or not scene.choices:
            found = ending(scenario, state)
            return found.id if found else None
        state = choose(scenario, state, scene, scene.choices[min(place, len(scene.choices) - 1)])
    return None
