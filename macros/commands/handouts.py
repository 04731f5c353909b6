"""`course handouts`: the handouts of a built site as PDF files, in A4 and Letter."""

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from macros.commands.build import last_change
from macros.handouts import FOLDER, press, shelf

NO_SITE = "There is no site in {site}/ with handouts: `make handouts` builds it first."
NO_LIBRARY = "Printing needs the package Playwright: `make handouts` sets it up."
NO_BROWSER = (
    "Printing needs a browser, and none was found: install Chromium from your system's packages, or run"
    " `.venv/bin/playwright install chromium`. The pages in {site}/ print from any browser of yours as well."
)


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("handouts", help="print the handouts of a built site as PDF")
    parser.add_argument("--site-dir", default="site", help="where the built site stands (default: site)")
    parser.add_argument("--into", default="dist/handouts", help="where the files go (default: dist/handouts)")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Print them all, and say where they are."""
    site, into = root / options.site_dir, root / options.into
    names = [one.id for one in shelf.handouts(root)]
    if not all((site / FOLDER / f"{name}.html").is_file() for name in names):
        return _complain(NO_SITE.format(site=options.site_dir))
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this verb needs it
    except ImportError:
        return _complain(NO_LIBRARY)
    for size in press.SIZES:
        shutil.rmtree(into / size, ignore_errors=True)
    with sync_playwright() as playwright:
        program = press.installed(playwright)
        if not program:
            return _complain(NO_BROWSER.format(site=options.site_dir))
        # Root may not use the sandbox; the pages are ours.
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=["--disable-gpu", *sandbox])
        when = int(os.environ.get("SOURCE_DATE_EPOCH") or last_change(root))
        made = list(press.print_all(browser, site, names, into, when))
        browser.close()
    weight = sum(path.stat().st_size for path in made)
    print(f"Printed {len(names)} handouts in {len(press.SIZES)} sizes into {options.into}/ ({weight / 1e6:.1f} MB)")
    return 0


def _complain(sentence: str) -> int:
    print(f"course handouts: {sentence}", file=sys.stderr)
    return 1
