"""Which scripts, styles, letters and pictures of a built site its pages ask for. A package needs no others."""

import re
from pathlib import Path

# A licence lies beside its letters, and nobody asks for it.
KINDS = {".js", ".css", ".woff2", ".svg", ".png", ".webp", ".jpg"}
NAME = re.compile(r"[\w.@-]+\.(?:js|css|woff2|svg|png|webp|jpg)\b")


def remove_the_rest(site: Path, wanted: tuple[str, ...]) -> list[str]:
    """Removes every file of those kinds that no page names, nor a file that a page names; tells which.

    ``wanted`` are names that stay in any case. A name counts wherever it stands, since some scripts ask for others.
    """
    files = sorted(path for path in site.rglob("*") if path.suffix in KINDS)
    kept = {path for path in files if path.name in wanted}
    open_ends = [*site.rglob("*.html"), *kept]
    while open_ends:
        named = _names(open_ends.pop())
        found = [path for path in files if path.name in named and path not in kept]
        kept.update(found)
        open_ends += [path for path in found if path.suffix in (".js", ".css", ".svg")]
    gone = [path for path in files if path not in kept]
    for path in gone:
        path.unlink()
    return [path.relative_to(site).as_posix() for path in gone]


def _names(path: Path) -> set[str]:
    return set(NAME.findall(path.read_text(encoding="utf-8")))
