"""Cards for playing the bank call as a room: desks, callers with their needs, the three keys, targets."""

from typing import Any

from macros.bank_call.calls import ALL_KEYS, MOVES
from macros.bank_call.model import BankCall
from macros.handouts import COURSE

SHEETS = ("desk-cards", "need-cards", "target-cards")
A_SIDE = 4
# Where the caller goes after each move, for people who play the desks and have no screen to send her on.
ONWARD = {
    "inbox": {"card": "To General.", "mile": "To General.", "number": "Back to you, then to General."},
    "general": {
        "card": "To Personal, without a word.",
        "mile": "To Clubs.",
        "number": "She comes back: send her to Personal.",
        "again": "If she comes from Identity, send her to Complaints.",
    },
    "personal": {"card": "To Clubs.", "mile": "To Clubs.", "number": "To Clubs."},
    "clubs": {"card": "To Identity.", "mile": "To Identity.", "number": "To General, who tries Identity."},
    "identity": {"card": "To General.", "mile": "To Complaints.", "number": "To General."},
    "complaints": {"card": "The round ends.", "mile": "The round ends.", "number": "Back to you, and the round ends."},
}
MEANS = {
    "understood": "Somebody knows what the caller needs.",
    "papers": "The bank takes the papers that the caller has.",
    "decision": "Somebody may say yes or no.",
}


def extras(quiz: BankCall, sheet: str) -> dict[str, Any]:
    """What a sheet's template needs beside the rules."""
    shown: list[Any] = [] if sheet == "target-cards" else list(quiz.calls.desks)
    if sheet == "need-cards":
        shown = [*quiz.weeks.callers, *keys(quiz)]
    sides = [shown[at : at + A_SIDE] for at in range(0, len(shown), A_SIDE)]
    return {"course": COURSE, "sheet": sheet, "sides": sides, "MOVES": MOVES, "KEYS": ALL_KEYS, "ONWARD": ONWARD}


def keys(quiz: BankCall) -> list[dict[str, Any]]:
    """The keys, each with the desks at which an extra mile finds it."""
    return [
        {
            "name": name,
            "means": MEANS[key],
            "desks": [desk.name for desk in quiz.calls.desks if desk.moves.mile.finds == key],
        }
        for key, name in ALL_KEYS.items()
    ]
