"""Two answers share the same reply, word for word.

Each answer is picked for a reason of its own and needs a reply of its own. Write what follows from this one.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Loc

SCOPE = "quiz"
KEYS = ("consequence", "reason", "feedback")
PASSES = {"choice.options.ask.feedback": "She tells you in one breath what the form would have taken a day to say."}
FAILS = {
    "choice.options.ask.feedback": "The key turns up where it was left, and nobody has asked why it was gone.",
    "choice.options.wait.feedback": "The key turns up where it was left, and nobody has asked why it was gone.",
}


def check(loaded: Loaded) -> Iterator[Finding]:
    first: dict[str, Loc] = {}
    for loc, text in loaded.texts:
        if loc[-1] not in KEYS:
            continue
        if text in first and first[text] != loc:
            line, _ = loaded.source.at(first[text])
            yield Finding(loc, f"the same text stands in line {line}; write a reply of its own")
        first.setdefault(text, loc)
