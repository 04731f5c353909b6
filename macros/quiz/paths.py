"""Every way through a scenario, counted without walking each one: plays that stand alike are counted together."""

from collections import defaultdict
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from macros.quiz.machine import Machine, Stand
from macros.quiz.model import Scenario

# A scenario with a loop has no end of ways through it; plays longer than this many visits a scene are left out.
VISITS = 3

Edge = tuple[str, str]


@dataclass
class Paths:
    """``endings``: ways to each ending; ``random``: its share when choices fall at random; ``scenes`` and
    ``choices``: ways that lead through each; ``lengths``: ways by number of decisions; ``unfinished``: cut off."""

    total: int = 0
    endings: dict[str, int] = field(default_factory=dict)
    random: dict[str, float] = field(default_factory=dict)
    scenes: dict[str, int] = field(default_factory=dict)
    choices: dict[Edge, int] = field(default_factory=dict)
    moves: dict[tuple[str, str, str], int] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)
    unfinished: int = 0
    none_fits: int = 0

    def share(self, name: str) -> float:
        return self.endings.get(name, 0) / self.total if self.total else 0.0


@dataclass
class _Layer:
    """Where plays can stand after so many decisions: ways to get there, and chance under random play."""

    ways: dict[Stand, int] = field(default_factory=lambda: defaultdict(int))
    chance: dict[Stand, float] = field(default_factory=lambda: defaultdict(float))


def paths(scenario: Scenario, brought: frozenset[str] = frozenset()) -> Paths:
    """Count every way through. Scenes that do not exist end the way that leads to them."""
    machine, result = Machine(scenario), Paths()
    layers = [_first(machine, brought)]
    while layers[-1].ways and len(layers) <= VISITS * len(scenario.scenes):
        layers.append(_advance(machine, layers[-1]))
    result.unfinished = sum(layers[-1].ways.values())
    onward: dict[Stand, int] = {}
    for depth in range(len(layers) - 1, -1, -1):
        onward = _gather(machine, layers[depth], depth, onward, result)
    result.total = sum(result.endings.values()) + result.none_fits
    return result


_COUNTED: WeakKeyDictionary[Scenario, Paths] = WeakKeyDictionary()


def ways(scenario: Scenario) -> Paths:
    """As `paths`, counted once for a scenario that several ask about. Nobody may write into the answer."""
    if scenario not in _COUNTED:
        _COUNTED[scenario] = paths(scenario)
    return _COUNTED[scenario]


def _first(machine: Machine, brought: frozenset[str]) -> _Layer:
    layer = _Layer()
    stand = machine.begin(brought)
    layer.ways[stand], layer.chance[stand] = 1, 1.0
    return layer


def _advance(machine: Machine, layer: _Layer) -> _Layer:
    following = _Layer()
    ways, chance = following.ways, following.chance
    for stand, count in layer.ways.items():
        steps = machine.steps(stand)
        for _, after in steps:
            ways[after] += count
            chance[after] += layer.chance[stand] / len(steps)
    return following


def _gather(machine: Machine, layer: _Layer, depth: int, onward: dict[Stand, int], result: Paths) -> dict[Stand, int]:
    """From the last layer to the first: ways onward from each stand, times ways to it, lead through its scene."""
    here: dict[Stand, int] = {}
    for stand, ways in layer.ways.items():
        steps = machine.steps(stand)
        if not steps:
            here[stand] = 1
            result.lengths[depth] = result.lengths.get(depth, 0) + ways
            _count_ending(machine.ending(stand), ways, layer.chance[stand], result)
            continue
        here[stand] = sum(onward.get(after, 0) for _, after in steps)
        _count_scene(stand[0], steps, ways, onward, result)
    return here


def _count_scene(
    scene: str, steps: list[tuple[str, Stand]], ways: int, onward: dict[Stand, int], result: Paths
) -> None:
    for choice, after in steps:
        through = ways * onward.get(after, 0)
        result.scenes[scene] = result.scenes.get(scene, 0) + through
        result.choices[scene, choice] = result.choices.get((scene, choice), 0) + through
        move = (scene, choice, after[0])
        result.moves[move] = result.moves.get(move, 0) + through


def _count_ending(found: str | None, ways: int, chance: float, result: Paths) -> None:
    if found is None:
        result.none_fits += ways
        return
    result.endings[found] = result.endings.get(found, 0) + ways
    result.random[found] = result.random.get(found, 0.0) + chance
