"""What one person took, whatever file it came in."""

from dataclasses import dataclass, field

from macros.pilot.questions import Key
from macros.problem import Problem


@dataclass(frozen=True)
class Pick:
    """An answer that was taken. ``first``: the file says that it was this person's first, and not only the last."""

    answer: str
    first: bool = False


@dataclass(frozen=True)
class Person:
    """One person: what was taken, in which quizzes a decision was gone back to, and what had to be left out."""

    picks: dict[Key, Pick]
    went_back: frozenset[str] = frozenset()
    left_out: tuple[Problem, ...] = ()
    # Quiz and moment of each answer, so that two copies of one person can be told.
    moments: frozenset[tuple[str, float]] = field(default=frozenset(), repr=False)
