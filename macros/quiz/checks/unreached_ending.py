"""No path through the scenario reaches an ending.

Endings are tried in order and the first that fits is shown, so an ending may stand behind one that always fits,
or ask for more than any path brings. Loosen its `if`, move it up, or remove it. Flags of other scenarios are
tried: none, each, all.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding, conditions
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario
from macros.quiz.paths import paths

SCOPE = "scenario"
PASSES = {"scenario.endings.settled.if": "customer >= 8"}
FAILS = {"scenario.endings.settled.if": "customer >= 10 and marbles >= 9"}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario = loaded.quiz
    assert isinstance(scenario, Scenario)
    missing = {ending.id for ending in scenario.endings} - set(loaded.ways.endings)
    for brought in _memories(scenario) if missing else ():
        missing -= set(paths(scenario, brought).endings)
    for index, ending in enumerate(scenario.endings):
        if ending.id in missing:
            message = f"no path reaches {ending.id!r}; loosen its 'if' or move it above an ending that always fits"
            yield Finding(("endings", index, "if"), message)


def _memories(scenario: Scenario) -> Iterator[frozenset[str]]:
    flags = sorted({flag for _, when in conditions(scenario) for flag in when.flags if "." in flag})
    yield from (frozenset({flag}) for flag in flags)
    if len(flags) > 1:
        yield frozenset(flags)
