"""`course offline`: the course as one zip, which runs by double-click from a folder, without a server."""

import argparse
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

from macros import archive, finish
from macros.commands import build, check

NAME = "internal-customer-course"
FOLDER = Path("dist") / "offline"
# A host alone has a use for these.
FOR_HOSTS = ("404.html", "manifest.webmanifest", "sitemap.xml", "sitemap.xml.gz", finish.WORKER, *finish.INDEXES)
README = """No such thing as an internal customer?
An interactive course. It runs from this folder and needs no internet.

1. Unpack the zip first, if you have not. Inside the zip the pages cannot find each other.
2. Open index.html with a double-click. It opens in your browser.
3. Keep the files together. You can move or copy the folder as a whole.

Your answers stay in your browser, for this folder. If you move the folder, or want to be safe, open "Your progress"
and save a copy. You can load that copy again later, on another computer too.

Nothing is sent anywhere. Text and pictures: CC BY 4.0. Code: MIT. The letters have licences of their own, which lie
beside them in assets/course.
"""


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("offline", help="build a zip that runs from a folder on disk")
    parser.add_argument("--engine", choices=("mkdocs", "zensical"), default="mkdocs")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Check, build, leave out what only a host needs, and pack."""
    if check.report(root) or write(root, site := root / FOLDER / NAME, options.engine):
        return 1
    packed = pack(site, int(build.environment(root, "")["SOURCE_DATE_EPOCH"]))
    print(f"Packed {packed.relative_to(root)} ({packed.stat().st_size / 1e6:.1f} MB)")
    return 0


def write(root: Path, site: Path, engine: str) -> int:
    """Build the folder that the zip holds."""
    if build.generate(root, site, engine, strict=True, built_for="folder"):
        return 1
    strip(site)
    (site / "README.txt").write_text(README, encoding="utf-8")
    return 0


def strip(site: Path, kept: Collection[str] = ()) -> None:
    """Remove what nobody needs who has the pages from no host; `kept` names what is asked for all the same."""
    for name in set(FOR_HOSTS) - set(kept):
        (site / name).unlink(missing_ok=True)
    for path in site.rglob("*.map"):
        path.unlink()
    shutil.rmtree(site / finish.LANGUAGES, ignore_errors=True)


def pack(site: Path, moment: int) -> Path:
    """Zip the folder as it is, so that it unpacks into one folder."""
    target = site.with_name(f"{site.name}.zip")
    archive.write(target, archive.files_of(site, f"{site.name}/"), moment)
    return target
