"""The parts of a module do not add up to its minutes.

`parts` in the front matter sum to `minutes.self`, so that the time on the page is true. Correct one or the
other.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.syllabus.page import Page

SCOPE = "page"
PASSES = {"page.minutes.self": 20}
FAILS = {"page.minutes.self": 25}


def check(page: Page) -> Iterator[Finding]:
    parts, minutes = page.head.parts, page.head.minutes
    if not parts or minutes is None:
        return
    total = sum(part.minutes for part in parts)
    if total != minutes.self:
        message = f"minutes.self is {minutes.self}, the parts sum to {total}; allowed is {total}"
        yield Finding(("minutes", "self"), message)
