"""A decision or a choice item has not exactly three options.

Three good options beat four with a filler, and two read as right and not right.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import ChoiceItem, Scenario

SCOPE = "quiz"
COUNT = 3
PASSES = {"choice.options.wait.text": "Wait until somebody misses it."}
FAILS = {"choice.options.wait": None}


def check(loaded: Loaded) -> Iterator[Finding]:
    quiz = loaded.quiz
    if isinstance(quiz, Scenario):
        for index, scene in enumerate(quiz.scenes):
            if len(scene.choices) not in (0, COUNT):
                message = f"{scene.id!r} has {len(scene.choices)} choices; allowed are {COUNT}"
                yield Finding(("scenes", index, "choices"), message)
    elif isinstance(quiz, ChoiceItem) and len(quiz.options) != COUNT:
        yield Finding(("options",), f"{len(quiz.options)} options; allowed are {COUNT}")
