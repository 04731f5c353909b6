"""The routes through the course, and what makes each complete. Views, time and the kind of ending never count."""

from dataclasses import dataclass

from macros.syllabus.modules import MODULES

# Of the questions in each exit check; retries are allowed, and so is taking it before the module.
SHARE = 0.8
BEFORE, LAST = "start-here", "put-it-to-work"


@dataclass(frozen=True)
class Stop:
    """A module on a route: what to do there, and how long that takes alone."""

    module: str
    minutes: int
    do: str = "All of it."


@dataclass(frozen=True)
class Route:
    """A way through the course. ``scenarios`` counts those to end beside the capstone, ``positions`` the open
    questions to take a position on. ``code`` stands for the route in a completion code and never changes."""

    name: str
    code: int
    title: str
    stops: tuple[Stop, ...]
    scenarios: int
    positions: int

    @property
    def minutes(self) -> int:
        return sum(stop.minutes for stop in self.stops)

    @property
    def checked(self) -> tuple[str, ...]:
        """The modules whose exit checks count: those between the first and the last."""
        return tuple(stop.module for stop in self.stops if stop.module not in (BEFORE, LAST))


ROUTES = (
    Route("full", 1, "The full route", tuple(Stop(one.name, one.minutes) for one in MODULES), 4, 2),
    Route(
        "short",
        2,
        "The short route",
        (
            Stop(BEFORE, 4, "The self-check."),
            Stop("front-desk", 15, "The scenario, the four pictures and the five questions at the end."),
            Stop("best-case", 16, "The case itself, the scenario and the questions at the end."),
            Stop("call-loop", 20, "The first call, one set of changes and the questions at the end."),
            Stop(LAST, 35, "The capstone, one open question, the self-check and the plan."),
        ),
        2,
        1,
    ),
)
