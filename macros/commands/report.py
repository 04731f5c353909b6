"""`course report SOURCE`: one page with pictures from statements or codes, for those who gather them."""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from macros.report import lists, lrs, source
from macros.report.source import Form, Unreadable
from macros.report.store import Loaded, Store, load, opened

OUT = "dist/report/index.html"


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("report", help="draw a report from statements or codes")
    parser.add_argument("source", help="a file of xAPI statements or of codes, or the address of a record store (LRS)")
    parser.add_argument("--out", default=OUT, metavar="FILE", help=f"where the page goes (default: {OUT})")
    parser.add_argument("--names", action="store_true", help="show each learner, and round nothing")
    parser.add_argument("--user", default=os.environ.get("LRS_USER", ""), help="for an LRS (default: LRS_USER)")
    parser.epilog = "The key of an LRS is read from LRS_KEY in the environment, and from nowhere else."
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Read, count, write one page, and say what was skipped."""
    out = root / options.out
    try:
        with tempfile.TemporaryDirectory() as folder, opened() as store:
            loaded = read(store, root, options, Path(folder) / "statements.jsonl")
            page = write(store, root, loaded, options.names)
    except Unreadable as reason:
        print(f"course report: {reason}", file=sys.stderr)
        return 1
    for line, fault in loaded.faults:
        print(f"{options.source}:{line}: {fault}", file=sys.stderr)
    if loaded.skipped > len(loaded.faults):
        print(f"and {loaded.skipped - len(loaded.faults):,} more like these", file=sys.stderr)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page, encoding="utf-8")
    print(f"Read {loaded.read:,}, skipped {loaded.skipped:,}. Written to {options.out}")
    return 0


def read(store: Store, root: Path, options: argparse.Namespace, between: Path) -> Loaded:
    """Load whatever the source is."""
    if lrs.is_address(options.source):
        lrs.fetch(options.source, options.user, os.environ.get("LRS_KEY", ""), between)
        return load(store, root, between, Form.LINES, options.names)
    path = Path(options.source)
    form = source.form_of(path)
    if form is Form.VALUES and source.array_of(path, between):
        return load(store, root, between, Form.ARRAY, options.names)
    if form is not Form.CODES:
        return load(store, root, path, form, options.names)
    found = lists.Lists(root)
    found.write(path, between)
    loaded = load(store, root, between, Form.LINES, options.names)
    loaded.read += len(found.faults)
    loaded.skipped += len(found.faults)
    loaded.faults = (*loaded.faults, *found.faults)[:20]
    return loaded


def write(store: Store, root: Path, loaded: Loaded, names: bool) -> str:
    """The page's hypertext."""
    from macros.report import page  # noqa: PLC0415 - it takes long to import, and the reading may have failed

    return page.html(store, root, loaded, names)
