"""A contraction outside speech, in a quiz.

Contractions are harder for readers of English as a second language. Write `does not`; people in speech marks
may say `doesn't`.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.prose import unquoted

SCOPE = "quiz"
PATTERN = re.compile(
    r"\b\w+n['’]t\b|\b(?:I|you|he|she|it|we|they)['’](?:m|re|ve|ll|d)\b"
    r"|\b(?:he|she|it|that|there|here|what|who|where|let|how)['’]s\b|\bcannot've\b",
    re.I,
)
PASSES = {"scenario.scenes.door.text": "“It isn't here,” says Ines. She does not look at you."}
FAILS = {"scenario.scenes.door.text": "Ines doesn't look at you."}


def check(loaded: Loaded) -> Iterator[Finding]:
    for loc, text in loaded.texts:
        for found in PATTERN.findall(unquoted(text)) if "'" in text or "’" in text else ():
            yield Finding(loc, f"the contraction {found!r}; write it in full (speech in “…” may contract)")
