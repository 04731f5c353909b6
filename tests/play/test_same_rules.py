"""The browser plays by the same rules as the build: the site's own code is run beside `macros.quiz.play`."""

import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros import template
from macros.quiz import play
from macros.quiz.load import ADAPTER
from macros.quiz.meters import METERS
from macros.quiz.model import END
from macros.quiz.render import extras, render_quiz
from tests.play.ways import scenario, ways
from tests.sites import ROOT

RULES = ["bell", "not bell", "trust >= 6", "marbles <= 1 and not lamp", "customer <= 4", "dashboard >= 8 and bell"]
ECHOES = [*RULES, "other-quiz.bell", "not other-quiz.lamp and bell", "other-quiz.lamp", "third-quiz.kept"]
BROUGHT = ["other-quiz.bell", "other-quiz.lamp", "third-quiz.kept"]
PROSE = {"consequence": "It rings.", "reason": "It was rung.", "when_right": "At noon.", "move": "act"}


@pytest.fixture(scope="module")
def engine(browser):
    """A page that can walk; it stands on no site."""
    entry = ROOT / "tests" / "play" / "engine.ts"
    bundle = [str(ROOT / "node_modules" / ".bin" / "esbuild"), str(entry), "--bundle", "--format=iife"]
    script = subprocess.run(bundle, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    with browser.new_context() as context:
        page = context.new_page()
        page.evaluate(script)
        yield lambda *given: page.evaluate("given => walkAll(...given)", list(given))


def test_every_way_through_the_scenario_ends_as_the_build_says(engine):
    html = render_quiz(ROOT, "front-desk/nervous-nine", "modules/front-desk/index.html")
    found = engine(html, [list(way.picks) for way in ways()], [])
    assert len(found) == len(ways()) > 100
    for way, there in zip(ways(), found, strict=True):
        assert there["ending"] == way.ending, way.picks
        assert there["meters"] == way.state.reading(), way.picks
        assert set(there["flags"]) == way.state.flags, way.picks
        assert there["turns"] == len(way.picks)


def effects():
    return st.dictionaries(st.sampled_from(list(METERS)), st.integers(-3, 3), max_size=4)


@st.composite
def scenes(draw, count):
    targets = [*(f"s{n}" for n in range(count)), END]
    route = st.fixed_dictionaries({"if": st.sampled_from(RULES), "to": st.sampled_from(targets)})
    goto = st.none() | st.sampled_from(targets) | st.lists(route, min_size=1, max_size=3)
    echo = st.fixed_dictionaries({"if": st.sampled_from(ECHOES), "text": st.just("It echoes."), "effects": effects()})
    flag = st.none() | st.sampled_from(["bell", "lamp"])
    choice = st.fixed_dictionaries({"effects": effects(), "flag": flag, "goto": goto})
    for number in range(count):
        choices = draw(st.lists(choice, min_size=1, max_size=3))
        told = [{"id": f"c{n}", "text": "Ring.", **PROSE, **one} for n, one in enumerate(choices)]
        echoes = draw(st.lists(echo, max_size=3))
        yield {"id": f"s{number}", "title": "A scene", "text": "What now?", "echoes": echoes, "choices": told}


@st.composite
def scenarios(draw):
    """A small scenario at random: loops, routes by rule, echoes of flags from here and from elsewhere."""
    told = list(draw(scenes(draw(st.integers(1, 4)))))
    rules = draw(st.lists(st.sampled_from(RULES), max_size=3))
    last = {"id": "last", "title": "The end", "text": "Over.", "debrief": "So?"}
    ends = [{**last, "id": f"e{number}", "if": rule} for number, rule in enumerate(rules)]
    head = {"kind": "scenario", "id": "random", "code": "R", "title": "At random", "premise": "A bell.", "cast": []}
    debrief = {"what": ["What?"], "so_what": ["So?"], "now_what": ["Now?"]}
    return ADAPTER.validate_python(head | {"start": "s0", "scenes": told, "endings": [*ends, last], "debrief": debrief})


def walked(quiz, picks, brought):
    """The state after these picks, by the rules of the build."""
    state = play.begin(quiz, frozenset(brought))
    for turns, pick in enumerate(picks):
        scene = play.scene_of(quiz, state.scene)
        choice = next((one for one in scene.choices if one.id == pick), None) if scene else None
        if not choice:
            return state, turns
        state = play.choose(quiz, state, scene, choice)
    return state, len(picks)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(
    quiz=scenarios(),
    picks=st.lists(st.lists(st.sampled_from(["c0", "c1", "c2"]), max_size=9), min_size=6, max_size=12),
    brought=st.lists(st.sampled_from(BROUGHT), unique=True),
)
def test_random_scenarios_are_played_alike(engine, quiz, picks, brought):
    html = template.render(ROOT, "scenario", q=quiz, **extras(quiz))
    for way, there in zip(picks, engine(html, picks, brought), strict=True):
        state, turns = walked(quiz, way, brought)
        assert (there["scene"], there["turns"]) == (state.scene, turns), way
        assert there["meters"] == state.reading(), way
        assert set(there["flags"]) == state.flags, way
        if state.scene == END:
            assert there["ending"] == play.ending(quiz, state).id, way


def test_the_scenario_has_as_many_ways_as_the_count_says():
    assert scenario().id == "nervous-nine"
    assert {way.ending for way in ways()} == {ending.id for ending in scenario().endings}
