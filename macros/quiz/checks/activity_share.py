"""Less than half of a module's minutes are activity.

People learn by what they do. Of the minutes in `parts`, those with `activity: true` make up at least half.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.syllabus.page import Page

SCOPE = "page"
PASSES = {"page.parts.1.activity": True}
FAILS = {"page.parts.1.activity": False}


def check(page: Page) -> Iterator[Finding]:
    parts = page.head.parts
    total, active = sum(part.minutes for part in parts), sum(part.minutes for part in parts if part.activity)
    if parts and active < total / 2:
        longest = max((part.minutes, index) for index, part in enumerate(parts) if not part.activity)[1]
        message = f"{active} of {total} minutes are activity; allowed is half or more"
        yield Finding(("parts", longest, "activity"), message)
