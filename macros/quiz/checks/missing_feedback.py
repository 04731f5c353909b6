"""An answer has no reply of its own.

Each choice of a scenario needs a `consequence` (what happens), a `reason` (why), and `when_right` or `cost`
(when it would be right, or what it costs). Each option of an item needs `feedback`. Learners learn from the
reply, not from the choice.
"""

from collections.abc import Iterator, Sequence

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Card, ChoiceItem, MatchingItem, Option, Scenario, SequencingItem

SCOPE = "quiz"
PASSES = {"scenario.scenes.door.choices.wait.when_right": "Right when nobody is waiting for an answer."}
FAILS = {"scenario.scenes.door.choices.wait.reason": None}


def check(loaded: Loaded) -> Iterator[Finding]:
    quiz = loaded.quiz
    if isinstance(quiz, Scenario):
        yield from _of_choices(quiz)
    elif isinstance(quiz, ChoiceItem | MatchingItem):
        answers: Sequence[Option | Card] = quiz.options
        for index, option in enumerate(answers):
            if not option.feedback:
                yield Finding(("options", index, "feedback"), f"{option.id!r} has no 'feedback'; each option needs one")
    elif isinstance(quiz, SequencingItem) and not quiz.feedback:
        yield Finding(("feedback",), "a sequence needs 'feedback' that says why this order works")


def _of_choices(scenario: Scenario) -> Iterator[Finding]:
    for loc, _, choice in scenario.choices():
        for key in ("consequence", "reason"):
            if not getattr(choice, key):
                yield Finding((*loc, key), f"{choice.id!r} has no '{key}'; every choice needs one")
        if not (choice.when_right or choice.cost):
            message = f"{choice.id!r} has neither 'when_right' nor 'cost'; every choice needs one of the two"
            yield Finding((*loc, "when_right"), message)
