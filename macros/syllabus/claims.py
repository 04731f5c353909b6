"""Where claims and objectives are treated: marks in the pages; those of claims are held to words and to a credit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from macros.quiz.prose import NEW_BLOCK
from macros.syllabus.page import Page, prose

# Renders to nothing: a mark weighs nothing on the page, and only the checker and the table for authors read it.
MARK = re.compile(r"""\{\{\s*treats\(["']([^"']*)["']\)\s*\}\}""")
HEADING = re.compile(r"#+\s+(.*?)\s*(?:\{#([\w-]+)\})?\s*$")
# How a page names the author of a claim; the second name counts once the first has been said.
AUTHORS = {
    "H": ("Holland", "she"),
    "P": ("Partisla", "Partisla"),
    "S1": ("Squire", "blog"),
    "S2": ("Squire", "blog"),
    "T": ("CTS", "CTS"),
    "D": ("600 Days", "post"),
}


@dataclass(frozen=True)
class Claim:
    """A claim of one of the texts. Each of ``words`` stands in a text about it, or one of its alternatives does."""

    id: str
    says: str
    words: tuple[tuple[str, ...], ...]

    @property
    def authors(self) -> tuple[str, str]:
        return AUTHORS[self.id.split("-")[0] if "-" in self.id else self.id[0]]

    def missing(self, text: str) -> list[str]:
        """What a text about this claim would say and this text does not."""
        lower = text.lower()
        return [" or ".join(any_of) for any_of in self.words if not any(word in lower for word in any_of)]


@dataclass(frozen=True)
class Mark:
    """A paragraph that treats a claim: its line, its text, and the page up to its end, from its heading and in all."""

    claim: str
    line: int
    text: str
    section: str
    before: str
    heading: str
    anchor: str | None

    def credits(self, claim: Claim) -> bool:
        """Does the section name the author, or go on about an author whom the page has named?"""
        name, other = claim.authors
        said = re.search(rf"\b{re.escape(other)}\b", self.section, re.I)
        return name in self.section or (name in self.before and bool(said))


@cache
def claims() -> dict[str, Claim]:
    """All claims of the texts, by id."""
    held = yaml.safe_load((Path(__file__).parent / "claims.yml").read_text("utf-8"))
    return {
        name: Claim(name, one["says"], tuple(tuple(word.split("|")) for word in one["words"]))
        for name, one in held.items()
    }


def tokens(page: Page) -> Iterator[tuple[str, int]]:
    """Every claim and every objective that a mark of the page names, with the mark's line."""
    for index, line in enumerate(page.body.split("\n"), 1):
        for mark in MARK.finditer(line):
            yield from ((name, index) for name in mark[1].split())


def marks(page: Page) -> Iterator[Mark]:
    """Every mark of a claim."""
    named: dict[int, list[str]] = {}
    for name, number in tokens(page):
        # A claim is written in capitals, an objective in small letters.
        if name[:1].isupper():
            named.setdefault(number, []).append(name)
    raw, lines = page.body.split("\n"), prose(page.body).split("\n")
    top, heading, anchor = 0, "", None
    for index, line in enumerate(raw):
        if found := HEADING.match(line):
            top, heading, anchor = index, found[1], found[2]
        section, before = "\n".join(lines[top : index + 1]), "\n".join(lines[: index + 1])
        for name in named.get(index + 1, []):
            text = "\n".join(lines[_begin(lines, index) : index + 1])
            yield Mark(name, index + 1, text, section, before, heading, anchor)


def _begin(lines: list[str], index: int) -> int:
    """The first line of the paragraph, list entry or table row that holds a line."""
    while index and lines[index - 1].strip() and not NEW_BLOCK.match(lines[index]):
        index -= 1
    return index
