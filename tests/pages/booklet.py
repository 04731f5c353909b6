"""A scenario as a patient reader plays it on paper: by the words on its cards and by nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

MOVE = re.compile(r"(Customer outcome|Team trust|Blue marbles|Your dashboard) (up|down) (\d+)")
NOTE = re.compile(r"Note down “([^”]+)”")
METER_RULE = re.compile(r"(\D+?) (?:is|are|stand at) (\d+)( or more| or less|)")
NOTED_RULE = re.compile(r"you have (not )?noted (“[^”]+”(?: in “[^”]+”)?)")


@dataclass
class Sheet:
    """What the reader keeps on a sheet of paper."""

    meters: dict[str, int] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)

    def count(self, words: str) -> None:
        """Follow a card's line such as 'Customer outcome up 2. Note down “promise”.'"""
        for name, way, by in MOVE.findall(words):
            value = self.meters[name.lower()] + (int(by) if way == "up" else -int(by))
            self.meters[name.lower()] = max(0, min(self.limits.get(name.lower(), value), value))
        self.notes |= {f"“{name}”" for name in NOTE.findall(words)}

    def fits(self, rule: str) -> bool:
        return all(self._holds(term) for term in rule.split(" and "))

    def _holds(self, term: str) -> bool:
        if noted := NOTED_RULE.fullmatch(term):
            return (noted[2] in self.notes) != bool(noted[1])
        found = METER_RULE.fullmatch(term)
        assert found, f"no reader could follow this rule: {term}"
        value, limit = self.meters[found[1]], int(found[2])
        return {" or more": value >= limit, " or less": value <= limit, "": value == limit}[found[3]]


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


class Booklet:
    """One scenario's cards."""

    def __init__(self, html: str, quiz: str = "nervous-nine") -> None:
        root = BeautifulSoup(html, "html.parser").find(id=quiz)
        assert isinstance(root, Tag)
        self.cards = {str(card["id"]): card for card in root.select(".card")}
        self.meters = [words(meter) for meter in root.select(".meters li")]
        [start] = [str(link["href"]) for link in root.select(".book__how a")]
        self.start = start

    def sheet(self) -> Sheet:
        """A new sheet, as the first page of the booklet asks for."""
        sheet = Sheet()
        for text in self.meters:
            found = re.match(r"(.+) starts at (\d+)(?: of (\d+))?", text)
            assert found
            sheet.meters[found[1].lower()] = int(found[2])
            if found[3]:
                sheet.limits[found[1].lower()] = int(found[3])
        return sheet

    def links(self, picks: list[str]) -> Iterator[str]:
        """Every link that the reader follows, from the start to the card of an ending, making these choices."""
        sheet, left = self.sheet(), list(picks)
        link = self.start
        yield link
        while not self.cards[link[1:]].get("data-ending"):
            link = self._next(self.cards[link[1:]], sheet, left)
            yield link

    def _next(self, card: Tag, sheet: Sheet, left: list[str]) -> str:
        if choices := card.select("a.choice"):
            self._remember(card, sheet)
            pick = left.pop(0)
            return next(str(choice["href"]) for choice in choices if str(choice["href"]).endswith(f"--{pick}"))
        if effects := card.select_one(".effects"):
            sheet.count(words(effects))
        for line in card.select("p.turn, .rules li"):
            rule = re.match(r"If (.+?), turn to", words(line))
            if not rule or rule[1] == "none of these fits" or sheet.fits(rule[1]):
                [link] = line.select("a")
                return str(link["href"])
        raise AssertionError(f"card {card['id']} leads nowhere")

    def _remember(self, scene: Tag, sheet: Sheet) -> None:
        for echo in scene.select(".echo"):
            [rule], [effects] = echo.select(".echo__rule"), echo.select(".effects")
            if sheet.fits(words(rule).removeprefix("If ").removesuffix(":")):
                sheet.count(words(effects))
