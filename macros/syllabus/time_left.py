"""About how long a route still takes: the minutes of each stop, shared out over what is done there."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros import template
from macros.quiz.model import Quiz, Scenario
from macros.syllabus.record import OPEN, SELF_CHECKS, conditions
from macros.syllabus.render import quizzes_of
from macros.syllabus.routes import ROUTES, Route, Stop

# A scenario is read and played for about as long as this many questions take.
OF_A_SCENARIO = 5
LONG = ("bank-call",)
# A third mark that nobody needs.
OPTIONAL = SELF_CHECKS[2]


@dataclass(frozen=True)
class Part:
    """Minutes that are through when ``least`` of some quizzes are done."""

    minutes: float
    least: int
    quizzes: tuple[str, ...]


def time_left(root: Path, url: str) -> str:
    """The minutes of each route, for the script to take off what is done."""
    routes = [{"title": one.title, "minutes": one.minutes, "parts": parts(root, one)} for one in ROUTES]
    return template.render(root, "time-left", url, routes=routes)


def parts(root: Path, route: Route) -> list[Part]:
    """What a route is made of. Together its parts take as long as the route."""
    asked = {part.id for one in conditions(root, route) for group in one.groups for part in group.parts}
    return [part for stop in route.stops for part in _of_stop(stop, route, quizzes_of(root, stop.module), asked)]


def _of_stop(stop: Stop, route: Route, quizzes: Iterable[Quiz], asked: set[str]) -> list[Part]:
    shown = [quiz for quiz in quizzes if quiz.id != OPTIONAL]
    needed = [quiz for quiz in shown if stop.do == Stop.do or quiz.id in asked or _kind(quiz) in LONG]
    chosen = tuple(quiz.id for quiz in needed if quiz.id.startswith(OPEN))
    weights: list[tuple[int, int, tuple[str, ...]]] = [
        (_weight(quiz), 1, (quiz.id,)) for quiz in needed if quiz.id not in chosen
    ]
    weights += [(route.positions, route.positions, chosen)] if chosen else []
    whole = sum(weight for weight, _, _ in weights)
    return [Part(round(stop.minutes * weight / whole, 2), least, ids) for weight, least, ids in weights]


def _weight(quiz: Quiz) -> int:
    return OF_A_SCENARIO if isinstance(quiz, Scenario) or _kind(quiz) in LONG else 1


def _kind(quiz: Quiz) -> str:
    return str(getattr(quiz, "kind", ""))
