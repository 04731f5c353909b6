"""What the pages of handouts show, by macro: booklets, keys and cards from the quizzes, and lines to write on."""

from pathlib import Path
from typing import Any

from macros import template
from macros.bank_call.model import BankCall
from macros.handouts import COURSE, booklet, call_cards, key
from macros.problem import Problem, ProblemsFound, unknown
from macros.quiz.model import MatchingItem, Scenario
from macros.quiz.render import load_named

LETTERS = (("A", "circle"), ("B", "square"), ("C", "triangle"), ("D", "diamond"))
SIX = 6


def lines(root: Path, count: int = 1) -> str:
    """Ruled lines to write on."""
    return template.render(root, "lines", count=count)


def render_booklet(root: Path, name: str, url: str) -> str:
    """A scenario as numbered cards."""
    quiz = _of(root, name, Scenario)
    return template.render(root, "booklet", url, q=quiz, **booklet.extras(quiz))


def scenario_key(root: Path, name: str, url: str) -> str:
    """The facilitator's key to a scenario."""
    quiz = _of(root, name, Scenario)
    return template.render(root, "scenario-key", url, q=quiz, **key.extras(quiz))


def render_call_cards(root: Path, name: str, sheet: str, url: str) -> str:
    """One sheet of cards for playing the bank call as a room."""
    quiz = _of(root, name, BankCall)
    if sheet not in call_cards.SHEETS:
        raise _problem(root, name, "unknown-sheet", unknown(sheet, call_cards.SHEETS))
    return template.render(root, "call-cards", url, q=quiz, **call_cards.extras(quiz, sheet))


def line_cards(root: Path, name: str, url: str) -> str:
    """What an item asks its readers to sort, a card each; of a bank call, the calls heard in two weeks."""
    quiz = load_named(root, name)
    if not isinstance(quiz, BankCall | MatchingItem):
        raise _problem(root, name, "wrong-kind", f"a {quiz.kind} has nothing to sort")
    return template.render(root, "line-cards", url, **sorted_cards(quiz))


def sorted_cards(quiz: Any) -> dict[str, Any]:
    """The cards of an item, six to a side."""
    options = list(quiz.weeks.cards if isinstance(quiz, BankCall) else quiz.options)
    sides = [options[at : at + SIX] for at in range(0, len(options), SIX)]
    return {"title": quiz.title, "sides": sides, "course": COURSE}


def voting_cards(root: Path) -> str:
    """Four large letters, told apart by shape."""
    return template.render(root, "voting-cards", letters=LETTERS, course=COURSE)


def _of(root: Path, name: str, kind: type[Any]) -> Any:
    quiz = load_named(root, name)
    if not isinstance(quiz, kind):
        raise _problem(root, name, "wrong-kind", f"{name!r} is a {quiz.kind}, and no {kind.__name__} to put on cards")
    return quiz


def _problem(root: Path, name: str, rule: str, message: str) -> ProblemsFound:
    return ProblemsFound([Problem(root / "quizzes" / f"{name}.yml", 1, 1, rule, message)])
