"""The four meters of every scenario: names, ranges, starting values and the words that stand for a number."""

from dataclasses import dataclass

Words = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Meter:
    """A meter. ``limit`` is its highest value (none: it only counts up from 0). Each of ``words`` stands for the
    values from its number up to the next word's."""

    name: str
    label: str
    short: str
    start: int
    limit: int | None
    words: Words

    def clamp(self, value: int) -> int:
        return max(0, value if self.limit is None else min(value, self.limit))

    def word(self, value: int) -> str:
        return [word for least, word in self.words if least <= value][-1]


METERS: dict[str, Meter] = {
    meter.name: meter
    for meter in (
        Meter("customer", "Customer outcome", "Customer", 5, 10,
              ((0, "let down"), (3, "poorly served"), (5, "part way"), (7, "well served"), (9, "fully served"))),
        Meter("trust", "Team trust", "Trust", 5, 10,
              ((0, "broken"), (3, "strained"), (5, "steady"), (7, "strong"), (9, "would do it again"))),
        Meter("marbles", "Blue marbles", "Marbles", 0, None,
              ((0, "none at all"), (1, "one in all"), (2, "a few"), (4, "a pile"))),
        Meter("dashboard", "Your dashboard", "Dashboard", 6, 10,
              ((0, "looks thin"), (5, "looks fair"), (7, "looks good"), (9, "looks perfect"))),
    )
}  # fmt: skip

START = {name: meter.start for name, meter in METERS.items()}
