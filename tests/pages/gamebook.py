"""The bank call's first phase as a reader with a pencil plays it: a tally, and one move a desk with its link."""

import re
from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag

START = re.compile(r"Start with (\d+) white and (\d+) blue marbles and no light")
AT_LEAST = re.compile(r"(.+?) \((\d+) or more\):|(.+?):")


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


class Gamebook:
    """The cards of the desks and the board behind them."""

    def __init__(self, html: str, quiz: str = "bank-call") -> None:
        root = BeautifulSoup(html, "html.parser").find(id=quiz)
        assert isinstance(root, Tag)
        self.how = next(words(how) for how in root.select(".book__how"))
        self.desks = {f"#{desk['id']}": self._moves(desk) for desk in root.select(".desk-card")}
        self.ids = {f"#{desk['id']}": str(desk["data-desk"]) for desk in root.select(".desk-card")}
        self.board = [words(line) for line in root.select(".board__endings li")]

    def _moves(self, desk: Tag) -> dict[str, tuple[str, str]]:
        """By kind of move: what it does to the tally, and where it leads."""
        found = {}
        for move in desk.select(".desk__move"):
            [effects], [link] = move.select(".effects"), move.select(".turn a")
            found[str(move["data-move"])] = (words(effects), str(link["href"]))
        return found

    def play(self, moves: Mapping[str, str]) -> tuple[int, int, int, str]:
        """White and blue marbles and lights in the end, and the title of the first line of the board that fits."""
        start = START.search(self.how)
        assert start, "the reader is not told what to start with"
        white, blue, lights = int(start[1]), int(start[2]), 0
        link = next(iter(self.desks))
        while link in self.desks:
            effects, link = self.desks[link][moves[self.ids[link]]]
            blue += effects.count("One more blue marble") - effects.lower().count("one blue marble fewer")
            lights += "Light on." in effects
        return white, blue, lights, self._ending(white + blue)

    def _ending(self, marbles: int) -> str:
        for line in self.board:
            found = AT_LEAST.match(line)
            assert found, line
            if not found[2] or marbles >= int(found[2]):
                return found[1] or found[3]
        raise AssertionError("no line of the board fits")
