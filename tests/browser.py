"""A Chromium for the tests: the system's, else Playwright's own, else the distribution's package."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import Browser, Playwright, sync_playwright

from macros.handouts.press import BROWSERS, installed

NONE = (
    "No browser could be had for the tests: install Chromium from your system's packages, or run"
    " `.venv/bin/playwright install chromium` where that download is allowed, and try again."
)
# Root may not use the sandbox; the rest keeps a test from reaching for anything but the page.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-features=PaintHolding,Translate,OptimizationHints,MediaRouter,HttpsUpgrades",
)


# The same browser without windows: it opens a page in a third of the time.
WINDOWLESS = "chromium-headless-shell"


def launch(playwright: Playwright) -> Browser:
    """Start the browser that was found, without its windows where it can be had so."""
    flags = [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return playwright.chromium.launch(executable_path=shutil.which(WINDOWLESS) or executable(playwright), args=flags)


def forgive_preload(faults: list[str]) -> None:
    """From disk a font may not be fetched ahead of its use, and Chromium says so; the font itself does load."""
    known = ("Access to font at 'file:", "Failed to load resource: net::ERR_FAILED")
    faults[:] = [fault for fault in faults if not fault.removeprefix("console: ").startswith(known)]


def executable(playwright: Playwright) -> str:
    """The browser's path, or a stop with one clear sentence: without a browser the tests mean nothing."""
    found = installed(playwright)
    if not found:
        raise SystemExit(NONE)
    return found


def obtain(playwright: Playwright) -> str:
    """Find a browser, or fetch one: first Playwright's, then the distribution's."""
    for attempt in ([], playwright_install(), apt_install()):
        if attempt:
            print(f"Setting up a browser for the tests (only this once): {attempt[-2]} {attempt[-1]} ...", flush=True)
            subprocess.run(attempt, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if found := installed(playwright):
            return found
    raise SystemExit(NONE)


def playwright_install() -> list[str]:
    """Playwright's own download, which some networks refuse."""
    return [sys.executable, "-m", "playwright", "install", "chromium"]


def apt_install() -> list[str]:
    """Debian's package, where the tests run as root."""
    if os.geteuid() or not shutil.which("apt-get"):
        return []
    install = "apt-get install -q -y --no-install-recommends chromium"
    return ["sh", "-c", f"apt-get update -q && {install} {WINDOWLESS} || {install}"]


if __name__ == "__main__":
    if not any(map(shutil.which, BROWSERS)):
        with sync_playwright() as running:
            obtain(running)
