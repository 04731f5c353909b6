"""A session judged by all the rules of cmi5 that we can put, in the words of the standard."""

import json
from pathlib import Path

from tests.lms.cmi5 import rules_of_sessions, rules_of_statements, rules_of_systems
from tests.lms.cmi5.known import RULES
from tests.lms.cmi5.session import Json, Session

TEXTS = Path(__file__).parents[1] / "node_modules" / "@cmi5" / "requirements" / "requirements.json"
# Each makes its rules known as it is read.
BOOKS = (rules_of_sessions, rules_of_statements, rules_of_systems)


def texts() -> dict[str, str]:
    """What the standard says, by number."""
    found: dict[str, Json] = json.loads(TEXTS.read_text(encoding="utf-8"))
    return {number: requirement["txt"] for number, requirement in found.items()}


def broken(session: Session) -> dict[str, str]:
    """The requirements that a session does not meet, in the standard's words."""
    words = texts()
    return {number: words[number] for number, rules in RULES.items() if not all(holds(session) for holds in rules)}
