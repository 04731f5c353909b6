"""A word that scolds, or that calls something easy.

A reader who found it hard would feel small. Say what happened instead. People in speech marks may talk as
people do.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Document, Finding
from macros.quiz.prose import unquoted

SCOPE = "prose"
BANNED = (
    "just", "simply", "obviously", "of course", "clearly", "should have known", "easy", "easily", "merely", "wrong",
    "wrongly", "incorrect", "incorrectly", "failed to", "fails to", "correct answer", "right answer", "bad choice",
    "stupid", "foolish", "lazy", "naive",
)  # fmt: skip
PATTERN = re.compile(rf"\b(?:{'|'.join(BANNED)})\b")
PASSES = {"scenario.scenes.door.text": "“That is just wrong,” says Ines, and looks under the mat."}
FAILS = {"scenario.scenes.door.text": "The key is obviously under the mat."}


def check(document: Document) -> Iterator[Finding]:
    for loc, text in document.texts:
        lower = text.lower()
        # Most paragraphs hold none of them, and looking for plain text is ten times as fast.
        for found in PATTERN.findall(unquoted(lower)) if any(word in lower for word in BANNED) else ():
            yield Finding(loc, f"the word {found!r}; say what happened instead (speech in “…” may use it)")
