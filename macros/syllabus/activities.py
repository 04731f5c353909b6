"""What a group can do, from the front matter of the facilitator's pages: activities, their minutes, what they need."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from macros.files import authored, changed
from macros.problem import Problem, ProblemsFound
from macros.quiz.faults import faults
from macros.quiz.model import Id, Loc, Node, Prose
from macros.quiz.source import Source
from macros.syllabus.modules import MODULES
from macros.syllabus.page import Front, read_front

FOLDER = "facilitate"
PLAN = "plan"
# The page whose activities belong to no module: they open a session, close it, or stand in for others.
SESSION = "session"
GUIDES = {module.name: module for module in MODULES[1:]}
Count = Annotated[int, Field(ge=1)]


class Span(Node):
    """From a least to a most: of minutes, of people."""

    low: Count
    high: Count


class Material(Node):
    """``count`` of a thing for every ``each`` people, or once for the room."""

    item: Prose
    each: Count | Literal["room"]
    count: Count


class Activity(Node):
    """One thing that a group does. ``weight`` 3 is the heart of its module, 1 is dropped first."""

    id: Id
    title: Prose
    does: Prose
    minutes: Span
    debrief: Annotated[int, Field(ge=0)] = 0
    settings: Annotated[list[Literal["room", "online"]], Field(min_length=1)]
    people: Span
    needs: list[Id] = Field(default_factory=list)
    weight: Annotated[int, Field(ge=1, le=3)]
    materials: list[Material] = Field(default_factory=list)
    print: list[Id] = Field(default_factory=list)
    screen: Prose = ""

    @property
    def is_debrief(self) -> bool:
        """A debrief by its name is one from its first minute to its last."""
        return self.id.endswith("-debrief")


class Head(Front):
    """The part of a facilitator page's front matter that is read here."""

    guide: Id
    activities: list[Activity] = Field(default_factory=list)


@dataclass(frozen=True)
class Guide:
    """A facilitator page that has activities; ``source`` knows where each key stands."""

    page: str
    guide: str
    activities: list[Activity]
    source: Source

    @property
    def module(self) -> int:
        """The module's number; 0 for the page that belongs to none."""
        return GUIDES[self.guide].number if self.guide in GUIDES else 0

    @property
    def title(self) -> str:
        return GUIDES[self.guide].title if self.guide in GUIDES else "Any session"

    def problem(self, loc: Loc, rule: str, message: str) -> Problem:
        return self.source.problem(loc, rule, message)


def read_guides(root: Path) -> tuple[list[Guide], list[Problem]]:
    """Every guide in the order of the modules, and what is wrong with the form of those that could not be read."""
    guides, problems = [], []
    for path in authored(root / "docs" / FOLDER, "*.md"):
        try:
            guide = _read(path, changed(path))
        except ProblemsFound as stopped:
            problems += stopped.problems
            continue
        if guide:
            guides.append(guide)
    return sorted(guides, key=lambda one: (one.module, one.page)), problems


def guides(root: Path) -> list[Guide]:
    """Every guide. Raises ProblemsFound with what is wrong in their front matter."""
    found, problems = read_guides(root)
    if problems:
        raise ProblemsFound(problems)
    return found


@lru_cache(maxsize=128)
def _read(path: Path, _changed: int) -> Guide | None:
    source, _ = read_front(path)
    if source is None or "guide" not in source.data:
        return None
    try:
        head = Head.model_validate(source.data)
    except ValidationError as error:
        # A page has no `kind`, so what its keys may be is found under the name of nothing.
        raise ProblemsFound(faults(source, error, {str(None): Head})) from None
    return Guide(f"{FOLDER}/{path.name}", head.guide, head.activities, source)
