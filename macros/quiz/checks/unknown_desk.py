"""A move of the bank call names a desk that is not there.

`at` and `skips` hold the `id` of one of its desks. The caller's strip could not be drawn otherwise.
"""

from collections.abc import Iterator

from macros.bank_call.calls import MOVES
from macros.bank_call.model import BankCall, Contact, Desk
from macros.problem import unknown
from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.model import Loc

SCOPE = "quiz"
PASSES = {"bank-call.calls.desks.door.moves.number.adds.0.at": "shed"}
FAILS = {"bank-call.calls.desks.door.moves.number.adds.0.at": "sheds"}


def check(loaded: Loaded) -> Iterator[Finding]:
    if not isinstance(loaded.quiz, BankCall):
        return
    desks = loaded.quiz.calls.desks
    names = [desk.id for desk in desks]
    for index, desk in enumerate(desks):
        for loc, name in _named(("calls", "desks", index), desk):
            if name not in names:
                yield Finding(loc, unknown(name, names))


def _named(loc: Loc, desk: Desk) -> Iterator[tuple[Loc, str]]:
    """Every place below a desk that names one."""
    contacts: list[tuple[Loc, Contact]] = [((*loc, "then"), desk.then)] if desk.then else []
    for kind in MOVES:
        here = (*loc, "moves", kind)
        move = getattr(desk.moves, kind)
        contacts += [((*here, "adds", number), contact) for number, contact in enumerate(move.adds)]
        if move.skips:
            yield (*here, "skips"), move.skips
    yield from (((*place, "at"), contact.at) for place, contact in contacts)
