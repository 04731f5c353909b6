"""The claims in a page's front matter are not those that its text and its quizzes treat.

A claim is treated where a paragraph ends with the macro `treats("H10")`, which shows nothing, or where a quiz on the
page names it. Mark the paragraph, or correct the list.
"""

from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Course, Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario
from macros.quiz.render import QUIZ_MACRO
from macros.syllabus.claims import claims, marks

SCOPE = "course"
PASSES = {"page.claims": ["H1"], "page.body": 'Holland finds the bond weaker for it. {{ treats("H1") }}'}
FAILS = {"page.claims": ["H1"]}


def check(course: Course) -> Iterator[Finding]:
    named = {loaded.path.with_suffix("").as_posix(): claims_of(loaded) for loaded in course.quizzes}
    for page in course.pages:
        marked = {mark.claim: mark.line for mark in marks(page)}
        shown = QUIZ_MACRO.findall(page.body)
        here = {
            claim for path, own in named.items() for claim in own if any(path.endswith(f"/{name}") for name in shown)
        }
        for index, claim in enumerate(page.head.claims):
            if claim not in claims():
                yield Finding(("claims", index), unknown(claim, claims()), page)
            elif claim not in here and claim not in marked:
                message = f"no paragraph of the page is marked with {claim!r}, and no quiz on it names that claim"
                yield Finding(("claims", index), message, page)
        for claim, line in marked.items():
            if claim not in page.head.claims:
                yield Finding(("body", line), f"{claim!r} is not among the 'claims' of the front matter", page)


def claims_of(loaded: Loaded) -> set[str]:
    """Every claim that a quiz names, its choices included."""
    quiz = loaded.quiz
    of_choices = (choice.claims for _, _, choice in quiz.choices()) if isinstance(quiz, Scenario) else ()
    return {*quiz.claims, *(claim for own in of_choices for claim in own)}
