"""On some path no ending fits, so the learner would see none.

Let the last ending have no `if`: it is shown where no other fits.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario

SCOPE = "scenario"
PASSES = {"scenario.endings.open.if": None}
FAILS = {"scenario.endings.open.if": "dashboard >= 20"}


def check(loaded: Loaded) -> Iterator[Finding]:
    assert isinstance(loaded.quiz, Scenario)
    ways, last = loaded.ways, len(loaded.quiz.endings) - 1
    if ways.none_fits:
        message = f"on {ways.none_fits} of {ways.total} ways no ending fits; let the last ending have no 'if'"
        yield Finding(("endings", last, "if"), message)
