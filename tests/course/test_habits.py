"""No habit wins: a learner who plays every scenario by one plain rule does not keep ending best."""

from collections.abc import Callable

import pytest

from macros.quiz.document import Question, questions
from macros.quiz.model import END, Choice, Scenario, Scene
from macros.quiz.play import begin, choose, ending, scene_of
from macros.quiz.prose import words
from tests.course.course import QUIZZES, SCENARIOS

Habit = Callable[[Scene], Choice]


def most(meter: str, sign: int = 1) -> Habit:
    return lambda scene: max(scene.choices, key=lambda choice: sign * choice.effects.get(meter, 0))


def by_move(*moves: str) -> Habit:
    """Take the first of these kinds of act that a scene offers, else its second choice."""
    return lambda scene: next(
        (choice for move in moves for choice in scene.choices if choice.move == move), scene.choices[1]
    )


def length(sign: int) -> Habit:
    return lambda scene: max(scene.choices, key=lambda choice: sign * len(words(choice.text)))


HABITS: dict[str, Habit] = {
    **{f"always {'ABC'[place]}": (lambda scene, place=place: scene.choices[place]) for place in range(3)},
    "talk": by_move("ask", "tell", "make", "comply"),
    "act": by_move("act", "hold", "refuse", "make"),
    "be firm": by_move("hold", "refuse", "act", "make"),
    "refuse": by_move("refuse", "push", "wait", "act"),
    "comply": by_move("comply", "wait", "hold", "ask"),
    "redesign": by_move("make", "act", "ask"),
    "most trust": most("trust"),
    "best dashboard": most("dashboard"),
    "worst dashboard": most("dashboard", -1),
    "longest": length(1),
    "shortest": length(-1),
}


def ends(scenario: Scenario, habit: Habit) -> str:
    """The ending that a habit comes to."""
    state = begin(scenario)
    while state.scene != END:
        scene = scene_of(scenario, state.scene)
        assert scene
        state = choose(scenario, state, scene, habit(scene))
    found = ending(scenario, state)
    assert found
    return found.id


@pytest.mark.parametrize("move", ["act", "ask", "hold", "refuse"])
def test_each_kind_of_act_is_strongest_at_times_and_not_always(move: str) -> None:
    asked = [question for loaded in QUIZZES if isinstance(loaded.quiz, Scenario) for question in questions(loaded)]
    moves = [[choice.move for choice in choices_of(question)] for question in asked]
    offered = sum(own.count(move) for own in moves)
    strongest = sum(own[question.key] == move for own, question in zip(moves, asked, strict=True))
    assert 0.15 <= strongest / offered <= 0.8, f"{move} is strongest in {strongest} of {offered}"


@pytest.mark.parametrize("name", HABITS)
def test_no_habit_ends_best_in_more_than_two_scenarios(name: str) -> None:
    best = [one.id for one in SCENARIOS if ends(one, HABITS[name]) == one.endings[0].id]
    assert len(best) <= 2, f"{name}: {best}"


def test_the_strongest_choice_is_not_known_by_its_dashboard() -> None:
    """Paying with one's own numbers is not the rule behind the decisions: it holds in half of them at most."""
    asked = [question for loaded in QUIZZES if isinstance(loaded.quiz, Scenario) for question in questions(loaded)]
    numbers = [[choice.effects.get("dashboard", 0) for choice in choices_of(question)] for question in asked]
    lowest = sum(own[question.key] == min(own) for own, question in zip(numbers, asked, strict=True))
    assert lowest <= len(asked) / 2, f"{lowest} of {len(asked)}"


def choices_of(question: Question) -> list[Choice]:
    """The choices of the scene that a question is about."""
    quiz = question.document.quiz
    assert isinstance(quiz, Scenario)
    return quiz.scenes[int(question.locs[0][1])].choices
