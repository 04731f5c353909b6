"""Handouts as PDF files: a browser prints the built pages, so the files show what a reader's own printer would."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from macros.handouts import COURSE, FOLDER

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

SIZES = {"a4": "A4", "letter": "Letter"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DATE = re.compile(rb"D:\d{14}\+00'00'")


def installed(playwright: "Playwright") -> str | None:
    """A browser that stands ready: the system's, else Playwright's own."""
    system = next(filter(None, map(shutil.which, BROWSERS)), None)
    own = playwright.chromium.executable_path
    return system or (own if Path(own).exists() else None)


def print_all(browser: "Browser", site: Path, names: list[str], into: Path, when: int) -> Iterator[Path]:
    """Print every handout of a built site in both sizes, each as its file is written."""
    # The agent's name becomes the files' creator; the browser's own would tell of the machine.
    with browser.new_context(user_agent=COURSE, reduced_motion="reduce") as context:
        page = context.new_page()
        for name in names:
            page.goto((site / FOLDER / f"{name}.html").resolve().as_uri())
            page.evaluate("document.fonts.ready")
            for folder, size in SIZES.items():
                path = into / folder / f"{name}.pdf"
                path.parent.mkdir(parents=True, exist_ok=True)
                # Tagged for screen readers, with its headings as bookmarks; the style names margins and no size.
                made = page.pdf(format=size, tagged=True, outline=True, print_background=True)
                path.write_bytes(dated(made, when))
                yield path


def dated(pdf: bytes, when: int) -> bytes:
    """The same file from the same sources: the moment of printing gives way to that of the last change."""
    moment = datetime.fromtimestamp(when, UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    return DATE.sub(moment.encode(), pdf)
