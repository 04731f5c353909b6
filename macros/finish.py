"""What the generators leave out of a site: a search that works from disk, and a service worker that keeps it all."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from macros import assets

WORKER = "sw.js"
# The index of each generator, and where its script looks for it when the page was opened from disk.
INDEXES = {"search/search_index.json": "search/search_index.js", "search.json": "search.js"}
# Nobody who reads asks for these: what is for machines, for other languages, for paper, or for disk alone.
NOT_KEPT = {".map", ".xml", ".gz", ".txt", ".pdf", ".zip"}
LANGUAGES = "assets/javascripts/lunr/"


def search_from_disk(site: Path) -> None:
    """Write the search index as a script as well: a page on disk may load a script, and may fetch nothing."""
    for index, script in INDEXES.items():
        if (site / index).exists():
            text = (site / index).read_text(encoding="utf-8")
            (site / script).write_text(f"var __index = {text}", encoding="utf-8")


def service_worker(root: Path, site: Path) -> None:
    """Write the worker with the files that it keeps, and with a version that changes when any of them does."""
    names = list(kept(site))
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0".encode() + hashlib.sha256((site / name).read_bytes()).digest())
    head = f"const VERSION={json.dumps(digest.hexdigest()[:16])},FILES={json.dumps(list(map(quote, names)))};\n"
    (site / WORKER).write_text(head + assets.service_worker(root), encoding="utf-8")


def kept(site: Path) -> Iterator[str]:
    """The files that a reader may come to need, in a fixed order."""
    left_out = {WORKER, *INDEXES.values()}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in left_out and path.suffix not in NOT_KEPT and not name.startswith(LANGUAGES):
            yield name
