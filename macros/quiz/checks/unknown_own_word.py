"""A marked word is no form of *customer*.

`[[customer]]` in a quiz, and `{{ own_word("customer") }}` on a page, may be shown in the learner’s own word. The
forms are `customer`, `a customer`, `customers` and their possessives, small or with a capital.
"""

import re
from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.source import entries
from macros.syllabus.page import Page, without_code
from macros.wording import FORM, FORMS, MACRO, MARKED

SCOPE = "prose"
ON_A_PAGE = re.compile(f"{MACRO.pattern}|{MARKED.pattern}")
PASSES = {"page.body": 'Who would miss you first, {{ own_word("a customer") }} or a colleague?'}
FAILS = {"page.body": 'Who would miss you first, {{ own_word("a costumer") }} or a colleague?'}


def check(document: Loaded | Page) -> Iterator[Finding]:
    if isinstance(document, Loaded):
        for loc, value in entries(document.source):
            for form in MARKED.findall(value) if isinstance(value, str) else []:
                yield from _wrong(loc, form)
        return
    for number, line in enumerate(without_code(document.body).splitlines(), 1):
        for found in ON_A_PAGE.finditer(line):
            place = ("body", number, found.start() + 1)
            if found[1] is None:
                yield Finding(place, f'{found[0]!r}: on a page write {{{{ own_word("customer") }}}}')
            else:
                yield from _wrong(place, found[1])


def _wrong(place: tuple[str | int, ...], form: str) -> Iterator[Finding]:
    if not FORM.fullmatch(form):
        yield Finding(place, f"no form of the word that a learner chooses: {unknown(form, FORMS)}")
