"""A printed booklet as a patient reader with a pencil plays it: by the words on its cards, and by nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from tests.pages.booklet import Sheet, words

TURN = re.compile(r"(?:(?:Go back|[Tt]urn) to) (\d+)")
RULE = re.compile(r"If (.+), turn to (\d+)( first)?\.")


@dataclass(frozen=True)
class Printed:
    """One card: its number, all its words, the lines that send the reader on."""

    number: int
    heading: str
    text: str
    choices: tuple[int, ...]
    first: tuple[tuple[str, int], ...]
    onward: tuple[tuple[str, int], ...]
    marks: str

    @property
    def links(self) -> set[int]:
        """Every number that the card names."""
        return {*self.choices, *(to for _, to in (*self.first, *self.onward))}


class Booklet:
    """All cards of a booklet."""

    def __init__(self, html: str) -> None:
        soup = BeautifulSoup(html, "html.parser")
        found = [_read(card) for card in soup.select(".card")]
        self.cards = {card.number: card for card in found}
        self.order = [card.number for card in found]
        self.sides = [[_read(card).number for card in side.select(".card")] for side in soup.select(".side--cards")]
        self.meters = [_meter(row) for row in soup.select(".pencil")[0].select("li")]

    def sheet(self) -> Sheet:
        """The meters as the cover has them."""
        sheet = Sheet()
        for name, start, limit in self.meters:
            sheet.meters[name] = start
            if limit:
                sheet.limits[name] = limit
        return sheet

    def read(self, picks: list[int]) -> Iterator[int]:
        """The number of each card that the reader turns to, choosing the first, second or third line each time."""
        sheet, left, at = self.sheet(), list(picks), 1
        while True:
            yield at
            card = self.cards[at]
            for rule, echo in card.first:
                if sheet.fits(rule):
                    yield echo
                    sheet.count(self.cards[echo].marks)
            sheet.count(card.marks)
            if card.choices:
                at = card.choices[left.pop(0)]
            elif card.onward:
                at = next(to for rule, to in card.onward if not rule or sheet.fits(rule))
            else:
                return


def _read(card: Tag) -> Printed:
    [head] = card.select("h2")
    lines = [words(line) for line in card.select("li.turn")]
    rules = [found.groups() for found in map(RULE.fullmatch, lines) if found]
    onward = [words(line) for line in card.select(".card__turns .turn")]
    marks = card.select_one(".card__marks")
    return Printed(
        int(words(head)),
        words(card.select(".card__head p")[0]),
        words(card),
        tuple(int(TURN.findall(words(line))[-1]) for line in card.select(".card__choices li")),
        tuple((str(rule), int(to)) for rule, to, first in rules if first),
        tuple((_rule(line), int(TURN.findall(line)[-1])) for line in onward),
        words(marks) if marks else "",
    )


def _rule(line: str) -> str:
    found = RULE.fullmatch(line)
    return str(found[1]) if found else ""


def _meter(row: Tag) -> tuple[str, int, int | None]:
    boxes = [words(box) for box in row.select("span")]
    [start] = [words(box) for box in row.select(".pencil__start")]
    limit = None if boxes[-1].endswith("+") else int(boxes[-1])
    return words(row.select("b")[0]).lower(), int(start), limit
