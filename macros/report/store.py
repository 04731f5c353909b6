"""Statements in the engine's own tables, on disk while there are many: read once, each counted once."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.report import profile
from macros.report.source import Form, Unreadable, rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

INSTALL = (
    "The report needs the package duckdb, which is not installed here:"
    " `.venv/bin/uv sync --inexact --group report` does so (or `pip install duckdb`)."
)
# Beside it stand Python and what the engine does not count; all of it has to fit into 1 GB.
MEMORY = "400MB"
COLUMNS = (
    "n BIGINT, sid UHUGEINT, who UBIGINT, name VARCHAR, ms BIGINT, verb VARCHAR, target UHUGEINT, quiz VARCHAR,"
    " line VARCHAR, response VARCHAR, success BOOLEAN, path VARCHAR, ending VARCHAR, record VARCHAR,"
    " progress DOUBLE, ours BOOLEAN, fault VARCHAR"
)
LOAD = Path(__file__).with_name("load.sql")
TOLD = 20
SOME = 5000


@dataclass
class Loaded:
    """What was read: ``faults`` are the first of those skipped, with the line of each."""

    read: int = 0
    skipped: int = 0
    twice: int = 0
    voided: int = 0
    foreign: int = 0
    faults: tuple[tuple[int, str], ...] = ()


class Store:
    """The tables and what is asked of them."""

    def __init__(self, connection: "DuckDBPyConnection") -> None:
        self.connection = connection

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows of an answer; queries are written so that these are few."""
        return self.connection.execute(query, list(values)).fetchall()

    def each(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of an answer that may be long, some at a time."""
        cursor = self.connection.cursor().execute(query, list(values))
        while rows := cursor.fetchmany(SOME):
            yield from rows

    def one(self, query: str) -> Any:
        """The only value of an answer."""
        return self.ask(query)[0][0]


@contextmanager
def opened() -> Iterator[Store]:
    """An empty store in a folder that goes away with it."""
    try:
        import duckdb  # noqa: PLC0415 - only the report needs it
    except ImportError:
        raise Unreadable(INSTALL) from None
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": folder,
            "threads": min(2, os.cpu_count() or 1),
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        with duckdb.connect(str(Path(folder) / "store.db"), config=settings) as connection:
            connection.execute(f"CREATE TABLE events ({COLUMNS})")
            yield Store(connection)


def load(store: Store, root: Path, path: Path, form: Form, names: bool = False) -> Loaded:
    """Read a source, then leave out what is broken, doubled, voided, or of another course."""
    words = {
        "$ROWS": rows(form, path),
        "$BASE": profile.base(root),
        "$VERBS": profile.VERBS,
        "$PROGRESS": profile.PROGRESS,
        "$NAMES": str(names).lower(),
    }
    query = LOAD.read_text(encoding="utf-8")
    for name, word in words.items():
        query = query.replace(name, word)
    import duckdb  # noqa: PLC0415 - as above

    try:
        store.connection.execute(query)
    except duckdb.Error as error:
        raise Unreadable(f"{path} cannot be read to its end: {str(error).splitlines()[0]}") from None
    return _sift(store, form)


def _sift(store: Store, form: Form) -> Loaded:
    loaded = Loaded(read=store.one("SELECT count(*) FROM events"))
    rejected = store.ask("SELECT line, error_message FROM reject_errors") if form is Form.LINES else []
    loaded.faults = tuple(_faults(store, rejected))
    loaded.read += len(rejected)
    loaded.skipped = len(rejected) + _drop(store, "fault IS NOT NULL")
    loaded.foreign = _drop(store, "NOT ours AND target IS NULL")
    store.connection.execute(
        "CREATE TABLE doubled AS SELECT sid, min(rowid) AS kept FROM events"
        " GROUP BY sid HAVING sid IS NOT NULL AND count(*) > 1"
    )
    others = "SELECT e.rowid FROM events e JOIN doubled d ON e.sid = d.sid AND e.rowid <> d.kept"
    loaded.twice = _drop(store, f"rowid IN ({others})")
    loaded.voided = _drop(store, "target IS NULL AND sid IN (SELECT target FROM events WHERE target IS NOT NULL)")
    _drop(store, "target IS NOT NULL")
    return loaded


def _drop(store: Store, which: str) -> int:
    return int(store.one(f"DELETE FROM events WHERE {which}"))  # noqa: S608 - our own words


def _faults(store: Store, rejected: list[tuple[Any, ...]]) -> Iterator[tuple[int, str]]:
    """The first faults in the order of their lines. The engine does not number lines that it could not read at all."""
    unread = sorted(line for line, _ in rejected)
    found = []
    for n, fault in store.ask("SELECT n, fault FROM events WHERE fault IS NOT NULL ORDER BY n LIMIT ?", TOLD):
        line = n
        for other in unread:
            line += other <= line
        found.append((line, fault))
    found += [(line, f"this line cannot be read: {message.splitlines()[0]}") for line, message in rejected]
    yield from sorted(found)[:TOLD]
