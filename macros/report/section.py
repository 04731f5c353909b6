"""What a page of the report is made of: sections with sentences, a picture, and a table that says the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from macros.report.figures import Overview
from macros.report.hush import FEW, Telling, telling
from macros.report.store import Loaded, Store

ROUNDED = (
    "Numbers here are rounded to fives, and “1 to 4” is said of any smaller group, so that nobody can be picked out."
)
TOO_FEW = "Fewer than five learners: nothing is shown, so that nobody can be picked out."


@dataclass(frozen=True)
class Table:
    """A table: the first column names the row. ``width`` is how many columns hold words; the others hold numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    width: int = 1


@dataclass(frozen=True)
class Section:
    """A part of the page. ``level`` is that of its heading."""

    id: str
    title: str
    says: tuple[str, ...] = ()
    picture: str = ""
    table: Table | None = None
    level: int = 2

    @property
    def drawing(self) -> Markup:
        return Markup(self.picture)  # noqa: S704 - our own, and escaped where it quotes


@dataclass(frozen=True)
class Gathered:
    """What sections are written from. ``names``: people are shown, so nothing is rounded or left out."""

    store: Store
    root: Path
    loaded: Loaded
    all: Overview
    names: bool

    def telling(self, counts: Sequence[int], of: int) -> Telling:
        """How these numbers are told, all together being so many people."""
        return telling(counts, of, self.names)

    def too_few(self, people: int) -> bool:
        """Are there too few to tell anything of?"""
        return people < FEW and not self.names


def note(told: Telling) -> tuple[str, ...]:
    """The sentence that goes with rounded numbers."""
    return (ROUNDED,) if told.rounded else ()
