"""A condition reads a flag that no choice sets.

It would never hold (or, with `not`, always). Flags of this scenario are written alone, those of another as
`quiz-id.flag`. A bank call keeps `answered`, and `monday-` with the id of the change that was tried first.
"""

from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Course, Finding
from macros.quiz.flags import flags_known, flags_read

SCOPE = "course"
PASSES = {"scenario.scenes.yard.echoes.0.if": "asked"}
FAILS = {"scenario.scenes.yard.echoes.0.if": "aksed"}


def check(course: Course) -> Iterator[Finding]:
    known = flags_known(course)
    for loaded, loc, flag in flags_read(course):
        own = f"{loaded.quiz.id}."
        if flag not in known:
            local = [name.removeprefix(own) for name in sorted(known) if name.startswith(own)]
            others = [name for name in sorted(known) if not name.startswith(own)]
            allowed = local if flag.startswith(own) else others
            yield Finding(loc, f"no choice sets this flag: {unknown(flag.removeprefix(own), allowed)}", loaded)
