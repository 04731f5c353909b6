"""The glossary’s words, read from its page and nowhere else, and each explained where it is used."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros import template
from macros.problem import Problem, ProblemsFound, unknown

ENTRY = re.compile(r"^(?P<name>\S[^\n]*?) \{#(?P<id>[a-z-]+)\}\n:[ ]+(?P<text>.+?)(?=\n\n|\n?\Z)", re.M | re.S)
SENTENCE = re.compile(r".+?[.](?=\s+[A-Z*]|\s*\Z)", re.S)
# A term on a page: its name, the words that stand there if they differ, and where it stands in the text.
MACRO = re.compile(r"""\{\{\s*term\(\s*["']([^"']*)["'](?:\s*,\s*["']([^"']*)["'])?\s*\)\s*\}\}""")


@dataclass(frozen=True)
class Term:
    """An entry: its name, its anchor on the glossary’s page, and its first sentence; credit follows there."""

    name: str
    id: str
    definition: str


def glossary(root: Path) -> dict[str, Term]:
    """Every entry of `docs/glossary.md`, by name."""
    page = root / "docs" / "glossary.md"
    return _read(page, page.stat().st_mtime_ns) if page.is_file() else {}


@lru_cache(maxsize=8)
def _read(page: Path, _changed: int) -> dict[str, Term]:
    entries = ENTRY.finditer(page.read_text("utf-8"))
    return {one["name"]: Term(one["name"], one["id"], _first(one["text"])) for one in entries}


def _first(text: str) -> str:
    words = " ".join(text.split())
    found = SENTENCE.match(words)
    return found[0] if found else words


def term(root: Path, name: str, words: str, url: str) -> str:
    """A word that opens where it stands, to its first sentence in the glossary."""
    known = glossary(root)
    if name not in known:
        page = root / "docs" / Path(url).with_suffix(".md")
        raise ProblemsFound([Problem(page, 1, 1, "unknown-term", unknown(name, known))])
    return template.render(root, "term", url, term=known[name], words=words or name)
