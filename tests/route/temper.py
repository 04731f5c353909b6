"""How a learner decides: the best of everything, the worst, or by chance, always by the course's own model."""

import random
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from macros.bank_call import calls, weeks
from macros.bank_call.model import BankCall
from macros.bank_call.weeks import Redesign
from macros.quiz.model import Scenario
from tests.play.ways import Way, walk

T = TypeVar("T")


class Temper:
    """Takes one of several, by what each is worth. `chance` has no opinion."""

    def __init__(self, name: str, seed: int) -> None:
        self.name = name
        self.chance = random.Random(seed)  # noqa: S311

    def take(self, options: Sequence[T], worth: Callable[[T], Any]) -> T:
        if self.name == "random":
            return self.chance.choice(options)
        return (max if self.name == "best" else min)(options, key=worth)

    def way(self, quiz: Scenario, brought: frozenset[str]) -> Way:
        """A way through a scenario."""
        return self.take(list(walk(quiz, brought)), outcome)

    def order(self, steps: Sequence[str]) -> list[str]:
        """An order of steps, of which `steps` is the one that works."""
        mixed = self.chance.sample(steps, len(steps))
        return self.take([list(steps), mixed, list(reversed(steps))], lambda one: one == list(steps))

    def desks(self, rules: BankCall) -> tuple[dict[str, str], calls.Play]:
        """A play of the six desks: the fewer blue marbles, the better."""
        return self.take(list(calls.plays(rules)), lambda one: -one[1].blue)

    def redesign(self, rules: BankCall) -> Redesign:
        def worth(one: Redesign) -> tuple[int, int]:
            result = weeks.redesigned(rules, one)
            return -result.unmet, -result.blue

        return self.take(list(weeks.redesigns(rules)), worth)


def outcome(way: Way) -> int:
    """What a way does for others: customer and trust, less marbles."""
    reading = way.state.reading()
    return reading["customer"] + reading["trust"] - reading["marbles"]
