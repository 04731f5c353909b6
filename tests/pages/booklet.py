"""A scenario as a patient reader plays it on paper: by the words on its cards and by nothing else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bs4 import BeautifulSoup, Tag

MOVE = re.compile(r"(Customer outcome|Team trust|Blue marbles|Your dashboard) (up|down) (\d+)")
NOTE = re.compile(r"Note down “([^”]+)”")
METER_RULE = re.compile(r"(\D+?) (?:is|are|stand at) (\d+)( or more| or less|)")
NOTED_RULE = re.compile(r"you have (not )?noted (“[^”]+”(?: in “[^”]+”)?)")
OF_ANOTHER = " in “"
LIMITED = "moves each meter by one at most, once up and once down"
TURN_RULE = re.compile(r"If (.+?), turn to")


@dataclass
class Sheet:
    """What the reader keeps on a sheet of paper."""

    meters: dict[str, int] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)
    # What notes of other stories have moved: meter and way.
    recalled: set[tuple[str, str]] = field(default_factory=set)

    def count(self, words: str) -> None:
        """Follow a card's line such as 'Customer outcome up 2. Note down “promise”.'"""
        for name, way, by in MOVE.findall(words):
            value = self.meters[name.lower()] + (int(by) if way == "up" else -int(by))
            self.meters[name.lower()] = max(0, min(self.limits.get(name.lower(), value), value))
        self.notes |= {f"“{name}”" for name in NOTE.findall(words)}

    def recall(self, words: str) -> None:
        """Follow the effects of another story's note, where the booklet limits them."""
        for name, way, _ in MOVE.findall(words):
            if (name, way) not in self.recalled:
                self.count(f"{name} {way} 1.")
            self.recalled.add((name, way))

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


class Card:
    """One card as it is read: what comes back, where one may turn, and what to count."""

    def __init__(self, card: Tag) -> None:
        self.card = card
        self.ending = bool(card.get("data-ending"))

    @cached_property
    def choices(self) -> dict[str, str]:
        """By the last part of its link: the link of each choice."""
        links = [str(choice["href"]) for choice in self.card.select("a.choice")]
        return {link.rpartition("--")[2]: link for link in links}

    @cached_property
    def echoes(self) -> list[tuple[str, str]]:
        """Rule and effects of each earlier choice that may come back here."""
        found = []
        for echo in self.card.select(".echo"):
            [rule], [effects] = echo.select(".echo__rule"), echo.select(".effects")
            found.append((words(rule).removeprefix("If ").removesuffix(":"), words(effects)))
        return found

    @cached_property
    def effects(self) -> str:
        """What to count and note on a card that follows a choice."""
        found = self.card.select_one(".effects")
        return words(found) if found else ""

    @cached_property
    def turns(self) -> list[tuple[str, str]]:
        """Rule and link of each way on, in order; the rule is empty where there is none."""
        found = []
        for line in self.card.select("p.turn, .rules li"):
            rule = TURN_RULE.match(words(line))
            [link] = line.select("a")
            found.append((rule[1] if rule and rule[1] != "none of these fits" else "", str(link["href"])))
        return found


class Booklet:
    """One scenario's cards."""

    def __init__(self, html: str, quiz: str = "nervous-nine") -> None:
        root = BeautifulSoup(html, "html.parser").find(id=quiz)
        assert isinstance(root, Tag)
        self.cards = {f"#{card['id']}": Card(card) for card in root.select(".card")}
        self.meters = [words(meter) for meter in root.select(".meters li")]
        [how] = root.select(".book__how")
        self.limited = LIMITED in words(how)
        [self.start] = [str(link["href"]) for link in how.select("a")]

    def sheet(self, notes: Iterable[str] = ()) -> Sheet:
        """A new sheet, as the first page of the booklet asks for; `notes` come from other booklets."""
        sheet = Sheet(notes=set(notes))
        for text in self.meters:
            found = re.match(r"(.+) starts at (\d+)(?: of (\d+))?", text)
            assert found
            sheet.meters[found[1].lower()] = int(found[2])
            if found[3]:
                sheet.limits[found[1].lower()] = int(found[3])
        return sheet

    def links(self, picks: Iterable[str], notes: Iterable[str] = ()) -> Iterator[str]:
        """Every link that the reader follows, from the start to the card of an ending, making these choices."""
        sheet, left = self.sheet(notes), list(picks)
        link = self.start
        yield link
        while not self.cards[link].ending:
            link = self._next(link, sheet, left)
            yield link

    def _next(self, link: str, sheet: Sheet, left: list[str]) -> str:
        card = self.cards[link]
        if card.choices:
            for rule, effects in card.echoes:
                if sheet.fits(rule):
                    (sheet.recall if self.limited and OF_ANOTHER in rule else sheet.count)(effects)
            return card.choices[left.pop(0)]
        sheet.count(card.effects)
        onward = next((to for rule, to in card.turns if not rule or sheet.fits(rule)), "")
        assert onward, f"card {link} leads nowhere"
        return onward
