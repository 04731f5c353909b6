"""A quiz file as plain values that know where they stand; safe to read whatever the file holds."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.problem import Problem, ProblemsFound, short
from macros.quiz.model import Loc

MAX_BYTES = 200_000
# The parser is driven event by event: building nodes recursively overflows the stack of the C library.
MAX_DEPTH = 12
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
INT = re.compile(r"[-+]?[0-9]{1,18}")
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass
class Place:
    """Where a value stands (for a value under a key: the key), and the places of what it holds."""

    line: int
    column: int
    inside: dict[str | int, "Place"] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """A parsed file: plain values in ``data``, and where each of them stands."""

    path: Path
    data: Any
    place: Place

    def at(self, loc: Loc) -> tuple[int, int]:
        """Line and column (from 1) of the value at ``loc``, or of its nearest parent that exists."""
        place = self.place
        for step in loc:
            if step not in place.inside:
                break
            place = place.inside[step]
        return place.line, place.column

    def problem(self, loc: Loc, rule: str, message: str) -> Problem:
        return Problem(self.path, *self.at(loc), rule, message)


def read(path: Path) -> Source:
    """Read one file. Raises ProblemsFound: unreadable, too large, not UTF-8, not YAML, anchors, duplicate keys."""
    return parse(path, read_text(path))


def read_text(path: Path, most: int = MAX_BYTES) -> str:
    """The text of a file. Raises ProblemsFound where it cannot be had."""
    if path.is_dir():
        raise stop(path, 1, 1, "unreadable", "this is a folder; a file is needed here")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise stop(path, 1, 1, "unreadable", f"{(error.strerror or 'cannot be read').lower()}") from None
    if len(raw) > most:
        raise stop(path, 1, 1, "too-large", f"{len(raw):,} bytes; allowed are {most:,}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        message = f"byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        raise stop(path, line, column, "encoding", message) from None


def parse(path: Path, text: str) -> Source:
    """Values and places of a YAML text. Raises ProblemsFound with every fault of its form."""
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except yaml.reader.ReaderError as error:
        found = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "\0")
        line, column = _line_of(text, chr(found))
        message = f"character U+{found:04X} is not allowed in a text file"
        raise stop(path, line, column, "not-yaml", message) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise stop(path, line, column, "not-yaml", _explain(error, text, line)) from None
    except RecursionError:
        raise stop(path, 1, 1, "not-yaml", builder.too_deep) from None
    if builder.problems:
        raise ProblemsFound(builder.problems)
    if builder.place is None or builder.data is None:
        raise stop(path, 1, 1, "empty", "the file is empty; a quiz starts with 'kind:' and 'id:'")
    return Source(path, builder.data, builder.place)


def stop(path: Path, line: int, column: int, rule: str, message: str) -> ProblemsFound:
    return ProblemsFound([Problem(path, line, column, rule, message)])


def _line_of(text: str, character: str) -> tuple[int, int]:
    before = text[: max(text.find(character), 0)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _explain(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    lines = text.split("\n")
    if any("\t" in near[: len(near) - len(near.lstrip())] for near in lines[max(line - 2, 0) : line]):
        return "a tab stands here; indent with spaces"
    problem = re.sub(r"\s+", " ", error.problem or "cannot be read")
    if "alias" in problem or "anchor" in problem:
        return f"{problem}; anchors and aliases are not allowed, write the text out"
    return f"{problem}; is a quote or a colon missing, or the indent uneven?"


class _Builder:
    """Takes the parser's events one by one; keeps values, places and the faults of the form."""

    too_deep = f"lists or keys are nested too deep; allowed are {MAX_DEPTH} levels"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data: Any = None
        self.place: Place | None = None
        self.problems: list[Problem] = []
        self.open: list[tuple[Any, Place]] = []
        self.keys: list[tuple[str, Any] | None] = []

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._start(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.open.pop()
            self.keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._fault(event, "anchor", f"'*{event.anchor}' repeats an anchor; write the text out")
            raise ProblemsFound(self.problems)
        elif isinstance(event, yaml.DocumentStartEvent) and self.place:
            raise self._end(event, "a second '---' starts another document; a file holds one")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check(event)
        if self.open and isinstance(self.open[-1][0], dict) and self.keys[-1] is None:
            self._key(event)
        else:
            self._add(_value(event), event)

    def _start(self, event: Any) -> None:
        self._check(event)
        if len(self.open) >= MAX_DEPTH:
            raise self._end(event, self.too_deep)
        if self.open and isinstance(self.open[-1][0], dict) and self.keys[-1] is None:
            raise self._end(event, "a key must be a word, found a list; is a quote missing around '{' or '['?")
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.open.append((value, self._add(value, event)))
        self.keys.append(None)

    def _key(self, event: yaml.ScalarEvent) -> None:
        inside = self.open[-1][1].inside
        if event.value in inside:
            message = f"{short(event.value)} stands already in line {inside[event.value].line}; write each key once"
            self._fault(event, "duplicate-key", message)
        self.keys[-1] = (event.value, event.start_mark)

    def _add(self, value: Any, event: Any) -> Place:
        mark = event.start_mark
        if not self.open:
            self.data, self.place = value, Place(mark.line + 1, mark.column + 1)
            return self.place
        holder, parent = self.open[-1]
        if isinstance(holder, list):
            place = parent.inside[len(holder)] = Place(mark.line + 1, mark.column + 1)
            holder.append(value)
            return place
        key = self.keys[-1]
        assert key is not None
        place = parent.inside[key[0]] = Place(key[1].line + 1, key[1].column + 1)
        holder[key[0]] = value
        self.keys[-1] = None
        return place

    def _check(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, "anchor", f"'&{event.anchor}' is an anchor; write the text out where it is needed")
        if event.tag and event.tag != "!":
            self._fault(event, "not-yaml", f"the tag {short(event.tag)} is not allowed; write plain text or numbers")

    def _fault(self, event: Any, rule: str, message: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, rule, message))

    def _end(self, event: Any, message: str) -> ProblemsFound:
        self._fault(event, "not-yaml", message)
        return ProblemsFound(self.problems)


def _value(event: yaml.ScalarEvent) -> Any:
    """Numbers, true, false and nothing; all else is text. Dates and 'yes' stay text: a quiz has none."""
    text: str = event.value
    if event.style:
        return text
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    return int(text) if INT.fullmatch(text) else text


def entries(source: Source) -> list[tuple[Loc, Any]]:
    """Every value that holds no other, with its location, in the order of the file."""
    found: list[tuple[Loc, Any]] = []
    _collect((), source.data, found)
    return found


def _collect(loc: Loc, value: Any, found: list[tuple[Loc, Any]]) -> None:
    """One list for all: handing each value up from generator to generator took a tenth of a check."""
    if not isinstance(value, (dict, list)):
        found.append((loc, value))
        return
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        _collect((*loc, step), inner, found)
