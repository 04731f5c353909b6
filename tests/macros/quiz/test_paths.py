"""Counting plays that stand alike together gives what walking every way gives."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.quiz.load import load
from macros.quiz.model import Scenario
from macros.quiz.paths import VISITS, paths
from macros.quiz.play import State, begin, choose, ending, scene_of

ROOT = Path(__file__).resolve().parents[3]
NAMES = ["door", "yard", "shed", "pump", "nowhere", "end"]
FLAGS = ["asked", "told", "first-day.kept", "first-day.lost"]
EFFECTS = st.dictionaries(
    st.sampled_from(["customer", "trust", "marbles", "dashboard", "speed"]), st.integers(-3, 3), max_size=3
)
TERMS = st.one_of(
    st.builds("{} {} {}".format, st.sampled_from(["customer", "trust", "marbles", "speed"]),
              st.sampled_from([">=", "<="]), st.integers(0, 10)),
    st.sampled_from(FLAGS),
    st.sampled_from(FLAGS).map("not {}".format),
)  # fmt: skip
CONDITIONS = st.lists(TERMS, min_size=1, max_size=2).map(" and ".join)
ROUTES = st.lists(
    st.fixed_dictionaries({"to": st.sampled_from(NAMES)}, optional={"if": CONDITIONS}), min_size=1, max_size=3
)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Small scenarios of any shape: loops, dead ends, unknown scenes, endings that never fit."""
    choice = st.fixed_dictionaries(
        {"text": st.just("Do it."), "move": st.just("act"), "effects": EFFECTS},
        optional={"flag": st.sampled_from(FLAGS[:2]), "goto": st.one_of(st.sampled_from(NAMES), ROUTES)},
    )
    echo = st.fixed_dictionaries({"if": CONDITIONS, "text": st.just("It comes back."), "effects": EFFECTS})
    scenes = [
        {
            "id": name, "title": name, "text": name,
            "echoes": draw(st.lists(echo, max_size=2)),
            "choices": [{"id": f"do-{n}", **c} for n, c in enumerate(draw(st.lists(choice, max_size=2)))],
        }
        for name in NAMES[: draw(st.integers(1, 4))]
    ]  # fmt: skip
    conditions = draw(st.lists(st.one_of(st.none(), CONDITIONS), min_size=1, max_size=3))
    endings = [
        {"id": f"ends-{n}", "title": "End", "text": "End.", "debrief": "End.", **({"if": when} if when else {})}
        for n, when in enumerate(conditions)
    ]
    data = {"kind": "scenario", "id": "second-day", "title": "T", "code": "M1", "premise": "P", "cast": [],
            "start": "door", "scenes": scenes, "endings": endings,
            "debrief": {"what": [], "so_what": [], "now_what": []}}  # fmt: skip
    return Scenario.model_validate(data)


class Walk:
    """Every way, one by one, by the rules of `play.py`."""

    def __init__(self, scenario: Scenario, brought: frozenset[str]) -> None:
        self.scenario = scenario
        self.endings: Counter[str | None] = Counter()
        self.random: Counter[str | None] = Counter()
        self.scenes: Counter[str] = Counter()
        self.choices: Counter[tuple[str, str]] = Counter()
        self.lengths: Counter[int] = Counter()
        self.unfinished = 0
        self.go(begin(scenario, brought), (), 1.0)

    def go(self, state: State, done: tuple[tuple[str, str], ...], chance: float) -> None:
        scene = scene_of(self.scenario, state.scene) if state.scene != "end" else None
        if scene is None or not scene.choices:
            self.count(state, done, chance)
        elif len(done) == VISITS * len(self.scenario.scenes):
            self.unfinished += 1
        else:
            for choice in scene.choices:
                after = choose(self.scenario, state, scene, choice)
                self.go(after, (*done, (scene.id, choice.id)), chance / len(scene.choices))

    def count(self, state: State, done: tuple[tuple[str, str], ...], chance: float) -> None:
        found = ending(self.scenario, state)
        name = found.id if found else None
        self.endings[name] += 1
        self.random[name] += chance
        self.lengths[len(done)] += 1
        for edge in done:
            self.scenes[edge[0]] += 1
            self.choices[edge] += 1


@settings(deadline=None, max_examples=150)
@given(scenarios(), st.sets(st.sampled_from(FLAGS[2:])))
def test_counting_agrees_with_walking(scenario: Scenario, brought: set[str]) -> None:
    counted, walked = paths(scenario, frozenset(brought)), Walk(scenario, frozenset(brought))
    assert counted.none_fits == walked.endings.pop(None, 0)
    assert counted.endings == walked.endings
    assert counted.total == sum(walked.endings.values()) + counted.none_fits
    assert counted.lengths == walked.lengths
    assert {name: n for name, n in counted.scenes.items() if n} == walked.scenes
    assert {edge: n for edge, n in counted.choices.items() if n} == walked.choices
    assert sum(counted.moves.values()) == sum(walked.choices.values())
    assert counted.random == pytest.approx({name: walked.random[name] for name in counted.endings})


def test_figures_of_the_first_scenario() -> None:
    counted = load(ROOT / "quizzes" / "front-desk" / "nervous-nine.yml").ways
    assert counted.total == 189
    assert counted.lengths == {4: 27, 5: 162}
    assert sum(counted.endings.values()) == 189
    assert sum(counted.random.values()) == pytest.approx(1)
