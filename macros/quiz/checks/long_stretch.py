"""More than 250 words of a page stand between two things to do.

Reading tires sooner than doing. Put a quiz between, or cut. Counted are the paragraphs of a module from one quiz to the
next; the other side's box is counted by itself, and what follows the questions at the end is for looking up.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.prose import words
from macros.syllabus.page import Page

SCOPE = "page"
MOST = 250
ACTION = re.compile(r"\{\{\s*(?:quiz|phase|own_word_choice)\(")
BREAK = re.compile(r"</?aside|^## (?:Before you go|Key points)", re.M)
PASSES = {"page.body": ("The key is gone. Who had it last? " * 4 + "\n\n") * 7}
FAILS = {"page.body": ("The key is gone, and nobody in the whole shed knows who had it last. " * 20).strip()}


def check(page: Page) -> Iterator[Finding]:
    if page.head.module is None:
        return
    paragraphs = {loc[1]: text for loc, text in page.texts if loc[0] == "body"}
    count = 0
    for number, line in enumerate(page.body.split("\n"), 1):
        if line.startswith("## Key points"):
            return
        if ACTION.search(line) or BREAK.search(line):
            count = 0
        before, count = count, count + len(words("" if line.startswith("#") else paragraphs.get(number, "")))
        if before <= MOST < count:
            yield Finding(("body", number), f"more than {MOST} words since the last thing to do; put one here, or cut")
