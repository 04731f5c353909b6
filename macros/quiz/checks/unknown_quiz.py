"""A page asks for a quiz that does not exist.

`{{ quiz("module/name") }}` shows `quizzes/module/name.yml`. Correct the name, or write the file.
"""

import re
from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Course, Finding
from macros.syllabus.page import without_code

SCOPE = "course"
PASSES = {"page.body": "The quiz comes after this line."}
FAILS = {"page.body": '{{ quiz("no-such-module/no-such-quiz") }}'}
MACRO = re.compile(r"""\{\{\s*quiz\(["']([^"']*)["']\)""")


def check(course: Course) -> Iterator[Finding]:
    known = sorted(f"{loaded.path.parent.name}/{loaded.path.stem}" for loaded in course.quizzes)
    for page in course.pages:
        for number, line in enumerate(without_code(page.body).splitlines(), 1):
            for name in MACRO.findall(line):
                if name not in known:
                    yield Finding(("body", number), f"no quiz has this name: {unknown(name, known)}", page)
