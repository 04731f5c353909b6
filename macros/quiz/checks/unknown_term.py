"""A page opens a word that the glossary does not have, or opens one twice.

`{{ term("proxy") }}` opens a word where it stands. Its name is an entry of `docs/glossary.md`; what the sentence needs
instead of the name comes second: `{{ term("silo", "silos") }}`. Open a word at its first use on a page, and once.
"""

from collections.abc import Iterator
from pathlib import Path

from macros.problem import unknown
from macros.quiz.document import Finding
from macros.syllabus.glossary import MACRO, glossary
from macros.syllabus.page import Page, without_code

SCOPE = "page"
ROOT = Path(__file__).resolve().parents[3]
PASSES = {"page.body": 'Some teams have become {{ term("silo", "silos") }}.'}
FAILS = {"page.body": 'Some teams have become {{ term("silos") }}.'}


def check(page: Page) -> Iterator[Finding]:
    known, opened = glossary(ROOT), set()
    for number, line in enumerate(without_code(page.body).splitlines(), 1):
        for found in MACRO.finditer(line):
            name, place = found[1], ("body", number, found.start(1) + 1)
            if name not in known:
                yield Finding(place, f"the glossary lacks this word: {unknown(name, known)}")
            elif name in opened:
                yield Finding(place, f"{name!r} is opened on this page already; write the word as it is")
            opened.add(name)
