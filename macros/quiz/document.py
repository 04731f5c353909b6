"""What the rules look at: documents (quizzes and pages), the whole course, and what a rule finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from macros.problem import Problem
from macros.quiz.condition import Condition
from macros.quiz.load import Loaded
from macros.quiz.model import Choice, ChoiceItem, Loc, Option, Scenario
from macros.quiz.play import strength
from macros.syllabus.page import Page


class Document(Protocol):
    """A file whose prose a learner reads. ``sort`` is 'quiz' or 'page'."""

    @property
    def sort(self) -> str: ...
    @property
    def path(self) -> Path: ...
    @property
    def texts(self) -> list[tuple[Loc, str]]: ...
    def problem(self, loc: Loc, rule: str, message: str) -> Problem: ...


@dataclass(frozen=True)
class Finding:
    """What a rule found, and where. A rule about the whole course says in which document."""

    loc: Loc
    message: str
    document: Document | None = None


@dataclass(frozen=True)
class Question:
    """A question with a stronger answer: a decision of a scenario, or a choice item with a key.

    ``mark`` is the key of the file that makes an answer the stronger one.
    """

    document: Loaded
    locs: tuple[Loc, ...]
    texts: tuple[str, ...]
    key: int
    mark: str


@dataclass(frozen=True)
class Course:
    """Every quiz and every learner page that could be read."""

    quizzes: tuple[Loaded, ...]
    pages: tuple[Page, ...]

    @cached_property
    def scenarios(self) -> list[tuple[Loaded, Scenario]]:
        return [(loaded, loaded.quiz) for loaded in self.quizzes if isinstance(loaded.quiz, Scenario)]

    @cached_property
    def objectives(self) -> frozenset[str]:
        return frozenset(objective.id for page in self.pages for objective in page.head.objectives)

    @cached_property
    def questions(self) -> list[Question]:
        return [question for loaded in self.quizzes for question in questions(loaded)]


def questions(loaded: Loaded) -> Iterator[Question]:
    """The questions of one quiz that have exactly one stronger answer."""
    quiz = loaded.quiz
    if isinstance(quiz, Scenario):
        for i, scene in enumerate(quiz.scenes):
            values = [strength(choice) for choice in scene.choices]
            if len(values) > 1 and values.count(max(values)) == 1:
                key = values.index(max(values))
                yield _question(loaded, ("scenes", i, "choices"), scene.choices, key, "effects")
    elif isinstance(quiz, ChoiceItem):
        strong = [option.stronger for option in quiz.options]
        if strong.count(True) == 1:
            yield _question(loaded, ("options",), quiz.options, strong.index(True), "stronger")


def _question(loaded: Loaded, loc: Loc, answers: list[Choice] | list[Option], key: int, mark: str) -> Question:
    locs = tuple((*loc, index) for index in range(len(answers)))
    return Question(loaded, locs, tuple(answer.text for answer in answers), key, mark)


def conditions(scenario: Scenario) -> Iterator[tuple[Loc, Condition]]:
    """Every condition of a scenario: of routes, echoes and endings."""
    for i, scene in enumerate(scenario.scenes):
        for e, echo in enumerate(scene.echoes):
            yield ("scenes", i, "echoes", e, "if"), echo.when
        for j, choice in enumerate(scene.choices):
            for r, route in enumerate(choice.goto if isinstance(choice.goto, list) else []):
                if route.when:
                    yield ("scenes", i, "choices", j, "goto", r, "if"), route.when
    for n, ending in enumerate(scenario.endings):
        if ending.when:
            yield ("endings", n, "if"), ending.when
