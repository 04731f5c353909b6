"""A quiz names an objective that no module page has.

Objectives stand in the front matter of the module's page: `objectives: [{id: …, text: …}]`. Correct the id, or
add it there.
"""

from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Course, Finding

SCOPE = "course"
PASSES = {"scenario.objectives": ["decide-who-to-tell"]}
FAILS = {"scenario.objectives": ["decide-who-to-tel"]}


def check(course: Course) -> Iterator[Finding]:
    for loaded in course.quizzes:
        for index, name in enumerate(loaded.quiz.objectives):
            if name not in course.objectives:
                said = unknown(name, sorted(course.objectives))
                yield Finding(("objectives", index), f"no module page has this objective: {said}", loaded)
