"""The stronger answer is too often the shortest one.

Over the choice items of the course, and over the decisions of its scenarios, it may be the shortest, alone, in 40
per cent at most; chance alone makes a third. A key stands bare where the weaker answers bring reasons along, and
then "take the shortest" is a way to answer without reading. Items and decisions are held apart, so that one sort
cannot hide the other; each from six on. Say more in the stronger answer, or less in another.
"""

from collections.abc import Iterator
from itertools import groupby

from macros.quiz.document import Course, Finding, Question
from macros.quiz.prose import words

SCOPE = "course"
FEWEST, MOST = 6, 0.4
COPIES = 6
SORTS = {"stronger": "choice items", "effects": "decisions"}
PASSES = {"choice.options.ask.text": "Ask her where she last had it, and walk there with her."}
FAILS = {
    "choice.options.ask.text": "Ask her.",
    "scenario.scenes.door.choices.ask.text": "Ask him.",
    "scenario.scenes.yard.choices.tell.text": "Tell her.",
}


def check(course: Course) -> Iterator[Finding]:
    by_sort = sorted(course.questions, key=lambda question: question.mark)
    for mark, group in groupby(by_sort, key=lambda question: question.mark):
        yield from _check_sort(SORTS[mark], list(group))


def _check_sort(sort: str, questions: list[Question]) -> Iterator[Finding]:
    shortest = [question for question in questions if _shortest(question)]
    if len(questions) < FEWEST or len(shortest) <= MOST * len(questions):
        return
    share = f"{len(shortest)} of {len(questions)} {sort}"
    for question in shortest:
        message = f"the stronger answer is the shortest here and in {share}; allowed are {MOST:.0%}"
        yield Finding((*question.locs[question.key], "text"), message, question.document)


def _shortest(question: Question) -> bool:
    lengths = [len(words(text)) for text in question.texts]
    return lengths.count(min(lengths)) == 1 and lengths[question.key] == min(lengths)
