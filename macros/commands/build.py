"""`course build`: check, bundle, then let one of the two generators write the site."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros import CHECKED, assets, finish
from macros.commands import check
from macros.lms import launcher


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("build", help="check, then build the site")
    parser.add_argument("--engine", choices=("mkdocs", "zensical"), default="mkdocs")
    parser.add_argument("--site-dir", default="site", help="a folder inside the course's (default: site)")
    parser.add_argument("--strict", action="store_true", help="fail on a generator's warnings too")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Stop at problems; else build and say where the site stands."""
    if check.report(root):
        return 1
    return generate(root, root / options.site_dir, options.engine, options.strict)


def generate(root: Path, site: Path, engine: str, strict: bool = False, built_for: str = "host") -> int:
    """Let a generator write the site, and add what it leaves out."""
    empty(root, site)
    assets.build(root)
    command = [*generator(root, engine), *(["--strict"] if strict else [])]
    variables = environment(root, str(site.relative_to(root))) | {"BUILT_FOR": built_for}
    if subprocess.run(command, cwd=root, env=variables, check=False).returncode:
        print(f"{engine} could not build the site")
        return 1
    if built_for == "host":
        launcher.publish(root, site)
    finish.search_from_disk(site)
    finish.service_worker(root, site)
    print(f"Built {site.relative_to(root)}/")
    return 0


def generator(root: Path, engine: str) -> list[str]:
    """The command line of a generator; Zensical has an environment of its own."""
    if engine == "mkdocs":
        return [sys.executable, "-m", "mkdocs", "build"]
    program = root / ".venv-zensical" / "bin" / "zensical"
    if not program.exists():
        sys.exit("Zensical is not set up: `make build ENGINE=zensical` does so.")
    return [str(program), "build", "--clean"]


def environment(root: Path, site_dir: str) -> dict[str, str]:
    """The caller's variables, with those that mkdocs.yml reads and a date that two builds share."""
    ours = {"SITE_DIR": site_dir, "NO_MKDOCS_2_WARNING": "true", CHECKED: "yes"}
    return {"SOURCE_DATE_EPOCH": last_change(root)} | dict(os.environ) | ours


def last_change(root: Path) -> str:
    """When the newest commit was made: the same for each build of the same sources."""
    log = ["git", "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(log, cwd=root, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        answer = ""
    return answer or "0"


def empty(root: Path, site: Path) -> None:
    """Remove the last build: a page that is gone must not live on. Nothing but a built site is ever removed, so a
    folder of anything else is refused: the generators would clear it themselves."""
    inside = site.resolve().is_relative_to(root.resolve()) and site.resolve() != root.resolve()
    if not inside:
        sys.exit(f"The site's folder must stand inside the course's: {site}")
    if (site / "index.html").exists() and (site / "assets" / "course").is_dir():
        shutil.rmtree(site)
    elif site.exists() and not (site.is_dir() and next(site.iterdir(), None) is None):
        sys.exit(f"This is no site that was built here, so nothing in it is removed; name another folder: {site}")
