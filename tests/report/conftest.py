"""What the report's tests may ask for: a report of statements, as the page that a person would open."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.cli import main
from tests.report.made import Statement, write_lines


class Report:
    """A written page, read by its headings and tables."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.html = path.read_text(encoding="utf-8")
        self.soup = BeautifulSoup(self.html, "html.parser")

    def section(self, name: str) -> Tag:
        """A part of the page by its id."""
        found = self.soup.find(id=name)
        assert isinstance(found, Tag), f"there is no section {name}"
        return found

    def rows(self, name: str) -> list[list[str]]:
        """The cells of the table of a part."""
        return [
            [cell.get_text() for cell in row.find_all(["th", "td"])] for row in self.section(name).select("tbody tr")
        ]

    def row(self, name: str, first: str) -> list[str]:
        """The cells after the first of the row that begins so."""
        return next(cells[1:] for cells in self.rows(name) if cells[0] == first)

    def drawn(self, name: str) -> str:
        """The words in the picture of a part."""
        return " | ".join(text.get_text() for text in self.section(name).select("svg text"))


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Report]:
    """Write the report of statements, or of a source that is named."""

    def make(source: Iterable[Statement] | Path | str, *options: str) -> Report:
        if not isinstance(source, Path | str):
            source = write_lines(tmp_path / "statements.jsonl", source)
        out = tmp_path / "report" / "index.html"
        assert main(["report", str(source), "--out", str(out), *options]) == 0
        return Report(out)

    return make
