"""How a scenario is played: state in, state out. `overrides/runtime/play.ts` holds the same rules for the browser."""

from dataclasses import dataclass

from macros.quiz.meters import METERS, START
from macros.quiz.model import END, Choice, Effects, Ending, Scenario, Scene

NAMES = tuple(METERS)
# What earlier scenarios may add to a meter, or take from it, within one scenario.
MEMORY_LIMIT = 1


@dataclass(frozen=True)
class State:
    """Where a play stands. ``recalled`` holds what flags of other scenarios have moved so far: (meter, up?)."""

    scene: str
    meters: tuple[int, ...]
    flags: frozenset[str]
    recalled: frozenset[tuple[str, bool]] = frozenset()

    def reading(self) -> dict[str, int]:
        return dict(zip(NAMES, self.meters, strict=True))


def apply(meters: tuple[int, ...], effects: Effects) -> tuple[int, ...]:
    """Add effects, each meter kept in its range. Unknown meters are another rule's business."""
    return tuple(METERS[name].clamp(value + effects.get(name, 0)) for name, value in zip(NAMES, meters, strict=True))


def begin(scenario: Scenario, brought: frozenset[str] = frozenset()) -> State:
    """The state before the first choice; ``brought`` are flags of other scenarios, as 'quiz.flag'."""
    start = State(scenario.start, tuple(START[name] for name in NAMES), brought)
    return enter(scenario, start)


def enter(scenario: Scenario, state: State) -> State:
    """Apply the echoes of the scene that the state has come to."""
    scene = scene_of(scenario, state.scene)
    for echo in scene.echoes if scene else []:
        if not echo.when.holds(state.reading(), state.flags):
            continue
        effects, recalled = echo.effects, state.recalled
        if any("." in flag for flag in echo.when.flags):
            effects, recalled = _limited(effects, recalled)
        state = State(state.scene, apply(state.meters, effects), state.flags, recalled)
    return state


def _limited(effects: Effects, recalled: frozenset[tuple[str, bool]]) -> tuple[Effects, frozenset[tuple[str, bool]]]:
    free = {
        name: max(-MEMORY_LIMIT, min(MEMORY_LIMIT, value))
        for name, value in effects.items()
        if value and (name, value > 0) not in recalled
    }
    return free, recalled | {(name, value > 0) for name, value in free.items()}


def choose(scenario: Scenario, state: State, scene: Scene, choice: Choice) -> State:
    """The state after a choice: effects, flag, then the first route whose condition holds, then its echoes."""
    meters = apply(state.meters, choice.effects)
    flags = state.flags | {choice.flag} if choice.flag else state.flags
    after = State(state.scene, meters, flags, state.recalled)
    return enter(scenario, State(_target(scenario, scene, choice, after), meters, flags, state.recalled))


def _target(scenario: Scenario, scene: Scene, choice: Choice, after: State) -> str:
    for route in scenario.routes(scene, choice):
        if route.when is None or route.when.holds(after.reading(), after.flags):
            return route.to
    return END


def ending(scenario: Scenario, state: State) -> Ending | None:
    """The first ending whose condition holds."""
    fits = (e for e in scenario.endings if e.when is None or e.when.holds(state.reading(), state.flags))
    return next(fits, None)


def scene_of(scenario: Scenario, name: str) -> Scene | None:
    return next((scene for scene in scenario.scenes if scene.id == name), None)


def strength(choice: Choice) -> int:
    """How much a choice does for others at once: customer and trust, less marbles."""
    effects = choice.effects
    return effects.get("customer", 0) + effects.get("trust", 0) - effects.get("marbles", 0)


def worth(choice: Choice) -> tuple[int, ...]:
    """The effects of a choice on each meter, turned so that more is better."""
    return tuple(choice.effects.get(name, 0) * (-1 if name == "marbles" else 1) for name in NAMES)
