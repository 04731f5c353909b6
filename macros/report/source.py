"""Where statements come from: the form of a file, and how the engine reads that form bit by bit."""

import json
from enum import Enum
from pathlib import Path

# Enough to see what a file is.
GLANCE = 65_536
LINES_SEEN = 20
# A page of an LRS may stand on one line.
LONGEST = 4_000_000


class Form(Enum):
    """How a file holds its statements."""

    LINES = "one JSON value a line"
    ARRAY = "one JSON array"
    VALUES = "JSON values one after another"
    CODES = "text with codes"


class Unreadable(Exception):
    """A source that cannot be read at all; its text says why, in words."""


def form_of(path: Path) -> Form:
    """Looks at the beginning of a file."""
    try:
        with path.open("rb") as file:
            glance = file.read(GLANCE)
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}") from None
    if glance[:2] in (b"PK", b"\x1f\x8b"):
        raise Unreadable(f"{path} is compressed: unpack it first")
    text = glance.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if not text:
        raise Unreadable(f"{path} is empty")
    if any(map(_is_object, text.splitlines()[:LINES_SEEN])):
        return Form.LINES
    if text[0] == "[":
        return Form.ARRAY
    return Form.VALUES if text[0] == "{" else Form.CODES


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def rows(form: Form, path: Path) -> str:
    """The query for the numbered raw values of a file; the number is that of the line where there are lines."""
    name = str(path).replace("'", "''")
    if form is Form.LINES:
        plain = "delim='\\x1f', quote='', escape='', header=false, auto_detect=false, strict_mode=false"
        kept = f"max_line_size={LONGEST}, store_rejects=true"
        read = f"read_csv('{name}', columns={{'raw': 'VARCHAR'}}, {plain}, {kept})"
        return f"SELECT row_number() OVER () AS n, ltrim(raw, chr(65279)) AS raw FROM {read}"  # noqa: S608
    laid = "array" if form is Form.ARRAY else "unstructured"
    size = LONGEST if form is Form.ARRAY else 16 * LONGEST
    read = f"read_json_objects('{name}', format='{laid}', maximum_object_size={size})"
    return f"SELECT row_number() OVER () AS n, json::VARCHAR AS raw FROM {read}"  # noqa: S608
