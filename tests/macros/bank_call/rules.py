"""The simulation as it ships, and short names for the ways that the tests speak of."""

from functools import cache
from pathlib import Path

from macros.bank_call.model import BankCall
from macros.bank_call.weeks import Redesign, Run, Way, monday, redesigned, redesigns
from macros.quiz.load import load

ROOT = Path(__file__).resolve().parents[3]
LETTERS = {"C": "card", "X": "mile", "N": "number"}
KEYS = {"U": "understood", "P": "papers", "D": "decision"}
DESKS = ("inbox", "general", "personal", "clubs", "identity", "complaints")
IDEAS = ("standardise", "specialise", "centralise", "automate")


@cache
def bank_call() -> BankCall:
    quiz = load(ROOT / "quizzes" / "call-loop" / "bank-call.yml").quiz
    assert isinstance(quiz, BankCall)
    return quiz


def moves(letters: str) -> dict[str, str]:
    """Six letters as moves: C follow the card, X go the extra mile, N make the number."""
    return {desk: LETTERS[letter] for desk, letter in zip(DESKS, letters, strict=True)}


def of_kind(caller: str, keys: str = "", handover: bool = False, idea: str | None = None) -> Redesign:
    """A redesign by the letters of its keys."""
    return Redesign(caller, Way(tuple(KEYS[key] for key in keys), handover, idea, studied=True))


@cache
def today() -> Run:
    return monday(bank_call(), "nothing")


@cache
def blind() -> dict[str, Run]:
    """Every change for all calls."""
    return {change.id: monday(bank_call(), change.id) for change in bank_call().weeks.changes}


@cache
def studied() -> dict[Redesign, Run]:
    """Every redesign of one kind after study."""
    return {one: redesigned(bank_call(), one) for one in redesigns(bank_call())}
