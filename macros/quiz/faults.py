"""What the model refuses, said in plain words: where it stands, what was found and what is allowed."""

import re
from collections.abc import Callable
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.problem import Problem, short, unknown
from macros.quiz.condition import ID
from macros.quiz.model import Loc
from macros.quiz.source import Source

Kinds = dict[str, type[BaseModel]]
PATTERNS = {
    f"^{ID}$": "must be lower-case words joined by hyphens, such as 'ask-first'",
    r"^(H|P|T|D|S1-|S2-)[0-9]{1,2}$": "must be a claim of the map, such as 'H4' or 'S1-12'",
    r"^[A-Z][A-Z0-9]{0,3}$": "must be one to four capital letters or digits, such as 'M1'",
}
TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list (lines that start with '- ')",
    "dict_type": "keys with values (lines such as 'trust: 1')",
    "model_type": "keys with values (lines such as 'id: door')",
}
SAYINGS: dict[str, Callable[[dict[str, Any]], str]] = {
    "string_pattern_mismatch": lambda more: PATTERNS.get(more["pattern"], f"must fit {more['pattern']}"),
    "string_too_short": lambda more: "must not be empty",
    "string_too_long": lambda more: f"must have at most {more['max_length']} characters",
    "too_short": lambda more: f"must have at least {more['min_length']} {_entries(more['min_length'])}",
    "too_long": lambda more: f"must have at most {more['max_length']} {_entries(more['max_length'])}",
    "greater_than_equal": lambda more: f"must be {more['ge']} or more",
    "less_than_equal": lambda more: f"must be {more['le']} or less",
    "value_error": lambda more: str(more["error"]),
}


def faults(source: Source, error: ValidationError, kinds: Kinds) -> list[Problem]:
    """One problem for each place that the model refuses."""
    refused: dict[Loc, list[ErrorDetails]] = {}
    for detail in error.errors():
        refused.setdefault(_loc(source, detail, kinds), []).append(detail)
    return [_problem(source, loc, refused[loc], kinds) for loc in refused if not _covered(loc, refused)]


def _covered(loc: Loc, refused: dict[Loc, list[ErrorDetails]]) -> bool:
    """A value that may be text or a list is refused twice where something inside the list is at fault."""
    deeper = any(len(other) > len(loc) and other[: len(loc)] == loc for other in refused)
    return deeper and all(detail["type"] in TYPES for detail in refused[loc])


def _loc(source: Source, detail: ErrorDetails, kinds: Kinds) -> Loc:
    """Pydantic puts names of union members into its locations; keep the steps that the file has."""
    steps = list(detail["loc"])
    if steps and steps[0] in kinds and not detail["type"].startswith("union_tag"):
        steps = steps[1:]
    place, kept = source.place, []
    for step in steps:
        if step in place.inside:
            place = place.inside[step]
            kept.append(step)
    if detail["type"] == "missing":
        kept.append(steps[-1])
    return tuple(kept)


def _problem(source: Source, loc: Loc, details: list[ErrorDetails], kinds: Kinds) -> Problem:
    kind = details[0]["type"]
    if kind.startswith("union_tag"):
        found = source.data.get("kind")
        said = unknown(str(found), kinds) if found is not None else f"'kind' is missing. Allowed: {', '.join(kinds)}"
        return source.problem(("kind",), "unknown-kind", said)
    if kind == "extra_forbidden":
        return source.problem(loc, "unknown-key", unknown(str(loc[-1]), _allowed(source, loc[:-1], kinds)))
    if kind == "missing":
        return source.problem(loc[:-1], "missing-key", f"the key '{loc[-1]}' is missing")
    if kind == "literal_error":
        return source.problem(loc, "unknown-word", _unknown_word(details[0]))
    return source.problem(loc, "wrong-type", f"{_saying(details)}; found {short(details[0]['input'])}")


def _unknown_word(detail: ErrorDetails) -> str:
    allowed = re.findall(r"'([^']+)'", str(detail["ctx"]["expected"]))
    return unknown(str(detail["input"]), allowed)


def _saying(details: list[ErrorDetails]) -> str:
    told = [detail for detail in details if detail["type"] in SAYINGS]
    if told:
        return SAYINGS[told[0]["type"]](told[0].get("ctx", {}))
    names = list(dict.fromkeys(TYPES.get(detail["type"], detail["msg"].lower()) for detail in details))
    return f"must be {' or '.join(names)}"


def _entries(count: int) -> str:
    return "entry" if count == 1 else "entries"


def _allowed(source: Source, loc: Loc, kinds: Kinds) -> list[str]:
    """The keys that the model allows at a place, found by walking it beside the data."""
    model = kinds.get(str(source.data.get("kind"))) if isinstance(source.data, dict) else None
    for step in loc:
        if isinstance(step, str) and model is not None:
            model = _inner(model, step)
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _inner(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return next((kind for kind in _types(field.annotation) if issubclass(kind, BaseModel)), None)
    return None


def _types(annotation: Any) -> list[type]:
    parts = get_args(annotation)
    if parts:
        return [kind for part in parts for kind in _types(part)]
    return [annotation] if isinstance(annotation, type) else []
