"""The small language of ``if``: terms joined by ``and``; a term tests a meter or a flag."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
METER_TERM = re.compile(rf"({ID})\s*(>=|<=)\s*(\d+)")
FLAG_TERM = re.compile(rf"(not\s+)?({ID}(?:\.{ID})?)")
ALLOWED = "terms joined by 'and': 'trust >= 7', 'marbles <= 0', 'flag', 'not flag', 'other-quiz.flag'"


@dataclass(frozen=True)
class Term:
    """``trust >= 7`` is Term("trust", ">=", 7); ``promise`` is Term("promise", "is", 1); with ``not``, 0."""

    name: str
    test: str
    value: int


@dataclass(frozen=True)
class Condition:
    """Every term must hold; no terms at all always hold."""

    source: str
    terms: tuple[Term, ...]

    @property
    def flags(self) -> frozenset[str]:
        return frozenset(term.name for term in self.terms if term.test == "is")

    @property
    def meters(self) -> frozenset[str]:
        return frozenset(term.name for term in self.terms if term.test != "is")

    def holds(self, meters: dict[str, int], flags: frozenset[str]) -> bool:
        return all(_term_holds(term, meters, flags) for term in self.terms)


def _term_holds(term: Term, meters: dict[str, int], flags: frozenset[str]) -> bool:
    if term.test == "is":
        return (term.name in flags) == bool(term.value)
    # A rule reports meters that do not exist; until then they count as 0.
    value = meters.get(term.name, 0)
    return value >= term.value if term.test == ">=" else value <= term.value


def _parse_term(text: str) -> Term:
    if found := METER_TERM.fullmatch(text):
        return Term(found[1], found[2], int(found[3]))
    if found := FLAG_TERM.fullmatch(text):
        return Term(found[2], "is", 0 if found[1] else 1)
    raise ValueError(f"{text!r} is not a term; allowed are {ALLOWED}")


def parse(source: object) -> Condition:
    """Read a condition. Raises ValueError with what was found and what is allowed."""
    if isinstance(source, Condition):
        return source
    if not isinstance(source, str) or not source.strip():
        raise ValueError(f"a condition is text: {ALLOWED}")
    terms = tuple(_parse_term(part.strip()) for part in re.split(r"\s+and\s+", source.strip()))
    return Condition(" and ".join(_canonical(term) for term in terms), terms)


def _canonical(term: Term) -> str:
    if term.test == "is":
        return term.name if term.value else f"not {term.name}"
    return f"{term.name} {term.test} {term.value}"


Rule = Annotated[
    Condition,
    PlainValidator(parse),
    PlainSerializer(lambda condition: condition.source),
    WithJsonSchema({"type": "string", "description": f"A condition: {ALLOWED}"}),
]
