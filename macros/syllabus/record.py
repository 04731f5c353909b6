"""What the record of completion asks for, worked out from the quizzes that the modules' pages show."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros import template
from macros.quiz.model import ChoiceItem, MatchingItem, Quiz, Scenario, SequencingItem
from macros.quiz.render import meaning
from macros.syllabus.modules import MODULES, Module
from macros.syllabus.render import page, quizzes_of
from macros.syllabus.routes import BEFORE, LAST, ROUTES, SHARE, Route

SELF_CHECKS = ("self-check-before", "self-check-after", "self-check-looking-back")
EXIT, RECALL, OPEN = "exit-", "recall-", "open-"


@dataclass(frozen=True)
class Part:
    """Something to do. ``met`` says what the browser looks for: 'done', 'ending', or the answer that is stronger."""

    id: str
    title: str
    link: str
    met: str
    hash: str = ""


@dataclass(frozen=True)
class Group:
    """Parts of which ``least`` are to be met."""

    title: str
    least: int
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Condition:
    """One of the conditions of a route: all its groups are to be met."""

    id: str
    title: str
    rule: str
    groups: tuple[Group, ...]


def record(root: Path, url: str) -> str:
    """The record, once for each route, and how sure the learner was of retrieval items."""
    routes = [{"route": route, "stops": _stops(root, route), "conditions": conditions(root, route)} for route in ROUTES]
    return template.render(root, "record", url, routes=routes, retrieval=_retrieval(root))


def check_codes(root: Path, url: str) -> str:
    """The page on which codes are read back: it needs the names of routes and conditions."""
    return template.render(root, "check-codes", url, routes=ROUTES, conditions=conditions(root, ROUTES[0]))


def conditions(root: Path, route: Route) -> list[Condition]:
    """The five conditions of a route, from what its modules hold."""
    shown = {module.name: quizzes_of(root, module.name) for module in MODULES}
    checked = [module for module in MODULES if module.name in route.checked]
    before = [quiz for quiz in (*shown[BEFORE], *shown[LAST]) if quiz.id in SELF_CHECKS[:2]]
    capstone = _group("The capstone", 1, _scenarios(shown[LAST]), root, LAST)
    others = [part for module in checked for part in _parts(_scenarios(shown[module.name]), root, module.name)]
    positions = _group("Open questions", route.positions, _named(shown[LAST], OPEN), root, LAST)
    plans = _group("A plan", 1, [quiz for quiz in shown[LAST] if getattr(quiz, "kind", "") == "plan"], root, LAST)
    return [
        Condition("self-check", "The self-check, before and after", "Every line marked, both times.",
                  tuple(_group(quiz.title, 1, [quiz], root, _home(shown, quiz)) for quiz in before)),
        Condition("exit-checks", "The questions at the end of each module",
                  f"In each, {SHARE:.0%} stronger answers. You may try again, and you may take them before the module.",
                  tuple(_exit_check(root, module, shown[module.name]) for module in checked)),
        Condition("endings", "Endings reached",
                  f"The capstone and {_words(route.scenarios)} other scenarios, to any ending at all.",
                  (capstone, Group("Other scenarios", route.scenarios, tuple(others)))),
        Condition("positions", "Positions written",
                  f"{_words(route.positions).capitalize()} of the twelve open questions. Nobody marks what you say.",
                  (positions,)),
        Condition("plan", "A plan that holds", "One at least, with a moment, an act, a person and a date.", (plans,)),
    ]  # fmt: skip


def _exit_check(root: Path, module: Module, quizzes: Iterable[Quiz]) -> Group:
    parts = _parts(_named(quizzes, EXIT), root, module.name)
    return Group(f"{module.number}. {module.title}", max(1, math.ceil(SHARE * len(parts))), tuple(parts))


def _group(title: str, least: int, quizzes: Iterable[Quiz], root: Path, module: str) -> Group:
    return Group(title, least, tuple(_parts(quizzes, root, module)))


def _parts(quizzes: Iterable[Quiz], root: Path, module: str) -> list[Part]:
    home = page(root, module)
    return [Part(quiz.id, quiz.title, f"{home}#{quiz.id}", met(quiz), _hash(quiz)) for quiz in quizzes]


def _hash(quiz: Quiz) -> str:
    """An item counts only as it stands now; an ending once reached stays reached."""
    return "" if isinstance(quiz, Scenario) else meaning(quiz)


def met(quiz: Quiz) -> str:
    """What the browser finds in a kept answer when this quiz is met: pairs of key and value, any of some with `|`."""
    if isinstance(quiz, Scenario):
        return "ending"
    if isinstance(quiz, MatchingItem):
        return ";".join(f"{card.id}={card.group}" for card in quiz.options)
    if isinstance(quiz, SequencingItem):
        return "order=" + " ".join(quiz.order)
    stronger = [option.id for option in quiz.options if option.stronger] if isinstance(quiz, ChoiceItem) else []
    return f"pick={'|'.join(stronger)}" if stronger else "done"


def _scenarios(quizzes: Iterable[Quiz]) -> list[Quiz]:
    return [quiz for quiz in quizzes if isinstance(quiz, Scenario)]


def _named(quizzes: Iterable[Quiz], prefix: str) -> list[Quiz]:
    return [quiz for quiz in quizzes if quiz.id.startswith(prefix)]


def _home(shown: dict[str, list[Quiz]], quiz: Quiz) -> str:
    return next(name for name, quizzes in shown.items() if quiz in quizzes)


def _stops(root: Path, route: Route) -> list[dict[str, Any]]:
    modules = {module.name: module for module in MODULES}
    return [{"stop": stop, "module": modules[stop.module], "page": page(root, stop.module)} for stop in route.stops]


def _retrieval(root: Path) -> list[Part]:
    """Questions on which a learner may say how sure they are."""
    shown = ((module.name, quiz) for module in MODULES for quiz in quizzes_of(root, module.name))
    asked = [
        (name, quiz) for name, quiz in shown if isinstance(quiz, ChoiceItem) and quiz.id.startswith((EXIT, RECALL))
    ]
    return [part for name, quiz in asked for part in _parts([quiz], root, name) if part.met != "done"]


def _words(number: int) -> str:
    return ("no", "one", "two", "three", "four", "five")[number]
