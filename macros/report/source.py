"""Where statements come from: the form of a file, and how the engine reads that form bit by bit."""

import json
import mmap
import shutil
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
    if text[0] == "[":
        return Form.ARRAY
    # The first line may be broken, and the last object of a laid-out page may stand on a line of its own.
    whole = list(map(_is_object, text.splitlines()[:LINES_SEEN]))
    if whole[0] or sum(whole) > 1:
        return Form.LINES
    return Form.VALUES if text[0] == "{" else Form.CODES


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def array_of(path: Path, into: Path) -> bool:
    """A store's whole answer on one large page would have to be read at once: its array is taken out and read bit by
    bit. False where there are several pages, or where the page is small."""
    if path.stat().st_size < LONGEST:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        key = b'"statements"'
        at = text.find(key)
        start, end = text.find(b"[", at), text.rfind(b"]")
        if at < 0 or not at < start < end or text.find(key, at + 1) >= 0:
            return False
        file.seek(start)
        with into.open("wb") as out:
            shutil.copyfileobj(file, out)
            out.truncate(end + 1 - start)
    return True


def rows(form: Form, path: Path) -> str:
    """The query for the numbered raw values of a file; the number is that of the line where there are lines."""
    name = str(path).replace("'", "''")
    if form is Form.LINES:
        plain = "delim='\\x1f', quote='', escape='', header=false, auto_detect=false, strict_mode=false"
        kept = f"max_line_size={LONGEST}, store_rejects=true"
        read = f"read_csv('{name}', columns={{'raw': 'VARCHAR'}}, {plain}, {kept})"
        return f"SELECT row_number() OVER () AS n, ltrim(raw, chr(65279)) AS raw FROM {read}"  # noqa: S608
    laid = "array" if form is Form.ARRAY else "unstructured"
    size = LONGEST if form is Form.ARRAY else 4 * LONGEST
    read = f"read_json_objects('{name}', format='{laid}', maximum_object_size={size})"
    return f"SELECT row_number() OVER () AS n, json::VARCHAR AS raw FROM {read}"  # noqa: S608
