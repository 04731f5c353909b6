"""Ways through the scenario of module 1, walked by the rules of the build."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from macros.quiz import play
from macros.quiz.load import load
from macros.quiz.model import END, Scenario
from tests.sites import ROOT

NAME = "nervous-nine"


@dataclass(frozen=True)
class Way:
    """One way: what was picked, the scenes it came through, and how it ended."""

    picks: tuple[str, ...]
    scenes: tuple[str, ...]
    ending: str
    state: play.State


@cache
def scenario() -> Scenario:
    quiz = load(ROOT / "quizzes" / "front-desk" / f"{NAME}.yml").quiz
    assert isinstance(quiz, Scenario)
    return quiz


@cache
def ways() -> tuple[Way, ...]:
    return tuple(walk(scenario()))


def walk(quiz: Scenario, brought: frozenset[str] = frozenset()) -> Iterator[Way]:
    """Every way through a scenario, with what earlier ones bring along."""
    return _from(quiz, play.begin(quiz, brought), (), ())


def _from(quiz: Scenario, state: play.State, picks: tuple[str, ...], scenes: tuple[str, ...]) -> Iterator[Way]:
    if state.scene == END:
        ending = play.ending(quiz, state)
        assert ending
        yield Way(picks, scenes, ending.id, state)
        return
    scene = play.scene_of(quiz, state.scene)
    assert scene
    for choice in scene.choices:
        after = play.choose(quiz, state, scene, choice)
        yield from _from(quiz, after, (*picks, choice.id), (*scenes, scene.id))


def endings() -> list[str]:
    return [ending.id for ending in scenario().endings]


def way_to(ending: str) -> Way:
    """The first way that ends so."""
    return next(way for way in ways() if way.ending == ending)


def title(ending: str) -> str:
    return next(one.title for one in scenario().endings if one.id == ending)


def said(scene: str, choice: str) -> str:
    """The text of a choice."""
    found = play.scene_of(scenario(), scene)
    assert found
    return next(one.text for one in found.choices if one.id == choice)


def replies() -> dict[str, str]:
    """By choice: what follows from it."""
    return {choice.id: choice.consequence or "" for _, _, choice in scenario().choices()}
