"""An id is used twice: two quizzes of the course, or two parts of one quiz.

Progress is kept under ids. With two of a name, one answer would overwrite the other. Name one of them
otherwise.
"""

from collections.abc import Iterable, Iterator

from macros.quiz.document import Course, Finding
from macros.quiz.ids import ids
from macros.quiz.load import Loaded

SCOPE = "course"
PASSES = {"scenario.scenes.door.choices.wait.id": "wait"}
FAILS = {"scenario.scenes.door.choices.wait.id": "ask"}


def check(course: Course) -> Iterator[Finding]:
    yield from _of_quizzes(course.quizzes)
    for loaded in course.quizzes:
        first: dict[tuple[object, ...], int] = {}
        for loc, name in ids(loaded.quiz):
            # Siblings are told apart by their id: choices of one scene, scenes of one scenario.
            siblings = (*loc[:-2], name)
            line, _ = loaded.source.at(loc)
            if siblings in first:
                yield Finding(loc, f"{name!r} stands already in line {first[siblings]}; name one otherwise", loaded)
            first.setdefault(siblings, line)


def _of_quizzes(quizzes: Iterable[Loaded]) -> Iterator[Finding]:
    first: dict[str, Loaded] = {}
    for loaded in quizzes:
        other = first.setdefault(loaded.quiz.id, loaded)
        if other is not loaded:
            message = f"the quiz {other.path.name} has the id {loaded.quiz.id!r} too; name one otherwise"
            yield Finding(("id",), message, loaded)
