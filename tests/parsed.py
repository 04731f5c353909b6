"""Built pages as trees. Reading a page takes longer than asking it something, so the pages of a site are kept."""

from functools import lru_cache
from pathlib import Path

from bs4 import BeautifulSoup

# The pages of one site: tests of one generator's run one after the other.
PAGES = 150


@lru_cache(maxsize=PAGES)
def parsed(path: Path) -> BeautifulSoup:
    """The page, for looking at: a test that changes it would change it for all."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
