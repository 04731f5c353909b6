"""The reply to an answer has fewer than 12 words.

A reply that explains needs room: of `consequence` and `reason` at least one has 12 words or more, and so has
each `feedback`.
"""

from collections.abc import Iterator, Sequence

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Card, ChoiceItem, Loc, MatchingItem, Option, Scenario, SequencingItem
from macros.quiz.prose import words

SCOPE = "quiz"
LEAST = 12
PASSES = {"choice.options.ask.feedback": "She tells you in one breath what the form would have taken a day to say."}
FAILS = {"choice.options.ask.feedback": "Well done, this is the one."}


def check(loaded: Loaded) -> Iterator[Finding]:
    for loc, texts in _replies(loaded):
        longest = max((len(words(text)) for text in texts if text), default=LEAST)
        if longest < LEAST:
            yield Finding(loc, f"{longest} words of feedback; allowed are {LEAST} or more")


def _replies(loaded: Loaded) -> Iterator[tuple[Loc, list[str | None]]]:
    quiz = loaded.quiz
    if isinstance(quiz, Scenario):
        for loc, _, choice in quiz.choices():
            yield (*loc, "consequence"), [choice.consequence, choice.reason]
    elif isinstance(quiz, ChoiceItem | MatchingItem):
        answers: Sequence[Option | Card] = quiz.options
        for index, option in enumerate(answers):
            yield ("options", index, "feedback"), [option.feedback]
    elif isinstance(quiz, SequencingItem):
        yield ("feedback",), [quiz.feedback]
