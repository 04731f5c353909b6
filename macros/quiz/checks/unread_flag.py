"""A choice sets a flag that nothing reads.

A flag is a promise that the choice comes back. Let an echo, a route or an ending read it, here or in another
scenario (as `quiz-id.flag`), or remove it.
"""

from collections.abc import Iterator

from macros.quiz.document import Course, Finding
from macros.quiz.flags import flags_read, flags_set

SCOPE = "course"
PASSES = {"scenario.scenes.door.choices.ask.flag": "asked"}
FAILS = {"scenario.scenes.door.choices.wait.flag": "waited"}


def check(course: Course) -> Iterator[Finding]:
    read = {flag for _, _, flag in flags_read(course)}
    for loaded, loc, flag in flags_set(course):
        if flag not in read:
            message = f"nothing reads {flag!r}; read it in an echo, a route or an ending, or remove it"
            yield Finding(loc, message, loaded)
