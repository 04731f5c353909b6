"""The Automated Readability Index is too high: over 7 for a quiz, over 9 for a page.

The index is about the school year that a text asks for. It counts letters in a word and words in a sentence, so
shorter words and shorter sentences bring it down. Measured from 60 words on; the hardest paragraph is the one
shown.
"""

from collections.abc import Iterator

from macros.quiz.document import Document, Finding
from macros.quiz.prose import automated_readability, words

SCOPE = "prose"
MOST = {"quiz": 7, "page": 9}
FEWEST = 60
PASSES = {"page.body": "The key is gone, and Ines asks who had it last. " * 8}
FAILS = {"page.body": "Organisational responsibilities necessitate considerable interdepartmental coordination. " * 12}


def check(document: Document) -> Iterator[Finding]:
    texts = [text for _, text in document.texts]
    level, most = automated_readability(texts), MOST[document.sort]
    if sum(len(words(text)) for text in texts) < FEWEST or level <= most:
        return
    long = [found for found in document.texts if len(words(found[1])) > 7] or document.texts
    loc, hardest = max(long, key=lambda found: automated_readability([found[1]]))
    start = " ".join(hardest.split()[:5])
    yield Finding(loc, f"reading level {level:.1f}; allowed is {most} for a {document.sort}. Hardest here: '{start} …'")
