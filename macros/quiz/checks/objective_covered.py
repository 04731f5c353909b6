"""No quiz practises an objective of a module.

What is promised must be practised and checked. Name the objective in the `objectives` of a quiz, or drop it
from the page.
"""

from collections.abc import Iterator

from macros.quiz.document import Course, Finding

SCOPE = "course"
PASSES = {"scenario.objectives": ["decide-who-to-tell"]}
FAILS = {"page.objectives.decide-who-to-tell.id": "explain-the-rule"}


def check(course: Course) -> Iterator[Finding]:
    named = {name for loaded in course.quizzes for name in loaded.quiz.objectives}
    for page in course.pages:
        for index, objective in enumerate(page.head.objectives):
            if objective.id not in named:
                message = f"no quiz names {objective.id!r}; add it to the 'objectives' of one that practises it"
                yield Finding(("objectives", index, "id"), message, page)
