"""A paragraph is marked with a claim and does not treat it, or does not say whose claim it is.

Each claim has a few words without which it cannot be told (`macros/syllabus/claims.yml`), and each has an author. The
marked paragraph holds the words, and its section names the author up to that point. Move the mark, or write the text.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.syllabus.claims import claims, marks
from macros.syllabus.page import Page

SCOPE = "page"
PASSES = {"page.claims": ["H1"], "page.body": 'Holland finds the bond weaker for it. {{ treats("H1") }}'}
FAILS = {"page.claims": ["H1"], "page.body": 'Somebody finds it odd. {{ treats("H1") }}'}


def check(page: Page) -> Iterator[Finding]:
    for mark in marks(page):
        claim = claims().get(mark.claim)
        if claim is None:
            continue
        if missing := claim.missing(mark.text):
            yield Finding(("body", mark.line), f"{claim.id} ({claim.says}) is not told without {', '.join(missing)}")
        if not mark.credits(claim):
            yield Finding(
                ("body", mark.line), f"{claim.id} is {claim.authors[0]}’s; the section does not say so before"
            )
