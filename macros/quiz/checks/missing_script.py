"""A page shows what needs a script of its own, and does not ask for that script.

The script of every page brings the kinds that most pages have. The rest come with `scripts: [reading]` or
`scripts: [plan]` in the page’s front matter, as a list. Without it the page works as if
scripts were blocked.
"""

import re
from collections.abc import Iterator

from macros.quiz.checks.unknown_quiz import MACRO
from macros.quiz.document import Course, Finding
from macros.syllabus.page import without_code

SCOPE = "course"
PASSES = {"page.scripts": ["reading"], "page.body": 'Who would miss you first, {{ own_word("a customer") }}?'}
FAILS = {"page.body": 'Who would miss you first, {{ own_word("a customer") }}?'}
KINDS = {"likert": "reading", "sequencing": "reading", "plan": "plan", "bank-call": "bank-call"}
MACROS = {"own_word": "reading", "own_word_choice": "reading", "plan_line": "plan"}
CALLED = re.compile(rf"\{{\{{\s*({'|'.join(MACROS)})\(")


def check(course: Course) -> Iterator[Finding]:
    kinds = {f"{one.path.parent.name}/{one.path.stem}": getattr(one.quiz, "kind", "") for one in course.quizzes}
    for page in course.pages:
        for number, line in enumerate(without_code(page.body).splitlines(), 1):
            asked = [(kinds.get(name, ""), KINDS) for name in MACRO.findall(line)]
            for what, needs in (*asked, *((name, MACROS) for name in CALLED.findall(line))):
                script = needs.get(what)
                if script and script not in page.head.scripts:
                    message = f"{what!r} needs `scripts: [{script}]` in the front matter; found {page.head.scripts}"
                    yield Finding(("body", number), message, page)
