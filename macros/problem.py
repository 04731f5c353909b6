"""One mistake in a source file: where it stands, which rule it breaks, what was found and what is allowed."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake at ``path:line:column`` (both counted from 1), named by the rule that found it."""

    path: Path
    line: int
    column: int
    rule: str
    message: str

    def __str__(self) -> str:
        # A file name may hold bytes that are not UTF-8: show them, never fail on them.
        name = str(self.path).encode("utf-8", "backslashreplace").decode("utf-8")
        return f"{name}:{self.line}:{self.column}: {self.rule}: {self.message}"


class ProblemsFound(Exception):
    """Raised where work cannot go on; carries every problem, not the first alone."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        noun = "problem" if len(self.problems) == 1 else "problems"
        super().__init__("\n".join([*map(str, self.problems), f"{len(self.problems)} {noun} found"]))


def unknown(found: str, allowed: Iterable[str]) -> str:
    """What to say of a name that is not known: the nearest one that is, then all of them."""
    names = list(allowed)
    if not names:
        return f"{short(found)} is not known; none is allowed here"
    near = difflib.get_close_matches(found[:80], names, 1, 0.5)
    hint = f"; did you mean {near[0]!r}?" if near else "."
    return f"{short(found)} is not known{hint} Allowed: {', '.join(names)}"


def short(value: object) -> str:
    """A value as an author would recognise it, cut to fit a line."""
    if isinstance(value, (dict, list)):
        return "a list of keys" if isinstance(value, dict) else f"a list of {len(value)}"
    if value is None:
        return "nothing"
    text = repr(value) if isinstance(value, str) else str(value).lower()
    return text if len(text) <= 60 else text[:57] + "..."
