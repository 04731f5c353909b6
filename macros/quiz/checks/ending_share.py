"""An ending is reached on too many ways, or the best one on too few.

The first ending of the file is the best: it takes 5 to 33 per cent. No ending takes more than half. Both are
measured over all ways through the scenario, and over plays in which each choice falls at random. `course paths
QUIZ` prints the shares.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Scenario

SCOPE = "scenario"
LEAST, MOST, ANY = 0.05, 0.33, 0.5
PASSES = {"scenario.endings.settled.if": "customer >= 8"}
FAILS = {"scenario.endings.settled.if": "customer >= 1"}


def check(loaded: Loaded) -> Iterator[Finding]:
    scenario, ways = loaded.quiz, loaded.ways
    assert isinstance(scenario, Scenario)
    for index, ending in enumerate(scenario.endings):
        least, most = (LEAST, MOST) if index == 0 else (0, ANY)
        shares = (("all ways", ways.share(ending.id)), ("random plays", ways.random.get(ending.id, 0.0)))
        for measure, share in shares if ways.total else ():
            # To the whole per cent, as it is printed: a third is 33 per cent.
            if not least <= round(share, 2) <= most:
                message = f"{ending.id!r} takes {share:.0%} of {measure}; allowed are {least:.0%} to {most:.0%}"
                yield Finding(("endings", index, "if"), message)
