"""Small groups: numbers of people are told so that nobody can be picked out."""

from collections.abc import Iterable
from dataclasses import dataclass

FEW = 5


@dataclass(frozen=True)
class Telling:
    """How the numbers of one picture and its table are told: as they are, or rounded to fives."""

    rounded: bool

    def number(self, count: int) -> int:
        """What is drawn. A few people are drawn alike, however few they are."""
        if not self.rounded or not count:
            return count
        return FEW // 2 if count < FEW else FEW * round(count / FEW)

    def words(self, count: int) -> str:
        """What is written."""
        few = self.rounded and 0 < count < FEW
        return f"1 to {FEW - 1}" if few else f"{self.number(count):,}"

    def share(self, count: int, total: int) -> str:
        """A share in words, of what is told and not of what is known."""
        if not total or (self.rounded and 0 < count < FEW):
            return ""
        return f"{min(1.0, self.number(count) / self.number(total)):.0%}"


def telling(counts: Iterable[int], people: int, exact: bool) -> Telling:
    """Fewer than five, or all but fewer than five: either would point at somebody."""
    small = any(0 < count < FEW or 0 < people - count < FEW for count in counts)
    return Telling(small and not exact)
