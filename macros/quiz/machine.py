"""A scenario prepared for counting: the rules of `play.py` over plain tuples, each step worked out once."""

import sys
from operator import add

from macros.quiz.condition import Condition
from macros.quiz.meters import METERS, START
from macros.quiz.model import END, Choice, Effects, Scenario, Scene
from macros.quiz.play import MEMORY_LIMIT, NAMES

Numbers = tuple[int, ...]
# Scene, meters, flags, and what flags of other scenarios have moved so far: (meter, up?).
Stand = tuple[str, Numbers, frozenset[str], frozenset[tuple[int, bool]]]
# A term of a condition: the index of its meter (none: a flag), the flag's name, the test, the value.
Test = tuple[int | None, str, str, int]
LIMITS = [sys.maxsize if (limit := METERS[name].limit) is None else limit for name in NAMES]
NOTHING = (0,) * len(NAMES)


class _Echo:
    def __init__(self, when: Condition, effects: Effects) -> None:
        self.tests = _tests(when)
        self.effects = _numbers(effects)
        self.foreign = any("." in flag for flag in when.flags)


class _Choice:
    def __init__(self, choice: Choice, routes: list[tuple[list[Test], str]]) -> None:
        self.id = choice.id
        self.effects = _numbers(choice.effects)
        self.flag = frozenset({choice.flag}) if choice.flag else frozenset()
        self.routes = routes


class _Scene:
    def __init__(self, scenario: Scenario, scene: Scene) -> None:
        self.echoes = [_Echo(echo.when, echo.effects) for echo in scene.echoes]
        self.choices = [
            _Choice(choice, [(_tests(route.when), route.to) for route in scenario.routes(scene, choice)])
            for choice in scene.choices
        ]


class Machine:
    """Plays a scenario on stands; `steps` remembers what it has worked out."""

    def __init__(self, scenario: Scenario) -> None:
        self.start = scenario.start
        # As in `play.py`, the first of two scenes with one name counts.
        self.scenes = {scene.id: _Scene(scenario, scene) for scene in reversed(scenario.scenes)}
        self.scenes.pop(END, None)
        self.endings = [(_tests(ending.when), ending.id) for ending in scenario.endings]
        self.known: dict[Stand, list[tuple[str, Stand]]] = {}

    def begin(self, brought: frozenset[str] = frozenset()) -> Stand:
        return self._enter((self.start, tuple(START[name] for name in NAMES), brought, frozenset()))

    def steps(self, stand: Stand) -> list[tuple[str, Stand]]:
        """Each choice open here and where it leads; none where a play ends."""
        found = self.known.get(stand)
        if found is None:
            scene = self.scenes.get(stand[0])
            found = [(choice.id, self._choose(stand, choice)) for choice in scene.choices] if scene else []
            self.known[stand] = found
        return found

    def ending(self, stand: Stand) -> str | None:
        """The first ending whose condition holds."""
        return next((name for tests, name in self.endings if _holds(tests, stand[1], stand[2])), None)

    def _choose(self, stand: Stand, choice: _Choice) -> Stand:
        meters = _apply(stand[1], choice.effects)
        flags = stand[2] | choice.flag if choice.flag else stand[2]
        to = next((to for tests, to in choice.routes if _holds(tests, meters, flags)), END)
        return self._enter((to, meters, flags, stand[3]))

    def _enter(self, stand: Stand) -> Stand:
        scene = self.scenes.get(stand[0])
        for echo in scene.echoes if scene else ():
            name, meters, flags, recalled = stand
            if not _holds(echo.tests, meters, flags):
                continue
            effects = echo.effects
            if echo.foreign:
                effects, recalled = _limited(effects, recalled)
            stand = (name, _apply(meters, effects), flags, recalled)
        return stand


def _limited(effects: Numbers, recalled: frozenset[tuple[int, bool]]) -> tuple[Numbers, frozenset[tuple[int, bool]]]:
    free = tuple(
        0 if (index, value > 0) in recalled else max(-MEMORY_LIMIT, min(MEMORY_LIMIT, value))
        for index, value in enumerate(effects)
    )
    return free, recalled | {(index, value > 0) for index, value in enumerate(free) if value}


def _apply(meters: Numbers, effects: Numbers) -> Numbers:
    if effects == NOTHING:
        return meters
    added = map(add, meters, effects)
    return tuple([0 if total < 0 else min(total, limit) for total, limit in zip(added, LIMITS, strict=True)])


def _numbers(effects: Effects) -> Numbers:
    return tuple(effects.get(name, 0) for name in NAMES)


def _tests(condition: Condition | None) -> list[Test]:
    """Unknown meters count as 0: another rule reports them."""
    if condition is None:
        return []
    known = [term for term in condition.terms if term.test == "is" or term.name in METERS]
    tests: list[Test] = [
        (NAMES.index(term.name) if term.test != "is" else None, term.name, term.test, term.value) for term in known
    ]
    unknown = [term for term in condition.terms if term not in known]
    return tests + [(None, "", "is", int(term.test == ">=" and term.value > 0)) for term in unknown]


def _holds(tests: list[Test], meters: Numbers, flags: frozenset[str]) -> bool:
    for meter, name, test, value in tests:
        if meter is None:
            if (name in flags) != bool(value):
                return False
        elif meters[meter] < value if test == ">=" else meters[meter] > value:
            return False
    return True
