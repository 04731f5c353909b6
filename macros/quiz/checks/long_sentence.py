"""A sentence has more than 28 words.

Split it where it turns.
"""

from collections.abc import Iterator

from macros.quiz.document import Document, Finding
from macros.quiz.prose import sentences, words

SCOPE = "prose"
MOST = 28
PASSES = {"scenario.scenes.door.text": "The key is gone. " + "Ines has looked. " * 12}
FAILS = {"scenario.scenes.door.text": "The key is gone" + " and Ines has looked for it" * 5 + "."}


def check(document: Document) -> Iterator[Finding]:
    for loc, text in document.texts:
        for sentence in sentences(text) if len(words(text)) > MOST else ():
            count = len(words(sentence))
            if count > MOST:
                start = " ".join(sentence.split()[:5])
                yield Finding(loc, f"a sentence of {count} words ('{start} …'); allowed are {MOST}")
