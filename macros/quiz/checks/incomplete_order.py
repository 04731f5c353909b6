"""The `order` of a sequence does not list each of its options once.

Write every option's `id` once, in the order that works.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import SequencingItem

SCOPE = "quiz"
PASSES = {"sequencing.order": ["look", "ask", "tell"]}
FAILS = {"sequencing.order": ["look", "ask", "ask"]}


def check(loaded: Loaded) -> Iterator[Finding]:
    quiz = loaded.quiz
    if isinstance(quiz, SequencingItem) and sorted(quiz.order) != sorted(step.id for step in quiz.options):
        allowed = ", ".join(step.id for step in quiz.options)
        yield Finding(("order",), f"order lists {', '.join(quiz.order) or 'nothing'}; allowed is each once: {allowed}")
