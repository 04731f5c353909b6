"""`course package`: the course as packages that a learning system takes in, into `dist/packages/`."""

import argparse
import os
from pathlib import Path
from typing import Any

from macros import assets
from macros.commands import check
from macros.lms import learners_site, packages
from macros.lms.description import WHOLE, Part, parts

SITE = Path(".built") / "learners"
NO_ADDRESS = (
    "No thin packages, cmi5.xml or cartridges: they lead to the hosted course, and nobody has said where it is.\n"
    "Set its address and try again: SITE_URL=https://example.org/course/ make package"
)


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("package", help="build packages for a learning system")
    parser.add_argument("--part", default=WHOLE, help="whole (as without it), short, or a module such as front-desk")
    parser.add_argument("--thin-only", action="store_true", help="leave out the packages that hold the pages")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Check, build the pages of learners, and write every package of one part."""
    known = parts(root)
    if options.part not in known:
        print(f"No part is named {options.part!r}. There are: {', '.join(known)}")
        return 1
    if check.report(root):
        return 1
    return write(root, known[options.part], root / packages.FOLDER, options.thin_only)


def write(root: Path, part: Part, folder: Path, thin_only: bool = False) -> int:
    """Write the packages and tell the size of each."""
    assets.build(root)
    hosted = address(os.environ.get("SITE_URL", ""))
    made = list(packages.asked(root, part))
    if not thin_only:
        if learners_site.write(root, root / SITE):
            return 1
        made += list(packages.full(root, part, root / SITE))
    if hosted:
        made += [*packages.thin(root, part, hosted), *packages.linked(part, hosted)]
    else:
        print(NO_ADDRESS)
    for package in made:
        target = packages.write(folder, package)
        print(f"Packed {target.relative_to(root)} ({target.stat().st_size / 1000:,.0f} kB)")
    return 0


def address(given: str) -> str:
    """Where the course is hosted, with a slash at its end; nothing where nobody says so."""
    return f"{given.rstrip('/')}/" if given else ""
