"""Path codes: a few letters reopen a run exactly, a slip is refused, and a group's runs are counted right."""

import random
import string
from collections import Counter
from functools import cache

import pytest

from macros.quiz import play
from macros.quiz.load import load_all
from macros.quiz.model import END, Scenario
from macros.quiz.render import render_quiz
from tests.play.ways import ways
from tests.sites import ROOT

SCENARIOS = {
    loaded.path.relative_to(ROOT / "quizzes").with_suffix("").as_posix(): loaded.quiz
    for loaded in load_all(ROOT / "quizzes")[0]
    if isinstance(loaded.quiz, Scenario)
}
NERVOUS = "front-desk/nervous-nine"


@cache
def html(name):
    return render_quiz(ROOT, name, "modules/somewhere/index.html")


def random_play(scenario, brought, dice):
    """Choices at random to the end, and how it ended, by the build's own rules."""
    state, picks = play.begin(scenario, frozenset(brought)), []
    while state.scene != END:
        scene = play.scene_of(scenario, state.scene)
        choice = dice.choice(scene.choices)
        picks.append(choice.id)
        state = play.choose(scenario, state, scene, choice)
    return picks, play.ending(scenario, state).id


def test_every_way_has_a_code_of_its_own_that_leads_back_to_it(codes):
    codes("open", html(NERVOUS))
    picks = [list(way.picks) for way in ways()]
    made = codes("pathCodes", picks, [])
    assert len(set(made)) == len(made) > 100
    assert [run["picks"] for run in codes("runs", made)] == picks
    assert all(code.startswith("M1-") and len(code) <= 12 for code in made)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_code_brings_back_what_the_run_began_with(codes, name):
    scenario, dice = SCENARIOS[name], random.Random(name)  # noqa: S311
    read = codes("open", html(name))
    for _ in range(20):
        brought = [flag for flag in read if dice.random() < 0.5]
        picks, _ = random_play(scenario, brought, dice)
        [code] = codes("pathCodes", [picks], brought)
        assert codes("runs", [code]) == [{"picks": picks, "brought": brought}]


def test_a_slip_is_refused(codes):
    codes("open", html(NERVOUS))
    [code] = codes("pathCodes", [list(ways()[40].picks)], [])
    letters = [at for at, letter in enumerate(code) if at > 2 and letter != "-"]
    slips = [code[:at] + new + code[at + 1 :] for at in letters for new in string.ascii_uppercase if new != code[at]]
    slips += [code[:-3] + code[-2:], code[:-2], "M2" + code[2:], code + "A", "M1", ""]
    assert all("fault" in run for run in codes("runs", slips))


def test_small_letters_and_long_dashes_are_read(codes):
    codes("open", html(NERVOUS))
    picks = list(ways()[3].picks)
    [code] = codes("pathCodes", [picks], [])
    assert codes("runs", [f" {code.lower().replace('-', '–')} "])[0]["picks"] == picks


def test_a_code_of_a_scenario_that_has_changed_is_refused(codes):
    codes("open", html(NERVOUS))
    made = codes("pathCodes", [list(way.picks) for way in ways()[:20]], [])
    assert all("has changed" in run["fault"] for run in codes("runs", made, "00000001"))


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_group_is_counted_as_it_went(codes, name):
    scenario, dice = SCENARIOS[name], random.Random(name)  # noqa: S311
    codes("open", html(name))
    plays = [random_play(scenario, [], dice) for _ in range(30)]
    counts = codes("counts", [picks for picks, _ in plays], [])
    assert counts["endings"] == Counter(ending for _, ending in plays)
    assert counts["scenes"][scenario.start] == len(plays)
    assert sum(counts["choices"].values()) == sum(len(picks) for picks, _ in plays) == sum(counts["ways"].values())
    assert sum(count for way, count in counts["ways"].items() if way.endswith(f">{END}")) == len(plays)
