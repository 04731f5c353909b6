"""A paragraph has more than 60 words.

On a phone it fills the screen. Split it, or cut it.
"""

from collections.abc import Iterator

from macros.quiz.document import Document, Finding
from macros.quiz.prose import words

SCOPE = "prose"
MOST = 60
PASSES = {"scenario.scenes.door.text": "The key is gone. Ines has looked in the shed."}
FAILS = {"scenario.scenes.door.text": "The key is gone. " + "Ines has looked in the shed. " * 10}


def check(document: Document) -> Iterator[Finding]:
    for loc, text in document.texts:
        count = len(words(text))
        if count > MOST:
            yield Finding(loc, f"a paragraph of {count} words; allowed are {MOST}")
