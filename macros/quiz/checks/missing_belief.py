"""An option of a choice item that has a stronger one does not say what a reader who picks it may believe.

An option that nobody believes is a filler. Put the belief that it tests into `belief`; learners do not see it. The
stronger option needs none, and neither does a question without a key.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import ChoiceItem

SCOPE = "quiz"
PASSES = {"choice.options.wait.belief": "Things sort themselves out."}
FAILS = {"choice.options.wait.belief": None}


def check(loaded: Loaded) -> Iterator[Finding]:
    quiz = loaded.quiz
    if not isinstance(quiz, ChoiceItem) or not any(option.stronger for option in quiz.options):
        return
    for index, option in enumerate(quiz.options):
        if not option.stronger and not option.belief:
            message = f"{option.id!r} has no 'belief'; say what one who picks it may think"
            yield Finding(("options", index, "belief"), message)
