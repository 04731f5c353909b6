"""A card of a matching item belongs to a group that is not there.

Write the `id` of one of the item's `groups`.
"""

from collections.abc import Iterator

from macros.problem import unknown
from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import MatchingItem

SCOPE = "quiz"
PASSES = {"matching.options.spare-key.group": "keep"}
FAILS = {"matching.options.spare-key.group": "kept"}


def check(loaded: Loaded) -> Iterator[Finding]:
    if not isinstance(loaded.quiz, MatchingItem):
        return
    allowed = [group.id for group in loaded.quiz.groups]
    for index, card in enumerate(loaded.quiz.options):
        if card.group not in allowed:
            yield Finding(("options", index, "group"), unknown(card.group, allowed))
