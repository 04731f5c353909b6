"""Rules of cmi5, each under the number that `@cmi5/requirements` gives it, and the judgement of a session by all of them."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.lms.cmi5.session import Json, Session

TEXTS = Path(__file__).parents[1] / "node_modules" / "@cmi5" / "requirements" / "requirements.json"
Holds = Callable[[Session], bool]
HoldsOfOne = Callable[[Session, Json], bool]
RULES: dict[str, list[Holds]] = {}


def of_session(*numbers: str) -> Callable[[Holds], Holds]:
    """A rule that a session keeps or breaks as a whole."""

    def known(holds: Holds) -> Holds:
        for number in numbers:
            RULES.setdefault(number, []).append(holds)
        return holds

    return known


def of_statements(*numbers: str, verbs: tuple[str, ...] = ()) -> Callable[[HoldsOfOne], HoldsOfOne]:
    """A rule that each statement keeps or breaks; with verbs, each that speaks for the unit with one of them."""

    def known(holds: HoldsOfOne) -> HoldsOfOne:
        of_session(*numbers)(
            lambda session: all(holds(session, one) for one in (session.said(*verbs) if verbs else session.statements))
        )
        return holds

    return known


def texts() -> dict[str, str]:
    """What the standard says, by number."""
    found: dict[str, Json] = json.loads(TEXTS.read_text(encoding="utf-8"))
    return {number: requirement["txt"] for number, requirement in found.items()}


def broken(session: Session) -> dict[str, str]:
    """The requirements that a session does not meet, in the standard's words."""
    words = texts()
    return {number: words[number] for number, rules in RULES.items() if not all(holds(session) for holds in rules)}
