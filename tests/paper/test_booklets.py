"""Booklets on paper: nothing leads nowhere, reading on gives nothing away, and a pencil comes to the same ending."""

import os
import subprocess
import sys

import pytest

from macros.handouts import booklet, key
from macros.handouts.render import render_booklet, scenario_key
from macros.quiz import play
from macros.quiz.model import END
from macros.quiz.play import strength
from macros.quiz.render import load_named
from tests.pages.paper import Booklet
from tests.sites import ROOT

SCENARIOS = [
    str(path.relative_to(ROOT / "quizzes").with_suffix(""))
    for path in sorted((ROOT / "quizzes").rglob("*.yml"))
    if path.read_text("utf-8").startswith("kind: scenario")
]
# Of a long scenario every so many ways are played; the steps are odd, so that each choice has its turn.
WAYS = 700


@pytest.fixture(scope="module", params=SCENARIOS)
def quiz(request):
    """A scenario of the course."""
    return load_named(ROOT, request.param)


@pytest.fixture(scope="module")
def printed(quiz):
    """Its booklet, read from what the page says."""
    name = next(name for name in SCENARIOS if name.endswith(f"/{quiz.id}"))
    return Booklet(render_booklet(ROOT, name, "facilitate/handouts/x.html"))


def ways(quiz):
    """Every way through, as numbers of choices, with its ending."""
    stack = [((), play.begin(quiz))]
    while stack:
        picks, state = stack.pop()
        if state.scene == END:
            yield list(picks), play.ending(quiz, state)
            continue
        scene = play.scene_of(quiz, state.scene)
        for n, choice in enumerate(scene.choices):
            stack.append(((*picks, n), play.choose(quiz, state, scene, choice)))


def test_every_scenario_has_its_booklet_and_stands_in_the_key():
    assert len(SCENARIOS) == 7
    for name in SCENARIOS:
        page = ROOT / "docs" / "facilitate" / "handouts" / f"booklet-{name.split('/')[1]}.md"
        assert f'{{{{ booklet("{name}") }}}}' in page.read_text("utf-8")
        assert f'{{{{ scenario_key("{name}") }}}}' in (page.parent / "key.md").read_text("utf-8")


def test_cards_are_numbered_from_one_without_a_gap(printed):
    assert printed.order == list(range(1, len(printed.cards) + 1))


def test_every_number_that_a_card_names_is_there_and_every_card_is_reached(printed):
    reached, left = set(), [1]
    while left:
        number = left.pop()
        if number not in reached:
            reached.add(number)
            left += printed.cards[number].links
    assert reached == set(printed.cards)


def test_only_the_last_talk_leads_nowhere(printed):
    assert [card.heading for card in printed.cards.values() if not card.links] == ["Talk it over"]


def test_a_reader_with_a_pencil_comes_to_the_same_ending(quiz, printed):
    every = list(ways(quiz))
    for picks, ending in every[:: max(1, len(every) // WAYS) | 1]:
        *_, last, talk = printed.read(picks)
        assert printed.cards[last].heading == ending.title, picks
        assert printed.cards[talk].heading == "Talk it over"


def test_a_note_from_another_scenario_is_asked_for_and_heard():
    quiz = load_named(ROOT, "put-it-to-work/heat-at-northgate")
    said = Booklet(render_booklet(ROOT, "put-it-to-work/heat-at-northgate", "x.html"))
    rules = [rule for card in said.cards.values() for rule, _ in card.first]
    assert any("in “nervous nine”" in rule for rule in rules)
    echoes = [echo for scene in quiz.scenes for echo in scene.echoes]
    assert len(rules) == len(echoes)


def test_nothing_lies_beside_what_comes_of_it(quiz, printed):
    side = {number: n for n, numbers in enumerate(printed.sides) for number in numbers}
    for number, card in printed.cards.items():
        together = [*card.links, *(set(card.choices) - {number})]
        for other in together:
            assert abs(other - number) > 1, f"{number} and {other} follow each other"
            assert side[other] != side[number], f"{number} and {other} share a side"
        assert len({side[one] for one in card.choices}) == len(card.choices), (
            f"what follows from {number} shares a side"
        )


NUMBERS = """
from pathlib import Path
from macros.handouts.booklet import numbers
from macros.quiz.render import load_named
print([sorted(numbers(load_named(Path("."), name)).items()) for name in SCENARIOS])
"""


def test_numbers_are_the_same_in_every_build():
    here = [sorted(booklet.numbers(load_named(ROOT, name)).items()) for name in SCENARIOS]
    program = [sys.executable, "-c", f"SCENARIOS = {SCENARIOS!r}\n{NUMBERS}"]
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    done = subprocess.run(program, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(here)


def test_the_key_marks_the_strongest_choices_and_no_booklet_does(quiz, printed):
    name = next(name for name in SCENARIOS if name.endswith(f"/{quiz.id}"))
    said = scenario_key(ROOT, name, "facilitate/handouts/key.html")
    best = sum(
        strength(choice) == max(map(strength, scene.choices)) for scene in quiz.scenes for choice in scene.choices
    )
    assert said.count("Strongest.</span>") == best
    assert not [number for number, card in printed.cards.items() if "trongest" in card.text]


def test_the_key_names_the_cards_of_the_booklet(quiz, printed):
    told = key.extras(quiz)
    for scene in told["scenes"]:
        card = printed.cards[scene["card"]]
        assert [row["card"] for row in scene["rows"]] == list(card.choices)
    for ending in told["endings"]:
        assert printed.cards[ending["card"]].heading == ending["node"].title
