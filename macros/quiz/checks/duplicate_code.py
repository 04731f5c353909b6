"""Two scenarios have the same `code`.

A path code begins with it: with two of a kind, the code of one scenario would open the other. Give one of them a code
of its own.
"""

from collections.abc import Iterator

from macros.quiz.document import Course, Finding
from macros.quiz.model import Scenario

SCOPE = "course"
COPIES = 2
PASSES = {"scenario.code": "K1", "copy.scenario.code": "K2"}
FAILS = {"scenario.code": "K1", "copy.scenario.code": "K1"}


def check(course: Course) -> Iterator[Finding]:
    first: dict[str, Scenario] = {}
    for loaded, scenario in course.scenarios:
        other = first.setdefault(scenario.code, scenario)
        if other is not scenario:
            yield Finding(("code",), f"{other.id!r} has the code {scenario.code!r} too; change one", loaded)
