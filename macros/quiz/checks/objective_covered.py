"""An objective of a module lacks content, practice or a check.

What is promised must be taught, practised and checked, and each of the three names it. Content is a paragraph of the
page that ends with the macro `treats("the-objective")`. Practice is a quiz on any page that names the objective in its
`objectives`. The check is one of the questions at the end (`exit-…`); a module without them has its check in a second
quiz, or in one that answers back.
"""

from collections.abc import Iterator

from macros.quiz.document import Course, Finding
from macros.quiz.load import Loaded
from macros.quiz.model import LikertItem
from macros.quiz.render import QUIZ_MACRO
from macros.syllabus.claims import tokens
from macros.syllabus.page import Page
from macros.syllabus.record import EXIT

SCOPE = "course"
CALLBACK = "callback-"
PASSES = {"scenario.objectives": ["decide-who-to-tell"]}
FAILS = {"page.objectives.decide-who-to-tell.id": "explain-the-rule"}


def check(course: Course) -> Iterator[Finding]:
    for page in course.pages:
        marked = {name for name, _ in tokens(page)}
        for index, objective in enumerate(page.head.objectives):
            naming = [loaded for loaded in course.quizzes if objective.id in loaded.quiz.objectives]
            for lack in _lacks(objective.id in marked, naming, checked=_has_exit_check(page)):
                yield Finding(("objectives", index, "id"), f"{objective.id!r} has no {lack}", page)


def _lacks(content: bool, naming: list[Loaded], *, checked: bool) -> Iterator[str]:
    if not content:
        yield "content: end a paragraph of the page that teaches it with the macro 'treats'"
    exits = [loaded for loaded in naming if loaded.quiz.id.startswith(EXIT)]
    practice = [loaded for loaded in naming if not loaded.quiz.id.startswith((EXIT, CALLBACK))]
    if not practice:
        yield "practice: add it to the 'objectives' of a quiz that practises it"
    answering = len(practice) > 1 or any(not isinstance(loaded.quiz, LikertItem) for loaded in practice)
    if not (exits if checked else answering):
        yield "check: add it to the 'objectives' of a question at the end"


def _has_exit_check(page: Page) -> bool:
    return any(name.rpartition("/")[2].startswith(EXIT) for name in QUIZ_MACRO.findall(page.body))
