"""The two built sites that the tests read: one by MkDocs, one by Zensical, built again only when a source changed."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from macros.lms import learners_site

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {"mkdocs": "site", "zensical": "site-zensical"}
SOURCES = ("docs", "quizzes", "macros", "overrides", "mkdocs.yml", "pyproject.toml", "package-lock.json", "uv.lock")
# Not .cache: Zensical empties that.
BUILT = ROOT / ".built"
GENERATED = ROOT / "overrides" / "theme" / "assets" / "course"


def ready(engine: str) -> Path:
    """The folder of a site that agrees with its sources. Two test workers may ask at once: one builds."""
    return once(engine, ROOT / FOLDERS[engine], lambda folder: build(engine, folder.name))


def learners() -> Path:
    """The folder of the pages that full packages hold, as they agree with their sources."""
    return once("package", BUILT / "package-site", build_learners)


def once(name: str, folder: Path, work: Callable[[Path], None]) -> Path:
    """Build into the folder, unless it was done from these very sources."""
    memory = BUILT / name
    BUILT.mkdir(exist_ok=True)
    # One lock for all: they share the bundled assets.
    with (BUILT / "building").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        now = fingerprint()
        if not (folder / "index.html").exists() or not memory.exists() or memory.read_text() != now:
            work(folder)
            memory.write_text(fingerprint())
    return folder


def build_learners(folder: Path) -> None:
    """As `make package` does."""
    if learners_site.write(ROOT, folder):
        raise SystemExit("the pages for packages could not be built, as told above")


def build(engine: str, folder: str, **variables: str) -> None:
    """Run the same command as `make build`; its words are the error when it fails."""
    command = [sys.executable, "-m", "macros", "build", "--strict", "--engine", engine, "--site-dir", folder]
    environment = {**os.environ, **variables}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{engine} could not build the site:\n{done.stdout}{done.stderr}")


def fingerprint() -> str:
    """Changes with every byte that a site is made from."""
    digest = hashlib.sha256()
    for path in files():
        digest.update(f"{path}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def files() -> Iterator[Path]:
    """Every source file, in a fixed order."""
    for name in SOURCES:
        source = ROOT / name
        for path in sorted(source.rglob("*")) if source.is_dir() else [source]:
            if path.is_file() and "__pycache__" not in path.parts and GENERATED not in path.parents:
                yield path


def pages(folder: Path) -> list[str]:
    """The address of every page of a built site, relative to its root."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))


if __name__ == "__main__":
    for name in FOLDERS:
        print(f"The site by {name}: {ready(name).name}/", flush=True)
