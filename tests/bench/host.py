"""A host as the web has them: it compresses what it sends. And the weight of a page as such a host sends it."""

import functools
import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from tests.server import QuietHandler

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
KINDS = {".html": "page", ".css": "style", ".js": "script", ".woff2": "font", ".svg": "picture", ".png": "picture"}
mimetypes.add_type("font/woff2", ".woff2")


@functools.cache
def packed(path: Path, _changed: int) -> bytes:
    """The bytes that travel."""
    return gzip.compress(path.read_bytes(), 6) if path.suffix in TEXT else path.read_bytes()


class Compressing(QuietHandler):
    """Serves text compressed, whoever asks, over connections that stay open: every browser here can read it."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | None:
        """The answer's head; its body is returned."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = packed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)


@contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """The address of a compressing host while the block runs."""
    handler = functools.partial(Compressing, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def weigh(folder: Path, addresses: list[str]) -> dict[str, tuple[int, int]]:
    """By kind: bytes on disk and bytes on the wire of what a page asked for; ours is counted apart as well."""
    sums: dict[str, list[int]] = {}
    for address in dict.fromkeys(addresses):
        name = unquote(urlsplit(address).path).lstrip("/") or "index.html"
        path = folder / name
        if not path.is_file():
            continue
        sizes = (path.stat().st_size, len(packed(path, path.stat().st_mtime_ns)))
        kind = KINDS.get(path.suffix, "other")
        ours = [f"our {kind}"] if "assets/course/" in name and kind in ("script", "style") else []
        for key in (kind, *ours, "all", *([] if kind == "font" else ["all but fonts"])):
            total = sums.setdefault(key, [0, 0])
            total[0] += sizes[0]
            total[1] += sizes[1]
    return {key: (raw, wire) for key, (raw, wire) in sums.items()}
