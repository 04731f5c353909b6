"""How activities become a session: what opens and closes it, what stands in for what, and the named routes."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError, model_validator

from macros.problem import ProblemsFound
from macros.quiz.faults import faults
from macros.quiz.model import Id, Node, Prose
from macros.quiz.source import Source
from macros.syllabus.activities import FOLDER, GUIDES, PLAN, Activity, Count, Guide
from macros.syllabus.page import Front, read_front

# Nobody sits longer than this without a pause.
LONGEST = 90


class Frame(Node):
    """What stands around the modules. ``first`` is the order in which modules are taken where time is short, ``copies``
    says for how many people one copy of a handout does, by the beginning of its id; else each has one."""

    opening: list[Id]
    closing: list[Id]
    instead: dict[Id, list[Id]] = Field(default_factory=dict)
    first: list[Id]
    copies: dict[Id, Count | Literal["room"]] = Field(default_factory=dict)


class Stop(Node):
    """A part of a route: a whole module, some activities, or a pause."""

    module: Id = ""
    activities: list[Id] = Field(default_factory=list)
    pause: Literal["break", "lunch", ""] = ""
    title: Prose = ""
    minutes: Count

    @model_validator(mode="after")
    def _one(self) -> Self:
        if sum(map(bool, (self.module, self.activities, self.pause))) != 1:
            raise ValueError("must have one of 'module', 'activities' and 'pause'")
        return self


class Route(Node):
    """A session that somebody has put together. In a ``series`` each part is a session of its own."""

    id: Id
    title: Prose
    about: Prose
    minutes: Count
    series: bool = False
    stops: list[Stop] = Field(min_length=1)

    @property
    def stretches(self) -> list[int]:
        """Minutes between pauses."""
        ends = [-1, *(i for i, stop in enumerate(self.stops) if stop.pause), len(self.stops)]
        return [sum(stop.minutes for stop in self.stops[a + 1 : b]) for a, b in pairwise(ends)]


class Head(Front):
    """The part of the planner page's front matter that is read here."""

    session: Frame
    routes: list[Route]


@dataclass(frozen=True)
class Sessions:
    """The planner page's own data; ``source`` knows where each key stands."""

    frame: Frame
    routes: list[Route]
    source: Source


def sessions(root: Path) -> Sessions | None:
    """What the planner page says, or nothing where the course has none. Raises ProblemsFound."""
    path = root / "docs" / FOLDER / f"{PLAN}.md"
    source = read_front(path)[0] if path.is_file() else None
    if source is None:
        return None
    try:
        head = Head.model_validate(source.data)
    except ValidationError as error:
        raise ProblemsFound(faults(source, error, {str(None): Head})) from None
    return Sessions(head.session, head.routes, source)


def in_order(guides: list[Guide], frame: Frame) -> list[tuple[Guide, Activity]]:
    """Every activity in the order of a session: what opens it, the modules, what stands in for them, what closes it."""
    every = [(guide, one) for guide in guides for one in guide.activities]
    opening, closing = (
        [pair for name in names for pair in every if pair[1].id == name] for names in (frame.opening, frame.closing)
    )
    between = [pair for pair in every if pair not in opening + closing]
    return [*opening, *sorted(between, key=lambda pair: pair[0].module or len(GUIDES) + 1), *closing]


def parts(stop: Stop, guides: list[Guide]) -> list[tuple[Guide, Activity]]:
    """The activities of a part of a route."""
    every = [(guide, one) for guide in guides for one in guide.activities]
    if stop.module:
        return [(guide, one) for guide, one in every if guide.guide == stop.module]
    return [pair for name in stop.activities for pair in every if pair[1].id == name]
