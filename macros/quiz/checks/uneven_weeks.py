"""The calendar of the bank call and its study do not agree.

Every kind of caller has as many weeks as the first, every study card has the weeks of study, and in those weeks
the failure cards add up to the blue marbles that the rules make. Learners count both; correct the one that is off.
"""

from collections.abc import Iterator

from macros.bank_call.model import BankCall
from macros.bank_call.weeks import run
from macros.quiz.document import Finding
from macros.quiz.load import Loaded

SCOPE = "quiz"
PASSES = {"bank-call.weeks.cards.where-is-it.weeks": [4, 4]}
FAILS = {"bank-call.weeks.cards.where-is-it.weeks": [4, 5]}


def check(loaded: Loaded) -> Iterator[Finding]:
    if not isinstance(loaded.quiz, BankCall):
        return
    uneven = list(_uneven(loaded.quiz))
    yield from uneven or _study(loaded.quiz)


def _uneven(rules: BankCall) -> Iterator[Finding]:
    parts = (("callers", len(rules.weeks.callers[0].weeks)), ("cards", rules.weeks.study_weeks))
    for key, allowed in parts:
        for index, part in enumerate(getattr(rules.weeks, key)):
            if len(part.weeks) != allowed:
                loc = ("weeks", key, index, "weeks")
                yield Finding(loc, f"{len(part.weeks)} weeks; allowed are {allowed}")


def _study(rules: BankCall) -> Iterator[Finding]:
    made = run(rules, {}).weeks
    failures = [(index, card) for index, card in enumerate(rules.weeks.cards) if card.demand == "failure"]
    for week in range(rules.weeks.study_weeks):
        heard = sum(card.weeks[week] for _, card in failures)
        if heard != made[week]:
            last = failures[-1][0] if failures else 0
            said = f"in week {week + 1} the failure cards add up to {heard}; the rules make {made[week]} blue marbles"
            yield Finding(("weeks", "cards", last, "weeks"), said)
