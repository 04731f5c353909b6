"""The stronger answer is too often the longest one.

Over all questions of the course it may be the longest, alone, in 40 per cent at most; else "take the longest"
is a way to answer without reading. Counted are decisions with one strongest choice and choice items with one
`stronger` option, from six questions on. Shorten the stronger answer, or say more in another.
"""

from collections.abc import Iterator

from macros.quiz.document import Course, Finding, Question
from macros.quiz.prose import words

SCOPE = "course"
FEWEST, MOST = 6, 0.4
COPIES = 3
PASSES = {"choice.options.ask.text": "Ask her."}
FAILS = {
    "choice.options.ask.text": "Ask her where she last had it, and walk there with her to have a look.",
    "scenario.scenes.door.choices.ask.text": "Ask him where he last had it, and walk there with him to have a look.",
    "scenario.scenes.yard.choices.tell.text": "Tell her what you know of the key so far, and what you do not know yet.",
}


def check(course: Course) -> Iterator[Finding]:
    questions = course.questions
    longest = [question for question in questions if _longest(question)]
    if len(questions) < FEWEST or len(longest) <= MOST * len(questions):
        return
    share = f"{len(longest)} of {len(questions)} questions"
    for question in longest:
        message = f"the stronger answer is the longest here and in {share}; allowed are {MOST:.0%}"
        yield Finding((*question.locs[question.key], "text"), message, question.document)


def _longest(question: Question) -> bool:
    lengths = [len(words(text)) for text in question.texts]
    return lengths.count(max(lengths)) == 1 and lengths[question.key] == max(lengths)
