"""Flags of the course: where each is set and where it is read, under the name 'quiz.flag'."""

from collections.abc import Iterator

from macros.bank_call.model import BankCall
from macros.quiz.document import Course, conditions
from macros.quiz.load import Loaded
from macros.quiz.model import Loc

Place = tuple[Loaded, Loc, str]


def flags_set(course: Course) -> Iterator[Place]:
    """Each choice that sets a flag."""
    for loaded, scenario in course.scenarios:
        for loc, _, choice in scenario.choices():
            if choice.flag:
                yield loaded, (*loc, "flag"), f"{scenario.id}.{choice.flag}"


def flags_known(course: Course) -> frozenset[str]:
    """Every flag that a condition may read: those of choices, and what the bank call keeps of its eight weeks."""
    chosen = {flag for _, _, flag in flags_set(course)}
    calls = [loaded.quiz for loaded in course.quizzes if isinstance(loaded.quiz, BankCall)]
    kept = {f"{call.id}.monday-{change.id}" for call in calls for change in call.weeks.changes}
    return frozenset(chosen | kept | {f"{call.id}.answered" for call in calls})


def flags_read(course: Course) -> Iterator[Place]:
    """Each condition that reads a flag; `not` reads it too."""
    for loaded, scenario in course.scenarios:
        for loc, when in conditions(scenario):
            for flag in sorted(when.flags):
                yield loaded, loc, flag if "." in flag else f"{scenario.id}.{flag}"
