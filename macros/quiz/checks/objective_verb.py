"""An objective does not start with a verb that can be seen or heard.

Whether someone *understands* cannot be checked; whether they *explain* can. Start with a verb of the list that
the message prints.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.prose import words
from macros.syllabus.page import Page

SCOPE = "page"
VERBS = (
    "apply", "appraise", "argue", "arrange", "assess", "build", "calculate", "choose", "classify", "compare", "compose",
    "construct", "contrast", "count", "critique", "decide", "defend", "define", "describe", "design", "distinguish",
    "draft", "draw", "estimate", "evaluate", "explain", "find", "give", "identify", "judge", "justify", "list", "match",
    "measure", "name", "order", "place", "plan", "predict", "rank", "recall", "recommend", "rewrite", "run", "select",
    "set", "sketch", "solve", "sort", "state", "summarise", "test", "trace", "use", "weigh", "write",
)  # fmt: skip
PASSES = {"page.objectives.decide-who-to-tell.text": "decide who needs to be told, and when"}
FAILS = {"page.objectives.decide-who-to-tell.text": "understand who needs to be told, and when"}


def check(page: Page) -> Iterator[Finding]:
    for index, objective in enumerate(page.head.objectives):
        first = (words(objective.text) or [""])[0].lower()
        if first not in VERBS:
            message = f"an objective starts with {first!r}; allowed are {', '.join(VERBS)}"
            yield Finding(("objectives", index, "text"), message)
