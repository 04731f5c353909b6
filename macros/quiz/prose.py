"""Words, sentences, paragraphs and reading level of prose: the measures that the word rules share."""

import re
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"[A-Za-z0-9À-ÿ]+(?:['’-][A-Za-z0-9À-ÿ]+)*")
SENTENCE_END = re.compile(r"(?<=[.?!])[\"”’)\]*_]*\s+|(?<=[.?!][\"”’)*_])\s+")
SPEECH = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
NEW_BLOCK = re.compile(r"\s*(?:[-*+]|\d+[.)]|#+|\||:\s|>|///?)\s*")
LINK_TARGET = re.compile(r"\]\([^)]*\)|\]\[[^\]]*\]|^\s*\[[^\]]+\]:.*$", re.M)
MARKS = re.compile(r"[*_`#>|]+")


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs, list entries, headings and table rows with the index of their first line; marks dropped."""
    if "\n" not in text and not NEW_BLOCK.match(text):
        yield from _block(0, [text])
        return
    held: list[str] = []
    first = 0
    for index, line in enumerate([*text.split("\n"), ""]):
        new = NEW_BLOCK.match(line)
        if held and (new or not line.strip()):
            yield from _block(first, held)
            held = []
        if line.strip():
            first = first if held else index
            held.append(line[new.end() :] if new else line)
            if line.lstrip().startswith(("#", "|")):
                yield from _block(first, held)
                held = []


def _block(first: int, held: list[str]) -> Iterator[tuple[int, str]]:
    text = "\n".join(held)
    if "[" in text:
        text = LINK_TARGET.sub("]", text).replace("[", "").replace("]", "")
    if WORD.search(text):
        yield first, " ".join(MARKS.sub("", text).split())


@lru_cache(maxsize=2000)
def words(text: str) -> list[str]:
    """The words of a text. Several rules count them: remembered while a document is checked."""
    return WORD.findall(text)


@lru_cache(maxsize=2000)
def sentences(text: str) -> list[str]:
    return [part for part in SENTENCE_END.split(text) if WORD.search(part)]


def unquoted(text: str) -> str:
    """The text without what somebody says in it: people may speak as people do."""
    return SPEECH.sub(" … ", text)


def automated_readability(texts: list[str]) -> float:
    """The Automated Readability Index: the school year that a text asks for, by letters and sentence length."""
    count = sum(len(words(text)) for text in texts)
    joined = "".join("".join(words(text)) for text in texts)
    letters = len(joined) - sum(joined.count(mark) for mark in "'’-")
    ends = sum(len(sentences(text)) for text in texts)
    return 4.71 * letters / count + 0.5 * count / ends - 21.43 if count else 0.0
